import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { article, closeAll, eventually, newsmark, openText, positionOf, putCursor } from './support/editor.ts'

suite('the list of quotes', () => {
  teardown(closeAll)

  const openRead = async () => {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    const isAt = (words: string) => editor.selection.active.isEqual(positionOf(editor.document, words))
    return { editor, isAt }
  }
  const run = (command: string) => vscode.commands.executeCommand(command)

  test('begins with the first quote where none stands before the cursor', async () => {
    const { editor, isAt } = await openRead()
    putCursor(editor, 'Council')
    await run('newsmark.goToQuote')
    await run('workbench.action.acceptSelectedQuickOpenItem')
    await eventually('at the first quote', () => isAt('The bridge over the Lisk') || isAt('“The deck'))
  })

  test('leaves the cursor where somebody put it while the list was open', async () => {
    const { editor, isAt } = await openRead()
    putCursor(editor, 'Council')
    await run('newsmark.goToQuote')
    await run('workbench.action.quickOpenSelectNext')
    putCursor(editor, 'Harbor Courier')
    await run('workbench.action.closeQuickOpen')
    await run('cursorRight')
    await run('cursorLeft')
    assert.ok(isAt('Harbor Courier'))
  })
})

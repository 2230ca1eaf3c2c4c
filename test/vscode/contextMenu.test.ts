import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { article, closeAll, eventually, newsmark, openText, putCursor, wordsAtCursor } from './support/editor.ts'

// An entry of the editor's context menu gets the address of the document it was opened in.
suite('the context menu of the editor', () => {
  teardown(closeAll)

  const openRead = async () => {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    return { editor, choose: (command: string) => run(command, editor.document.uri) }
  }
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${command}`, ...args)

  test('leads to the first mention of the name at the cursor', async () => {
    const { editor, choose } = await openRead()
    putCursor(editor, 'Velasco declined')
    await choose('goToFirstMention')
    assert.equal(wordsAtCursor(editor), 'Mara Velasco')
  })

  test('shows all mentions of the name at the cursor', async () => {
    const { editor, choose } = await openRead()
    putCursor(editor, 'Velasco declined')
    await choose('showMentions')
    // In the peek view the next reference is another mention.
    await eventually('another mention', async () => {
      await vscode.commands.executeCommand('goToNextReference')
      return wordsAtCursor(editor) === 'Mara Velasco'
    })
    await vscode.commands.executeCommand('closeReferenceSearch')
  })

  test('lists the quotes of the speaker at the cursor', async () => {
    const { editor, choose } = await openRead()
    putCursor(editor, 'Velasco declined')
    await choose('goToQuoteOfSpeaker')
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await eventually('at her last quote', () => wordsAtCursor(editor, 10) === '“We tested')
  })
})

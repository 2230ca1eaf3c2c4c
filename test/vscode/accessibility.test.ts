import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { article, closeAll, newsmark, openText, putCursor, recipe } from './support/editor.ts'

suite('without eyes and without a mouse', () => {
  teardown(closeAll)

  const describeAt = async (editor: vscode.TextEditor, words: string) => {
    putCursor(editor, words)
    return String(await vscode.commands.executeCommand('newsmark.describe'))
  }

  test('a name is described: who it is, and which of its mentions', async () => {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    assert.match(
      await describeAt(editor, 'Idris Cole'),
      /^Idris Cole, person, a former mayor of Tarrow\. Mention 1 of \d/,
    )
    assert.match(await describeAt(editor, 'Harbor Courier'), /^Harbor Courier, organisation\./)
  })

  test('a quote is described: its kind, who says it, how, and how sure that is', async () => {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    assert.match(
      await describeAt(editor, 'deck is sound'),
      /^Direct quote of Mara Velasco, the county engineer\. .*Stance: states\..* Sure: (?:high|fair)\.$/,
    )
    assert.match(await describeAt(editor, 'Nobody asked'), /Direct quote of Idris Cole.* Said to .*Courier\./)
  })

  test('where nothing is marked, and where nothing is read, that is said too', async () => {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    assert.equal(await describeAt(editor, 'reopens'), 'Nothing is marked here.')
    const other = await openText(recipe, 'plaintext')
    assert.equal(await describeAt(other, 'barley'), 'This document is not read as news.')
  })

  test('the description leaves the keyboard in the editor', async () => {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    await describeAt(editor, 'Idris Cole')
    assert.equal(vscode.window.activeTextEditor?.document, editor.document)
    await vscode.commands.executeCommand('cursorRight')
    assert.equal(editor.selection.active.character > 0, true)
  })

  test('every command can be found in the palette, under one name', () => {
    const { commands, menus } = vscode.extensions.getExtension('newsmark.newsmark')!.packageJSON.contributes
    for (const { category } of commands) assert.equal(category, 'Newsmark')
    const hidden = (menus.commandPalette ?? []).filter(({ when }: { when?: string }) => when === 'false')
    assert.deepEqual(hidden, [])
  })
})

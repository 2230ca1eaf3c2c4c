// The keys themselves, pressed in the window.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasHands, press, read } from './support/channel.ts'
import { article, closeAll, eventually, newsmark, openText, putCursor, wordsAtCursor } from './support/editor.ts'
import { closeList, whenListed } from './support/lists.ts'
import { ALERTS } from './support/screen.ts'

suite('the keyboard', () => {
  suiteSetup(function () {
    // On a Mac they are others.
    if (!hasHands()) this.skip()
  })
  teardown(async () => {
    await closeList()
    await vscode.commands.executeCommand('newsmark.resetLayers')
    await vscode.commands.executeCommand('notifications.clearAll')
    await closeAll()
  })

  const openRead = async (cursor: string) => {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    await eventually('marked', () => Object.keys(api.painted(editor)).length > 0)
    putCursor(editor, cursor)
    // The window has the cursor where it was put once it moves on from there.
    await vscode.commands.executeCommand('cursorRight')
    return { api, editor }
  }
  const chord = async (key: string) => {
    await press('Control+K')
    await press(key)
  }

  test('Alt+Q and Shift+Alt+Q go from quote to quote', async () => {
    const { editor } = await openRead('deck is sound')
    await press('Alt+Q')
    await eventually('at the next', () => wordsAtCursor(editor, 10) === '“We tested')
    await press('Shift+Alt+Q')
    await eventually('at the one before', () => wordsAtCursor(editor, 9) === '“The deck')
  })

  test('Alt+J and Shift+Alt+J stay with the speaker', async () => {
    const { editor } = await openRead('nobody had asked')
    await press('Alt+J')
    await eventually('at the next', () => wordsAtCursor(editor, 10) === '“Nobody as')
    await press('Shift+Alt+J')
    await eventually('at the one before', () => wordsAtCursor(editor, 10) === 'nobody had')
  })

  test('Ctrl+K H hides the marks and shows them', async () => {
    const { api, editor } = await openRead('Council')
    await chord('h')
    await eventually('hidden', () => Object.keys(api.painted(editor)).length === 0)
    await chord('h')
    await eventually('shown', () => Object.keys(api.painted(editor)).length > 0)
  })

  test('Ctrl+K Q lists the quotes, Ctrl+K L the layers', async () => {
    await openRead('deck is sound')
    const rows = async () => (await read('.quick-input-list .monaco-list-row'))?.join('\n') ?? ''
    await chord('q')
    await whenListed()
    await eventually('the quotes', async () => /We tested every bolt/.test(await rows()))
    await closeList()
    await chord('l')
    await eventually('the layers', async () => /Organisations/.test(await rows()))
  })

  test('Ctrl+K A has the cursor described', async () => {
    await openRead('Idris Cole')
    await chord('a')
    await eventually('the description', async () =>
      (await read(ALERTS))?.some((words) => words.includes('Idris Cole, person')),
    )
  })
})

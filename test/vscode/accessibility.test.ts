import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasHands, listen, press, read } from './support/channel.ts'
import { article, closeAll, eventually, newsmark, openText, putCursor, recipe } from './support/editor.ts'
import { ALERTS, whenGone, whenShown } from './support/screen.ts'

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
      /^Idris Cole, person, former mayor of Tarrow\. Mention 1 of \d/,
    )
    assert.match(await describeAt(editor, 'Harbor Courier'), /^Harbor Courier, organisation\./)
  })

  test('a quote is described: its kind, who says it, how, and how sure that is', async () => {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    assert.match(
      await describeAt(editor, 'deck is sound'),
      /^Direct quote of Mara Velasco, county engineer\. .*How sure: (?:high|fair)\.$/,
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

  test('the description is read aloud, and can be read in the accessible view', async function () {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    const words = await describeAt(editor, 'Harbor Courier')
    if (!hasHands()) this.skip()
    await eventually('read aloud', async () => (await read(ALERTS))?.some((each) => each.includes(words)))
    try {
      await vscode.commands.executeCommand('notifications.showList')
      await whenShown('.notifications-center .notification-list-item-message')
      await eventually('the accessible view', async () => {
        if ((await read('.accessible-view :focus'))?.length) return true
        for (const command of ['list.focusFirst', 'editor.action.accessibleView']) {
          await vscode.commands.executeCommand(command)
        }
        return false
      })
      await eventually('in the accessible view', async () =>
        (await read('.accessible-view'))?.some((each) => each.replaceAll('\u00a0', ' ').includes(words)),
      )
    } finally {
      await whenShown('.accessible-view :focus')
      await press('Escape')
      await whenGone('.accessible-view :focus')
      await vscode.commands.executeCommand('notifications.clearAll')
    }
  })

  test('the description leaves the keyboard in the editor', async function () {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    await describeAt(editor, 'Idris Cole')
    assert.equal(vscode.window.activeTextEditor?.document, editor.document)
    const before = editor.selection.active
    if (!hasHands()) this.skip()
    await eventually('the cursor moves', async () => {
      await press('ArrowRight')
      return editor.selection.active.line === before.line && editor.selection.active.isAfter(before)
    })
  })

  test('every entry of the side bar and the status item say all they show', async function () {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    for (const view of ['entities', 'speakers'] as const) {
      await vscode.commands.executeCommand(`newsmark.${view}.focus`)
    }
    const heard = await eventually('the lists are there', async () => {
      const labels = await listen('.sidebar .tree-explorer-viewlet-tree-view .monaco-list-row')
      return labels === undefined ? [] : labels.length > 8 && labels
    })
    if (heard.length === 0) this.skip()
    const shown = (['speakers', 'entities'] as const).flatMap((view) => api.listed(view))
    const speeches = new Set(
      shown.flatMap(function all({ speech, children }): string[] {
        return [speech, ...children.flatMap(all)]
      }),
    )
    for (const words of heard)
      assert.ok(
        [...speeches].some((speech) => words.startsWith(speech)),
        words,
      )
    const [status] = (await listen('[id="newsmark.newsmark.newsmark.status"] a')) ?? []
    assert.match(status ?? '', /^Newsmark: \d+ quotes · \d+ names\. /)
    await vscode.commands.executeCommand('workbench.view.explorer')
  })
})

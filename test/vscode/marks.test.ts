import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  article,
  closeAll,
  eventually,
  newsmark,
  nextReading,
  openSample,
  openText,
  positionOf,
  wordsWith,
} from './support/editor.ts'

suite('marks', () => {
  teardown(async () => {
    await vscode.workspace.getConfiguration('newsmark').update('layers', undefined, vscode.ConfigurationTarget.Global)
    await vscode.commands.executeCommand('newsmark.resetLayers')
    await closeAll()
  })

  const openMarked = async () => {
    const api = await newsmark()
    const editor = await openText(article)
    await eventually('the article is marked', () => wordsWith(api, editor, 'person').length > 0)
    return { api, editor }
  }

  test('names, quotes, sources and cues', async () => {
    const { api, editor } = await openMarked()
    assert.ok(wordsWith(api, editor, 'person').includes('Mara Velasco'))
    assert.ok(wordsWith(api, editor, 'organisation').includes('Harbor Courier'))
    assert.ok(wordsWith(api, editor, 'directQuote').some((words) => words.startsWith('“The deck is sound')))
    assert.ok(wordsWith(api, editor, 'quotedWords').includes('“reckless and late”'))
    assert.ok(wordsWith(api, editor, 'source').some((words) => words.includes('Mara Velasco')))
    assert.ok(wordsWith(api, editor, 'cue').includes('said'))
  })

  test('all marks go and come back with one command', async () => {
    const { api, editor } = await openMarked()
    const before = api.painted(editor)
    await vscode.commands.executeCommand('newsmark.toggle')
    assert.deepEqual(api.painted(editor), {})
    assert.match(api.status() ?? '', /marks hidden/)
    await vscode.commands.executeCommand('newsmark.toggle')
    assert.deepEqual(api.painted(editor), before)
  })

  test('one layer goes, the others stay', async () => {
    const { api, editor } = await openMarked()
    await vscode.commands.executeCommand('newsmark.toggle.person')
    assert.deepEqual(wordsWith(api, editor, 'person'), [])
    assert.ok(wordsWith(api, editor, 'directQuote').length > 0)
    await vscode.commands.executeCommand('newsmark.toggle.person')
    assert.ok(wordsWith(api, editor, 'person').length > 0)
  })

  test('dates wait until their layer is on', async () => {
    const { api, editor } = await openMarked()
    assert.deepEqual(wordsWith(api, editor, 'date'), [])
    await vscode.commands.executeCommand('newsmark.toggle.date')
    assert.ok(wordsWith(api, editor, 'date').some((words) => words.includes('Monday')))
  })

  test('the setting says which layers are shown at first', async () => {
    const { api, editor } = await openMarked()
    await vscode.workspace
      .getConfiguration('newsmark')
      .update('layers', { person: false }, vscode.ConfigurationTarget.Global)
    await eventually('people are hidden', () => wordsWith(api, editor, 'person').length === 0)
    assert.ok(wordsWith(api, editor, 'directQuote').length > 0)
  })

  test('follow an edit, and are there for new text', async () => {
    const { api, editor } = await openMarked()
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Velasco speaks\n\n'))
    await editor.edit((edit) =>
      edit.insert(positionOf(editor.document, 'Velasco declined'), '“Never,” said Petra Oyelaran. '),
    )
    await eventually('the new name is marked', () => wordsWith(api, editor, 'person').includes('Petra Oyelaran'))
    assert.ok(wordsWith(api, editor, 'directQuote').includes('“Never,”'))
  })

  test('lie on their words in a text with CRLF, emoji and letters in two parts', async () => {
    const api = await newsmark()
    const editor = await openText(`😀 Zoe\u0301 speaks\r\n\r\n${article.replaceAll('\n', '\r\n')}`)
    await eventually('marked', () => wordsWith(api, editor, 'person').includes('Mara Velasco'))
    assert.ok(wordsWith(api, editor, 'quotedWords').includes('“reckless and late”'))
    assert.ok(wordsWith(api, editor, 'directQuote').includes('“Nobody asked us,”'))
  })

  test('are in both halves of a split editor', async () => {
    const api = await newsmark()
    const left = await openSample('ferry.txt')
    const right = await openSample('ferry.txt', vscode.ViewColumn.Beside)
    for (const editor of [left, right]) {
      await eventually('marked', () => wordsWith(api, editor, 'person').length > 0)
    }
    await vscode.commands.executeCommand('newsmark.toggle')
    for (const editor of [left, right]) assert.deepEqual(api.painted(editor), {})
  })

  test('follow an edit in the other half of a split editor, and each half where it is scrolled to', async () => {
    const api = await newsmark()
    const paragraphs = Array.from({ length: 400 }, (_, i) => `“Number ${i} is done,” Mara Velasco said in Tarrow.`)
    const left = await openText(paragraphs.join('\n\n'))
    const right = await vscode.window.showTextDocument(left.document, vscode.ViewColumn.Beside)
    const lines = (editor: vscode.TextEditor) => (api.painted(editor).person ?? []).map(({ start }) => start.line)
    for (const editor of [left, right]) await eventually('marked', () => lines(editor).includes(0))
    await left.edit((edit) => edit.insert(new vscode.Position(0, 0), '“Never,” said Petra Oyelaran. '))
    for (const editor of [left, right]) {
      await eventually('the new name is marked', () => wordsWith(api, editor, 'person').includes('Petra Oyelaran'))
    }
    const last = left.document.lineCount - 1
    right.revealRange(new vscode.Range(last, 0, last, 0))
    await eventually('the end is marked on the right', () => lines(right).includes(last))
    assert.ok(lines(left).includes(0) && !lines(left).includes(last))
    assert.ok(!lines(right).includes(0))
  })

  test('are in both sides of a comparison', async () => {
    const api = await newsmark()
    const before = (await openSample('ferry.txt')).document
    const after = (await openSample('flood.txt')).document
    await vscode.commands.executeCommand('vscode.diff', before.uri, after.uri)
    await eventually('both are marked', () => {
      const editors = vscode.window.visibleTextEditors.filter(({ document }) => [before, after].includes(document))
      return editors.length === 2 && editors.every((editor) => wordsWith(api, editor, 'person').length > 0)
    })
  })

  test('of a long article are there wherever one scrolls', async () => {
    const api = await newsmark()
    const paragraphs = Array.from({ length: 400 }, (_, i) => `“Number ${i} is done,” Mara Velasco said in Tarrow.`)
    const editor = await openText(paragraphs.join('\n\n'))
    await eventually('the beginning is marked', () => wordsWith(api, editor, 'person').length > 0)
    assert.ok(wordsWith(api, editor, 'person').length < 400)
    const last = editor.document.lineCount - 1
    editor.revealRange(new vscode.Range(last, 0, last, 0))
    await eventually('the end is marked', () =>
      (api.painted(editor).person ?? []).some((range) => range.start.line === last),
    )
  })

  test('stay while the text is read again', async () => {
    const { api, editor } = await openMarked()
    let bare = false
    const look = () => {
      bare ||= wordsWith(api, editor, 'person').length === 0
    }
    const watch = setInterval(look, 2)
    const readAgain = nextReading(api, editor.document)
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Petra Oyelaran: '))
    await readAgain
    look()
    clearInterval(watch)
    assert.equal(bare, false)
    assert.ok(wordsWith(api, editor, 'person').includes('Petra Oyelaran'))
  })
})

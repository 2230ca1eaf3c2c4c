import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, eventually, newsmark, nextReading, openText, report, wordsWith } from './support/editor.ts'
import { inWords, watchStalls } from './support/stalls.ts'
import { longArticle } from './support/typist.ts'

suite('a text that is longer than the setting allows', () => {
  const allow = (characters: number | undefined) =>
    vscode.workspace.getConfiguration('newsmark').update('maximumLength', characters, vscode.ConfigurationTarget.Global)

  teardown(async () => {
    await allow(undefined)
    await closeAll()
  })

  test('is read up to there, and the status item says that the end is not', async () => {
    const api = await newsmark()
    await allow(10_000)
    const { document } = await openText(longArticle(14_000))
    const part = await api.getArticle(document.uri)
    assert.ok(part && part.text.length > 5000 && part.text.length <= 10_000)
    assert.ok(part.text.endsWith('\n') && document.getText().startsWith(part.text))
    assert.match(api.status() ?? '', /end not read/)
    await allow(undefined)
    await eventually('all of it', () => !/end not read/.test(api.status() ?? ''))
    assert.equal((await api.getArticle(document.uri))?.text.length, document.getText().length)
  })
})

suite('moving the cursor', () => {
  const ruler = (bars: string | undefined) =>
    vscode.workspace.getConfiguration('newsmark').update('overviewRuler', bars, vscode.ConfigurationTarget.Global)

  teardown(async () => {
    await ruler(undefined)
    await closeAll()
  })

  test('reads nothing and paints nothing anew', async () => {
    const api = await newsmark()
    await ruler('all')
    const editor = await openText(longArticle(5000))
    await api.getArticle(editor.document.uri)
    await eventually('marked', () => api.painted(editor).person && api.ruled(editor).person)
    const [painted, ruled] = [api.painted(editor), api.ruled(editor)]
    let readings = 0
    let moves = 0
    const watching = vscode.Disposable.from(
      api.onDidChangeArticle(() => readings++),
      vscode.window.onDidChangeTextEditorSelection(() => moves++),
    )
    const start = editor.selection.active
    for (let i = 0; i < 50; i++) await vscode.commands.executeCommand(i % 7 === 6 ? 'cursorDown' : 'cursorWordEndRight')
    await eventually('the moves are known', () => moves >= 50)
    assert.ok(!editor.selection.active.isEqual(start))
    assert.equal(api.painted(editor), painted)
    assert.equal(api.ruled(editor), ruled)
    assert.equal(readings, 0)
    // Had anything been planned, it would have come before this.
    const readAgain = nextReading(api, editor.document)
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Tarrow. '))
    await readAgain
    assert.equal(readings, 1)
    watching.dispose()
  })
})

suite('a text of a million characters', () => {
  teardown(closeAll)

  test('is marked where the reader looks, then as a whole', async function () {
    this.timeout(120_000)
    const api = await newsmark()
    const text = longArticle(1_000_000)
    const bare = watchStalls()
    const plain = await openText(text, 'json')
    const opening = bare.stop()
    await vscode.commands.executeCommand('newsmark.readAsNews')
    const stalls = watchStalls()
    await eventually('the beginning is marked', () => wordsWith(api, plain, 'person').length > 0)
    const first = stalls.stop()
    assert.match(api.status() ?? '', /reading the rest/)
    const rest = watchStalls()
    const article = await api.getArticle(plain.document.uri)
    const whole = rest.stop()
    assert.ok(article)
    assert.equal(article.text.length, text.length)
    const walk = watchStalls()
    const last = plain.document.positionAt(text.lastIndexOf('Pier '))
    plain.revealRange(new vscode.Range(last, last))
    await eventually('the end is marked', () =>
      (api.painted(plain).person ?? []).some(({ start }) => start.line === last.line),
    )
    await vscode.commands.executeCommand('vscode.executeHoverProvider', plain.document.uri, last.translate(0, 30))
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', plain.document.uri)
    const walking = walk.stop()
    await report(
      `longest stall of the extension host: ${inWords(opening)} while VS Code opened the text, ${inWords(first)} until the first ` +
        `marks, ${inWords(whole)} until the whole was read, ${inWords(walking)} at its end with card and outline`,
    )
  })
})

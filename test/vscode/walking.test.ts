import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { listen } from './support/channel.ts'
import {
  article,
  closeAll,
  eventually,
  newsmark,
  openText,
  positionOf,
  putCursor,
  wordsAtCursor,
} from './support/editor.ts'
import { accept, closeList, goDown, whenListed } from './support/lists.ts'
import { PEEK, whenGone, whenShown } from './support/screen.ts'

suite('walking through an article', () => {
  teardown(closeAll)

  const openRead = async (text = article) => {
    const api = await newsmark()
    const editor = await openText(text)
    assert.ok(await api.getArticle(editor.document.uri))
    return { api, editor, document: editor.document }
  }
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${command}`, ...args)

  test('from quote to quote and back', async () => {
    const { editor } = await openRead()
    putCursor(editor, 'Mara Velasco')
    await run('nextQuote')
    assert.equal(wordsAtCursor(editor, 10), '“We tested')
    await run('previousQuote')
    assert.equal(wordsAtCursor(editor, 9), '“The deck')
  })

  test('round the end of the article', async () => {
    const { editor } = await openRead()
    putCursor(editor, 'Velasco declined to comment on')
    const seen = new Set<string>()
    for (let i = 0; i < 12; i++) {
      await run('nextQuote')
      seen.add(wordsAtCursor(editor))
    }
    assert.ok(seen.has('“The deck is'))
    assert.ok(seen.size < 12)
  })

  test('from quote to quote of one speaker', async () => {
    const { editor } = await openRead()
    putCursor(editor, 'deck is sound')
    await run('nextQuoteOfSpeaker')
    assert.equal(wordsAtCursor(editor, 10), '“We tested')
    await run('previousQuoteOfSpeaker')
    assert.equal(wordsAtCursor(editor, 9), '“The deck')
    // from his last round the end to his first, and back
    putCursor(editor, 'Nobody asked')
    await run('nextQuoteOfSpeaker')
    assert.match(wordsAtCursor(editor, 40), /^(?:the repairs )?“reckless and late”/)
    await run('previousQuoteOfSpeaker')
    assert.equal(wordsAtCursor(editor, 10), '“Nobody as')
    await run('previousQuoteOfSpeaker')
    assert.equal(wordsAtCursor(editor, 16), 'nobody had asked')
  })

  test('the link of a card goes where it says, and nowhere when it is forged', async () => {
    const { editor, document } = await openRead()
    const place = positionOf(document, 'Idris Cole')
    await run('reveal', document.uri.toString(), { line: place.line, character: place.character })
    assert.deepEqual(editor.selection.active, place)
    for (const forged of [
      [],
      ['file:///nowhere', place],
      [document.uri.toString(), { line: -1, character: 0 }],
      [7, 'x'],
    ]) {
      await run('reveal', ...forged)
      assert.deepEqual(editor.selection.active, place)
    }
  })

  test('to the first mention of a name', async () => {
    const { editor } = await openRead()
    putCursor(editor, 'Velasco declined')
    await run('goToFirstMention')
    assert.equal(wordsAtCursor(editor), 'Mara Velasco')
  })

  test('the mentions of one entity light up together, and no ordinary word does', async () => {
    const { document } = await openRead()
    const highlightsAt = async (words: string) =>
      (
        await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
          'vscode.executeDocumentHighlights',
          document.uri,
          positionOf(document, words).translate(0, 1),
        )
      ).map(({ range }) => document.getText(range))
    const velasco = await highlightsAt('Mara Velasco')
    assert.ok(velasco.includes('Mara Velasco') && velasco.includes('Velasco'))
    const cole = await highlightsAt('He said nobody')
    assert.ok(cole.includes('He') && cole.includes('Idris Cole') && cole.includes('Cole'), cole.join())
    assert.ok(!cole.includes('Mara Velasco'))
    assert.deepEqual(await highlightsAt('over the Lisk'), [''])
  })

  test('the outline shows who said what and who is named', async () => {
    const { document } = await openRead()
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
    const named = (name: string) => symbols.find((symbol) => symbol.name === name)
    const velasco = named('Who said what')?.children.find(({ name }) => name === 'Mara Velasco')
    assert.ok(velasco?.children.some(({ name }) => name.startsWith('“The deck is sound')))
    assert.ok(named('People')?.children.some(({ name }) => name === 'Idris Cole'))
  })

  test('the list of quotes shows each in the editor and leaves the cursor alone, and Escape goes back', async () => {
    const filling = Array.from({ length: 200 }, (_, i) => `Pier ${i} of Tarrow was painted in May.`).join('\n\n')
    const { editor } = await openRead(`${article}\n${filling}\n\n“It is over,” said Petra Oyelaran.\n`)
    putCursor(editor, 'Nobody asked us')
    const before = editor.selection
    const last = editor.document.lineCount - 2
    const shows = (line: number) =>
      editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line)
    assert.ok(shows(0) && !shows(last))
    await run('goToQuote')
    await whenListed()
    await eventually('the last quote is shown', async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext')
      return shows(last)
    })
    assert.ok(editor.selection.isEqual(before))
    await closeList()
    await eventually('the beginning is shown again', () => shows(0) && !shows(last))
    assert.ok(editor.selection.isEqual(before))
  })

  test('the list of quotes says who, what, where and how', async function () {
    const { editor } = await openRead()
    putCursor(editor, 'deck is sound')
    await run('goToQuote')
    const heard = await eventually('the list is there', async () => {
      const rows = await listen('.quick-input-list .monaco-list-row')
      return rows === undefined || rows.length > 0 ? (rows ?? []) : false
    })
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    if (heard.length === 0) this.skip()
    assert.ok(
      heard.some((row) => /Mara Velasco · “The deck is sound.*”, Line 5 · direct quote · states/.test(row)),
      heard.join('\n'),
    )
  })

  test('the list of quotes goes to the one that is accepted', async () => {
    const { editor } = await openRead()
    putCursor(editor, 'deck is sound')
    await run('goToQuote')
    await goDown(1)
    await accept()
    await eventually('at the next quote', () => wordsAtCursor(editor, 10) === '“We tested')
  })

  test('the list of quotes of one speaker has no others', async () => {
    const { editor } = await openRead()
    putCursor(editor, 'He said nobody')
    const seen = new Set<string>()
    for (let further = 0; further < 4; further++) {
      putCursor(editor, 'reckless')
      await run('goToQuoteOfSpeaker')
      await goDown(further)
      await accept()
      await eventually('gone to', () => !/^reckless/.test(wordsAtCursor(editor)))
      seen.add(wordsAtCursor(editor, 6))
    }
    assert.deepEqual([...seen].sort(), ['nobody', 'the re', '“Nobod'])
  })

  test('all mentions of a name are listed where the cursor stays, and none of a name that is not there', async () => {
    const { editor, document } = await openRead()
    putCursor(editor, 'Velasco declined')
    await run('showMentions')
    await whenShown(PEEK)
    assert.equal(wordsAtCursor(editor), 'Velasco decl')
    await vscode.commands.executeCommand('closeReferenceSearch')
    await whenGone(PEEK)
    for (const forged of [[document.uri.toString(), 'no such entity'], ['file:///nowhere']]) {
      await run('showMentions', ...forged)
      assert.equal((await listen(PEEK))?.length ?? 0, 0)
    }
    assert.equal(wordsAtCursor(editor), 'Velasco decl')
  })

  test('the status item counts', async () => {
    const { api } = await openRead()
    await eventually('counted', () => /^\d+ quotes · \d+ names$/.test(api.status() ?? ''))
  })
})

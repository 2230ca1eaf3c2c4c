// What VS Code’s own keys lead to in an article: F12, Shift+F12, F7, workspace symbols, folding, growing selections.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  article,
  closeAll,
  eventually,
  newsmark,
  openText,
  openUnsaved,
  positionOf,
  putCursor,
  recipe,
  wordsAtCursor,
} from './support/editor.ts'
import { PEEK, whenGone, whenShown } from './support/screen.ts'

const execute = <Result>(command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand<Result>(command, ...args)

/** Asks one of VS Code’s `execute…Provider` commands about some words. */
const ask = <Result>(what: string, document: vscode.TextDocument, words: string) =>
  execute<Result>(`vscode.execute${what}Provider`, document.uri, positionOf(document, words).translate(0, 1))

const definitionOf = async (document: vscode.TextDocument, words: string) => {
  const [link] = await ask<(vscode.LocationLink | vscode.Location)[]>('Definition', document, words)
  if (!link) return undefined
  return 'targetUri' in link
    ? { origin: document.getText(link.originSelectionRange), target: document.getText(link.targetSelectionRange) }
    : { origin: '', target: document.getText(link.range) }
}

const referencesOf = async (document: vscode.TextDocument, words: string) =>
  (await ask<vscode.Location[]>('Reference', document, words)).map(({ range }) => document.getText(range))

const openRead = async (text = article, language = 'news') => {
  const api = await newsmark()
  const editor = await openText(text, language)
  assert.ok(await api.getArticle(editor.document.uri))
  return { api, editor, document: editor.document }
}

suite('language features: places', () => {
  teardown(closeAll)

  test('Go to Definition leads from a name, a pronoun, a source and a quote to the first mention', async () => {
    const { document } = await openRead()
    assert.deepEqual(await definitionOf(document, 'Velasco declined'), { origin: 'Velasco', target: 'Mara Velasco' })
    assert.deepEqual(await definitionOf(document, 'He said nobody'), { origin: 'He', target: 'Idris Cole' })
    assert.equal((await definitionOf(document, 'deck is sound'))?.target, 'Mara Velasco')
    assert.equal((await definitionOf(document, 'county engineer'))?.target, 'Mara Velasco')
    assert.equal(await definitionOf(document, 'reopens'), undefined)
    assert.equal(await definitionOf(document, 'news conference'), undefined)
  })

  test('F12 goes there, and the peek opens on it', async () => {
    const { editor } = await openRead()
    putCursor(editor, 'Velasco declined')
    await execute('editor.action.revealDefinition')
    await eventually('at the first mention', () => wordsAtCursor(editor) === 'Mara Velasco')
    for (const command of ['editor.action.peekDefinition', 'editor.action.referenceSearch.trigger']) {
      putCursor(editor, 'Velasco declined')
      await execute(command)
      await whenShown(PEEK)
      assert.equal(wordsAtCursor(editor), 'Velasco decl')
      await execute('closeReferenceSearch')
      await whenGone(PEEK)
    }
  })

  test('Go to References lists every mention; from a quote all that its speaker says', async () => {
    const { document } = await openRead()
    const mentions = await referencesOf(document, 'Velasco declined')
    assert.equal(mentions[0], 'Mara Velasco')
    assert.ok(mentions.includes('Velasco'))
    const quotes = await referencesOf(document, 'deck is sound')
    assert.ok(quotes.includes('“The deck is sound,”') && quotes.includes('“We tested every bolt.”'), quotes.join())
    assert.deepEqual(await referencesOf(document, 'reopens'), [])
  })

  test('F7 and Shift+F7 walk the mentions', async () => {
    const { editor, document } = await openRead()
    for (const command of ['editor.action.wordHighlight.next', 'editor.action.wordHighlight.prev']) {
      putCursor(editor, 'Mara Velasco')
      const seen = new Set<string>()
      const watching = vscode.window.onDidChangeTextEditorSelection(() => seen.add(wordsAtCursor(editor)))
      await eventually(`${command} leads to the surname and to the full name`, async () => {
        // A cursor that an extension puts somewhere lights nothing up until VS Code is asked to.
        await execute('editor.action.wordHighlight.trigger')
        const place = positionOf(document, 'Velasco declined')
        await execute('vscode.executeDocumentHighlights', document.uri, place)
        await whenShown('.view-overlays [class*="wordHighlight"]')
        await execute(command)
        return seen.has('Velasco decl') && seen.has('Mara Velasco')
      })
      watching.dispose()
      assert.ok(![...seen].some((words) => !/^(Mara|Velasco|She|she|We)/.test(words)), [...seen].join(' | '))
    }
  })

  test('Go to Symbol in Workspace finds names, short forms and quotes of what is open', async () => {
    const { document } = await openRead()
    await openRead(
      'Ferry stops\n\n“We wait,” Ansa Korhonen said in Tarrow. Korhonen runs the port of Upper Lisk.',
      'news',
    )
    const symbols = (query: string) =>
      execute<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)
    const named = async (query: string) => (await symbols(query)).map(({ name }) => name)
    const velasco = await named('velasco')
    assert.ok(velasco.includes('Mara Velasco') && velasco.includes('Velasco'))
    const here = (await symbols('velasco')).filter(
      ({ location }) => location.uri.toString() === document.uri.toString(),
    )
    const placeOf = (name: string) => here.find((symbol) => symbol.name === name)?.location.range
    assert.equal(document.getText(placeOf('Mara Velasco')), 'Mara Velasco')
    assert.equal(document.getText(placeOf('Velasco')), 'Velasco')
    assert.equal(placeOf('Velasco')?.start.line, 8)
    assert.ok(velasco.some((name) => name.startsWith('Mara Velasco: “The deck is sound')))
    assert.ok((await named('korhonen')).includes('Ansa Korhonen: “We wait”'))
    assert.deepEqual(await named('qqqq'), [])
  })

  test('sections and long quotations fold', async () => {
    const story = 'The council met for the third time in a week and went home without a vote on the port of Tarrow.'
    const text = `Port stays closed\n\n${story}\n\nWhat is next\n\n${story}\n\n“We tried,” Mara Velasco said. “We wrote.\n\n“Nobody came.”\n\nWho pays\n\n${story}\n`
    const { document, editor } = await openRead(text)
    const folds = await execute<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri)
    const lines = folds.map(({ start, end }) => [document.lineAt(start).text.slice(0, 8), end - start])
    assert.deepEqual(lines[0], ['What is ', 6])
    assert.ok(lines.some(([words, length]) => words === 'Who pays' && length === 2))
    assert.ok(
      lines.some(([words, length]) => words === '“We trie' && length === 2),
      JSON.stringify(lines),
    )
    putCursor(editor, 'What is next')
    await execute('editor.fold')
    await eventually('the section is folded', () => editor.visibleRanges.length > 1)
    await execute('editor.unfold')
  })

  test('a growing selection takes the words, the quote, the sentence, the paragraph', async () => {
    const { document, editor } = await openRead()
    const stepsFrom = async (words: string) => {
      const [selection] = await execute<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [
        positionOf(document, words),
      ])
      const steps: string[] = []
      for (let step = selection; step; step = step.parent) steps.push(document.getText(step.range))
      return steps
    }
    const [before, sentence] = [
      '“The deck is sound,” Mara Velasco, the county engineer, said at a news conference.',
      'Velasco declined to comment on Tuesday.',
    ]
    for (const [words, wanted] of [
      [
        'deck is sound',
        ['deck', 'The deck is sound,', '“The deck is sound,”', before, `${before} “We tested every bolt.”`],
      ],
      ['Velasco, the county', ['Velasco', 'Mara Velasco', 'Mara Velasco, the county engineer', before]],
      ['Velasco declined', ['Velasco', sentence, `“Nobody asked us,” Cole told the Harbor Courier. ${sentence}`]],
    ] as const) {
      const steps = await stepsFrom(words)
      assert.deepEqual(
        steps.filter((step) => [...wanted, article].includes(step)),
        [...wanted, article],
        JSON.stringify(steps),
      )
    }
    putCursor(editor, 'deck is sound')
    await eventually('selected', async () => {
      await execute('editor.action.smartSelect.expand')
      return document.getText(editor.selection) === '“The deck is sound,”'
    })
  })

  test('an answer is about the words of now, also right after an edit', async () => {
    const { document, editor } = await openRead()
    const end = positionOf(document, ' declined')
    await editor.edit((edit) => edit.insert(end, ' and nobody else'))
    assert.equal(await definitionOf(document, 'nobody else'), undefined)
    assert.equal((await definitionOf(document, 'Velasco and'))?.target, 'Mara Velasco')
  })

  test('nothing answers in a text that is no article', async () => {
    const { document } = await openText(recipe, 'markdown')
    assert.equal(await definitionOf(document, 'Wash the barley'), undefined)
    const symbols = await execute<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'barley')
    // a sample that another suite has opened may live on for a while
    assert.deepEqual(
      symbols.filter(({ location }) => location.uri.toString() === document.uri.toString()),
      [],
    )
  })
})

suite('language features: documents of every kind', () => {
  teardown(closeAll)

  for (const language of ['plaintext', 'markdown']) {
    test(`a ${language} document that reads like news`, async () => {
      const { document } = await openRead(article, language)
      assert.equal((await definitionOf(document, 'Velasco declined'))?.target, 'Mara Velasco')
      assert.ok((await referencesOf(document, 'Idris Cole')).includes('Cole'))
    })
  }

  test('an unsaved document', async () => {
    const { document } = await openUnsaved(article, 'news')
    assert.equal((await definitionOf(document, 'Velasco declined'))?.target, 'Mara Velasco')
  })

  test('any other that the reader forces', async () => {
    const api = await newsmark()
    const { document } = await openText(article, 'json')
    await execute('newsmark.readAsNews')
    assert.ok(await api.getArticle(document.uri))
    assert.equal((await definitionOf(document, 'Velasco declined'))?.target, 'Mara Velasco')
  })

  test('splits and both sides of a diff editor', async () => {
    const before = await openRead()
    await vscode.window.showTextDocument(before.document, vscode.ViewColumn.Two)
    assert.equal((await definitionOf(before.document, 'Velasco declined'))?.target, 'Mara Velasco')
    const after = await openRead(article.replace('Velasco declined', 'Velasco refused'))
    await execute('vscode.diff', before.document.uri, after.document.uri, 'Two versions')
    assert.equal((await definitionOf(before.document, 'Velasco declined'))?.target, 'Mara Velasco')
    assert.equal((await definitionOf(after.document, 'Velasco refused'))?.target, 'Mara Velasco')
    const editor = await eventually('the new side is active', () => {
      const active = vscode.window.activeTextEditor
      return active?.document === after.document ? active : undefined
    })
    putCursor(editor, 'Velasco refused')
    await execute('editor.action.revealDefinition')
    await eventually('at the first mention', () => wordsAtCursor(editor) === 'Mara Velasco')
    const place = positionOf(after.document, 'Idris Cole')
    const { line, character } = place
    await execute('newsmark.reveal', after.document.uri.toString(), { line, character })
    await eventually('the link of a card leads on', () => editor.selection.active.isEqual(place))
  })
})

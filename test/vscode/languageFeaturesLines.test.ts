// What is added to an article on the screen: inlay hints, CodeLens, semantic tokens, names while one writes.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  article,
  closeAll,
  eventually,
  newsmark,
  openText,
  positionOf,
  recipe,
  wordsAtCursor,
} from './support/editor.ts'

const execute = <Result>(command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand<Result>(command, ...args)
const set = (key: string, value: unknown) =>
  vscode.workspace.getConfiguration('newsmark').update(key, value, vscode.ConfigurationTarget.Global)
const whole = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0)

const openRead = async (text = article, language = 'news') => {
  const api = await newsmark()
  const editor = await openText(text, language)
  assert.ok(await api.getArticle(editor.document.uri))
  return { api, editor, document: editor.document }
}

suite('language features: hints and lenses', () => {
  teardown(async () => {
    for (const key of ['inlayHints', 'codeLens']) await set(key, undefined)
    await execute('newsmark.resetLayers')
    await closeAll()
  })

  const partsOf = ({ label }: vscode.InlayHint) =>
    typeof label === 'string' ? [label] : label.map(({ value }) => value)
  const hintsIn = async (document: vscode.TextDocument) => {
    const hints = await execute<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole(document))
    return hints.map((hint) => {
      const { position } = hint
      return `${partsOf(hint).join('').trim()} after ${document.getText(new vscode.Range(position.translate(0, -Math.min(2, position.character)), position))}`
    })
  }
  const lensesIn = (document: vscode.TextDocument) =>
    execute<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100)
  const titles = (lenses: readonly vscode.CodeLens[]) => lenses.map(({ command }) => command?.title)

  test('there are none unasked', async () => {
    const { document } = await openRead()
    assert.deepEqual(await hintsIn(document), [])
    assert.deepEqual(await lensesIn(document), [])
  })

  test('a hint names who is behind a pronoun', async () => {
    await set('inlayHints', 'speakers')
    const { document } = await openRead()
    assert.ok((await hintsIn(document)).includes('Idris Cole after He'))
  })

  const port = `Port of Tarrow is full

TARROW, Sept 6 (Harbor Press) — “We tested every bolt,” Mara Velasco, the county engineer, said on Monday.

“It took us a week.”

Idris Cole, a spokesman for the port, arrived late. The spokesman told reporters that the port was full. His boat is old.
`

  test('a hint names who is behind a description, and before a quote whose paragraph names nobody', async () => {
    await set('inlayHints', 'speakers')
    const { document } = await openRead(port)
    const hints = await hintsIn(document)
    assert.ok(hints.includes('Idris Cole after an'), hints.join(' | '))
    const before = await execute<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole(document))
    const bare = before.find(({ position }) => position.isEqual(positionOf(document, '“It took')))
    assert.deepEqual(bare && partsOf(bare), ['Mara Velasco', ':'])
    assert.ok(bare?.paddingRight)
  })

  test('a hint that is not sure says so, and goes with the layer of what is uncertain', async () => {
    await set('inlayHints', 'speakers')
    const { document } = await openRead(
      'Storm closes the port\n\nLena Ortiz runs the port of Tarrow. She has done so since 2004, and she has seen many ' +
        'storms.\n\n“I have never seen one like this.”\n\nShe pours the tea.\n\nThornelow said he would study the ' +
        'findings, but he ruled out a national review of ventilation before it reports.\n',
    )
    const unsure = async () => (await hintsIn(document)).filter((words) => /^(?:Lena Ortiz|Thornelow)\?/.test(words))
    assert.ok((await unsure()).length > 0)
    await execute('newsmark.toggle.uncertain')
    assert.deepEqual(await unsure(), [])
  })

  test('hints for everyone name also who does not speak', async () => {
    await set('inlayHints', 'speakers')
    const { document } = await openRead(port)
    const hinted = async () => (await hintsIn(document)).includes('Idris Cole after is')
    assert.equal(await hinted(), false)
    await set('inlayHints', 'everyone')
    await eventually('also behind “His”', hinted)
  })

  test('a hint leads to the first mention', async () => {
    await set('inlayHints', 'speakers')
    const { document } = await openRead()
    const hints = await execute<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole(document))
    const part = hints.flatMap(({ label }) => (typeof label === 'string' ? [] : label)).find(({ location }) => location)
    assert.equal(part?.location && document.getText(part.location.range), 'Idris Cole')
  })

  test('a lens over a paragraph says who speaks, and jumps', async () => {
    await set('codeLens', 'quotes')
    const { document, editor } = await openRead()
    const lenses = await lensesIn(document)
    assert.ok(
      titles(lenses).some((title) => /^Mara Velasco · 1–2 of \d/.test(title ?? '')),
      titles(lenses).join(),
    )
    assert.ok(!titles(lenses).some((title) => title?.includes('speakers')))
    const next = lenses.find(({ command, range }) => command?.title === 'next' && range.start.line > 4)
    assert.ok(next?.command)
    await execute(next.command.command, ...(next.command.arguments ?? []))
    await eventually('at the next quote', () => /^“Nobody|^nobody/.test(wordsAtCursor(editor)))
  })

  test('a lens over the headline counts', async () => {
    await set('codeLens', 'headline')
    const { document } = await openRead()
    const lenses = await lensesIn(document)
    assert.equal(lenses.length, 1)
    assert.match(titles(lenses)[0] ?? '', /^\d+ quotes · \d speakers · \d+ names$/)
    assert.equal(lenses[0]?.range.start.line, 0)
  })

  test('every command of a lens exists', async () => {
    await set('codeLens', 'all')
    const { document } = await openRead()
    const commands = await vscode.commands.getCommands(true)
    for (const { command } of await lensesIn(document)) {
      if (command?.command) assert.ok(commands.includes(command.command), command.command)
    }
  })

  test('words of the article are no icons', async () => {
    await set('codeLens', 'quotes')
    const { document } = await openRead(
      '“It is safe,” the $(zap) company said. “It was safe,” the $(zap) company said.',
    )
    for (const title of titles(await lensesIn(document))) assert.doesNotMatch(title ?? '', /(?<!\\)\$\(/)
  })

  test('hidden marks take them away, and so does a text that is no article', async () => {
    await set('codeLens', 'all')
    await set('inlayHints', 'everyone')
    const { document } = await openRead()
    await execute('newsmark.toggle')
    assert.deepEqual([await hintsIn(document), await lensesIn(document)], [[], []])
    await execute('newsmark.toggle')
    const soup = await openText(recipe, 'markdown')
    assert.deepEqual([await hintsIn(soup.document), await lensesIn(soup.document)], [[], []])
  })
})

suite('language features: semantic tokens', () => {
  teardown(async () => {
    await execute('newsmark.resetLayers')
    await closeAll()
  })

  /** The tokens as words with their type. */
  const decode = (
    document: vscode.TextDocument,
    legend: vscode.SemanticTokensLegend,
    { data }: vscode.SemanticTokens,
  ) => {
    const found: string[] = []
    let line = 0
    let character = 0
    for (let i = 0; i < data.length; i += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5)
      character = lines > 0 ? characters : character + characters
      line += lines
      const words = document.getText(new vscode.Range(line, character, line, character + length))
      found.push(`${words}: ${legend.tokenTypes[type]}${modifiers > 0 ? `.${legend.tokenModifiers.join()}` : ''}`)
    }
    return found
  }
  const tokensIn = async (document: vscode.TextDocument, range?: vscode.Range) => {
    const kind = range ? 'Range' : ''
    const legend = await execute<vscode.SemanticTokensLegend | undefined>(
      `vscode.provideDocument${kind}SemanticTokensLegend`,
      document.uri,
      range,
    )
    const tokens = await execute<vscode.SemanticTokens | undefined>(
      `vscode.provideDocument${kind}SemanticTokens`,
      document.uri,
      ...(range ? [range] : []),
    )
    return legend && tokens ? decode(document, legend, tokens) : []
  }

  test('names, sources and cues of a news document have types of their own', async () => {
    const { document } = await openRead()
    const tokens = await tokensIn(document)
    for (const token of [
      'Mara Velasco: newsPerson.newsSpeaking',
      'Harbor Courier: newsOrganisation',
      'He: newsSource',
      'told: newsCue',
    ]) {
      assert.ok(tokens.includes(token), `${token} is not among ${tokens.join(' | ')}`)
    }
  })

  test('a part of the document gives the tokens of that part', async () => {
    const { document } = await openRead()
    const tokens = await tokensIn(document, new vscode.Range(4, 0, 5, 0))
    assert.ok(tokens.includes('Mara Velasco: newsPerson.newsSpeaking'))
    assert.ok(!tokens.some((token) => token.startsWith('Idris')))
  })

  test('what is hidden has none, nor has plain text', async () => {
    const { document } = await openRead()
    await execute('newsmark.toggle.person')
    assert.ok(!(await tokensIn(document)).some((token) => token.includes('newsPerson')))
    const plain = await openRead(article, 'plaintext')
    assert.deepEqual(await tokensIn(plain.document), [])
  })

  test('every type and modifier is described and mapped to a scope in the manifest', async () => {
    const { document } = await openRead()
    const legend = await execute<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    )
    const { contributes } = vscode.extensions.getExtension('newsmark.newsmark')!.packageJSON
    const ids = (kind: string) => contributes[kind].map(({ id }: { readonly id: string }) => id)
    assert.deepEqual(ids('semanticTokenTypes'), legend.tokenTypes)
    assert.deepEqual(ids('semanticTokenModifiers'), legend.tokenModifiers)
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0].scopes), legend.tokenTypes)
  })
})

suite('language features: names while one writes', () => {
  teardown(async () => {
    for (const key of ['completion', 'readingDelay']) await set(key, undefined)
    await closeAll()
  })

  const offered = async ({ document, selection }: vscode.TextEditor) => {
    const list = await execute<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    )
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
  }
  /** Writes at the end of an article. */
  const write = async (words: string, language = 'news') => {
    const { editor } = await openRead(article, language)
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end
    await editor.edit((edit) => edit.insert(end, words))
    const cursor = editor.document.lineAt(editor.document.lineCount - 1).range.end
    editor.selection = new vscode.Selection(cursor, cursor)
    return editor
  }
  /** Writes, and waits until that has been read. */
  const writeAndWait = async (words: string, language = 'news') => {
    const editor = await write(words, language)
    await (await newsmark()).getArticle(editor.document.uri)
    return editor
  }

  for (const language of ['news', 'plaintext', 'markdown']) {
    test(`a capital letter brings up the names of a ${language} article, a small one does not`, async () => {
      await set('readingDelay', 5000)
      const names = await offered(await write('But V', language))
      assert.ok(names.includes('Mara Velasco') && names.includes('Velasco') && names.includes('Idris Cole'))
      assert.ok(!(await offered(await write('But vel', language))).includes('Mara Velasco'))
    })
  }

  test('being asked brings them up, whatever is written; what is being written is no name yet', async () => {
    assert.ok((await offered(await writeAndWait('But '))).includes('Mara Velasco'))
    assert.ok((await offered(await writeAndWait('But vel'))).includes('Mara Velasco'))
    assert.ok(!(await offered(await writeAndWait('But Vel'))).includes('Vel'))
  })

  test('the whole name takes the place of what is written of it', async () => {
    const editor = await writeAndWait('But Mara Vel')
    await execute('editor.action.triggerSuggest')
    const end = editor.document.getText().length
    await eventually('accepted', async () => {
      await execute('acceptSelectedSuggestion')
      return editor.document.getText().length > end
    })
    assert.ok(editor.document.getText().endsWith('But Mara Velasco'), editor.document.getText().slice(-40))
  })

  test('the setting turns it off', async () => {
    await set('completion', false)
    assert.ok(!(await offered(await writeAndWait('But V'))).includes('Velasco'))
  })
})

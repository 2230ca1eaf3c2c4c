import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { article, cardsAt, closeAll, eventually, newsmark, openText, positionOf } from './support/editor.ts'
import { accept, whenListed } from './support/lists.ts'
import { PEEK, whenGone, whenShown } from './support/screen.ts'

suite('cards', () => {
  teardown(async () => {
    await vscode.workspace.getConfiguration('newsmark').update('hover', undefined, vscode.ConfigurationTarget.Global)
    await vscode.commands.executeCommand('newsmark.resetLayers')
    await closeAll()
  })

  const openRead = async (text = article) => {
    const api = await newsmark()
    const editor = await openText(text)
    assert.ok(await api.getArticle(editor.document.uri))
    return { api, editor, document: editor.document }
  }

  test('an entity: who it is, how else it is called, what it said', async () => {
    const { document } = await openRead()
    const [card = ''] = await cardsAt(document, 'Mara Velasco')
    assert.match(card, /^\*\*Mara Velasco\*\* · person/)
    assert.match(card, /Also here: .*Velasco/)
    assert.match(card, /Said: \[“The deck is sound/)
    assert.match(card, /\[all \d\]\(command:newsmark\.showMentions/)
  })

  test('an entity: the words that describe it', async () => {
    const { document } = await openRead()
    const [card = ''] = await cardsAt(document, 'Idris Cole')
    assert.match(card, /^\*\*Idris Cole\*\* · person\s+former mayor of Tarrow/)
  })

  test('a quote: who said it and why we think so', async () => {
    const { document } = await openRead()
    const [card = ''] = await cardsAt(document, 'deck is sound')
    assert.match(card, /^\*\*Direct quote\*\* · said by \*\*Mara Velasco\*\*/)
    assert.match(card, /Why: .+\s+How sure: (high|fair)/)
  })

  test('a quote: whether, when and how it was said, and what it is inside of', async () => {
    const text = [
      'HARROW, 3 March 2021 — “We told them, ‘Close the gate,’” Mara Velasco said in a statement on Tuesday.',
      'A clerk, who asked not to be named, did not say who signed the order for the gate.',
    ].join('\n\n')
    const { document } = await openRead(text)
    const [outer = ''] = await cardsAt(document, 'We told them')
    assert.match(outer, /in a statement · Tuesday \\\(2021-03-02\\\)/)
    assert.match(outer, /\[inside: .+\]\(command:newsmark\.reveal/)
    const [inner = ''] = await cardsAt(document, 'Close the gate')
    assert.match(inner, /inside what Mara Velasco said/)
    const [denied = ''] = await cardsAt(document, 'who signed the order')
    assert.match(denied, /anonymous source: “who asked not to be named” · not said/)
  })

  test('a source: the entity, with a way to its quote here, and no second card', async () => {
    const { document } = await openRead('“We tested every bolt,” Mara Velasco said in Tarrow on Monday.')
    const [card = '', ...more] = await cardsAt(document, 'Mara Velasco')
    assert.match(card, /^\*\*Mara Velasco\*\*/)
    assert.match(card, /\[their quote here\]\(command:newsmark\.reveal/)
    assert.deepEqual(more, [])
  })

  test('what was not said is counted and not shown among what was', async () => {
    const { document } = await openRead(
      '“We will celebrate,” Mara Velasco said in Tarrow on Monday. She did not say who would be invited.',
    )
    const [card = ''] = await cardsAt(document, 'Mara Velasco')
    assert.match(card, /Said: \[“We will celebrate”\]\([^)]*\) \\?\+ 1 not said/)
  })

  test('a name in a quote: first the entity, then a shorter card of the quote', async () => {
    const { document } = await openRead('“Mara Velasco lied to us,” Idris Cole said in Tarrow on Monday.')
    const [entity = '', quote = '', ...more] = await cardsAt(document, 'Mara Velasco')
    assert.match(entity, /^\*\*Mara Velasco\*\*/)
    assert.match(quote, /^\s*---\s*\*\*Direct quote\*\*/)
    assert.doesNotMatch(quote, /Why:/)
    assert.deepEqual(more, [])
  })

  test('words of the article are never Markdown', async () => {
    const { document } = await openRead(
      '“See [this](http://example.org) and *that*,” Mara_Velasco_Ruiz Bell said in Tarrow.',
    )
    const cards = await cardsAt(document, 'See ')
    const raw = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, 'See '),
    )
    assert.ok(cards.length > 0)
    for (const { contents } of raw) {
      for (const content of contents) {
        const { value } = content as vscode.MarkdownString
        assert.doesNotMatch(value, /http:\/\/|\]\(http|\*that\*/)
      }
    }
  })

  test('an ordinary word has none', async () => {
    const { document } = await openRead()
    assert.deepEqual(await cardsAt(document, 'reopens'), [])
  })

  test('the setting turns them off', async () => {
    const { document } = await openRead()
    await vscode.workspace.getConfiguration('newsmark').update('hover', false, vscode.ConfigurationTarget.Global)
    await eventually('no card', async () => (await cardsAt(document, 'Mara Velasco')).length === 0)
  })

  test('what is hidden does not answer', async () => {
    const { document } = await openRead()
    await vscode.commands.executeCommand('newsmark.toggle')
    assert.deepEqual(await cardsAt(document, 'Mara Velasco'), [])
  })

  test('every link leads somewhere, and VS Code lets it', async function () {
    this.timeout(60_000)
    const { document } = await openRead()
    for (const words of ['Mara Velasco', 'deck is sound', 'Idris Cole', 'reckless']) {
      const found = await linksAt(document, words)
      assert.ok(found.length > 0, words)
      for (const { command, args, trusted } of found) {
        assert.ok(trusted.includes(command), command)
        await follow(document, command, args)
      }
    }
  })

  const linksAt = async (document: vscode.TextDocument, words: string) => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, words).translate(0, 1),
    )
    return hovers.flatMap(({ contents }) =>
      contents.flatMap((content) => {
        const { value, isTrusted } = content as vscode.MarkdownString
        const trusted = typeof isTrusted === 'object' ? isTrusted.enabledCommands : []
        return [...value.matchAll(/\(command:([\w.]+)\?(\S+) "/g)].map(([, command = '', query = '']) => {
          return { command, args: JSON.parse(decodeURIComponent(query)) as readonly unknown[], trusted }
        })
      }),
    )
  }

  /** Follows a link, and asserts that it has led to its place or opened its list. */
  const follow = async (document: vscode.TextDocument, command: string, args: readonly unknown[]) => {
    const editor = vscode.window.activeTextEditor!
    const home = new vscode.Position(1, 0)
    editor.selection = new vscode.Selection(home, home)
    await vscode.commands.executeCommand(command, ...args)
    assert.equal(args[0], document.uri.toString())
    if (command === 'newsmark.reveal') {
      const { line, character } = args[1] as vscode.Position
      await eventually('there', () => editor.selection.active.isEqual(new vscode.Position(line, character)))
    } else if (command === 'newsmark.showMentions') {
      await whenShown(PEEK)
      await vscode.commands.executeCommand('closeReferenceSearch')
      await whenGone(PEEK)
    } else {
      assert.equal(command, 'newsmark.goToQuoteOfSpeaker')
      await whenListed()
      await accept()
      await eventually('at a quote', () => !editor.selection.active.isEqual(home))
    }
  }
})

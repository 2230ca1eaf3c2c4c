import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { article, closeAll, newsmark, openSample, openText, recipe } from './support/editor.ts'

interface Quotes {
  readonly file: string
  readonly total: number
  readonly next?: number
  readonly quotes: readonly {
    readonly id: string
    readonly line: number
    readonly speaker: string | null
    readonly said: string
    readonly why?: readonly string[]
  }[]
}
interface Entities {
  readonly entities: readonly { readonly name: string; readonly id: string }[]
}

suite('tools for assistants', () => {
  teardown(closeAll)

  const ask = async <Found>(tool: string, input: object): Promise<Found> => {
    const { content } = await vscode.lm.invokeTool(`newsmark_${tool}`, { input, toolInvocationToken: undefined })
    const [part] = content
    assert.ok(part instanceof vscode.LanguageModelTextPart)
    return JSON.parse(part.value) as Found
  }
  const openRead = async () => {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    return editor
  }

  test('are registered as the manifest has them', async () => {
    await newsmark()
    const { languageModelTools } = vscode.extensions.getExtension('newsmark.newsmark')!.packageJSON.contributes
    for (const { name, inputSchema, modelDescription } of languageModelTools) {
      const tool = vscode.lm.tools.find((each) => each.name === name)
      assert.deepEqual(tool?.inputSchema, inputSchema, name)
      assert.equal(tool?.description, modelDescription)
    }
  })

  test('the quotes of the article in front, with lines, a page at a time', async () => {
    await openRead()
    const all = await ask<Quotes>('list_quotes', {})
    assert.ok(all.total >= 4)
    assert.equal(all.quotes.length, all.total)
    const deck = all.quotes.find(({ said }) => said.includes('The deck is sound'))
    assert.equal(deck?.speaker, 'Mara Velasco')
    assert.equal(deck?.line, 5)
    const first = await ask<Quotes>('list_quotes', { most: 2 })
    assert.equal(first.quotes.length, 2)
    assert.equal(first.next, 2)
    const second = await ask<Quotes>('list_quotes', { most: 2, from: first.next })
    assert.deepEqual(
      [...first.quotes, ...second.quotes].map(({ id }) => id),
      all.quotes.slice(0, 4).map(({ id }) => id),
    )
  })

  test('the quotes of one speaker', async () => {
    await openRead()
    const { quotes } = await ask<Quotes>('list_quotes', { speaker: 'Cole' })
    assert.ok(quotes.length > 0)
    for (const { speaker } of quotes) assert.equal(speaker, 'Idris Cole')
  })

  test('who said some words, and why one thinks so', async () => {
    await openRead()
    const { quotes } = await ask<Quotes>('get_quote', { words: 'nobody asked us' })
    assert.equal(quotes[0]?.speaker, 'Idris Cole')
    assert.ok(quotes[0]!.why!.length > 0)
    const again = await ask<Quotes>('get_quote', { id: quotes[0]!.id })
    assert.deepEqual(again.quotes, quotes)
  })

  test('names, and one of them in full', async () => {
    await openRead()
    const { entities } = await ask<Entities>('list_entities', { type: 'PERSON' })
    const names = entities.map(({ name }) => name)
    assert.ok(names.includes('Idris Cole') && names.includes('Mara Velasco'), names.join())
    assert.ok(!names.includes('Harbor Courier'))
    const cole = await ask<{ name: string; descriptions: string[]; mentionedInLines: number[] }>('get_entity', {
      name: 'Cole',
    })
    assert.equal(cole.name, 'Idris Cole')
    assert.ok(cole.descriptions.includes('a former mayor of Tarrow'))
    assert.deepEqual(cole.mentionedInLines, [7, 9])
  })

  test('a file of the workspace that is not open', async () => {
    await newsmark()
    const before = vscode.window.visibleTextEditors.length
    const found = await ask<Quotes>('list_quotes', { file: 'ferry.txt' })
    assert.equal(found.file, 'ferry.txt')
    assert.ok(found.total > 3)
    assert.equal(vscode.window.visibleTextEditors.length, before)
    const again = await ask<Quotes>('list_quotes', { file: './ferry.txt' })
    assert.deepEqual(again, found)
  })

  test('a document that is not recognised as news is read all the same', async () => {
    await newsmark()
    const editor = await openText('“No,” said Mara Velasco.', 'plaintext')
    const { quotes } = await ask<Quotes>('list_quotes', { file: editor.document.uri.toString() })
    assert.equal(quotes[0]?.speaker, 'Mara Velasco')
    await openText(recipe, 'plaintext')
    assert.equal((await ask<Quotes>('list_quotes', {})).total, 0)
  })

  test('ask which of two is meant, and take its id', async () => {
    const api = await newsmark()
    const { document } = await openText(
      'Council votes\n\nKarim Rahimi met his cousin, Nasrin Rahimi, in Tarrow on Monday. “No,” Nasrin Rahimi said.\n',
    )
    assert.ok(await api.getArticle(document.uri))
    const refused = await ask('get_entity', { name: 'Rahimi' }).then(() => '', String)
    const [, id] = /Nasrin Rahimi \(PERSON, id (\w+)\)/.exec(refused) ?? []
    assert.ok(id, refused)
    assert.match(refused, /Karim Rahimi/)
    assert.equal((await ask<{ name: string }>('get_entity', { name: id })).name, 'Nasrin Rahimi')
  })

  test('can be called off while they read a long text, and answer the next question', async () => {
    await newsmark()
    const line = '“Pier 1 will be ready in May,” Mara Velasco, the county engineer, told the Harbor Courier.\n\n'
    const long = await openText(line.repeat(5000), 'json')
    const file = long.document.uri.toString()
    const source = new vscode.CancellationTokenSource()
    const asked = vscode.lm.invokeTool(
      'newsmark_list_quotes',
      { input: { file }, toolInvocationToken: undefined },
      source.token,
    )
    source.cancel()
    await assert.rejects(Promise.resolve(asked))
    const short = await openText('“No,” said Mara Velasco.', 'json')
    const { quotes } = await ask<Quotes>('list_quotes', { file: short.document.uri.toString() })
    assert.equal(quotes[0]?.speaker, 'Mara Velasco')
  })

  test('say what to ask instead when they cannot answer', async () => {
    await openRead()
    await openSample('ferry.txt')
    await assert.rejects(
      () => ask('list_quotes', { file: 'nowhere.txt' }),
      /No file “nowhere\.txt” is open.*ferry\.txt/s,
    )
    await assert.rejects(() => ask('list_quotes', { file: '../package.json' }), /No file/)
    await assert.rejects(() => ask('list_quotes', { speaker: 'Nobody Atall' }), /Who speaks: /)
    await assert.rejects(() => ask('get_entity', { name: 'Nobody Atall' }), /Most prominent names: /)
    await assert.rejects(() => ask('get_quote', { words: 'these words are not there' }), /do not stand in this article/)
    await assert.rejects(() => ask('get_quote', {}), /Give "id", "words" or "line"/)
    await assert.rejects(() => ask('list_quotes', { most: 0 }), /most/)
    await assert.rejects(() => ask('list_quotes', { speaker: 7 }), /"speaker" must be a string/)
    await assert.rejects(() => ask('list_quotes', { kind: 'shouted' }), /"kind" must be one of direct, mixed, indirect/)
    await assert.rejects(() => ask('list_entities', { type: 'RIVER' }), /"type" must be one of PERSON, ORG/)
    await closeAll()
    await assert.rejects(() => ask('list_quotes', {}), /No document is in front/)
  })
})

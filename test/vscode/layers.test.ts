import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { listen } from './support/channel.ts'
import { article, closeAll, eventually, newsmark, openText, wordsWith } from './support/editor.ts'
import { accept, closeList, goDown, tick } from './support/lists.ts'

suite('layers', () => {
  const config = () => vscode.workspace.getConfiguration('newsmark')
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${command}`, ...args)

  teardown(async () => {
    for (const setting of ['layers', 'preset', 'overviewRuler']) {
      await config().update(setting, undefined, vscode.ConfigurationTarget.Global)
    }
    await run('resetLayers')
    await closeAll()
  })

  const openMarked = async (column?: vscode.ViewColumn) => {
    const api = await newsmark()
    const editor = await openText(article, 'news', column)
    await eventually('marked', () => wordsWith(api, editor, 'directQuote').length > 0)
    return { api, editor }
  }
  const people = ({ api, editor }: Awaited<ReturnType<typeof openMarked>>) =>
    wordsWith(api, editor, 'person').length > 0

  test('a layer goes in one document and stays in the one beside it', async () => {
    const left = await openMarked()
    const right = await openMarked(vscode.ViewColumn.Beside)
    await run('toggle.person', 'document')
    assert.deepEqual([people(left), people(right)], [true, false])
    await vscode.window.showTextDocument(left.editor.document, vscode.ViewColumn.One)
    const again = await openMarked()
    assert.equal(people(again), true)
  })

  test('what is chosen farther away is seen in a document with a choice of its own', async () => {
    const here = await openMarked()
    await run('toggle.person', 'document')
    assert.equal(people(here), false)
    await run('toggle.person', 'workspace')
    assert.equal(people(here), true)
    await run('toggle.person', 'user')
    assert.equal(people(here), false)
    assert.equal(people(await openMarked()), false)
  })

  test('marks are hidden in one document', async () => {
    const left = await openMarked()
    const right = await openMarked(vscode.ViewColumn.Beside)
    await run('toggle', 'document')
    assert.deepEqual(right.api.painted(right.editor), {})
    assert.ok(people(left))
    await run('toggle', 'document')
    assert.ok(people(right))
  })

  test('no command writes into the settings', async () => {
    await openMarked()
    const before = JSON.stringify(config().inspect('layers'))
    for (const scope of ['user', 'workspace', 'document']) await run('toggle.date', scope)
    await run('preset.quotes')
    assert.equal(JSON.stringify(config().inspect('layers')), before)
    assert.equal(config().get('preset'), 'custom')
  })

  test('the list of layers follows each tick, and Escape takes them back', async () => {
    const here = await openMarked()
    const picking = run('pickLayers')
    await tick(1)
    await eventually('the first layer is gone', () => !people(here))
    await closeList()
    await picking
    assert.ok(people(here))
  })

  test('bars beside the scroll bar are there for the whole article when the setting asks for them', async () => {
    const { api, editor } = await openMarked()
    const words = (bar: 'person' | 'quote') =>
      (api.ruled(editor)[bar] ?? []).map((range) => editor.document.getText(range))
    assert.deepEqual(api.ruled(editor), {})
    await config().update('overviewRuler', 'all', vscode.ConfigurationTarget.Global)
    await eventually('bars', () => words('person').includes('Mara Velasco') && words('quote').length > 0)
    await run('toggle.person')
    assert.deepEqual(words('person'), [])
    await config().update('overviewRuler', 'names', vscode.ConfigurationTarget.Global)
    await eventually('names alone', () => words('quote').length === 0)
  })

  test('the status item says which marks are hidden', async () => {
    const { api } = await openMarked()
    assert.doesNotMatch(api.status() ?? '', /hidden/)
    await run('toggle')
    assert.match(api.status() ?? '', /marks hidden/)
  })

  /** What a screen reader is told of the status item, sentence by sentence. */
  const heard = async () => (await listen('[id="newsmark.newsmark.newsmark.status"] a'))?.join().split('. ')

  test('the status item tells a screen reader which layers are on and which are off', async function () {
    await openMarked()
    if ((await heard()) === undefined) this.skip()
    const layers = async () => (await heard())!.filter((line) => /^(?:On|Off): /.test(line)).join('; ')
    await eventually('as the settings say', async () => /^On: People,.*; Off: Dates,/.test(await layers()))
    await run('preset.sources')
    await eventually('sources alone', async () => /^On: Sources, Cue words\b[^;]*; Off: People,/.test(await layers()))
    await run('preset.everything')
    await eventually('nothing is off', async () => /^On: People, [^;]*$/.test(await layers()))
  })

  test('a layer is switched where the reader has picked, and the status item says where that is', async () => {
    const left = await openMarked()
    const right = await openMarked(vscode.ViewColumn.Beside)
    const pick = async (nth: number) => {
      const picking = run('pickScope')
      await goDown(nth)
      await accept()
      await picking
    }
    try {
      for (const [nth, where] of [/everywhere/, /workspace/, /document/].entries()) {
        await pick(nth)
        await eventually(`switched ${where}`, async () => (await heard())?.some((line) => where.test(line)) ?? true)
        await run('toggle.person')
        assert.deepEqual([people(left), people(right)], [nth === 2, false])
        await run('resetLayers')
      }
    } finally {
      await pick(0)
    }
  })
})

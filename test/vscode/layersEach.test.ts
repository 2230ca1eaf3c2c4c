// Every layer by itself: its marks go and come back, and all others stay as they were.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { LAYERS } from '../../src/core/features/layers.ts'
import { MARKS, type Mark } from '../../src/core/features/marks.ts'
import { UNCERTAIN } from '../../src/core/model.ts'
import { style } from './support/channel.ts'
import { closeAll, eventually, newsmark, openText, putCursor, wordsWith } from './support/editor.ts'
import { everyMark, MARKS_OF_LAYER } from './support/everyMark.ts'

const run = (command: string) => vscode.commands.executeCommand(`newsmark.${command}`)

suite('layers: each of them', () => {
  teardown(async () => {
    await run('resetLayers')
    await closeAll()
  })

  const openEverything = async () => {
    const api = await newsmark()
    const editor = await openText(everyMark)
    const article = await api.getArticle(editor.document.uri)
    assert.ok(article)
    await run('preset.everything')
    const marked = () => Object.fromEntries(MARKS.map((mark) => [mark, wordsWith(api, editor, mark)]))
    await eventually('marked', () => marked().directQuote!.length > 0)
    return { editor, article, marked }
  }

  test('all marks there are occur in one article', async () => {
    const { marked } = await openEverything()
    const missing = Object.entries(marked()).filter(([, words]) => words.length === 0)
    assert.deepEqual(missing, [])
  })

  for (const layer of LAYERS) {
    test(`${layer} goes and comes back`, async () => {
      const { marked } = await openEverything()
      const gone = MARKS_OF_LAYER[layer]
      const others = (all: ReturnType<typeof marked>) =>
        // what names the source of an uncertain quote goes with it
        Object.entries(all).filter(
          ([mark]) => !gone.includes(mark as Mark) && (layer !== 'uncertain' || !/source|cue/.test(mark)),
        )
      const before = marked()
      for (const mark of gone) assert.ok(before[mark]!.length > 0, mark)
      await run(`toggle.${layer}`)
      const without = marked()
      for (const mark of gone) assert.deepEqual(without[mark], [], mark)
      assert.deepEqual(others(without), others(before))
      await run(`toggle.${layer}`)
      assert.deepEqual(marked(), before)
    })
  }

  test('a question mark stands behind an uncertain quote while the cursor is in it', async function () {
    const { editor, article } = await openEverything()
    const doubtful = article.quotes.find(({ score, kind }) => score < UNCERTAIN && kind === 'direct')!.parts[0]!
    const words = article.text.slice(doubtful.start, doubtful.end)
    const mark = () => style(words, 'content', '::after')
    if ((await mark()) === undefined) this.skip()
    await eventually('none yet', async () => (await mark()) === 'none')
    putCursor(editor, words)
    await eventually('a question mark', async () => (await mark()) === '"?"')
    putCursor(editor, 'Council')
    await eventually('gone with the cursor', async () => (await mark()) === 'none')
    putCursor(editor, 'deck is sound')
    await eventually('sure', async () => (await style('“The deck is sound', 'content', '::after')) === 'none')
  })
})

// How marks look on the screen, as the browser computes it.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Style } from '../../src/core/features/styles.ts'
import { behind, hasHands, style } from './support/channel.ts'
import { article, closeAll, eventually, newsmark, openText, putCursor, wordsWith } from './support/editor.ts'
import { everyMark } from './support/everyMark.ts'

const { Global } = vscode.ConfigurationTarget

suite('how marks look', () => {
  suiteSetup(function () {
    if (!hasHands()) this.skip()
  })
  teardown(async () => {
    await vscode.workspace.getConfiguration('newsmark').update('styles', undefined, Global)
    await vscode.workspace.getConfiguration('workbench').update('colorCustomizations', undefined, Global)
    await vscode.commands.executeCommand('newsmark.endFocus')
    await closeAll()
  })

  /** Some colour, and the text can be read on it. */
  const tinted = /^(?:rgba\(.*,|color\(.*\/) 0\.[1-3]\d*\)$/

  const openMarked = async (text = everyMark) => {
    const api = await newsmark()
    const editor = await openText(text)
    await eventually('marked', () => wordsWith(api, editor, 'person').length > 0)
    return { api, editor }
  }
  /** Waits until the letters look like that, or what is drawn behind them: backgrounds and borders. */
  const looks = async (words: string, property: string, value: string | RegExp) => {
    const isDrawn = /^(?:background|border)/.test(property)
    const is = (now: string | null | undefined) => (typeof value === 'string' ? now === value : value.test(now ?? ''))
    await eventually(`${words} have ${property} ${value}`, async () =>
      isDrawn ? (await behind(words, property))?.some(is) : is(await style(words, property)),
    )
  }

  test('kinds of names differ by their line, not by colour alone', async () => {
    await openMarked()
    for (const [words, line] of [
      ['Mara Velasco', 'solid'],
      ['Harbor Industries', 'double'],
      ['TARROW', 'dotted'],
      ['German', 'dashed'],
    ] as const) {
      await looks(words, 'text-decoration-line', 'underline')
      await looks(words, 'text-decoration-style', line)
    }
  })

  test('kinds of quotes differ by their line, sources are bold and cues slanted', async () => {
    await openMarked()
    await looks('The deck is sound', 'background-color', tinted)
    await looks('the repairs “', 'border-bottom-style', 'dotted')
    await looks('reckless and late', 'border-bottom-style', 'solid')
    await looks('nobody had asked', 'border-bottom-style', 'dotted')
    await looks('The town.', 'border-bottom-style', 'dashed')
    await looks('Mara Velasco', 'font-weight', '700')
    await looks('said at a news', 'font-style', 'italic')
    await looks('at a news', 'font-style', 'normal')
  })

  test('what steps back in the focus is pale, what the speaker says is not', async () => {
    const { editor } = await openMarked(article)
    await looks('Idris Cole', 'opacity', '1')
    putCursor(editor, 'deck is sound')
    await vscode.commands.executeCommand('newsmark.focusSpeaker')
    await looks('Idris Cole', 'opacity', /^0\.[2-5]/)
    await looks('The deck is sound', 'opacity', '1')
    await vscode.commands.executeCommand('newsmark.endFocus')
    await looks('Idris Cole', 'opacity', '1')
  })

  const styles: Readonly<Record<Style | 'no such style', readonly [property: string, value: string | RegExp]>> = {
    thin: ['text-decoration-thickness', '1px'],
    background: ['background-color', tinted],
    border: ['border-top-style', 'solid'],
    bold: ['font-weight', '700'],
    italic: ['font-style', 'italic'],
    none: ['text-decoration-line', 'none'],
    underline: ['text-decoration-thickness', '2px'],
    'no such style': ['text-decoration-thickness', '2px'],
  }

  for (const [name, [property, value]] of Object.entries(styles)) {
    test(`a layer in the style “${name}”`, async () => {
      await openMarked('Bridge is safe\n\nIdris Cole met Mara Velasco of the Harbor Courier in Tarrow.\n')
      const mark = (as: string) =>
        vscode.workspace.getConfiguration('newsmark').update('styles', { person: as }, Global)
      await mark(name === 'none' ? 'bold' : 'none')
      await looks('Idris Cole', 'text-decoration-line', 'none')
      await mark(name)
      await looks('Idris Cole', property, value)
      const isDrawn = /background|border/.test(name)
      assert.equal((await behind('Idris Cole', 'border-bottom-width'))?.length, isDrawn ? 1 : 0)
      const underlined = /underline|thin|background|no such/.test(name)
      assert.equal(await style('Idris Cole', 'text-decoration-line'), underlined ? 'underline' : 'none')
      assert.equal(await style('Harbor Courier', 'text-decoration-style'), 'double')
    })
  }

  test('a colour of the reader’s own takes the place of ours', async () => {
    await openMarked()
    await looks('Mara Velasco', 'text-decoration-color', /^rgb/)
    await vscode.workspace
      .getConfiguration('workbench')
      .update('colorCustomizations', { 'newsmark.person': '#ff0000' }, Global)
    await looks('Mara Velasco', 'text-decoration-color', 'rgb(255, 0, 0)')
  })
})

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { press } from './support/channel.ts'
import { article, closeAll, eventually, newsmark, openText, pause, putCursor, wordsWith } from './support/editor.ts'

suite('the article in front', () => {
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${command}`, ...args)

  teardown(async () => {
    await run('endFocus')
    await vscode.commands.executeCommand('workbench.action.closePanel')
    await closeAll()
  })

  const openMarked = async () => {
    const api = await newsmark()
    const editor = await openText(article)
    await eventually('marked', () => wordsWith(api, editor, 'directQuote').length > 0)
    return { api, editor }
  }

  test('is asked about while somebody reads an output beside it', async () => {
    await openMarked()
    await run('showLog')
    await vscode.commands.executeCommand('workbench.panel.output.focus')
    await pause(500)
    const { content } = await vscode.lm.invokeTool('newsmark_list_quotes', {
      input: {},
      toolInvocationToken: undefined,
    })
    const [part] = content
    assert.ok(part instanceof vscode.LanguageModelTextPart)
    const { quotes } = JSON.parse(part.value) as { readonly quotes: readonly { readonly said: string }[] }
    assert.ok(quotes.some(({ said }) => said.includes('The deck is sound')))
  })

  test('keeps its speaker in the light when Escape closes a peek view', async function () {
    this.timeout(40_000)
    const { api, editor } = await openMarked()
    const isDimmed = () => wordsWith(api, editor, 'dimmed').length > 0
    putCursor(editor, 'deck is sound')
    await run('focusSpeaker')
    assert.ok(isDimmed())
    putCursor(editor, 'Velasco declined')
    await run('showMentions')
    await pause(700)
    if (!(await press('Escape'))) this.skip()
    await pause(500)
    assert.ok(isDimmed())
    await eventually('the focus is over', async () => {
      await press('Escape')
      return !isDimmed()
    })
  })
})

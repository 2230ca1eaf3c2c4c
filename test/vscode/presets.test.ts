import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { article, closeAll, eventually, newsmark, openText, wordsWith } from './support/editor.ts'

suite('presets', () => {
  const config = () => vscode.workspace.getConfiguration('newsmark')
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${command}`, ...args)

  teardown(async () => {
    await config().update('preset', undefined, vscode.ConfigurationTarget.Global)
    await run('resetLayers')
    await closeAll()
  })

  const openMarked = async () => {
    const api = await newsmark()
    const editor = await openText(article)
    await eventually('marked', () => wordsWith(api, editor, 'directQuote').length > 0)
    const marked = () => Object.keys(api.painted(editor)).sort()
    return { api, editor, marked }
  }

  test('each shows its layers and no others', async () => {
    const { marked } = await openMarked()
    await run('preset.reading')
    assert.ok(marked().includes('person') && marked().includes('directQuote'))
    assert.ok(!marked().includes('cue') && !marked().includes('indirectQuote'))
    await run('preset.quotes')
    assert.ok(marked().includes('cue') && marked().includes('quotedWords') && !marked().includes('person'))
    await run('preset.names')
    assert.ok(marked().includes('person') && !marked().includes('directQuote') && !marked().includes('source'))
    await run('preset.sources')
    assert.deepEqual(marked(), ['cue', 'source'])
    await run('preset.everything')
    assert.ok(marked().includes('date') && marked().includes('directQuote') && marked().includes('person'))
  })

  test('shows marks that were hidden, and a layer can be switched after it', async () => {
    const { marked } = await openMarked()
    await run('toggle')
    assert.deepEqual(marked(), [])
    await run('preset.sources')
    assert.deepEqual(marked(), ['cue', 'source'])
    await run('toggle.cue')
    assert.deepEqual(marked(), ['source'])
  })

  test('the setting says which is shown at first', async () => {
    const { marked } = await openMarked()
    await config().update('preset', 'sources', vscode.ConfigurationTarget.Global)
    await eventually('sources alone', () => marked().join() === 'cue,source')
  })

  test('the list tries each, and Escape goes back', async () => {
    const { marked } = await openMarked()
    const before = marked()
    const picking = run('pickPreset')
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext')
    await eventually('another is tried', () => marked().join() !== before.join())
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await picking
    assert.deepEqual(marked(), before)
  })

  test('the list keeps the one that is accepted', async () => {
    const { marked } = await openMarked()
    await run('preset.names')
    const picking = run('pickPreset')
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext')
    await eventually('the next is tried', () => marked().join() === 'cue,source')
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await picking
    assert.deepEqual(marked(), ['cue', 'source'])
  })
})

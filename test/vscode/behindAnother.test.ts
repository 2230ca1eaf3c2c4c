import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { article, closeAll, eventually, newsmark, openText, recipe, wordsWith } from './support/editor.ts'

const config = () => vscode.workspace.getConfiguration('newsmark')
const set = (setting: string, value: unknown) => config().update(setting, value, vscode.ConfigurationTarget.Global)
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${command}`, ...args)

suite('a document behind another', () => {
  teardown(async () => {
    await set('detect', undefined)
    await set('maximumLength', undefined)
    await closeAll()
  })

  test('follows the settings', async () => {
    const api = await newsmark()
    const long = article.repeat(20)
    const { uri } = (await openText(long, 'plaintext')).document
    assert.equal((await api.getArticle(uri))?.text.length, long.length)
    await openText(recipe, 'plaintext')
    await set('maximumLength', 10_000)
    await eventually('cut', async () => ((await api.getArticle(uri))?.text.length ?? 0) <= 10_000)
    await set('detect', 'never')
    await eventually('not read', async () => (await api.getArticle(uri)) === undefined)
    await set('detect', undefined)
    await eventually('read again', async () => (await api.getArticle(uri)) !== undefined)
  })
})

suite('a file that is renamed', () => {
  teardown(async () => {
    await run('resetLayers')
    await closeAll()
  })

  const rename = async (uri: vscode.Uri) => {
    const renamed = uri.with({ path: uri.path.replace('/', '/renamed-') })
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(uri, renamed)
    assert.ok(await vscode.workspace.applyEdit(edit))
    return vscode.window.showTextDocument(renamed)
  }

  test('is read, or left alone, as the reader said', async () => {
    const api = await newsmark()
    const soup = await openText(recipe, 'plaintext')
    await run('readAsNews')
    const renamed = await rename(soup.document.uri)
    await eventually('read', async () => (await api.getArticle(renamed.document.uri)) !== undefined)
    await run('stopReading')
    await eventually('left alone', async () => (await api.getArticle(renamed.document.uri)) === undefined)
    const again = await rename(renamed.document.uri)
    assert.equal(await api.getArticle(again.document.uri), undefined)
  })

  test('keeps its layers', async () => {
    const api = await newsmark()
    const editor = await openText(article)
    await eventually('marked', () => wordsWith(api, editor, 'person').length > 0)
    await run('toggle.person', 'document')
    const renamed = await rename(editor.document.uri)
    await eventually('marked', () => wordsWith(api, renamed, 'directQuote').length > 0)
    assert.deepEqual(wordsWith(api, renamed, 'person'), [])
    await run('toggle.person', 'document')
    await eventually('people are back', () => wordsWith(api, renamed, 'person').length > 0)
  })
})

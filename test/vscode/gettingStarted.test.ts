import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { read } from './support/channel.ts'
import { closeAll, eventually, newsmark, wordsWith } from './support/editor.ts'
import { whenShown } from './support/screen.ts'

suite('getting started', () => {
  teardown(closeAll)

  test('a sample article opens, is read, and cannot be changed', async () => {
    const api = await newsmark()
    await vscode.commands.executeCommand('newsmark.openSample')
    const editor = await eventually('the sample', () => {
      const active = vscode.window.activeTextEditor
      return active?.document.uri.scheme === 'newsmark-sample' && active
    })
    assert.equal(editor.document.languageId, 'news')
    await eventually('it is marked', () => wordsWith(api, editor, 'person').length > 5)
    const before = editor.document.getText()
    await vscode.commands.executeCommand('type', { text: 'x' })
    assert.equal(editor.document.getText(), before)
    assert.equal(editor.document.isDirty, false)
  })

  test('opened again it is the same document', async () => {
    await vscode.commands.executeCommand('newsmark.openSample')
    await vscode.commands.executeCommand('newsmark.openSample')
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs)
    assert.equal(tabs.length, 1)
  })

  test('an address of a sample leads nowhere else', async () => {
    for (const path of ['/../package.json', '/..', '/', '/package.json']) {
      const uri = vscode.Uri.from({ scheme: 'newsmark-sample', path })
      const text = await vscode.workspace.openTextDocument(uri).then(
        (document) => document.getText(),
        () => '',
      )
      assert.equal(text, '')
    }
  })

  test('the walkthrough opens when it is asked for, with its steps', async function () {
    await newsmark()
    const { walkthroughs } = vscode.extensions.getExtension('newsmark.newsmark')!.packageJSON.contributes
    assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 0)
    await vscode.commands.executeCommand('newsmark.getStarted')
    const tab = await eventually('its tab', () => vscode.window.tabGroups.activeTabGroup.activeTab)
    assert.match(tab.label, /Walkthrough|Welcome|Newsmark/)
    if (!(await whenShown('.gettingStartedContainer .step-title'))) this.skip()
    await eventually('its four steps', async () => {
      const shown = (await read('.gettingStartedContainer .step-title')) ?? []
      return walkthroughs[0].steps.every(({ title }: { readonly title: string }) => shown.includes(title))
    })
    assert.equal(walkthroughs[0].steps.length, 4)
  })
})

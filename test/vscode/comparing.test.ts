import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, eventually, newsmark, pause, positionOf } from './support/editor.ts'
import { storeText } from './support/memoryFiles.ts'

suite('in a comparison', () => {
  teardown(async () => {
    await closeAll()
    await vscode.commands.executeCommand('workbench.view.explorer')
  })

  const compare = async (before: vscode.Uri, after: vscode.Uri) => {
    const api = await newsmark()
    await vscode.commands.executeCommand('vscode.diff', before, after)
    const editor = await eventually('compared', () => {
      const active = vscode.window.activeTextEditor
      return active?.document.uri.toString() === after.toString() ? active : undefined
    })
    assert.ok(await api.getArticle(after))
    return { api, editor }
  }

  test('an entry of the side bar leads to its place in the comparison, and opens no second tab', async function () {
    this.timeout(40_000)
    const text = 'Works to begin\n\n“We dig in May,” said Petra Oyelaran of Dunmore on Friday.\n'
    const { api, editor } = await compare(storeText(text.replace('May', 'June'), 'news'), storeText(text, 'news'))
    await eventually('listed', () => api.listed('speakers').length > 0)
    for (let times = 0; times < 2; times++) {
      // VS Code's lists take no keys while they are being filled.
      await vscode.commands.executeCommand('newsmark.speakers.focus')
      await pause(700)
    }
    await vscode.commands.executeCommand('list.focusFirst')
    await vscode.commands.executeCommand('list.select')
    await eventually('at the quote', () => editor.selection.active.isEqual(positionOf(editor.document, '“We dig')))
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs)
    assert.equal(tabs.length, 1)
    assert.ok(tabs[0]?.input instanceof vscode.TabInputTextDiff)
  })
  test('the earlier state of a file is read, and its names and slips are listed for the file alone', async () => {
    const copyDesk = vscode.workspace.getConfiguration('newsmark')
    const slips =
      'Works to begin\n\n“We dig in May, Petra Oyelaran of Dunmore said on Friday. “It rained,” Oyelaran said.\n'
    const earlier = vscode.Uri.from({ scheme: 'gitlens', path: '/earlier.news' })
    const content = vscode.workspace.registerTextDocumentContentProvider('gitlens', {
      provideTextDocumentContent: () => slips,
    })
    await copyDesk.update('copyDesk.enabled', true, vscode.ConfigurationTarget.Global)
    try {
      const { api, editor } = await compare(earlier, storeText(slips, 'news'))
      assert.ok((await api.getArticle(earlier))?.entities.some(({ name }) => name === 'Petra Oyelaran'))
      const slipsIn = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).length
      await eventually('the file is checked', () => slipsIn(editor.document.uri) > 0)
      await pause(300)
      assert.equal(slipsIn(earlier), 0)
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Petra Oyelaran',
      )
      const places = symbols.filter(({ name }) => name === 'Petra Oyelaran').map(({ location }) => location.uri.scheme)
      assert.deepEqual(places, [editor.document.uri.scheme])
    } finally {
      await copyDesk.update('copyDesk.enabled', undefined, vscode.ConfigurationTarget.Global)
      content.dispose()
    }
  })
})

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { article, cardsAt, closeAll, eventually, newsmark, openText, wordsAtCursor } from './support/editor.ts'

suite('links that outlive the reading they came from', () => {
  const config = () => vscode.workspace.getConfiguration('newsmark')

  teardown(async () => {
    await config().update('codeLens', undefined, vscode.ConfigurationTarget.Global)
    await closeAll()
  })

  const openRead = async () => {
    const api = await newsmark()
    const editor = await openText(article)
    assert.ok(await api.getArticle(editor.document.uri))
    /** Names above all others, so that each entity gets another number. */
    const addNames = async () => {
      const names =
        'Petra Oyelaran, Lena Ortiz and Bashir Dashti met in Dunmore. “No,” said Ortiz. “Yes,” said Dashti.\n\n'
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), names))
      assert.ok(await api.getArticle(editor.document.uri))
    }
    return { editor, addNames }
  }
  const isAtQuoteOfCole = (editor: vscode.TextEditor) => /^(“Nobody|the repairs|nobody)/.test(wordsAtCursor(editor))

  test('the links of a card are about the same name', async () => {
    const { editor, addNames } = await openRead()
    const [card = ''] = await cardsAt(editor.document, 'Idris Cole')
    const [, encoded = ''] = /command:newsmark\.goToQuoteOfSpeaker\?(\S+) /.exec(card) ?? []
    const link = JSON.parse(decodeURIComponent(encoded)) as unknown[]
    await addNames()
    await vscode.commands.executeCommand('newsmark.goToQuoteOfSpeaker', ...link)
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await eventually('at a quote of his', () => isAtQuoteOfCole(editor))
  })

  test('so is the line over a paragraph', async () => {
    await config().update('codeLens', 'all', vscode.ConfigurationTarget.Global)
    const { editor, addNames } = await openRead()
    const lens = await eventually('a lens', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        editor.document.uri,
      )
      return lenses.find(({ command }) => /^Idris Cole/.test(command?.title ?? '') && command?.arguments?.length === 2)
    })
    await addNames()
    await vscode.commands.executeCommand(lens.command!.command, ...lens.command!.arguments!)
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await eventually('at a quote of his', () => isAtQuoteOfCole(editor))
  })
})

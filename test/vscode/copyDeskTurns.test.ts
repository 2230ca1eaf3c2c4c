import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, eventually, newsmark, openText, pause, positionOf } from './support/editor.ts'

const config = () => vscode.workspace.getConfiguration('newsmark')
const set = (setting: string, value: unknown) => config().update(setting, value, vscode.ConfigurationTarget.Global)

suite('copy desk, over a long article', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('newsmark.restoreCopyDesk')
    await set('copyDesk.enabled', undefined)
    await set('copyDesk.unbalancedMarks', undefined)
    await closeAll()
  })

  const found = (document: vscode.TextDocument) =>
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Newsmark')
  const openLong = async (paragraphs: number) => {
    const api = await newsmark()
    const slips = Array.from(
      { length: paragraphs },
      (_, i) => `“Pier ${i} opens in May, Mara Velasco of Tarrow said.\n\nThe harbour allegedly sank in the night.`,
    )
    const { document } = await openText(slips.join('\n\n'))
    assert.ok(await api.getArticle(document.uri))
    return document
  }

  test('lists what stands first, of every rule', async function () {
    this.timeout(60_000)
    await set('copyDesk.enabled', true)
    const document = await openLong(700)
    const slips = await eventually('checked', () => found(document).length > 0 && found(document))
    assert.equal(slips.length, 1000)
    const last = (code: string) => slips.findLast((slip) => slip.code === code)?.range.start.line ?? -1
    assert.ok(Math.abs(last('unsourcedHedge') - last('unbalancedMarks')) <= 4)
  })

  test('that is turned off while it checks lists nothing', async function () {
    this.timeout(60_000)
    const document = await openLong(700)
    await set('copyDesk.enabled', true)
    await set('copyDesk.enabled', false)
    await pause(1500)
    assert.deepEqual(found(document), [])
  })

  test('a finding that was ignored stays so after an edit above it', async () => {
    await set('copyDesk.enabled', true)
    const api = await newsmark()
    const editor = await openText(
      'Works to begin\n\nKarim Rahimi is the mayor of Tarrow. His sister, Nasrin Rahimi, runs the port. Rahimi said the bridge was safe.\n',
    )
    const { document } = editor
    assert.ok(await api.getArticle(document.uri))
    const isListed = () => found(document).some(({ code }) => code === 'ambiguousSurname')
    await eventually('listed', isListed)
    const place = positionOf(document, 'Rahimi said')
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
    )
    const { command } = actions.find(({ title }) => title === 'Ignore this here')!
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!)
    await eventually('ignored', () => !isListed())
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '\nIt rained all day in Dunmore.\n'))
    assert.ok(await api.getArticle(document.uri))
    await pause(500)
    assert.ok(!isListed())
  })
})

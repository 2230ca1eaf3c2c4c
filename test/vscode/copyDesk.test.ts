import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, eventually, newsmark, openText, pause, positionOf } from './support/editor.ts'

const slips = `Council reopens Tarrow bridge after repairs

TARROW, Sept 6 (Harbor Press) — The bridge over the Lisk is safe again, the county said on Monday.

“The deck is sound, Mara Velasco, the county engineer, said at a news conference. Velasco smiled. Velazco left at noon.

Idris Cole, a former mayor of Tarrow, called the repairs “reckless and late". Two people familiar with the talks said he was right.
`

const config = () => vscode.workspace.getConfiguration('newsmark')
const set = (setting: string, value: unknown) => config().update(setting, value, vscode.ConfigurationTarget.Global)

suite('copy desk', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('newsmark.restoreCopyDesk')
    await set('copyDesk.enabled', undefined)
    await set('copyDesk.twoSpellings', undefined)
    await closeAll()
  })

  const found = (document: vscode.TextDocument) =>
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Newsmark')
  const codes = (document: vscode.TextDocument) => found(document).map(({ code }) => String(code))

  const openChecked = async (text = slips, language = 'news') => {
    const api = await newsmark()
    await set('copyDesk.enabled', true)
    const editor = await openText(text, language)
    assert.ok(await api.getArticle(editor.document.uri))
    await eventually('checked', () => found(editor.document).length > 0)
    return { editor, document: editor.document }
  }

  const actionsAt = async (document: vscode.TextDocument, words: string) => {
    const place = positionOf(document, words)
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place.translate(0, 1)),
      undefined,
      // So many are resolved, as VS Code does with the one that is chosen.
      50,
    )
  }
  const take = async (document: vscode.TextDocument, words: string, title: RegExp) => {
    const actions = await actionsAt(document, words)
    const action = actions.find((each) => title.test(each.title))
    assert.ok(action, `${title} is not among ${actions.map((each) => each.title).join(' | ')}`)
    if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit))
    if (action.command) {
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []))
    }
  }

  test('is silent until the setting turns it on, and again when it is turned off', async () => {
    const api = await newsmark()
    const { document } = await openText(slips)
    assert.ok(await api.getArticle(document.uri))
    await pause(300)
    assert.deepEqual(found(document), [])
    await set('copyDesk.enabled', true)
    await eventually('slips are listed', () => found(document).length > 0)
    await vscode.commands.executeCommand('newsmark.toggleCopyDesk')
    await eventually('the list is empty', () => found(document).length === 0)
  })

  test('its command turns it on and off where the setting stands: for the user, or for one language', async () => {
    const api = await newsmark()
    const { document } = await openText(slips)
    assert.ok(await api.getArticle(document.uri))
    const toggle = () => vscode.commands.executeCommand('newsmark.toggleCopyDesk')
    await toggle()
    await eventually('checked', () => found(document).length > 0)
    assert.equal(config().inspect('copyDesk.enabled')?.globalValue, true)
    await toggle()
    await eventually('silent', () => found(document).length === 0)
    const ofNews = vscode.workspace.getConfiguration('newsmark', { languageId: 'news' })
    try {
      await ofNews.update('copyDesk.enabled', true, vscode.ConfigurationTarget.Global, true)
      await eventually('checked again', () => found(document).length > 0)
      await toggle()
      await eventually('silent again', () => found(document).length === 0)
    } finally {
      await ofNews.update('copyDesk.enabled', undefined, vscode.ConfigurationTarget.Global, true)
    }
  })

  test('lists slips with their rule, and says what to do', async () => {
    const { document } = await openChecked()
    assert.deepEqual([...new Set(codes(document))].sort(), [
      'anonymousWithoutReason',
      'mixedMarks',
      'twoSpellings',
      'unbalancedMarks',
    ])
    const spelling = found(document).find(({ code }) => code === 'twoSpellings')
    assert.equal(document.getText(spelling!.range), 'Velazco')
    assert.match(spelling!.message, /“Velazco” is also spelled “Velasco”.*Choose/)
    assert.equal(spelling!.severity, vscode.DiagnosticSeverity.Warning)
    assert.ok(spelling!.relatedInformation!.length > 0)
  })

  test('mends a spelling everywhere, and a missing mark', async () => {
    const { document } = await openChecked()
    await take(document, 'Velazco', /^Write “Velasco”/)
    assert.doesNotMatch(document.getText(), /Velazco/)
    await eventually('no spelling is left', () => !codes(document).includes('twoSpellings'))
    await take(document, '“The deck', /^Close the quotation/)
    assert.match(document.getText(), /“The deck is sound,” Mara Velasco/)
    await eventually('all marks are balanced', () => !codes(document).includes('unbalancedMarks'))
  })

  test('the fix that is most likely right is preferred', async () => {
    const { document } = await openChecked()
    const preferred = (await actionsAt(document, 'Velazco')).filter(({ isPreferred }) => isPreferred)
    assert.deepEqual(
      preferred.map(({ title }) => title),
      ['Write “Velasco”'],
    )
    assert.ok(preferred[0]?.diagnostics === undefined || preferred[0].diagnostics.length <= 1)
  })

  test('a fix keeps away from words that were edited since the article was read', async () => {
    const { editor, document } = await openChecked()
    const place = positionOf(document, 'Velazco')
    await set('readingDelay', 5000)
    try {
      await editor.edit((edit) => edit.replace(new vscode.Range(place, place.translate(0, 7)), 'Velasquez'))
      const titles = (await actionsAt(document, 'Velasquez')).map(({ title }) => title)
      assert.ok(!titles.includes('Write “Velasco”'), titles.join())
    } finally {
      await set('readingDelay', undefined)
    }
  })

  test('a finding is ignored, a rule is turned off here, and both come back; the text stays as it is', async () => {
    const { document } = await openChecked()
    await take(document, 'Velazco', /^Ignore this here/)
    await eventually('ignored', () => !codes(document).includes('twoSpellings'))
    await take(document, '“The deck', /^Turn off “unbalanced marks” in this document/)
    await eventually('turned off', () => !codes(document).includes('unbalancedMarks'))
    assert.equal(document.getText(), slips)
    assert.equal(document.isDirty, false)
    await vscode.commands.executeCommand('newsmark.restoreCopyDesk')
    await eventually('both are back', () => {
      const all = codes(document)
      return all.includes('twoSpellings') && all.includes('unbalancedMarks')
    })
  })

  test('what is ignored in one document counts in another', async () => {
    const { document } = await openChecked()
    await take(document, 'Velazco', /^Turn off “two spellings/)
    await eventually('turned off', () => !codes(document).includes('twoSpellings'))
    const other = await openChecked()
    assert.ok(codes(other.document).includes('twoSpellings'))
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('newsmark.restoreCopyDesk')
  })

  test('Markdown may carry the switch in a comment', async () => {
    const { document } = await openChecked(slips, 'markdown')
    await take(document, 'Velazco', /^Turn off “two spellings of one name” with a comment/)
    assert.equal(document.getText(), `${slips}\n<!-- newsmark-disable twoSpellings -->\n`)
    await eventually('turned off', () => !codes(document).includes('twoSpellings'))
    assert.ok(codes(document).includes('unbalancedMarks'))
    await vscode.commands.executeCommand('undo')
    await eventually('back', () => codes(document).includes('twoSpellings'))
  })

  test('each rule is as loud as its setting, or silent', async () => {
    const { document } = await openChecked()
    await set('copyDesk.twoSpellings', 'error')
    await eventually('an error', () =>
      found(document).some(
        ({ code, severity }) => code === 'twoSpellings' && severity === vscode.DiagnosticSeverity.Error,
      ),
    )
    await set('copyDesk.twoSpellings', 'off')
    await eventually('silent', () => !codes(document).includes('twoSpellings'))
    assert.ok(codes(document).includes('unbalancedMarks'))
  })

  test('the list goes when the document is no longer read', async () => {
    const { document } = await openChecked()
    await vscode.commands.executeCommand('newsmark.stopReading')
    await eventually('the list is empty', () => found(document).length === 0)
    await vscode.commands.executeCommand('newsmark.detectAgain')
    await eventually('and comes back', () => found(document).length > 0)
  })
})

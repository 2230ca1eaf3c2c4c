import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { actionsAt, findingsIn, openChecked, rulesIn, setForUser, takeAction } from './support/copyDesk.ts'
import { closeAll, eventually, newsmark, openText, positionOf } from './support/editor.ts'

const slips = `Council reopens Tarrow bridge after repairs

TARROW, Sept 6 (Harbor Press) — The bridge over the Lisk is safe again, the county said on Monday.

“The deck is sound, Mara Velasco, the county engineer, said at a news conference. Velasco smiled. Velazco left at noon.

Idris Cole, a former mayor of Tarrow, called the repairs “reckless and late". Two people familiar with the talks said he was right.
`

const config = () => vscode.workspace.getConfiguration('newsmark')

suite('copy desk', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('newsmark.restoreCopyDesk')
    await setForUser('copyDesk.enabled', undefined)
    await closeAll()
  })

  const found = findingsIn
  const codes = rulesIn
  const open = (text = slips, language = 'news') => openChecked(text, language)

  test('is silent until the setting turns it on, and again when it is turned off', async () => {
    const api = await newsmark()
    const { document } = await openText(slips)
    assert.ok(await api.getArticle(document.uri))
    // Where it is on, a text that was opened later has been checked: this one has been left alone, and is not just late.
    const ofMarkdown = vscode.workspace.getConfiguration('newsmark', { languageId: 'markdown' })
    await ofMarkdown.update('copyDesk.enabled', true, vscode.ConfigurationTarget.Global, true)
    try {
      const checked = await openText(slips, 'markdown')
      await eventually('the other text is checked', () => found(checked.document).length > 0)
      assert.deepEqual(found(document), [])
    } finally {
      await ofMarkdown.update('copyDesk.enabled', undefined, vscode.ConfigurationTarget.Global, true)
    }
    await setForUser('copyDesk.enabled', true)
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
    const { document } = await open()
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
    const { document } = await open()
    await takeAction(document, 'Velazco', /^Write “Velasco”/)
    assert.doesNotMatch(document.getText(), /Velazco/)
    await eventually('no spelling is left', () => !codes(document).includes('twoSpellings'))
    await takeAction(document, '“The deck', /^Close the quotation/)
    assert.match(document.getText(), /“The deck is sound,” Mara Velasco/)
    await eventually('all marks are balanced', () => !codes(document).includes('unbalancedMarks'))
  })

  test('the fix that is most likely right is preferred', async () => {
    const { document } = await open()
    const preferred = (await actionsAt(document, 'Velazco')).filter(({ isPreferred }) => isPreferred)
    assert.deepEqual(
      preferred.map(({ title }) => title),
      ['Write “Velasco”'],
    )
  })

  test('a fix keeps away from words that were edited since the article was read', async () => {
    const { editor, document } = await open()
    const place = positionOf(document, 'Velazco')
    await setForUser('readingDelay', 5000)
    try {
      await editor.edit((edit) => edit.replace(new vscode.Range(place, place.translate(0, 7)), 'Velasquez'))
      const titles = (await actionsAt(document, 'Velasquez')).map(({ title }) => title)
      assert.ok(!titles.includes('Write “Velasco”'), titles.join())
    } finally {
      await setForUser('readingDelay', undefined)
    }
  })

  test('a finding is ignored, a rule is turned off here, and both come back; the text stays as it is', async () => {
    const { document } = await open()
    await takeAction(document, 'Velazco', /^Ignore this here/)
    await eventually('ignored', () => !codes(document).includes('twoSpellings'))
    await takeAction(document, '“The deck', /^Turn off “unbalanced marks” in this document/)
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
    const { document } = await open()
    await takeAction(document, 'Velazco', /^Turn off “two spellings/)
    await eventually('turned off', () => !codes(document).includes('twoSpellings'))
    const other = await open()
    assert.ok(codes(other.document).includes('twoSpellings'))
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('newsmark.restoreCopyDesk')
  })

  test('Markdown may carry the switch in a comment', async () => {
    const { document } = await open(slips, 'markdown')
    await takeAction(document, 'Velazco', /^Turn off “two spellings of one name” with a comment/)
    assert.equal(document.getText(), `${slips}\n<!-- newsmark-disable twoSpellings -->\n`)
    await eventually('turned off', () => !codes(document).includes('twoSpellings'))
    assert.ok(codes(document).includes('unbalancedMarks'))
    await vscode.commands.executeCommand('undo')
    await eventually('back', () => codes(document).includes('twoSpellings'))
  })

  test('the list goes when the document is no longer read', async () => {
    const { document } = await open()
    await vscode.commands.executeCommand('newsmark.stopReading')
    await eventually('the list is empty', () => found(document).length === 0)
    await vscode.commands.executeCommand('newsmark.detectAgain')
    await eventually('and comes back', () => found(document).length > 0)
  })
})

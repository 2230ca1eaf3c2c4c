import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { clickIcon, listen, press } from './support/channel.ts'
import {
  article,
  closeAll,
  eventually,
  newsmark,
  openText,
  pause,
  positionOf,
  putCursor,
  recipe,
  report,
} from './support/editor.ts'
import { inWords, watchStalls } from './support/stalls.ts'

suite('the side bar', () => {
  const config = () => vscode.workspace.getConfiguration('newsmark')
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${command}`, ...args)

  teardown(async () => {
    await run('clearFilter')
    await run('sortSpeakersByAppearance')
    await run('sortEntitiesBySalience')
    await run('stopFollowing')
    await config().update('views.speakerOrder', undefined, vscode.ConfigurationTarget.Global)
    await config().update('overviewRuler', undefined, vscode.ConfigurationTarget.Global)
    await closeAll()
    await vscode.commands.executeCommand('workbench.view.explorer')
  })

  /** Whether the cursor is there; the editor of a document may be another one after a list has shown it. */
  const isAt = ({ document }: vscode.TextEditor, words: string): boolean =>
    vscode.window.visibleTextEditors.some(
      (each) => each.document === document && each.selection.active.isEqual(positionOf(document, words)),
    )

  const openListed = async (text = article) => {
    const api = await newsmark()
    const editor = await openText(text)
    assert.ok(await api.getArticle(editor.document.uri))
    await eventually('listed', () => api.listed('speakers').length > 0)
    const labels = (view: 'speakers' | 'entities') => api.listed(view).map(({ label }) => label)
    const speaker = (name: string) => api.listed('speakers').find(({ label }) => label === name)
    return { api, editor, labels, speaker }
  }

  test('who said what: speakers in order, their quotes with a stance', async () => {
    const { speaker, labels } = await openListed()
    assert.ok(labels('speakers').indexOf('Mara Velasco') < labels('speakers').indexOf('Idris Cole'))
    const velasco = speaker('Mara Velasco')
    assert.match(velasco?.description ?? '', /^\d+ quotes, \d+ words$/)
    const deck = velasco?.children.find(({ label }) => label.startsWith('“The deck is sound'))
    assert.match(deck?.description ?? '', /states/)
    assert.match(deck?.speech ?? '', /Direct quote, states.*line 5/)
  })

  test('what was not said is listed as that, not as a statement', async () => {
    const { speaker } = await openListed(
      '“We will celebrate,” Mara Velasco said in Tarrow on Monday. She did not say who would be invited.\n',
    )
    const quotes = speaker('Mara Velasco')?.children ?? []
    const invited = quotes.find(({ label }) => label.includes('who would be invited'))
    assert.equal(invited?.description, 'not said')
  })

  test('a long quote leaves room for its stance', async () => {
    const { speaker } = await openListed(
      '“We tested every bolt in the deck before the winter and shall test each again,” Mara Velasco said in Tarrow.\n',
    )
    const [quote] = speaker('Mara Velasco')?.children ?? []
    assert.ok((quote?.label.length ?? 99) <= 45, quote?.label)
  })

  test('a quote within a quote stands below it', async () => {
    const { speaker } = await openListed('“He told me, ‘Leave it as it is,’” Mara Velasco said on Monday in Tarrow.\n')
    const [outer] = speaker('Mara Velasco')?.children ?? []
    assert.ok(outer?.children.some(({ label }) => label.includes('Leave it')))
  })

  test('entities by type, with what they are and where they are named', async () => {
    const { api } = await openListed()
    const people = api.listed('entities').find(({ label }) => label === 'People')
    const velasco = people?.children.find(({ label }) => label === 'Mara Velasco')
    assert.equal(velasco?.description, 'county engineer')
    assert.match(velasco?.speech ?? '', /^Mara Velasco, person, county engineer, \d+ mentions, \d+ quotes$/)
    assert.ok(velasco?.children.some(({ label }) => label.includes('Velasco declined to comment')))
  })

  test('speak of the active editor', async () => {
    const { api } = await openListed()
    await openText('“Enough,” said Petra Oyelaran, the harbour master of Dunmore, on Friday.\n')
    await eventually('the other article', () => api.listed('speakers')[0]?.label === 'Petra Oyelaran')
    await openText(recipe, 'markdown')
    await eventually('nothing', () => api.listed('speakers').length === 0 && api.listed('entities').length === 0)
  })

  test('of a long article are there, and typing into it stays smooth', async function () {
    this.timeout(60_000)
    const api = await newsmark()
    const names = ['Anna', 'Bela', 'Cora', 'Dora', 'Edna', 'Flora', 'Greta', 'Hanna']
    const paragraphs = Array.from(
      { length: 3000 },
      (_, i) =>
        `“Pier ${i} will be ready in May,” said ${names[i % 8]} Velasco of Tarrow. Idris Cole called it “late” on Monday.`,
    )
    const editor = await openText(paragraphs.join('\n\n'))
    assert.ok(await api.getArticle(editor.document.uri))
    await config().update('overviewRuler', 'all', vscode.ConfigurationTarget.Global)
    await run('followCursor')
    await vscode.commands.executeCommand('newsmark.entities.focus')
    await vscode.commands.executeCommand('newsmark.speakers.focus')
    await eventually('listed', () => (api.listed('speakers')[0]?.children.length ?? 0) > 300)
    const cole = api.listed('speakers').find(({ label }) => label === 'Idris Cole')
    assert.match(cole?.children.at(-1)?.label ?? '', /^\d+ more$/)
    await vscode.window.showTextDocument(editor.document)
    const stalls = watchStalls()
    putCursor(editor, 'Cole called')
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Petra Oyelaran spoke. '))
    await api.getArticle(editor.document.uri)
    await pause(500)
    const worst = stalls.stop()
    await report(`longest stall with the side bar and the ruler open, typing into 300 KB: ${inWords(worst)}`)
    const people = api.listed('entities').find(({ label }) => label === 'People')
    assert.ok(people?.children.some(({ label }) => label === 'Petra Oyelaran'))
  })

  test('stay with an article while another editor without a text is looked at', async () => {
    const { api, labels } = await openListed()
    const before = labels('speakers')
    await vscode.commands.executeCommand('workbench.action.focusSideBar')
    assert.deepEqual(labels('speakers'), before)
    await closeAll()
    await eventually('nothing is listed', () => api.listed('speakers').length === 0)
  })

  test('follow the text', async () => {
    const { editor, labels } = await openListed()
    await editor.edit((edit) =>
      edit.insert(positionOf(editor.document, 'Velasco declined'), '“Never,” said Petra Oyelaran. '),
    )
    await eventually('the new speaker', () => labels('speakers').includes('Petra Oyelaran'))
  })

  test('are sorted by command and by setting', async () => {
    const { labels } = await openListed(
      '“Yes,” said Zora Cole. “We will build the bridge again, and higher,” said Anna Velasco. “I promise,” Velasco said.\n',
    )
    assert.equal(labels('speakers')[0], 'Zora Cole')
    await run('sortSpeakersByAmount')
    assert.equal(labels('speakers')[0], 'Anna Velasco')
    await config().update('views.speakerOrder', 'appearance', vscode.ConfigurationTarget.Global)
    await run('sortSpeakersByAppearance')
    assert.equal(labels('speakers')[0], 'Zora Cole')
  })

  test('list one speaker alone, and everyone again', async () => {
    const { api, editor, labels } = await openListed()
    putCursor(editor, 'Nobody asked')
    await run('showOnlySpeaker')
    assert.deepEqual(labels('speakers'), ['Idris Cole'])
    assert.ok(api.listed('entities').length > 0)
    await run('clearFilter')
    assert.ok(labels('speakers').includes('Mara Velasco'))
  })

  test('the filter lists what is ticked', async () => {
    const { api } = await openListed()
    const filtering = run('filterQuotes')
    // The second entry: direct quotes.
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext')
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext')
    await vscode.commands.executeCommand('workbench.action.quickPickManyToggle')
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await filtering
    const quotes = api.listed('speakers').flatMap(({ children }) => children)
    assert.ok(!quotes.some(({ speech }) => speech.includes('Direct quote')))
  })

  test('select the quote and the name at the cursor when asked', async () => {
    const { api, editor } = await openListed()
    await run('followCursor')
    await vscode.commands.executeCommand('newsmark.speakers.focus')
    await vscode.commands.executeCommand('newsmark.entities.focus')
    await vscode.window.showTextDocument(editor.document)
    putCursor(editor, 'Nobody asked')
    await eventually('the quote is selected', () => api.selected('speakers')?.startsWith('“Nobody asked'))
    putCursor(editor, 'Idris Cole')
    await eventually('the name is selected', () => api.selected('entities') === 'Idris Cole')
  })

  test('an entry leads to its place', async function () {
    this.timeout(40_000)
    const { editor, api } = await openListed(
      'Works to begin\n\n“We dig in May,” said Petra Oyelaran of Dunmore on Friday.\n',
    )
    // VS Code's lists take no keys while they are being filled.
    await vscode.commands.executeCommand('newsmark.speakers.focus')
    await pause(700)
    await vscode.commands.executeCommand('newsmark.speakers.focus')
    await vscode.commands.executeCommand('list.focusFirst')
    await vscode.commands.executeCommand('list.select')
    await eventually('at the first quote', () => isAt(editor, '“We dig'))
    await eventually('selected', () => api.selected('speakers'))
  })

  test('the icons of an entry do for it what their commands do at the cursor', async function () {
    this.timeout(90_000)
    const { api, editor, labels } = await openListed()
    await vscode.commands.executeCommand('newsmark.speakers.focus')
    if (!(await clickIcon('Idris Cole', 'Focus on This Speaker'))) this.skip()
    await eventually('the speaker is in the light', () => /only Idris Cole/.test(api.status() ?? ''))
    await run('endFocus')
    await clickIcon('Mara Velasco', 'Show All Mentions')
    await eventually('the mentions are listed', async () => (await listen('.reference-zone-widget'))?.length === 1)
    await vscode.commands.executeCommand('closeReferenceSearch')
    await vscode.commands.executeCommand('newsmark.entities.focus')
    putCursor(editor, 'Nobody asked us')
    await clickIcon('Idris Cole', 'Go to First Mention')
    await eventually('at the first mention', () => isAt(editor, 'Idris Cole'))
    await clickIcon('Mara Velasco', 'Focus on This Speaker')
    await eventually('who is named speaks', () => /only Mara Velasco/.test(api.status() ?? ''))
    await run('endFocus')
    await clickIcon('Mara Velasco', 'List Only This Speaker')
    await eventually('the speaker is alone', () => labels('speakers').join() === 'Mara Velasco')
  })

  test('the keyboard walks the list: Enter shows an entry, and once more goes there', async function () {
    this.timeout(40_000)
    const said = '“The deck is sound,” Mara Velasco said in Tarrow on Monday. “We tested every bolt,” Velasco said.\n'
    const { editor } = await openListed(`Council reopens bridge\n\n${said}`)
    await vscode.commands.executeCommand('newsmark.speakers.focus')
    await pause(500)
    // A view that has just been opened takes the keyboard once it lists something.
    await vscode.commands.executeCommand('newsmark.speakers.focus')
    if (!(await press('Home'))) this.skip()
    for (const key of ['ArrowDown', 'Enter']) await press(key)
    await eventually('the first quote is shown', () => isAt(editor, '“The deck is sound'))
    for (const key of ['ArrowDown', 'Enter']) await press(key)
    await eventually('the next quote is shown', () => isAt(editor, '“We tested every bolt'))
    await press('Enter')
    await eventually('the keyboard is in the editor', async () => {
      await press('ArrowRight')
      return !isAt(editor, '“We tested every bolt')
    })
  })

  test('Escape takes back what was ticked in the filter', async () => {
    const { api, labels } = await openListed()
    const before = labels('speakers')
    const quotes = () => api.listed('speakers').flatMap(({ children }) => children)
    const filtering = run('filterQuotes')
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext')
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext')
    await vscode.commands.executeCommand('workbench.action.quickPickManyToggle')
    await eventually('narrowed down', () => !quotes().some(({ speech }) => speech.includes('Direct quote')))
    if (!(await press('Escape'))) await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await filtering
    assert.deepEqual(labels('speakers'), before)
    assert.ok(quotes().some(({ speech }) => speech.includes('Direct quote')))
  })

  test('keep what is open and selected through a reading', async () => {
    const { api, editor } = await openListed()
    await run('followCursor')
    await vscode.commands.executeCommand('newsmark.speakers.focus')
    await vscode.window.showTextDocument(editor.document)
    putCursor(editor, 'Nobody asked')
    await eventually('selected', () => api.selected('speakers')?.startsWith('“Nobody asked'))
    await run('stopFollowing')
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Tarrow: '))
    const before = await api.getArticle(editor.document.uri)
    assert.ok(before?.text.startsWith('Tarrow'))
    await eventually('still selected', () => api.selected('speakers')?.startsWith('“Nobody asked'))
  })
})

// What a reader chooses for the side bar: what is listed, in which order, and whether it follows the cursor.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { UNCERTAIN } from '../../src/core/model.ts'
import { closeAll, eventually, newsmark, nextReading, openText, putCursor } from './support/editor.ts'
import { everyMark } from './support/everyMark.ts'
import { accept, tick } from './support/lists.ts'
import { whenInSideBar } from './support/screen.ts'

suite('the side bar as the reader wants it', () => {
  const set = (setting: string, value: unknown) =>
    vscode.workspace.getConfiguration('newsmark').update(setting, value, vscode.ConfigurationTarget.Global)
  const run = (command: string) => vscode.commands.executeCommand(`newsmark.${command}`)

  teardown(async () => {
    await run('clearFilter')
    await run('resetLayers')
    await run('stopFollowing')
    for (const setting of ['views.entityOrder', 'views.followCursor']) await set(setting, undefined)
    await closeAll()
    await vscode.commands.executeCommand('workbench.view.explorer')
  })

  const openListed = async (text = everyMark) => {
    const api = await newsmark()
    const editor = await openText(text)
    const article = await api.getArticle(editor.document.uri)
    assert.ok(article)
    await eventually('listed', () => api.listed('speakers').length > 0)
    const speakers = () => api.listed('speakers').map(({ label }) => label)
    const quotes = () => api.listed('speakers').flatMap(({ children }) => children)
    const people = () => api.listed('entities').find(({ label }) => label === 'People')
    const names = () => people()!.children.map(({ label }) => label)
    return { api, editor, article, speakers, quotes, names }
  }
  /** Takes the ticks of some entries of the filter away, counted from the top. */
  const filterOut = async (...entries: number[]) => {
    const filtering = run('filterQuotes')
    let at = 0
    for (const entry of entries) {
      await tick(entry - at)
      at = entry
    }
    await accept()
    await filtering
  }

  test('sure of the speaker, or not', async () => {
    const { article, quotes } = await openListed()
    const uncertain = article.quotes.filter(({ score }) => score < UNCERTAIN)
    assert.equal(quotes().length, article.quotes.length)
    await filterOut(5)
    assert.equal(quotes().length, uncertain.length)
    await run('clearFilter')
    await filterOut(6)
    assert.equal(quotes().length, article.quotes.length - uncertain.length)
  })

  test('kinds: direct and partly quoted speech go, reported speech stays', async () => {
    const { article, quotes } = await openListed()
    await filterOut(2, 3)
    assert.equal(quotes().length, article.quotes.filter(({ kind }) => kind === 'indirect').length)
  })

  test('one speaker', async () => {
    const { speakers } = await openListed()
    const before = speakers()
    await filterOut(7)
    assert.deepEqual(speakers(), before.slice(1))
  })

  test('what lies on layers that are shown', async () => {
    const { article, api, quotes } = await openListed()
    await run('preset.everything')
    await filterOut(1)
    assert.equal(quotes().length, article.quotes.length)
    await run('toggle.directQuote')
    assert.equal(quotes().length, article.quotes.filter(({ kind }) => kind !== 'direct').length)
    const types = api.listed('entities').length
    await run('toggle.person')
    assert.equal(api.listed('entities').length, types - 1)
  })

  test('names by how much they matter or by the alphabet, by command and by setting', async () => {
    const { names } = await openListed(
      'Port is safe\n\n“Yes,” said Zora Velasco. “We build,” Velasco said. Velasco met Anna Cole. “No,” said Velasco.\n',
    )
    const [salient, sorted] = [
      ['Zora Velasco', 'Anna Cole'],
      ['Anna Cole', 'Zora Velasco'],
    ]
    assert.deepEqual(names(), salient)
    await run('sortEntitiesByName')
    assert.deepEqual(names(), sorted)
    await run('sortEntitiesBySalience')
    assert.deepEqual(names(), salient)
    await set('views.entityOrder', 'alphabet')
    await eventually('as the setting says', () => names().join() === sorted.join())
  })

  test('the cursor is followed when the setting asks for it, and no longer once that is stopped', async () => {
    const { api, editor } = await openListed(
      'Bridge is safe\n\n“The deck is sound,” Mara Velasco said in Tarrow.\n\n“Nobody asked us,” Idris Cole said.\n',
    )
    await set('views.followCursor', true)
    await run('speakers.focus')
    await whenInSideBar('Mara Velasco')
    await vscode.window.showTextDocument(editor.document)
    putCursor(editor, 'Nobody asked')
    await eventually('the quote is selected', () => api.selected('speakers')?.startsWith('“Nobody asked'))
    await run('stopFollowing')
    putCursor(editor, 'deck is sound')
    // A reading comes later than a view would follow.
    const readAgain = nextReading(api, editor.document)
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Tarrow\n\n'))
    await readAgain
    await whenInSideBar('“Nobody asked us”, Direct quote, states, line 7')
    assert.ok(api.selected('speakers')?.startsWith('“Nobody asked'))
  })
})

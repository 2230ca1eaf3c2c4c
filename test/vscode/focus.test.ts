import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { listen, press } from './support/channel.ts'
import {
  article,
  closeAll,
  eventually,
  newsmark,
  openText,
  positionOf,
  putCursor,
  wordsWith,
} from './support/editor.ts'
import { whenShown } from './support/screen.ts'

suite('focus on one speaker', () => {
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${command}`, ...args)

  teardown(async () => {
    await run('endFocus')
    await closeAll()
  })

  const openFocused = async (words: string) => {
    const api = await newsmark()
    const editor = await openText(article)
    await eventually('marked', () => wordsWith(api, editor, 'directQuote').length > 0)
    putCursor(editor, words)
    await run('focusSpeaker')
    return { api, editor, dimmed: () => wordsWith(api, editor, 'dimmed').join('|') }
  }

  test('dims all but what the speaker at the cursor says, and the names of the speaker', async () => {
    const { api, editor, dimmed } = await openFocused('deck is sound')
    assert.ok(dimmed().includes('Idris Cole'))
    assert.ok(dimmed().includes('“Nobody asked us,”'))
    for (const lit of ['“The deck is sound', '“We tested', 'Mara Velasco']) assert.ok(!dimmed().includes(lit), lit)
    assert.ok(!wordsWith(api, editor, 'person').includes('Idris Cole'))
    assert.match(api.status() ?? '', /only Mara Velasco/)
  })

  test('ends with the command, and leaves the marks as they were', async () => {
    const api = await newsmark()
    const editor = await openText(article)
    await eventually('marked', () => wordsWith(api, editor, 'directQuote').length > 0)
    const before = api.painted(editor)
    putCursor(editor, 'Nobody asked')
    await run('focusSpeaker')
    assert.ok(wordsWith(api, editor, 'dimmed').length > 0)
    await run('endFocus')
    assert.deepEqual(api.painted(editor), before)
    assert.doesNotMatch(api.status() ?? '', /only/)
  })

  test('Escape closes what is open over the editor, then ends it', async function () {
    const { api, dimmed } = await openFocused('deck is sound')
    await vscode.commands.executeCommand('actions.find')
    if (!(await whenShown('.find-widget.visible :focus'))) this.skip()
    // VS Code takes the key for a message first, where it shows one.
    await eventually('the search is closed', async () => {
      if ((await listen('.find-widget.visible'))?.length === 0) return true
      await press('Escape')
      return false
    })
    assert.ok(dimmed().length > 0)
    await eventually('the focus is over', async () => {
      await press('Escape')
      return dimmed() === ''
    })
    assert.doesNotMatch(api.status() ?? '', /only/)
  })

  test('stays with the speaker while the text is edited', async () => {
    const { api, editor, dimmed } = await openFocused('deck is sound')
    await editor.edit((edit) =>
      edit.insert(
        positionOf(editor.document, 'Idris Cole'),
        '“It holds,” Velasco said. “It may,” said Petra Oyelaran. ',
      ),
    )
    assert.ok(await api.getArticle(editor.document.uri))
    assert.ok(dimmed().includes('Petra Oyelaran'))
    assert.ok(!dimmed().includes('It holds'))
  })

  test('is for one document alone', async () => {
    const { api } = await openFocused('deck is sound')
    const other = await openText(article)
    await eventually('marked', () => wordsWith(api, other, 'directQuote').length > 0)
    assert.deepEqual(wordsWith(api, other, 'dimmed'), [])
  })

  test('does nothing where nobody speaks', async () => {
    const { dimmed } = await openFocused('reopens')
    assert.equal(dimmed(), '')
  })
})

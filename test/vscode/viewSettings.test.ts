import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { article, closeAll, eventually, newsmark, openText } from './support/editor.ts'

suite('the settings of the side bar', () => {
  const set = (setting: string, value: unknown) =>
    vscode.workspace.getConfiguration('newsmark').update(setting, value, vscode.ConfigurationTarget.Global)

  teardown(async () => {
    await set('views.entityOrder', undefined)
    await vscode.commands.executeCommand('newsmark.sortSpeakersByAppearance')
    await vscode.commands.executeCommand('newsmark.sortEntitiesBySalience')
    await closeAll()
  })

  test('a new order of one list leaves the order that was chosen for the other', async () => {
    const api = await newsmark()
    const { document } = await openText(article.replaceAll('Idris Cole', 'Abel Cole'))
    assert.ok(await api.getArticle(document.uri))
    const speakers = () => api.listed('speakers').map(({ label }) => label)
    const people = () =>
      api
        .listed('entities')
        .find(({ label }) => label === 'People')
        ?.children.map(({ label }) => label)
    await eventually('listed', () => speakers().length > 1)
    await vscode.commands.executeCommand('newsmark.sortSpeakersByAmount')
    const chosen = speakers()
    await set('views.entityOrder', 'alphabet')
    await eventually('in the alphabet', () => people()?.[0] === 'Abel Cole')
    assert.deepEqual(speakers(), chosen)
    assert.equal(chosen[0], 'Abel Cole')
  })
})

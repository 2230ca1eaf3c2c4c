// What an empty side bar says, and what its buttons do.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { clickOn, hasHands, read } from './support/channel.ts'
import { article, closeAll, eventually, newsmark, openText, recipe } from './support/editor.ts'
import { accept, tick } from './support/lists.ts'

interface Welcome {
  readonly view: 'newsmark.speakers' | 'newsmark.entities'
  readonly contents: string
  readonly when: string
}

const WELCOME = '.sidebar .welcome-view-content'

suite('the side bar when there is nothing to list', () => {
  const run = (command: string) => vscode.commands.executeCommand(`newsmark.${command}`)

  suiteSetup(async function () {
    if (!hasHands()) this.skip()
    await newsmark()
    for (const view of ['entities', 'speakers']) await run(`${view}.focus`)
  })
  teardown(async () => {
    await run('clearFilter')
    await closeAll()
  })
  suiteTeardown(() => vscode.commands.executeCommand('workbench.view.explorer'))

  /** Waits until both views say what the manifest has for this condition: its first line and its buttons. */
  const says = async (condition: RegExp, views = 2) => {
    const { viewsWelcome } = vscode.extensions.getExtension('newsmark.newsmark')!.packageJSON.contributes
    const wanted = (viewsWelcome as readonly Welcome[]).filter(({ when }) => condition.test(when))
    assert.equal(wanted.length, views)
    await eventually(`the words for ${condition}`, async () => {
      const shown = (await read(WELCOME)) ?? []
      return wanted.every(({ contents }) => {
        const [line = '', ...buttons] = contents.split('\n').map((each) => /^\[(.+)\]\(/.exec(each)?.[1] ?? each)
        return shown.some((words) => words.startsWith(line) && buttons.every((button) => words.includes(button)))
      })
    })
  }

  test('no document: what to open, and the button opens a sample', async () => {
    await says(/== none/)
    await clickOn(`${WELCOME} .monaco-button:has-text("ampl")`)
    await eventually('the sample', () => vscode.window.activeTextEditor?.document.uri.scheme === 'newsmark-sample')
  })

  test('a text that is no article: the button reads it all the same', async () => {
    const api = await newsmark()
    const { document } = await openText(recipe, 'plaintext')
    await says(/== notNews/)
    await clickOn(`${WELCOME} .monaco-button`)
    await eventually('it is read', () => api.getArticle(document.uri))
  })

  test('a stopped article: the button lets it be read again', async () => {
    const api = await newsmark()
    const { document } = await openText(article)
    await run('stopReading')
    await says(/== stopped/)
    await clickOn(`${WELCOME} .monaco-button`)
    await eventually('it is read', () => api.getArticle(document.uri))
  })

  test('an article in which nobody and nothing is named', async () => {
    await openText('It rained\n\nIt rained again, and then it did not.\n')
    await says(/== read && !newsmark\.filtered/)
  })

  test('a filter that leaves nothing: the button takes it away', async () => {
    const api = await newsmark()
    await openText('Bridge is safe\n\n“The deck is sound,” Mara Velasco said in Tarrow.\n')
    await eventually('listed', () => api.listed('speakers').length === 1)
    const filtering = run('filterQuotes')
    await tick(2)
    await accept()
    await filtering
    await eventually('the words for a filter', async () =>
      ((await read(WELCOME)) ?? []).some((words) => /filter/i.test(words)),
    )
    await clickOn(`${WELCOME} .monaco-button`)
    await eventually('listed again', () => api.listed('speakers').length === 1)
  })
})

// Newsmark as a reader has it: installed from its package, without the folder it is developed in.
import assert from 'node:assert/strict'
import threads from 'node:worker_threads'
import * as vscode from 'vscode'
import type { NewsmarkApi } from '../../../src/editor/api.ts'
import {
  article,
  cardsAt,
  closeAll,
  eventually,
  openSample,
  openText,
  pause,
  putCursor,
  recipe,
  report,
  wordsWith,
} from '../support/editor.ts'
import { hostTime } from '../support/stalls.ts'

/** Of the manifest, as VS Code translates it; it keeps the original beside the title of a command. */
interface Contributed {
  readonly commands: readonly { readonly command: string; readonly title: string | { readonly value: string } }[]
  readonly configuration: readonly {
    readonly title: string
    readonly properties: Readonly<Record<string, { readonly description: string }>>
  }[]
}

const extension = vscode.extensions.getExtension<NewsmarkApi>('newsmark.newsmark')

suite('installed from its package', () => {
  teardown(closeAll)

  test('it is the installed one, and asleep until an article comes', () => {
    assert.ok(extension, 'not among the extensions of this window')
    assert.match(extension.extensionPath, /[\\/]extensions[\\/]newsmark\.newsmark-/)
    assert.equal(extension.isActive, false)
  })

  test('waking beside a text that is no article starts no worker, and so opens no model', async () => {
    const workers = countWorkers()
    // what VS Code does while a window opens would count as well
    await pause(4000)
    const before = hostTime()
    const began = performance.now()
    const api = await extension!.activate()
    const took = performance.now() - began
    const spent = hostTime()
    await report(
      `activation without an article: ${took.toFixed(1)} ms` +
        (before === undefined || spent === undefined
          ? ''
          : `, ${(spent - before).toFixed(1)} of the extension host’s time`),
    )
    const editor = await openText(recipe, 'plaintext')
    assert.equal(await api.getArticle(editor.document.uri), undefined)
    // All that can be used without an article answers, although nothing of it has been loaded so far.
    const [told, refused] = await Promise.all([
      vscode.commands.executeCommand<string>('newsmark.describe'),
      vscode.lm
        .invokeTool('newsmark_list_quotes', { input: { file: 'nowhere.txt' }, toolInvocationToken: undefined })
        .then(() => 'an answer', String),
      vscode.commands.executeCommand('newsmark.speakers.focus'),
    ])
    assert.match(told, /nicht als Nachricht/u)
    assert.match(refused, /No file “nowhere.txt” is open/u)
    assert.equal(workers(), 0)
    await openText('“No,” said Mara Velasco.')
    await eventually('an article starts one', () => workers() === 1)
    await eventually('and the side bar lists who speaks', () => api.listed('speakers')[0]?.label === 'Mara Velasco')
  })

  test('an article is marked and has its cards, with every model in its place', async () => {
    const api = await extension!.activate()
    const editor = await openSample('ferry.txt')
    await eventually('its people are marked', () => wordsWith(api, editor, 'person').length > 0)
    await eventually('its quotes are marked', () => wordsWith(api, editor, 'directQuote').length > 0)
    const name = wordsWith(api, editor, 'person')[0]!
    await eventually('a card', async () =>
      (await cardsAt(editor.document, name)).some((card) => card.includes('Person')),
    )
    const models = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(extension!.extensionUri, 'models'))
    assert.ok(models.some(([file]) => file.endsWith('.bin')))
  })

  test('it speaks the language of the window, in the editor', async () => {
    assert.equal(vscode.env.language, 'de')
    const api = await extension!.activate()
    const { document } = await openText(article)
    await eventually('the status item counts in German', () => /^\d+ Zitate · \d+ Namen$/u.test(api.status() ?? ''))
    const cards = await eventually('a card', async () => {
      const found = await cardsAt(document, 'The deck is sound')
      return found.length > 0 && found
    })
    assert.match(cards.join('\n'), /Wörtliches Zitat\W+von \W*Mara Velasco/u)
    assert.match(cards.join('\n'), /Gewissheit: hoch/u)
    putCursor(vscode.window.activeTextEditor!, 'The deck is sound')
    const told = await vscode.commands.executeCommand<string>('newsmark.describe')
    assert.match(told, /^Wörtliches Zitat von Mara Velasco/u)
  })

  test('it speaks the language of the window, in commands and settings', () => {
    const { contributes } = extension!.packageJSON as { contributes: Contributed }
    const title = contributes.commands.find(({ command }) => command === 'newsmark.nextQuote')?.title
    assert.equal(typeof title === 'string' ? title : title?.value, 'Nächstes Zitat')
    const cards = contributes.configuration.find(({ properties }) => properties['newsmark.hover'])
    assert.equal(cards?.title, 'Karten und Hinweise')
    assert.match(cards?.properties['newsmark.hover']?.description ?? '', /Karte/u)
  })

  test('its commands are there', async () => {
    const commands = await vscode.commands.getCommands(true)
    const { contributes } = extension!.packageJSON as { contributes: { commands: readonly { command: string }[] } }
    for (const { command } of contributes.commands) assert.ok(commands.includes(command), command)
  })
})

/** Counts the workers that are started from now on. */
function countWorkers(): () => number {
  let started = 0
  threads.Worker = new Proxy(threads.Worker, {
    construct(target, args) {
      started++
      return Reflect.construct(target, args)
    },
  })
  return () => started
}

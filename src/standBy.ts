// Newsmark before its first article. Every plain text wakes it, few are news: so it looks at what is opened, stands in for
// what can be used, and leaves all else unloaded until an article or the first use asks for it.
import * as vscode from 'vscode'
import type { Awake, Base } from './awake.ts'
import type { NewsmarkApi } from './editor/api.ts'
import { registerGettingStarted } from './editor/commands/gettingStarted.ts'
import { Config } from './editor/config.ts'
import { documentWithKey, LiveDocuments } from './editor/liveDocuments.ts'
import { Recognition } from './editor/recognition.ts'
import { standIn } from './editor/standIns.ts'
import { ReadingStore } from './reading/store.ts'

/** The commands that are there from the start: they need no article. */
const THERE: readonly string[] = ['newsmark.openSample', 'newsmark.getStarted']

/** Starts Newsmark in VS Code; `load` brings the rest of it when it is wanted, at most once. */
export function standBy(context: vscode.ExtensionContext, load: () => Promise<(base: Base) => Awake>): NewsmarkApi {
  let awake: Awake | undefined
  let waking: Promise<Awake> | undefined
  const wake = (): Promise<Awake> => {
    waking ??= load().then((start) => {
      standIns.dispose()
      awake = start({ context, config, documents, articleChanged })
      documents.announceNews()
      return awake
    })
    return waking
  }

  const config = new Config()
  const articleChanged = new vscode.EventEmitter<vscode.Uri>()
  const store = new ReadingStore(
    {
      read: async (text, signal, document) => (await wake()).reader.read(text, signal, document),
      forget: (document) => awake?.reader.forget(document),
    },
    {
      onRead: (key, reading) => awake?.onRead(key, reading),
      onFailure: (key, error) => awake?.onFailure(key, error),
    },
    () => config.of().maximumLength,
  )
  const documents = new LiveDocuments(store, new Recognition(context.workspaceState, config), config)
  const gettingStarted = registerGettingStarted(context.extensionUri)
  const standIns = standIn(context.extension, THERE, wake)
  context.subscriptions.push(config, articleChanged, store, documents, gettingStarted, standIns)
  context.subscriptions.push(documents.onDidJudge((document) => documents.verdict(document)?.news && void wake()))
  documents.lookAtVisible()

  return {
    async getArticle(uri) {
      const document = documentWithKey(uri.toString())
      return document && (await documents.whenRead(document))?.article
    },
    onDidChangeArticle: articleChanged.event,
    painted: (editor) => awake?.painted(editor) ?? {},
    doubted: (editor) => awake?.doubted(editor),
    ruled: (editor) => awake?.ruled(editor) ?? {},
    listed: (view) => awake?.listed(view) ?? [],
    selected: (view) => awake?.selected(view),
    status: () => awake?.status(),
  }
}

// Wires the extension together: documents to readings, readings to what the reader sees.
import * as vscode from 'vscode'
import type { NewsmarkApi } from './editor/api.ts'
import { registerDetectionCommands } from './editor/commands/detection.ts'
import { registerGoToQuote } from './editor/commands/goToQuote.ts'
import { registerJumpCommands } from './editor/commands/jumps.ts'
import { registerLayerCommands } from './editor/commands/layers.ts'
import { registerMentionCommands } from './editor/commands/mentions.ts'
import { Config } from './editor/config.ts'
import { registerContextKeys } from './editor/contextKeys.ts'
import { Doubt } from './editor/doubt.ts'
import { LayerState } from './editor/layerState.ts'
import { keyOf, LiveDocuments } from './editor/liveDocuments.ts'
import { createLog, describeError } from './editor/log.ts'
import { readModelFiles } from './editor/modelFiles.ts'
import { Painter } from './editor/painter.ts'
import { registerProviders } from './editor/providers/register.ts'
import { Recognition } from './editor/recognition.ts'
import { StatusItem } from './editor/statusItem.ts'
import type { StartWorker } from './reading/protocol.ts'
import { Reader } from './reading/reader.ts'
import { ReadingStore } from './reading/store.ts'
import { startWithModels } from './reading/withModels.ts'

/** Starts Newsmark in VS Code; `startWorker` is all that differs between the desktop and the browser. */
export function activateNewsmark(context: vscode.ExtensionContext, startWorker: StartWorker): NewsmarkApi {
  const began = performance.now()
  const log = createLog()
  const config = new Config()
  const layers = new LayerState(context, config)
  const reader = new Reader(
    startWithModels(startWorker, () => readModelFiles(context.extensionUri)),
    (message) => log.warn(message),
  )
  const articleChanged = new vscode.EventEmitter<vscode.Uri>()

  const store = new ReadingStore(
    (text, signal) => reader.read(text, signal),
    {
      onRead(key, { article, took, complete }) {
        const document = openDocument(key)
        if (!document) return
        log.debug(`Read ${article.text.length} characters in ${Math.round(took)} ms: ${key}`)
        painter.paintDocument(document)
        status.note(document, false)
        if (complete) articleChanged.fire(document.uri)
      },
      onFailure(key, error) {
        log.error(`Reading ${key} failed: ${describeError(error)}`)
        const document = openDocument(key)
        if (document) status.note(document, true)
      },
    },
    () => config.of().maximumLength,
  )

  const documents = new LiveDocuments(store, new Recognition(context.workspaceState, config), config)
  const painter = new Painter(documents, layers)
  const status = new StatusItem(documents, layers)

  context.subscriptions.push(
    log,
    config,
    layers,
    reader,
    store,
    articleChanged,
    documents,
    painter,
    status,
    new Doubt(documents, layers),
    registerContextKeys(documents),
    registerProviders(documents, layers, config),
    registerLayerCommands(layers),
    registerJumpCommands(documents, layers),
    registerGoToQuote(documents, layers),
    registerMentionCommands(documents),
    registerDetectionCommands(documents, log),
    documents.onDidJudge((document) => documents.verdict(document)?.news || articleChanged.fire(document.uri)),
  )
  documents.lookAtVisible()
  log.debug(`Started in ${Math.round(performance.now() - began)} ms`)

  return {
    async getArticle(uri) {
      const document = openDocument(uri.toString())
      return document && (await documents.whenRead(document))?.article
    },
    onDidChangeArticle: articleChanged.event,
    painted: (editor) => painter.painted(editor),
    status: () => status.text,
  }
}

function openDocument(key: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => keyOf(document) === key)
}

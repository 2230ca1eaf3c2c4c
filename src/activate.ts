// Wires the extension together: documents to readings, readings to what the reader sees.
import * as vscode from 'vscode'
import type { NewsmarkApi } from './editor/api.ts'
import { registerAssistants } from './editor/assistants/register.ts'
import { registerDescribe } from './editor/commands/describe.ts'
import { registerDetectionCommands } from './editor/commands/detection.ts'
import { registerFocusCommands } from './editor/commands/focus.ts'
import { registerGettingStarted } from './editor/commands/gettingStarted.ts'
import { registerGoToQuote } from './editor/commands/goToQuote.ts'
import { registerJumpCommands } from './editor/commands/jumps.ts'
import { registerLayerCommands } from './editor/commands/layers.ts'
import { registerMentionCommands } from './editor/commands/mentions.ts'
import { registerPresetCommands } from './editor/commands/presets.ts'
import { registerViewCommands } from './editor/commands/views.ts'
import { Config } from './editor/config.ts'
import { registerContextKeys } from './editor/contextKeys.ts'
import { registerCopyDesk } from './editor/copyDesk/register.ts'
import { Doubt } from './editor/doubt.ts'
import { Focus } from './editor/focus.ts'
import { LayerState } from './editor/layerState.ts'
import { keyOf, LiveDocuments } from './editor/liveDocuments.ts'
import { createLog, describeError } from './editor/log.ts'
import { readModelFiles } from './editor/modelFiles.ts'
import { Painter } from './editor/painter.ts'
import { registerProviders } from './editor/providers/register.ts'
import { Recognition } from './editor/recognition.ts'
import { Ruler } from './editor/ruler.ts'
import { StatusItem } from './editor/statusItem.ts'
import { ViewState } from './editor/views/viewState.ts'
import { Views } from './editor/views/views.ts'
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
    startWithModels(startWorker, async () => {
      const files = await readModelFiles(context.extensionUri)
      if (Object.keys(files).length === 0) status.noteRules()
      return files
    }),
    (message) => {
      log.warn(message)
      status.noteRules()
    },
  )
  const articleChanged = new vscode.EventEmitter<vscode.Uri>()

  const store = new ReadingStore(
    reader,
    {
      onRead(key, { article, took, complete }) {
        const document = openDocument(key)
        if (!document) return
        log.debug(`Read ${article.text.length} characters in ${Math.round(took)} ms: ${key}`)
        painter.paintDocument(document)
        ruler.drawDocument(document)
        status.note(document, false)
        views.stage.note(document)
        if (complete) articleChanged.fire(document.uri)
      },
      onFailure(key, error) {
        log.error(`Reading ${key} failed: ${describeError(error)}`)
        const document = openDocument(key)
        if (!document) return
        status.note(document, true)
        views.stage.note(document)
      },
    },
    () => config.of().maximumLength,
  )

  const documents = new LiveDocuments(store, new Recognition(context.workspaceState, config), config)
  const focus = new Focus(documents)
  const painter = new Painter(documents, layers, focus)
  const ruler = new Ruler(documents, layers, focus, config)
  const status = new StatusItem(documents, layers, focus)
  const viewState = new ViewState(context.workspaceState, config, layers)
  const views = new Views(documents, viewState, (document) => status.hasFailed(document))

  context.subscriptions.push(
    log,
    config,
    layers,
    reader,
    store,
    articleChanged,
    documents,
    focus,
    painter,
    ruler,
    status,
    viewState,
    views,
    new Doubt(documents, layers),
    registerContextKeys(documents, layers, focus),
    registerProviders(documents, layers, config, articleChanged.event),
    registerLayerCommands(layers),
    registerPresetCommands(layers),
    registerFocusCommands(documents, views, focus),
    registerViewCommands(documents, views, viewState),
    registerJumpCommands(documents, layers),
    registerGoToQuote(documents, layers),
    registerMentionCommands(documents),
    registerDetectionCommands(documents, log),
    registerDescribe(documents),
    registerGettingStarted(context.extensionUri),
    registerCopyDesk(context.workspaceState, documents, config, articleChanged.event),
    registerAssistants(
      documents,
      (text, signal) => reader.read(text, signal),
      () => config.of().maximumLength,
    ),
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
    ruled: (editor) => ruler.ruled(editor),
    listed: (view) => views[view].snapshot(),
    selected: (view) => views[view].selected,
    status: () => status.text,
  }
}

function openDocument(key: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => keyOf(document) === key)
}

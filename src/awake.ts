// Wires Newsmark together once there is something to do: documents to readings, readings to what the reader sees.
import type * as vscode from 'vscode'
import type { NewsmarkApi } from './editor/api.ts'
import { registerAssistants } from './editor/assistants/register.ts'
import { registerDescribe } from './editor/commands/describe.ts'
import { registerDetectionCommands } from './editor/commands/detection.ts'
import { registerFocusCommands } from './editor/commands/focus.ts'
import { registerGoToQuote } from './editor/commands/goToQuote.ts'
import { registerJumpCommands } from './editor/commands/jumps.ts'
import { registerLayerCommands } from './editor/commands/layers.ts'
import { registerMentionCommands } from './editor/commands/mentions.ts'
import { registerPresetCommands } from './editor/commands/presets.ts'
import { registerViewCommands } from './editor/commands/views.ts'
import type { Config } from './editor/config.ts'
import { registerContextKeys } from './editor/contextKeys.ts'
import { registerCopyDesk } from './editor/copyDesk/register.ts'
import { Doubt } from './editor/doubt.ts'
import { Focus } from './editor/focus.ts'
import { LayerState } from './editor/layerState.ts'
import { documentWithKey, type LiveDocuments } from './editor/liveDocuments.ts'
import { createLog, describeError } from './editor/log.ts'
import { readModelFiles } from './editor/modelFiles.ts'
import { Painter } from './editor/painter.ts'
import { registerProviders } from './editor/providers/register.ts'
import { Ruler } from './editor/ruler.ts'
import { StatusItem } from './editor/statusItem.ts'
import { ViewState } from './editor/views/viewState.ts'
import { Views } from './editor/views/views.ts'
import type { StartWorker } from './reading/protocol.ts'
import { Reader } from './reading/reader.ts'
import type { StoreEvents, TextReader } from './reading/store.ts'
import { startWithModels } from './reading/withModels.ts'

/** What is there from the start. */
export interface Base {
  readonly context: vscode.ExtensionContext
  readonly config: Config
  readonly documents: LiveDocuments
  readonly articleChanged: vscode.EventEmitter<vscode.Uri>
}

/** What Newsmark does once it is awake. */
export interface Awake
  extends StoreEvents,
    Pick<NewsmarkApi, 'painted' | 'doubted' | 'ruled' | 'listed' | 'selected' | 'status'> {
  readonly reader: TextReader
}

/** Loads what an article needs; `startWorker` is all that differs between the desktop and the browser. */
export function wakeUp({ context, config, documents, articleChanged }: Base, startWorker: StartWorker): Awake {
  const began = performance.now()
  const log = createLog()
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
  const focus = new Focus(documents)
  const painter = new Painter(documents, layers, focus)
  const ruler = new Ruler(documents, layers, focus, config)
  const status = new StatusItem(documents, layers, focus)
  const doubt = new Doubt(documents, layers)
  const viewState = new ViewState(context.workspaceState, config, layers)
  const views = new Views(documents, viewState)

  context.subscriptions.push(
    log,
    layers,
    reader,
    focus,
    painter,
    ruler,
    status,
    viewState,
    views,
    doubt,
    registerContextKeys(documents, views.stage, focus),
    registerProviders(documents, layers, focus, config, articleChanged.event),
    registerLayerCommands(layers),
    registerPresetCommands(layers),
    registerFocusCommands(documents, views, focus),
    registerViewCommands(documents, views, viewState),
    registerJumpCommands(documents, layers),
    registerGoToQuote(documents, layers),
    registerMentionCommands(documents),
    registerDetectionCommands(documents, views.stage, log),
    registerDescribe(documents),
    registerCopyDesk(context.workspaceState, documents, config, articleChanged.event),
    registerAssistants(
      documents,
      () => views.stage.document,
      (text, signal) => reader.read(text, signal),
      () => config.of().maximumLength,
    ),
    documents.onDidJudge((document) => documents.verdict(document)?.news || articleChanged.fire(document.uri)),
  )
  log.debug(`Awake in ${Math.round(performance.now() - began)} ms`)

  return {
    reader,
    onRead(key, { article, took, complete }) {
      const document = documentWithKey(key)
      if (!document) return
      log.debug(`Read ${article.text.length} characters in ${Math.round(took)} ms: ${key}`)
      painter.paintDocument(document)
      ruler.drawDocument(document)
      doubt.note(document)
      status.update()
      views.stage.note(document)
      if (complete) articleChanged.fire(document.uri)
    },
    onFailure(key, error) {
      log.error(`Reading ${key} failed: ${describeError(error)}`)
      const document = documentWithKey(key)
      if (!document) return
      status.update()
      views.stage.note(document)
    },
    painted: (editor) => painter.painted(editor),
    doubted: (editor) => doubt.doubted(editor),
    ruled: (editor) => ruler.ruled(editor),
    listed: (view) => views[view].snapshot(),
    selected: (view) => views[view].selected,
    status: () => status.text,
  }
}

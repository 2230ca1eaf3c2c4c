// Registers the language features for the languages Newsmark looks at, and for any other once a document of it is read.
import * as vscode from 'vscode'
import type { Config } from '../config.ts'
import type { Focus } from '../focus.ts'
import type { LayerState } from '../layerState.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { LANGUAGES } from '../recognition.ts'
import { NameCompletion } from './completion.ts'
import { AllMentions, FirstMention } from './definition.ts'
import { ArticleFolding } from './folding.ts'
import { MentionHighlights } from './highlights.ts'
import { NameHints } from './hints.ts'
import { CardHover } from './hover.ts'
import { SpeakerLenses } from './lenses.ts'
import { ArticleOutline } from './outline.ts'
import { ArticleSelection } from './selection.ts'
import { registerTokens } from './tokens.ts'
import { ArticleSymbols } from './workspaceSymbols.ts'

/** Registers all; `onDidRead` fires after every reading and when a document ceases to be read. */
export function registerProviders(
  documents: LiveDocuments,
  layers: LayerState,
  focus: Focus,
  config: Config,
  onDidRead: vscode.Event<unknown>,
): vscode.Disposable {
  const { languages } = vscode
  const stale = new vscode.EventEmitter<void>()
  const read = new vscode.EventEmitter<void>()
  const hover = new CardHover(documents, layers, config)
  const highlights = new MentionHighlights(documents, layers)
  const outline = new ArticleOutline(documents)
  const first = new FirstMention(documents)
  const mentions = new AllMentions(documents)
  const folding = new ArticleFolding(documents, read.event)
  const selection = new ArticleSelection(documents)
  const lenses = new SpeakerLenses(documents, layers, config, stale.event)
  const hints = new NameHints(documents, layers, config, stale.event)
  const completion = new NameCompletion(documents, config)
  const known = new Set(LANGUAGES)
  const registered: vscode.Disposable[] = []

  const register = (selector: readonly string[]) => {
    registered.push(
      languages.registerHoverProvider(selector, hover),
      languages.registerDocumentHighlightProvider(selector, highlights),
      languages.registerDefinitionProvider(selector, first),
      languages.registerReferenceProvider(selector, mentions),
      languages.registerFoldingRangeProvider(selector, folding),
      languages.registerSelectionRangeProvider(selector, selection),
      languages.registerCodeLensProvider(selector, lenses),
      languages.registerInlayHintsProvider(selector, hints),
      languages.registerCompletionItemProvider(selector, completion),
    )
  }

  let outlines: vscode.Disposable[] = []
  const registerOutlines = () => {
    vscode.Disposable.from(...outlines).dispose()
    outlines = [languages.registerDocumentSymbolProvider([...known], outline, { label: 'Newsmark' })]
  }

  register(LANGUAGES)
  registerOutlines()
  const always = [
    stale,
    read,
    languages.registerWorkspaceSymbolProvider(new ArticleSymbols(documents)),
    registerTokens(documents, layers, focus, onDidRead),
    onDidRead(() => {
      stale.fire()
      read.fire()
      // VS Code asks a new provider again
      if (outline.takeOutdated()) registerOutlines()
    }),
    layers.onDidChange(() => stale.fire()),
    config.onDidChange(() => stale.fire()),
    documents.onDidJudge((document) => {
      const { languageId } = document
      if (!documents.verdict(document)?.news || known.has(languageId)) return
      known.add(languageId)
      register([languageId])
      registerOutlines()
    }),
  ]
  return new vscode.Disposable(() => vscode.Disposable.from(...always, ...registered, ...outlines).dispose())
}

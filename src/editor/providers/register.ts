// Registers the language features for the languages Newsmark looks at, and for any other once a document of it is read.
import * as vscode from 'vscode'
import type { Config } from '../config.ts'
import type { LayerState } from '../layerState.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { LANGUAGES } from '../recognition.ts'
import { MentionHighlights } from './highlights.ts'
import { CardHover } from './hover.ts'
import { ArticleOutline } from './outline.ts'

export function registerProviders(documents: LiveDocuments, layers: LayerState, config: Config): vscode.Disposable {
  const hover = new CardHover(documents, layers, config)
  const highlights = new MentionHighlights(documents, layers)
  const outline = new ArticleOutline(documents)
  const registered = new Map<string, vscode.Disposable>()

  const register = (language: string) => {
    if (registered.has(language)) return
    const selector = { language }
    registered.set(
      language,
      vscode.Disposable.from(
        vscode.languages.registerHoverProvider(selector, hover),
        vscode.languages.registerDocumentHighlightProvider(selector, highlights),
        vscode.languages.registerDocumentSymbolProvider(selector, outline, { label: 'Newsmark' }),
      ),
    )
  }

  for (const language of LANGUAGES) register(language)
  const watching = documents.onDidJudge((document) => {
    if (documents.verdict(document)?.news) register(document.languageId)
  })
  return new vscode.Disposable(() => vscode.Disposable.from(watching, ...registered.values()).dispose())
}

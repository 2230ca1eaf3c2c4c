// Semantic tokens for the language News: names, sources and cues under types of their own, which themes and users can
// colour (package.json, `semanticTokenScopes`). What is hidden gets none.
import * as vscode from 'vscode'
import type { Layer } from '../../core/features/layers.ts'
import { type TextToken, textTokens } from '../../core/features/textTokens.ts'
import type { Span } from '../../core/model.ts'
import { inTurns } from '../../reading/turns.ts'
import type { LayerState, Look } from '../layerState.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { type CurrentReading, currentReading } from './currentReading.ts'

// Ids are shared by all extensions, and VS Code has an `event` of its own.
const TYPES: Readonly<Record<TextToken['type'], string>> = {
  person: 'newsPerson',
  organisation: 'newsOrganisation',
  place: 'newsPlace',
  group: 'newsGroup',
  date: 'newsDate',
  money: 'newsMoney',
  product: 'newsProduct',
  event: 'newsEvent',
  other: 'newsOther',
  source: 'newsSource',
  cue: 'newsCue',
}
const OF_SOURCE = 'newsSpeaking'
const PAGE = 10_000

export const LEGEND = new vscode.SemanticTokensLegend(Object.values(TYPES), [OF_SOURCE])

export class ArticleTokens
  implements vscode.DocumentSemanticTokensProvider, vscode.DocumentRangeSemanticTokensProvider
{
  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
    readonly onDidChangeSemanticTokens: vscode.Event<void>,
  ) {}

  async provideDocumentSemanticTokens(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    return this.tokens(document, new vscode.Range(0, 0, document.lineCount, 0), token)
  }

  async provideDocumentRangeSemanticTokens(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    return this.tokens(document, range, token)
  }

  private async tokens(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    const reading = await currentReading(this.documents, document, token)
    if (!reading) return undefined
    const { version } = document
    const builder = new vscode.SemanticTokensBuilder(LEGEND)
    const window = reading.places.spanOf(document.validateRange(range))
    await inTurns(pushTokens(builder, document, reading, window, tokensIn(this.layers.look(document))))
    return token.isCancellationRequested || document.version !== version ? undefined : builder.build()
  }
}

/** Sources are bold and cues italic as tokens, too: only where the reader has not chosen another style for them. */
function tokensIn({ visible, styles }: Look): ReadonlySet<Layer> {
  const isOther = { source: styles.source !== 'bold', cue: styles.cue !== 'italic' }
  return new Set([...visible].filter((layer) => !(layer === 'source' || layer === 'cue') || !isOther[layer]))
}

/** Fills the builder, a page of the text with each step. */
function* pushTokens(
  builder: vscode.SemanticTokensBuilder,
  document: vscode.TextDocument,
  { article, places }: CurrentReading,
  window: Span,
  shown: ReadonlySet<Layer>,
): Generator<void, void> {
  for (let start = window.start; start < window.end; start += PAGE) {
    const page = { start, end: Math.min(window.end, start + PAGE) }
    for (const token of textTokens(article, page, shown)) {
      // What began on the page before has been pushed with it.
      if (token.start < start && start > window.start) continue
      for (const range of lineByLine(document, places.rangeOf(token))) {
        builder.push(range, TYPES[token.type], token.isSource ? [OF_SOURCE] : [])
      }
    }
    yield
  }
}

/** A token never goes over the end of a line, a name in a text wrapped by hand may. */
function lineByLine(document: vscode.TextDocument, range: vscode.Range): vscode.Range[] {
  if (range.isSingleLine) return [range]
  const pieces: vscode.Range[] = []
  for (let line = range.start.line; line <= range.end.line; line++) {
    const piece = document.lineAt(line).range.intersection(range)
    if (piece && !piece.isEmpty) pieces.push(piece)
  }
  return pieces
}

// Semantic tokens for the language News: names, sources and cues under types of their own, which themes and users can
// colour (package.json, `semanticTokenScopes`). What is hidden gets none.
import * as vscode from 'vscode'
import { type TextToken, textTokens } from '../../core/features/textTokens.ts'
import type { LayerState } from '../layerState.ts'
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
    return reading && build(document, reading, document.validateRange(range), this.layers)
  }
}

function build(
  document: vscode.TextDocument,
  { article, places }: CurrentReading,
  window: vscode.Range,
  layers: LayerState,
): vscode.SemanticTokens {
  const builder = new vscode.SemanticTokensBuilder(LEGEND)
  for (const token of textTokens(article, places.spanOf(window), layers.visible(document))) {
    for (const range of lineByLine(document, places.rangeOf(token))) {
      builder.push(range, TYPES[token.type], token.isSource ? [OF_SOURCE] : [])
    }
  }
  return builder.build()
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

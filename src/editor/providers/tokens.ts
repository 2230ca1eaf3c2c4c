// Semantic tokens for the language News: names, sources and cues under types of their own, which themes and users can
// colour (package.json, `semanticTokenScopes`). What is hidden or out of the light gets none. A long text has them where
// it is on the screen: all of them, made and sent anew with every edit, would hold the editor up.
import * as vscode from 'vscode'
import type { Layer } from '../../core/features/layers.ts'
import type { SpanIndex } from '../../core/features/spanIndex.ts'
import { type TextToken, textTokens } from '../../core/features/textTokens.ts'
import type { Span } from '../../core/model.ts'
import { LONG_TEXT } from '../../reading/store.ts'
import { inTurns } from '../../reading/turns.ts'
import type { Focus } from '../focus.ts'
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

const LEGEND = new vscode.SemanticTokensLegend(Object.values(TYPES), [OF_SOURCE])

/** Registers both providers; `onDidRead` fires after every reading and when a document ceases to be read. */
export function registerTokens(
  documents: LiveDocuments,
  layers: LayerState,
  focus: Focus,
  onDidRead: vscode.Event<unknown>,
): vscode.Disposable {
  const tokens = new ArticleTokens(documents, layers, focus)
  const stale = new vscode.EventEmitter<void>()
  const whole = new WholeTokens(documents, tokens, stale.event)
  const selector = { language: 'news' }
  const registerParts = () => vscode.languages.registerDocumentRangeSemanticTokensProvider(selector, tokens, LEGEND)
  let parts = registerParts()
  const refresh = () => {
    stale.fire()
    // VS Code asks about the screen again when the text changes, when it is scrolled, and when there is another provider.
    parts.dispose()
    parts = registerParts()
  }
  return vscode.Disposable.from(
    stale,
    vscode.languages.registerDocumentSemanticTokensProvider(selector, whole, LEGEND),
    onDidRead(() => stale.fire()),
    layers.onDidChange(refresh),
    focus.onDidChange(refresh),
    documents.onDidJudge(refresh),
    new vscode.Disposable(() => parts.dispose()),
  )
}

class ArticleTokens implements vscode.DocumentRangeSemanticTokensProvider {
  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
    private readonly focus: Focus,
  ) {}

  /** Undefined leaves what is there; a document that is not read has no tokens. */
  async provideDocumentRangeSemanticTokens(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    const asked = document.version
    const reading = await currentReading(this.documents, document, token)
    if (document.version !== asked) return undefined
    const builder = new vscode.SemanticTokensBuilder(LEGEND)
    if (this.documents.verdict(document)?.news === false) return builder.build()
    if (!reading) return undefined
    const window = reading.places.spanOf(document.validateRange(range))
    const shown = tokensIn(this.layers.look(document))
    await inTurns(pushTokens(builder, document, reading, window, shown, this.focus.lit(document)))
    return token.isCancellationRequested || document.version !== asked ? undefined : builder.build()
  }
}

class WholeTokens implements vscode.DocumentSemanticTokensProvider {
  /** The documents that had tokens from end to end when they were asked about last. */
  private readonly complete = new WeakSet<vscode.TextDocument>()

  constructor(
    private readonly documents: LiveDocuments,
    private readonly tokens: ArticleTokens,
    readonly onDidChangeSemanticTokens: vscode.Event<void>,
  ) {}

  /** @throws CancellationError which VS Code takes for: leave what is there, and ask again after the next edit */
  async provideDocumentSemanticTokens(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    const all = new vscode.Range(0, 0, document.lineCount, 0)
    if (document.offsetAt(all.end) > LONG_TEXT && this.documents.verdict(document)?.news !== false) {
      // what is left of a shorter text goes, and with nothing there VS Code asks about the screen
      if (this.complete.delete(document)) return undefined
      throw new vscode.CancellationError()
    }
    const tokens = await this.tokens.provideDocumentRangeSemanticTokens(document, all, token)
    if (!tokens) throw new vscode.CancellationError()
    this.complete.add(document)
    return tokens
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
  lit: SpanIndex | null,
): Generator<void, void> {
  for (let start = window.start; start < window.end; start += PAGE) {
    const page = { start, end: Math.min(window.end, start + PAGE) }
    for (const token of textTokens(article, page, shown, lit)) {
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

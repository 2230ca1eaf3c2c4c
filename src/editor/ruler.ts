// Bars beside the scroll bar for the whole article, where the setting asks for them: names on the left and
// in the middle, quotes on the right. Nothing happens here while one scrolls or moves the cursor.
import * as vscode from 'vscode'
import { RULER_BARS, type RulerBar, rulerBars } from '../core/features/ruler.ts'
import type { SpanIndex } from '../core/features/spanIndex.ts'
import type { Reading } from '../reading/store.ts'
import type { Config, OverviewRuler } from './config.ts'
import type { Focus } from './focus.ts'
import type { LayerState, Look } from './layerState.ts'
import type { LiveDocuments } from './liveDocuments.ts'
import { Places } from './places.ts'

const { OverviewRulerLane: Lane } = vscode

export type Ruled = Readonly<Partial<Record<RulerBar, readonly vscode.Range[]>>>

interface Ruling {
  readonly article: Reading['article']
  readonly look: Look
  readonly lit: SpanIndex | null
  readonly wish: OverviewRuler
  readonly bars: Ruled
}

/** There are three lanes: the kinds named most are told apart by theirs, quotes from all of them. */
const LANES: Readonly<Record<RulerBar, vscode.OverviewRulerLane>> = {
  person: Lane.Left,
  organisation: Lane.Center,
  // A bar over both.
  place: Lane.Left | Lane.Center,
  group: Lane.Center,
  date: Lane.Center,
  money: Lane.Center,
  product: Lane.Center,
  event: Lane.Center,
  other: Lane.Center,
  quote: Lane.Right,
}

export class Ruler implements vscode.Disposable {
  private readonly types = new Map<RulerBar, vscode.TextEditorDecorationType>()
  private readonly rulings = new WeakMap<vscode.TextEditor, Ruling>()
  private readonly watching: vscode.Disposable[]

  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
    private readonly focus: Focus,
    private readonly config: Config,
  ) {
    this.watching = [
      vscode.window.onDidChangeVisibleTextEditors(() => this.drawAll()),
      layers.onDidChange(() => this.drawAll()),
      focus.onDidChange((document) => this.drawDocument(document)),
      documents.onDidJudge((document) => this.drawDocument(document)),
      config.onDidChange((event) => event.affectsConfiguration('newsmark.overviewRuler') && this.drawAll()),
    ]
  }

  /** The bars beside an editor now. */
  ruled(editor: vscode.TextEditor): Ruled {
    return this.rulings.get(editor)?.bars ?? {}
  }

  drawDocument(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.draw(editor)
  }

  drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.draw(editor)
  }

  dispose(): void {
    vscode.Disposable.from(...this.watching, ...this.types.values()).dispose()
  }

  private draw(editor: vscode.TextEditor): void {
    const { document } = editor
    const before = this.rulings.get(editor)
    const wish = this.config.of(document).overviewRuler
    const reading = wish === 'off' ? undefined : this.documents.reading(document)
    if (!reading) {
      if (before) this.apply(editor, before.bars, {})
      this.rulings.delete(editor)
      return
    }
    const { article } = reading
    const look = this.layers.look(document)
    const lit = this.focus.lit(document)
    if (before?.article === article && before.look === look && before.lit === lit && before.wish === wish) return
    const bars = barsOf(reading, look, lit, wish, new Places(document, reading))
    this.apply(editor, before?.bars ?? {}, bars)
    this.rulings.set(editor, { article, look, lit, wish, bars })
  }

  private apply(editor: vscode.TextEditor, before: Ruled, after: Ruled): void {
    for (const bar of RULER_BARS) {
      if (before[bar] || after[bar]) editor.setDecorations(this.typeOf(bar), after[bar] ?? [])
    }
  }

  private typeOf(bar: RulerBar): vscode.TextEditorDecorationType {
    let type = this.types.get(bar)
    if (!type) {
      type = vscode.window.createTextEditorDecorationType({
        overviewRulerColor: new vscode.ThemeColor(bar === 'quote' ? 'newsmark.indirectQuote' : `newsmark.${bar}`),
        overviewRulerLane: LANES[bar],
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      })
      this.types.set(bar, type)
    }
    return type
  }
}

function barsOf({ article }: Reading, look: Look, lit: SpanIndex | null, wish: OverviewRuler, places: Places): Ruled {
  const ruled: Partial<Record<RulerBar, readonly vscode.Range[]>> = {}
  const spans = rulerBars(article, look.visible, lit)
  for (const bar of RULER_BARS) {
    if (wish === (bar === 'quote' ? 'names' : 'quotes')) continue
    if (spans[bar].length > 0) ruled[bar] = spans[bar].map((span) => places.rangeOf(span))
  }
  return ruled
}

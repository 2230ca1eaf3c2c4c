// Paints the marks into every visible editor: what is on the screen and some text around it, again when the reader scrolls
// out of that. Until a new reading is there the old marks stay, and VS Code moves them with the edits.
import * as vscode from 'vscode'
import { dimSpans, withinLight } from '../core/features/focus.ts'
import { MARKS, type Mark, marksIn } from '../core/features/marks.ts'
import type { SpanIndex } from '../core/features/spanIndex.ts'
import type { Span } from '../core/model.ts'
import type { Reading } from '../reading/store.ts'
import { createDimType, DecorationTypes } from './decorationTypes.ts'
import type { Focus } from './focus.ts'
import type { LayerState, Look } from './layerState.ts'
import type { LiveDocuments } from './liveDocuments.ts'
import { Places } from './places.ts'

/** The ranges of each mark, and of what is dimmed while one speaker is in the light. */
export type Painted = Readonly<Partial<Record<Mark | 'dimmed', readonly vscode.Range[]>>>

interface Painting {
  readonly reading: Reading
  readonly look: Look
  readonly lit: SpanIndex | null
  /** The parts of the document that are painted, in order. */
  readonly windows: readonly vscode.Range[]
  readonly ranges: Painted
  readonly types: ReadonlySet<vscode.TextEditorDecorationType>
}

// A screen or two of text above and below; enough that turning a page shows no bare text.
const MARGIN = 5000
// Of a line without an end VS Code draws 10,000 characters; a part of the text on the screen is never longer than this else.
const LONGEST_PART = 100_000

export class Painter implements vscode.Disposable {
  private readonly types = new DecorationTypes()
  private readonly dim = createDimType()
  private readonly paintings = new WeakMap<vscode.TextEditor, Painting>()
  private readonly watching: vscode.Disposable[]

  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
    private readonly focus: Focus,
  ) {
    const { window } = vscode
    this.watching = [
      window.onDidChangeVisibleTextEditors(() => this.paintAll()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.paint(textEditor)),
      layers.onDidChange(() => this.paintAll()),
      focus.onDidChange((document) => this.paintDocument(document)),
      documents.onDidJudge((document) => this.paintDocument(document)),
    ]
  }

  /** What is painted in an editor now. */
  painted(editor: vscode.TextEditor): Painted {
    return this.paintings.get(editor)?.ranges ?? {}
  }

  paintDocument(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.paint(editor)
  }

  paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.paint(editor)
  }

  dispose(): void {
    vscode.Disposable.from(...this.watching, this.types, this.dim).dispose()
  }

  private paint(editor: vscode.TextEditor): void {
    const { document } = editor
    const before = this.paintings.get(editor)
    const reading = this.documents.reading(document)
    if (!reading) {
      // A document that is still being read for the first time has no marks; one that is news no more loses them.
      for (const type of before?.types ?? []) editor.setDecorations(type, [])
      this.paintings.delete(editor)
      return
    }
    const look = this.layers.look(document)
    const lit = this.focus.lit(document)
    if (before && before.reading.article === reading.article && before.look === look && before.lit === lit) {
      if (partsOnScreen(editor).every((part) => before.windows.some((window) => window.contains(part)))) return
    }
    const windows = windowsOf(editor)
    const places = new Places(document, reading)
    const spans = windows.map((window) => places.spanOf(window))
    const ranges = rangesIn(spans, places, reading, look, lit)
    this.paintings.set(editor, { reading, look, lit, windows, ranges, types: this.apply(editor, before, ranges, look) })
  }

  /** One `setDecorations` for each type; types of the painting before that are not used any more are emptied. */
  private apply(editor: vscode.TextEditor, before: Painting | undefined, ranges: Painted, look: Look) {
    const wanted = new Map<vscode.TextEditorDecorationType, readonly vscode.Range[]>()
    for (const type of before?.types ?? []) wanted.set(type, [])
    const used = new Set<vscode.TextEditorDecorationType>()
    for (const mark of [...MARKS, 'dimmed'] as const) {
      const type = mark === 'dimmed' ? this.dim : this.types.of(mark, look.styles)
      if (!type || !ranges[mark]?.length) continue
      wanted.set(type, ranges[mark])
      used.add(type)
    }
    for (const [type, places] of wanted) editor.setDecorations(type, places)
    return used
  }
}

/** What is on the screen: several parts where text between them is folded. */
function partsOnScreen({ document, visibleRanges }: vscode.TextEditor): readonly vscode.Range[] {
  const parts = visibleRanges.length > 0 ? visibleRanges : [new vscode.Range(0, 0, 0, 0)]
  return parts.map(({ start, end }) => {
    const longest = document.positionAt(document.offsetAt(start) + LONGEST_PART)
    return new vscode.Range(start, end.isAfter(longest) ? longest : end)
  })
}

/** What is on the screen with some text before and behind it, but nothing of what is folded. */
function windowsOf(editor: vscode.TextEditor): readonly vscode.Range[] {
  const { document } = editor
  const parts = partsOnScreen(editor)
  const moved = (position: vscode.Position, by: number) => document.positionAt(document.offsetAt(position) + by)
  return parts.map(
    ({ start, end }, i) =>
      new vscode.Range(i === 0 ? moved(start, -MARGIN) : start, i === parts.length - 1 ? moved(end, MARGIN) : end),
  )
}

function rangesIn(
  windows: readonly Span[],
  places: Places,
  { article }: Reading,
  look: Look,
  lit: SpanIndex | null,
): Painted {
  const ranges: Partial<Record<Mark | 'dimmed', vscode.Range[]>> = {}
  const keep = (name: Mark | 'dimmed', spans: readonly Span[]) => {
    if (spans.length > 0) ranges[name] = [...(ranges[name] ?? []), ...spans.map((span) => places.rangeOf(span))]
  }
  windows.forEach((window, i) => {
    const marks = marksIn(article, window, look.visible)
    // what reaches over from the window before is there already
    const from = windows[i - 1]?.end ?? Number.NEGATIVE_INFINITY
    for (const mark of MARKS) {
      const spans = (lit ? withinLight(lit, marks[mark]) : marks[mark]).filter(({ start }) => start >= from)
      keep(mark, spans)
    }
    if (lit) keep('dimmed', dimSpans(lit, window))
  })
  return ranges
}

// Paints the marks into every visible editor: what is on the screen and some text around it, again when the reader scrolls
// out of that. Until a new reading is there the old marks stay, and VS Code moves them with the edits.
import * as vscode from 'vscode'
import { MARKS, type Mark, type Marks, marksIn } from '../core/features/marks.ts'
import type { Reading } from '../reading/store.ts'
import { createDecorationTypes, type DecorationTypes } from './decorationTypes.ts'
import type { LayerState } from './layerState.ts'
import type { LiveDocuments } from './liveDocuments.ts'
import { Places } from './places.ts'

export type Painted = Readonly<Partial<Record<Mark, readonly vscode.Range[]>>>

interface Painting {
  readonly reading: Reading
  readonly visible: ReadonlySet<string>
  /** The part of the document that is painted. */
  readonly window: vscode.Range
  readonly ranges: Painted
}

// A screen or two of text above and below; enough that turning a page shows no bare text.
const MARGIN = 5000

export class Painter implements vscode.Disposable {
  private readonly types: DecorationTypes = createDecorationTypes()
  private readonly paintings = new WeakMap<vscode.TextEditor, Painting>()
  private readonly watching: vscode.Disposable[]

  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
  ) {
    const { window } = vscode
    this.watching = [
      window.onDidChangeVisibleTextEditors(() => this.paintAll()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.paint(textEditor)),
      layers.onDidChange(() => this.paintAll()),
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
    vscode.Disposable.from(...this.watching, ...Object.values(this.types)).dispose()
  }

  private paint(editor: vscode.TextEditor): void {
    const before = this.paintings.get(editor)
    const reading = this.documents.reading(editor.document)
    if (!reading) {
      // A document that is still being read for the first time has no marks; one that is news no more loses them.
      if (before) this.apply(editor, before.ranges, {})
      this.paintings.delete(editor)
      return
    }
    const visible = this.layers.visible()
    if (before && before.reading.article === reading.article && before.visible === visible) {
      if (editor.visibleRanges.every((range) => before.window.contains(range))) return
    }
    const window = windowOf(editor)
    const places = new Places(editor.document, reading)
    const ranges = toRanges(marksIn(reading.article, places.spanOf(window), visible), places)
    this.apply(editor, before?.ranges ?? {}, ranges)
    this.paintings.set(editor, { reading, visible, window, ranges })
  }

  private apply(editor: vscode.TextEditor, before: Painted, after: Painted): void {
    for (const mark of MARKS) {
      if (before[mark]?.length || after[mark]?.length) editor.setDecorations(this.types[mark], after[mark] ?? [])
    }
  }
}

function windowOf({ document, visibleRanges }: vscode.TextEditor): vscode.Range {
  const first = visibleRanges[0]?.start ?? new vscode.Position(0, 0)
  const last = visibleRanges.at(-1)?.end ?? first
  return new vscode.Range(
    document.positionAt(document.offsetAt(first) - MARGIN),
    document.positionAt(document.offsetAt(last) + MARGIN),
  )
}

function toRanges(marks: Marks, places: Places): Painted {
  const ranges: Partial<Record<Mark, readonly vscode.Range[]>> = {}
  for (const mark of MARKS) {
    if (marks[mark].length > 0) ranges[mark] = marks[mark].map((span) => places.rangeOf(span))
  }
  return ranges
}

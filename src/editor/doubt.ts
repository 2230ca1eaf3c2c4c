// The question mark behind an uncertain quote while the cursor is in it.
import * as vscode from 'vscode'
import { quoteAt } from '../core/features/lookup.ts'
import { UNCERTAIN } from '../core/model.ts'
import { createDoubtType } from './decorationTypes.ts'
import type { LayerState } from './layerState.ts'
import type { LiveDocuments } from './liveDocuments.ts'
import { Places } from './places.ts'

export class Doubt implements vscode.Disposable {
  private readonly type = createDoubtType()
  private readonly doubting = new WeakMap<vscode.TextEditor, vscode.Range>()
  private readonly watching: vscode.Disposable[]

  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
  ) {
    this.watching = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.show(textEditor)),
      layers.onDidChange(() => {
        for (const editor of vscode.window.visibleTextEditors) this.show(editor)
      }),
      documents.onDidJudge((document) => this.note(document)),
    ]
  }

  /** Something new is known about a document. */
  note(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.show(editor)
  }

  /** Where the question mark stands in an editor now. */
  doubted(editor: vscode.TextEditor): vscode.Range | undefined {
    return this.doubting.get(editor)
  }

  dispose(): void {
    vscode.Disposable.from(...this.watching, this.type).dispose()
  }

  private show(editor: vscode.TextEditor): void {
    const place = this.placeOfDoubt(editor)
    if (!place && !this.doubting.has(editor)) return
    editor.setDecorations(this.type, place ? [place] : [])
    if (place) this.doubting.set(editor, place)
    else this.doubting.delete(editor)
  }

  private placeOfDoubt(editor: vscode.TextEditor): vscode.Range | undefined {
    const reading = this.documents.reading(editor.document)
    if (!reading || !this.layers.visible(editor.document).has('uncertain')) return undefined
    const places = new Places(editor.document, reading)
    const quote = quoteAt(reading.article, places.offsetAt(editor.selection.active))
    const last = quote?.parts.at(-1)
    if (!quote || !last || quote.score >= UNCERTAIN) return undefined
    return places.rangeOf({ start: last.end, end: last.end })
  }
}

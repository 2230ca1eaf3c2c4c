// Focus on one speaker: for each document who is in the light, if anyone. It ends with the command, with the document, or
// when the article no longer has the speaker.
import * as vscode from 'vscode'
import { litSpans } from '../core/features/focus.ts'
import type { SpanIndex } from '../core/features/spanIndex.ts'
import { type Speaker, speakerWithKey } from '../core/features/speakers.ts'
import type { Article } from '../core/model.ts'
import { keyOf, type LiveDocuments } from './liveDocuments.ts'

interface Focused {
  readonly speaker: string
  /** What is lit of the article that was asked about last. */
  lit?: { readonly article: Article; readonly speaker: Speaker; readonly spans: SpanIndex }
}

export class Focus implements vscode.Disposable {
  private readonly focused = new Map<string, Focused>()
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>()
  private readonly watching: vscode.Disposable[]

  /** Fires when a document gets a focus, another one, or none. */
  readonly onDidChange = this.changed.event

  constructor(private readonly documents: LiveDocuments) {
    this.watching = [
      vscode.workspace.onDidCloseTextDocument((document) => this.focused.delete(keyOf(document))),
      documents.onDidJudge((document) => documents.verdict(document)?.news || this.end(document)),
    ]
  }

  /** Whether one speaker of the document was put into the light. */
  has(document: vscode.TextDocument): boolean {
    return this.focused.has(keyOf(document))
  }

  /** Who is in the light; null when everyone is. A speaker who is missing from the article while it is edited may return. */
  speaker(document: vscode.TextDocument): Speaker | null {
    return this.light(document)?.speaker ?? null
  }

  /** What is lit of the document's article; null when all of it is. */
  lit(document: vscode.TextDocument): SpanIndex | null {
    return this.light(document)?.spans ?? null
  }

  begin(document: vscode.TextDocument, speaker: Speaker): void {
    this.focused.set(keyOf(document), { speaker: speaker.key })
    this.changed.fire(document)
  }

  end(document: vscode.TextDocument): void {
    if (this.focused.delete(keyOf(document))) this.changed.fire(document)
  }

  dispose(): void {
    vscode.Disposable.from(...this.watching, this.changed).dispose()
  }

  private light(document: vscode.TextDocument): Focused['lit'] | null {
    const focused = this.focused.get(keyOf(document))
    const article = focused && this.documents.reading(document)?.article
    if (!focused || !article) return null
    if (focused.lit?.article === article) return focused.lit
    const speaker = speakerWithKey(article, focused.speaker)
    if (!speaker) return null
    focused.lit = { article, speaker, spans: litSpans(article, speaker) }
    return focused.lit
  }
}

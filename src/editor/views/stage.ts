// Which document the side bar speaks of: the active editor's. While none is active (settings, a picture, an output) it
// stays with the last one as long as that is on the screen.
import * as vscode from 'vscode'
import type { LiveDocuments } from '../liveDocuments.ts'
import { isText } from '../schemes.ts'

/** What there is to show; the words of an empty view depend on it. */
export type StageState = 'none' | 'notNews' | 'stopped' | 'reading' | 'failed' | 'read'

export class Stage implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  private readonly watching: vscode.Disposable[]
  private last: vscode.TextDocument | undefined

  /** Fires when another document is spoken of, or when more or less is known about it. */
  readonly onDidChange = this.changed.event

  constructor(private readonly documents: LiveDocuments) {
    const { window } = vscode
    this.last = window.activeTextEditor?.document
    this.watching = [
      window.onDidChangeActiveTextEditor(() => this.look()),
      window.onDidChangeVisibleTextEditors(() => this.look()),
      documents.onDidJudge((document) => this.note(document)),
    ]
  }

  get document(): vscode.TextDocument | undefined {
    return this.last
  }

  /** An editor that shows the document, the active one if it does. */
  get editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window
    if (activeTextEditor && activeTextEditor.document === this.last) return activeTextEditor
    return visibleTextEditors.find(({ document }) => document === this.last)
  }

  get state(): StageState {
    const verdict = this.last && this.documents.verdict(this.last)
    if (!this.last || !verdict) return 'none'
    if (!verdict.news) return verdict.by === 'command' ? 'stopped' : 'notNews'
    if (this.documents.reading(this.last)) return 'read'
    return this.documents.hasFailed(this.last) ? 'failed' : 'reading'
  }

  /** Something new is known about a document. */
  note(document: vscode.TextDocument): void {
    if (document === this.last) this.changed.fire()
  }

  dispose(): void {
    vscode.Disposable.from(...this.watching, this.changed).dispose()
  }

  private look(): void {
    const { activeTextEditor, visibleTextEditors } = vscode.window
    const active = activeTextEditor?.document
    const isArticle = active && isText(active.uri)
    const stays = !isArticle && visibleTextEditors.some(({ document }) => document === this.last)
    const next = isArticle ? active : stays ? this.last : undefined
    if (next === this.last) return
    this.last = next
    this.changed.fire()
  }
}

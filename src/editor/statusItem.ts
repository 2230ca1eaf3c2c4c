// The status item of the active editor. It is there for documents that are read, or that the reader stopped.
import * as vscode from 'vscode'
import { Card } from './cards/card.ts'
import type { Focus } from './focus.ts'
import type { LayerState } from './layerState.ts'
import type { LiveDocuments } from './liveDocuments.ts'
import { type StatusText, textOfReading, textWithoutReading } from './statusText.ts'

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('newsmark.status', vscode.StatusBarAlignment.Right, 100)
  private readonly watching: vscode.Disposable[]
  private shown: StatusText | null = null
  private byRules = false

  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
    private readonly focus: Focus,
  ) {
    this.item.name = 'Newsmark'
    this.watching = [
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      layers.onDidChange(() => this.update()),
      focus.onDidChange(() => this.update()),
      documents.onDidJudge(() => this.update()),
    ]
  }

  /** What the item says now; undefined while it is hidden. */
  get text(): string | undefined {
    return this.shown?.text
  }

  /** A trained model is of no use: what it would find is found by rules. */
  noteRules(): void {
    this.byRules = true
    this.update()
  }

  dispose(): void {
    vscode.Disposable.from(...this.watching, this.item).dispose()
  }

  /** Says what is known now: when a reading came or failed, and whatever else has changed. */
  update(): void {
    this.shown = this.say()
    if (this.shown) this.show(this.shown)
    else this.item.hide()
  }

  private say(): StatusText | null {
    const document = vscode.window.activeTextEditor?.document
    const verdict = document && this.documents.verdict(document)
    if (!document || !verdict || (!verdict.news && verdict.by !== 'command')) return null
    const reading = this.documents.reading(document)
    const failed = this.documents.hasFailed(document)
    if (reading) {
      const look = this.layers.look(document)
      const focus = this.focus.speaker(document)
      return textOfReading({ reading, verdict, look, focus, scope: this.layers.scope, byRules: this.byRules, failed })
    }
    return textWithoutReading(verdict, failed)
  }

  private show({ text, lines, command }: StatusText): void {
    const tooltip = new Card().bold('Newsmark').text(` · ${text}`)
    for (const line of lines) tooltip.line().text(line)
    this.item.text = `$(book) ${text}`
    this.item.tooltip = tooltip.contents
    this.item.command = command
    this.item.accessibilityInformation = { label: `Newsmark: ${[text, ...lines].join('. ')}`, role: 'button' }
    this.item.show()
  }
}

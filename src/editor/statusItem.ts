// The status item: the article in numbers; behind it how it was recognised, which layers are on, how long it took.
import * as vscode from 'vscode'
import { type Counts, countArticle } from '../core/features/counts.ts'
import { LAYERS } from '../core/features/layers.ts'
import type { Reading } from '../reading/store.ts'
import { Card } from './cards/card.ts'
import type { LayerState } from './layerState.ts'
import type { LiveDocuments } from './liveDocuments.ts'
import type { Verdict } from './recognition.ts'
import { wordForLayer } from './words.ts'

const { l10n } = vscode

interface Said {
  readonly text: string
  readonly lines: readonly string[]
  readonly withLog?: boolean
}

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('newsmark.status', vscode.StatusBarAlignment.Right, 100)
  private readonly watching: vscode.Disposable[]
  private readonly failed = new Set<string>()
  private shownText: string | undefined

  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
  ) {
    this.item.name = 'Newsmark'
    this.item.command = 'newsmark.pickLayers'
    this.watching = [
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      layers.onDidChange(() => this.update()),
      documents.onDidJudge(() => this.update()),
    ]
  }

  /** What the item says now; undefined while it is hidden. */
  get text(): string | undefined {
    return this.shownText
  }

  /** A reading of the document failed, or came after all. */
  note(document: vscode.TextDocument, failed: boolean): void {
    if (failed) this.failed.add(document.uri.toString())
    else this.failed.delete(document.uri.toString())
    this.update()
  }

  update(): void {
    const document = vscode.window.activeTextEditor?.document
    const verdict = document && this.documents.verdict(document)
    const said = document && verdict ? this.say(document, verdict) : null
    this.shownText = said?.text
    if (said) this.show(said)
    else this.item.hide()
  }

  dispose(): void {
    vscode.Disposable.from(...this.watching, this.item).dispose()
  }

  private say(document: vscode.TextDocument, verdict: Verdict): Said | null {
    if (!verdict.news) {
      const stopped = verdict.by === 'command'
      return stopped
        ? { text: l10n.t('not read'), lines: [l10n.t('You stopped reading this document as news.')] }
        : null
    }
    const reading = this.documents.reading(document)
    if (reading) {
      const counts = countArticle(reading.article)
      return { text: this.summary(reading, counts), lines: this.details(reading, counts, verdict) }
    }
    if (this.failed.has(document.uri.toString())) {
      return { text: l10n.t('reading failed'), lines: [l10n.t('The log says why.')], withLog: true }
    }
    return { text: l10n.t('reading …'), lines: [recognised(verdict)] }
  }

  private summary(reading: Reading, { quotes, names }: Counts): string {
    const parts = [
      quotes === 1 ? l10n.t('1 quote') : l10n.t('{0} quotes', quotes),
      names === 1 ? l10n.t('1 name') : l10n.t('{0} names', names),
      ...(this.layers.shown ? [] : [l10n.t('marks hidden')]),
      ...(reading.complete ? [] : [l10n.t('reading the rest …')]),
      ...(reading.unread > 0 ? [l10n.t('end not read')] : []),
    ]
    return parts.join(' · ')
  }

  private details(reading: Reading, counts: Counts, verdict: Verdict): string[] {
    const { direct, mixed, indirect, uncertain, speakers } = counts
    const on = LAYERS.filter((layer) => this.layers.isOn(layer)).map(wordForLayer)
    const off = LAYERS.filter((layer) => !this.layers.isOn(layer)).map(wordForLayer)
    return [
      l10n.t(
        '{0} direct, {1} partly quoted, {2} reported; {3} speakers, {4} uncertain',
        direct,
        mixed,
        indirect,
        speakers,
        uncertain,
      ),
      recognised(verdict),
      ...(this.layers.shown ? [] : [l10n.t('All marks are hidden.')]),
      ...(on.length > 0 ? [l10n.t('On: {0}', on.join(', '))] : []),
      ...(off.length > 0 ? [l10n.t('Off: {0}', off.join(', '))] : []),
      l10n.t('Read in {0} ms', Math.max(1, Math.round(reading.took))),
      ...(reading.complete ? [] : [l10n.t('A long text: the part on the screen is read first, the rest follows.')]),
      ...(reading.unread > 0
        ? [
            l10n.t(
              'The last {0} characters are not read: the text is longer than “newsmark.maximumLength”.',
              reading.unread,
            ),
          ]
        : []),
    ]
  }

  private show({ text, lines, withLog }: Said): void {
    const card = new Card().bold('Newsmark').text(` · ${text}`)
    for (const line of lines) card.line().text(line)
    card.line().link(l10n.t('choose layers'), 'newsmark.pickLayers', [], l10n.t('Choose which layers are shown'))
    if (withLog) card.text(' · ').link(l10n.t('show log'), 'newsmark.showLog', [], l10n.t('Open the log of Newsmark'))
    this.item.text = `$(book) ${text}`
    this.item.tooltip = card.contents
    this.item.accessibilityInformation = { label: `Newsmark: ${[text, ...lines].join('. ')}` }
    this.item.show()
  }
}

function recognised({ by }: Verdict): string {
  if (by === 'language') return l10n.t('Read as news: its language is News.')
  if (by === 'setting') return l10n.t('Read as news: the setting “newsmark.detect” says so.')
  if (by === 'command') return l10n.t('Read as news: you said so.')
  return l10n.t('Read as news: its text reads like a news article.')
}

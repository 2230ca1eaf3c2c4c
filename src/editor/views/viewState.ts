// How the reader wants the side bar: in which order, following the cursor or not, narrowed down to what. Orders and
// following are kept for the workspace and begin as the settings say; a filter lasts as long as the window.
import * as vscode from 'vscode'
import type { EntityOrder } from '../../core/features/entityList.ts'
import { EVERY_QUOTE, type QuoteFilter, type SpeakerOrder } from '../../core/features/whoSaidWhat.ts'
import type { Config } from '../config.ts'
import type { LayerState } from '../layerState.ts'

const SPEAKER_ORDER_KEY = 'newsmark.views.speakerOrder'
const ENTITY_ORDER_KEY = 'newsmark.views.entityOrder'
const FOLLOW_KEY = 'newsmark.views.followCursor'

/** What is listed in any document. */
export interface Narrowing extends Pick<QuoteFilter, 'kinds' | 'sure' | 'uncertain'> {
  /** Only what lies on layers that are shown. */
  readonly byLayers: boolean
}

export class ViewState implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  private readonly watching: vscode.Disposable[]
  private readonly speakers = new Map<string, ReadonlySet<string>>()
  private narrowing: Narrowing | null = null

  readonly onDidChange = this.changed.event

  constructor(
    private readonly memory: vscode.Memento,
    private readonly config: Config,
    private readonly layers: LayerState,
  ) {
    this.watching = [
      config.onDidChange((event) => {
        if (event.affectsConfiguration('newsmark.views')) void this.forget()
      }),
      layers.onDidChange(() => this.narrowing?.byLayers && this.changed.fire()),
      vscode.workspace.onDidCloseTextDocument((document) => this.speakers.delete(document.uri.toString())),
    ]
  }

  get speakerOrder(): SpeakerOrder {
    const order = this.memory.get(SPEAKER_ORDER_KEY) ?? this.config.of().speakerOrder
    return order === 'amount' ? 'amount' : 'appearance'
  }

  get entityOrder(): EntityOrder {
    const order = this.memory.get(ENTITY_ORDER_KEY) ?? this.config.of().entityOrder
    return order === 'alphabet' ? 'alphabet' : 'salience'
  }

  get follows(): boolean {
    return this.memory.get(FOLLOW_KEY, this.config.of().followCursor)
  }

  sortSpeakers(order: SpeakerOrder): Promise<void> {
    return this.keep(SPEAKER_ORDER_KEY, order)
  }

  sortEntities(order: EntityOrder): Promise<void> {
    return this.keep(ENTITY_ORDER_KEY, order)
  }

  follow(follow: boolean): Promise<void> {
    return this.keep(FOLLOW_KEY, follow)
  }

  /** What is listed of a document's quotes. */
  filterOf(document: vscode.TextDocument): QuoteFilter {
    const speakers = this.speakers.get(document.uri.toString()) ?? null
    if (!this.narrowing && !speakers) return EVERY_QUOTE
    const { kinds, sure, uncertain } = this.narrowing ?? EVERY_QUOTE
    return { kinds, sure, uncertain, speakers, layers: this.layersOf(document) }
  }

  /** The layers whose names are listed; null means all. */
  layersOf(document: vscode.TextDocument): QuoteFilter['layers'] {
    return this.narrowing?.byLayers ? this.layers.visible(document) : null
  }

  narrow(narrowing: Narrowing | null): void {
    this.narrowing = narrowing
    this.changed.fire()
  }

  narrowToSpeakers(document: vscode.TextDocument, speakers: ReadonlySet<string> | null): void {
    const key = document.uri.toString()
    if (speakers) this.speakers.set(key, speakers)
    else this.speakers.delete(key)
    this.changed.fire()
  }

  /** What is listed now, to come back to. */
  remember(document: vscode.TextDocument): () => void {
    const { narrowing } = this
    const speakers = this.speakers.get(document.uri.toString()) ?? null
    return () => {
      this.narrowing = narrowing
      this.narrowToSpeakers(document, speakers)
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.watching, this.changed).dispose()
  }

  private async keep(key: string, value: unknown): Promise<void> {
    await this.memory.update(key, value)
    this.changed.fire()
  }

  /** Who writes a setting wants to see it. */
  private async forget(): Promise<void> {
    for (const key of [SPEAKER_ORDER_KEY, ENTITY_ORDER_KEY, FOLLOW_KEY]) await this.memory.update(key, undefined)
    this.changed.fire()
  }
}

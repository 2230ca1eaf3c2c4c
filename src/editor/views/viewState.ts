// How the reader wants the side bar: in which order, following the cursor or not, narrowed down to what. Orders and
// following are kept for the workspace and begin as the settings say; a filter lasts as long as the window.
import * as vscode from 'vscode'
import type { EntityOrder } from '../../core/features/entityList.ts'
import { EVERY_QUOTE, type QuoteFilter, type SpeakerOrder } from '../../core/features/whoSaidWhat.ts'
import type { Config } from '../config.ts'
import type { LayerState } from '../layerState.ts'

/** What each choice is kept under: the name of the setting it stands before. */
const KEYS = {
  speakers: 'newsmark.views.speakerOrder',
  entities: 'newsmark.views.entityOrder',
  follow: 'newsmark.views.followCursor',
} as const

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
        // Who writes a setting wants to see it.
        void this.forget(Object.values(KEYS).filter((key) => event.affectsConfiguration(key)))
      }),
      layers.onDidChange(() => this.narrowing?.byLayers && this.changed.fire()),
      vscode.workspace.onDidCloseTextDocument((document) => this.speakers.delete(document.uri.toString())),
    ]
  }

  get speakerOrder(): SpeakerOrder {
    const order = this.memory.get(KEYS.speakers) ?? this.config.of().speakerOrder
    return order === 'amount' ? 'amount' : 'appearance'
  }

  get entityOrder(): EntityOrder {
    const order = this.memory.get(KEYS.entities) ?? this.config.of().entityOrder
    return order === 'alphabet' ? 'alphabet' : 'salience'
  }

  get follows(): boolean {
    return this.memory.get(KEYS.follow, this.config.of().followCursor)
  }

  sortSpeakers(order: SpeakerOrder): Promise<void> {
    return this.keep(KEYS.speakers, order)
  }

  sortEntities(order: EntityOrder): Promise<void> {
    return this.keep(KEYS.entities, order)
  }

  follow(follow: boolean): Promise<void> {
    return this.keep(KEYS.follow, follow)
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

  private async forget(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.memory.update(key, undefined)
    if (keys.length > 0) this.changed.fire()
  }
}

// The side bar: who said what, and who and what is named, of the article on the stage.
import * as vscode from 'vscode'
import { buildWhole } from '../../core/features/lookup.ts'
import { buildSpeakers } from '../../core/features/speakers.ts'
import { EVERY_QUOTE } from '../../core/features/whoSaidWhat.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { ArticleView } from './articleView.ts'
import { EntityTree } from './entityTree.ts'
import type { Item } from './item.ts'
import { SpeakerTree } from './speakerTree.ts'
import { Stage } from './stage.ts'
import type { ViewState } from './viewState.ts'

const { l10n } = vscode

export class Views implements vscode.Disposable {
  readonly stage: Stage
  readonly speakers: ArticleView
  readonly entities: ArticleView
  private readonly watching: vscode.Disposable[]
  private readonly known = new Map<string, unknown>()

  constructor(
    documents: LiveDocuments,
    private readonly state: ViewState,
  ) {
    this.stage = new Stage(documents)
    this.speakers = new ArticleView(
      {
        id: 'newsmark.speakers',
        prepare: buildSpeakers,
        makeTree: (document, { article }) =>
          new SpeakerTree(document.uri.toString(), article, state.speakerOrder, state.filterOf(document)),
        describe: (document) => (this.isNarrowed(document) ? l10n.t('filtered') : ''),
      },
      documents,
      this.stage,
      state,
    )
    this.entities = new ArticleView(
      {
        id: 'newsmark.entities',
        prepare: buildWhole,
        makeTree: (document, { article }) =>
          new EntityTree(document.uri.toString(), article, state.entityOrder, state.layersOf(document)),
        describe: (document) => (state.layersOf(document) ? l10n.t('filtered') : ''),
      },
      documents,
      this.stage,
      state,
    )
    this.watching = [this.stage.onDidChange(() => this.tellMenus()), state.onDidChange(() => this.tellMenus())]
    this.tellMenus()
  }

  /** The item of the newest reading that stands for the same as this one; null when there is none any more. */
  renew(item: Item): Item | null {
    let root = item
    while (root.parent) root = root.parent
    return (root.subject.kind === 'type' ? this.entities : this.speakers).renew(item)
  }

  dispose(): void {
    vscode.Disposable.from(...this.watching, this.speakers, this.entities, this.stage).dispose()
  }

  private isNarrowed(document: vscode.TextDocument): boolean {
    return this.state.filterOf(document) !== EVERY_QUOTE
  }

  /** Menus and the words of an empty view ask for these. */
  private tellMenus(): void {
    const { document, state } = this.stage
    this.tell('newsmark.stage', state)
    this.tell('newsmark.filtered', document !== undefined && this.isNarrowed(document))
    this.tell('newsmark.following', this.state.follows)
    this.tell('newsmark.speakerOrder', this.state.speakerOrder)
    this.tell('newsmark.entityOrder', this.state.entityOrder)
  }

  private tell(key: string, value: unknown): void {
    if (this.known.get(key) === value) return
    this.known.set(key, value)
    void vscode.commands.executeCommand('setContext', key, value)
  }
}

// A view of the side bar: shows the tree of the article on the stage, keeps it through readings, follows the cursor when
// asked. Nothing is made while the view is out of sight.
import * as vscode from 'vscode'
import type { Article } from '../../core/model.ts'
import type { Reading } from '../../reading/store.ts'
import { inTurns } from '../../reading/turns.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { type Item, MOST_ENTRIES, placeOf, sameItem, type Tree } from './item.ts'
import { type Presentation, present } from './present.ts'
import type { Stage } from './stage.ts'
import type { ViewState } from './viewState.ts'

const { l10n, TreeItemCollapsibleState } = vscode

/** What makes one view differ from the other. */
export interface ViewKind {
  readonly id: 'newsmark.speakers' | 'newsmark.entities'
  /** Steps after which the tree of an article is made at once. */
  prepare(article: Article): Iterable<void>
  makeTree(document: vscode.TextDocument, reading: Reading): Tree
  /** What stands beside the view's title. */
  describe(document: vscode.TextDocument): string
}

/** An entry as it is shown and heard. */
export interface ViewEntry {
  readonly label: string
  readonly description: string
  readonly speech: string
  readonly children: readonly ViewEntry[]
}

// The cursor passes over many places on its way; the view goes where it rests.
const REST = 120
// Lists of more entries begin closed.
const MANY = 60

export class ArticleView implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  readonly view: vscode.TreeView<Item>
  private readonly refresh = new vscode.EventEmitter<undefined>()
  private readonly watching: vscode.Disposable[]
  private tree: Tree | null = null
  private resting: ReturnType<typeof setTimeout> | undefined

  readonly onDidChangeTreeData = this.refresh.event

  constructor(
    private readonly kind: ViewKind,
    private readonly documents: LiveDocuments,
    private readonly stage: Stage,
    private readonly state: ViewState,
  ) {
    this.view = vscode.window.createTreeView(kind.id, { treeDataProvider: this, showCollapseAll: true })
    this.watching = [
      stage.onDidChange(() => this.update()),
      state.onDidChange(() => this.update()),
      this.view.onDidChangeVisibility(() => this.followSoon()),
      vscode.window.onDidChangeTextEditorSelection(
        ({ textEditor }) => textEditor === stage.editor && this.followSoon(),
      ),
    ]
    this.update()
  }

  getChildren(item?: Item): Item[] {
    const tree = this.current()
    if (!tree) return []
    if (!item) return tree.roots.slice(0, MOST_ENTRIES)
    const parent = sameItem(tree, item)
    return parent ? [...tree.childrenOf(parent)] : []
  }

  getParent(item: Item): Item | null {
    return item.parent
  }

  getTreeItem(item: Item): vscode.TreeItem {
    const { label, highlight, description, icon, speech, context } = this.say(item)
    const highlights: [number, number][] = highlight ? [[...highlight]] : []
    const treeItem = new vscode.TreeItem({ label, highlights }, this.collapsibleState(item))
    treeItem.id = item.id
    treeItem.description = description
    treeItem.contextValue = context
    treeItem.accessibilityInformation = { label: speech }
    if (icon) treeItem.iconPath = new vscode.ThemeIcon(icon)
    if (placeOf(item)) treeItem.command = { command: 'newsmark.openItem', title: l10n.t('Go to it'), arguments: [item] }
    return treeItem
  }

  /** Only what the pointer rests on gets its tooltip. */
  resolveTreeItem(treeItem: vscode.TreeItem, item: Item): vscode.TreeItem {
    const { label, tooltip } = this.say(item)
    treeItem.tooltip = tooltip() || label
    return treeItem
  }

  /** The item of the newest reading that stands for the same as this one. */
  renew(item: Item): Item | null {
    const tree = this.current()
    return tree && sameItem(tree, item)
  }

  /** All that the view shows, open or not. */
  snapshot(): ViewEntry[] {
    const entryOf = (item: Item): ViewEntry => {
      const { label, description, speech } = this.say(item)
      return { label, description, speech, children: this.getChildren(item).map(entryOf) }
    }
    return this.getChildren().map(entryOf)
  }

  /** The label of what is selected. */
  get selected(): string | undefined {
    const [item] = this.view.selection
    return item && this.say(item).label
  }

  dispose(): void {
    clearTimeout(this.resting)
    vscode.Disposable.from(...this.watching, this.view, this.refresh).dispose()
  }

  private update(): void {
    this.tree = null
    const { document } = this.stage
    const reading = document && this.documents.reading(document)
    this.view.description = document && reading ? this.kind.describe(document) : ''
    const goesOn = document && reading && !reading.complete && !this.documents.hasFailed(document)
    this.view.message = goesOn ? l10n.t('Reading the rest …') : ''
    void this.refreshSoon(reading?.article)
  }

  /** The tree of a long article is prepared in turns; until then the one before is shown. */
  private async refreshSoon(article: Article | undefined): Promise<void> {
    if (article && this.view.visible) await inTurns(this.kind.prepare(article))
    this.refresh.fire(undefined)
    this.followSoon()
  }

  /** The tree of the newest reading, made when it is first asked for. */
  private current(): Tree | null {
    const { document } = this.stage
    const reading = document && this.documents.reading(document)
    if (!document || !reading) return null
    if (this.tree?.article !== reading.article) {
      this.tree = this.kind.makeTree(document, reading)
      const { length } = this.tree.roots
      if (length > MOST_ENTRIES) this.view.message = l10n.t('The first {0} of {1}', MOST_ENTRIES, length)
    }
    return this.tree
  }

  private say(item: Item): Presentation {
    const { document } = this.stage
    const reading = document && this.documents.reading(document)
    const places = document && reading && new Places(document, reading)
    return present(item, (offset) => (places ? places.positionOf(offset).line + 1 : 0))
  }

  private collapsibleState(item: Item): vscode.TreeItemCollapsibleState {
    const { subject, article } = item
    if (subject.kind === 'mention' || subject.kind === 'more') return TreeItemCollapsibleState.None
    if (subject.kind === 'entity') return TreeItemCollapsibleState.Collapsed
    if (subject.kind === 'quote' && this.getChildren(item).length === 0) return TreeItemCollapsibleState.None
    const open = subject.kind === 'type' ? subject.count <= MANY : article.quotes.length <= MANY
    return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
  }

  private followSoon(): void {
    clearTimeout(this.resting)
    if (this.state.follows && this.view.visible) this.resting = setTimeout(() => this.follow(), REST)
  }

  private follow(): void {
    const { document, editor } = this.stage
    const reading = document && this.documents.reading(document)
    const tree = this.current()
    if (!document || !editor || !reading || !tree) return
    const offset = new Places(document, reading).offsetAt(editor.selection.active)
    const item = tree.itemAt(offset)
    const [selected] = this.view.selection
    if (!item || selected?.id === item.id) return
    // An entry that led here stays selected: one walks on from it.
    const current = selected && sameItem(tree, selected)
    if (current && placeOf(current)?.start === offset) return
    // It fails when the view is closed or refreshed meanwhile; the next move of the cursor sets it right.
    this.view.reveal(item, { select: true, focus: false }).then(undefined, () => undefined)
  }
}

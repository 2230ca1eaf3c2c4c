// Which layers the reader sees: as the settings say until a command says otherwise, for everything, for this workspace or
// for one document. What is chosen is kept over sessions, and never written into the settings.
import * as vscode from 'vscode'
import {
  addChoice,
  giveWay,
  type LayerChoice,
  type LayerView,
  readChoice,
  resolveChoices,
} from '../core/features/layerChoice.ts'
import { LAYERS, type Layer } from '../core/features/layers.ts'
import { layersOfPreset, type Preset } from '../core/features/presets.ts'
import { type Styles, thinNames } from '../core/features/styles.ts'
import type { Config } from './config.ts'
import { followRenames } from './renames.ts'

export const SCOPES = ['user', 'workspace', 'document'] as const
/** How far a choice reaches, the farthest first. */
export type Scope = (typeof SCOPES)[number]

/** What is shown of one document, and how. */
export interface Look extends LayerView {
  /** The layers to paint: none while marks are hidden. */
  readonly visible: ReadonlySet<Layer>
  readonly styles: Styles
}

const CHOICE_KEY = 'newsmark.choice'
const DOCUMENTS_KEY = 'newsmark.documentChoices'
const SCOPE_KEY = 'newsmark.scope'
const MOST_DOCUMENTS = 500

export class LayerState implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  private readonly watching: vscode.Disposable[]
  private readonly documents: Map<string, LayerChoice>
  private readonly looks = new Map<string, Look>()
  private user: LayerChoice
  private workspace: LayerChoice

  /** Fires when what is visible, or how, has changed. */
  readonly onDidChange = this.changed.event

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly config: Config,
  ) {
    const { globalState, workspaceState } = context
    this.user = readChoice(globalState.get(CHOICE_KEY))
    this.workspace = readChoice(workspaceState.get(CHOICE_KEY))
    const documents = workspaceState.get<Record<string, unknown>>(DOCUMENTS_KEY, {})
    this.documents = new Map(Object.entries(documents).map(([uri, choice]) => [uri, readChoice(choice)]))
    this.watching = [
      config.onDidChange((event) => {
        // Who writes a setting wants to see it.
        const says = ['newsmark.layers', 'newsmark.preset'].some((section) => event.affectsConfiguration(section))
        if (says) void this.reset()
        else if (event.affectsConfiguration('newsmark.styles')) this.announce()
      }),
      vscode.workspace.onDidRenameFiles((event) => followRenames(this.documents, event) && void this.store()),
      vscode.workspace.onDidCloseTextDocument(({ isUntitled, uri }) => {
        if (isUntitled && this.documents.delete(uri.toString())) this.looks.clear()
      }),
    ]
  }

  /** What is shown of a document, or of the active editor's; the same object until something changes. */
  look(document = activeDocument()): Look {
    const uri = document?.uri.toString() ?? ''
    const choice = this.documents.get(uri)
    // Documents without a choice of their own look alike.
    const key = choice ? uri : ''
    let look = this.looks.get(key)
    if (!look) {
      look = this.resolve([this.user, this.workspace, ...(choice ? [choice] : [])])
      this.looks.set(key, look)
    }
    return look
  }

  /** Whether marks are shown at all. */
  get shown(): boolean {
    return this.look().shown
  }

  isOn(layer: Layer, document?: vscode.TextDocument): boolean {
    return this.look(document).layers[layer]
  }

  /** The layers to paint: none while marks are hidden. */
  visible(document?: vscode.TextDocument): ReadonlySet<Layer> {
    return this.look(document).visible
  }

  /** How far the next choice reaches. */
  get scope(): Scope {
    const scope = this.context.workspaceState.get(SCOPE_KEY)
    return SCOPES.find((each) => each === scope) ?? 'user'
  }

  async setScope(scope: Scope): Promise<void> {
    await this.context.workspaceState.update(SCOPE_KEY, scope)
    this.changed.fire()
  }

  setShown(shown: boolean, scope?: Scope): Promise<void> {
    return this.choose({ shown }, scope)
  }

  /** Switches layers on and off; a reader who switches one on wants to see it, so marks are shown again. */
  set(layers: Readonly<Partial<Record<Layer, boolean>>>, scope?: Scope): Promise<void> {
    const show = Object.values(layers).includes(true) && !this.shown
    return this.choose({ layers, ...(show ? { shown: true } : {}) }, scope)
  }

  setPreset(preset: Preset, scope?: Scope): Promise<void> {
    return this.choose({ preset, shown: true }, scope)
  }

  /** What the active document looks like by choice, to come back to. */
  remember(): () => Promise<void> {
    const uri = activeDocument()?.uri.toString() ?? ''
    const { user, workspace } = this
    const document = this.documents.get(uri)
    return async () => {
      this.user = user
      this.workspace = workspace
      this.keepFor(uri, document ?? null)
      await this.store()
    }
  }

  /** Back to the layers of the settings, shown: everywhere but in other documents that have a choice of their own. */
  async reset(): Promise<void> {
    this.user = {}
    this.workspace = {}
    this.keepFor(activeDocument()?.uri.toString() ?? '', null)
    await this.store()
  }

  dispose(): void {
    vscode.Disposable.from(...this.watching, this.changed).dispose()
  }

  private async choose(change: LayerChoice, scope = this.scope): Promise<void> {
    const uri = activeDocument()?.uri.toString()
    if (scope === 'document' && uri !== undefined) {
      this.keepFor(uri, addChoice(this.documents.get(uri) ?? {}, change))
    } else {
      const document = uri === undefined ? undefined : this.documents.get(uri)
      if (uri !== undefined && document) this.keepFor(uri, giveWay(document, change))
      if (scope === 'workspace') this.workspace = addChoice(this.workspace, change)
      else {
        this.workspace = giveWay(this.workspace, change) ?? {}
        this.user = addChoice(this.user, change)
      }
    }
    await this.store()
  }

  private keepFor(uri: string, choice: LayerChoice | null): void {
    this.documents.delete(uri)
    if (choice) this.documents.set(uri, choice)
  }

  /** Untitled documents are not kept: VS Code gives their names away again. */
  private async store(): Promise<void> {
    this.announce()
    const { globalState, workspaceState } = this.context
    const kept = [...this.documents].filter(([uri]) => !uri.startsWith('untitled:')).slice(-MOST_DOCUMENTS)
    await globalState.update(CHOICE_KEY, this.user)
    await workspaceState.update(CHOICE_KEY, this.workspace)
    await workspaceState.update(DOCUMENTS_KEY, Object.fromEntries(kept))
  }

  private resolve(choices: readonly LayerChoice[]): Look {
    const { preset, layers, styles } = this.config.of()
    const base = { shown: true, layers: preset === 'custom' ? layers : layersOfPreset(preset) }
    const view = resolveChoices(choices, { ...base, preset: preset === 'custom' ? null : preset })
    const visible = new Set(view.shown ? LAYERS.filter((layer) => view.layers[layer]) : [])
    return { ...view, visible, styles: view.preset === 'reading' ? thinNames(styles) : styles }
  }

  private announce(): void {
    this.looks.clear()
    this.changed.fire()
  }
}

function activeDocument(): vscode.TextDocument | undefined {
  return vscode.window.activeTextEditor?.document
}

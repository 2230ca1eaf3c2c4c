// Which layers the reader sees: as the settings say until a command says otherwise. Kept over sessions: the layers
// everywhere, whether marks are shown at all in this workspace.
import * as vscode from 'vscode'
import { LAYERS, type Layer } from '../core/features/layers.ts'
import type { Config } from './config.ts'

const LAYERS_KEY = 'newsmark.layers'
const SHOWN_KEY = 'newsmark.shown'

export class LayerState implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  private readonly watching: vscode.Disposable
  private visibleNow: ReadonlySet<Layer> | undefined

  /** Fires when what is visible has changed. */
  readonly onDidChange = this.changed.event

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly config: Config,
  ) {
    this.watching = config.onDidChange((event) => {
      if (event.affectsConfiguration('newsmark.layers')) void this.reset()
    })
    this.announce()
  }

  /** Whether marks are shown at all. */
  get shown(): boolean {
    return this.context.workspaceState.get(SHOWN_KEY, true)
  }

  isOn(layer: Layer): boolean {
    return this.chosen()[layer] ?? this.config.of().layers[layer]
  }

  /** The layers to paint: none while marks are hidden. */
  visible(): ReadonlySet<Layer> {
    this.visibleNow ??= new Set(this.shown ? LAYERS.filter((layer) => this.isOn(layer)) : [])
    return this.visibleNow
  }

  async setShown(shown: boolean): Promise<void> {
    await this.context.workspaceState.update(SHOWN_KEY, shown)
    this.announce()
  }

  /** Switches layers on and off; a reader who switches one on wants to see it, so marks are shown again. */
  async set(layers: Readonly<Partial<Record<Layer, boolean>>>): Promise<void> {
    await this.context.globalState.update(LAYERS_KEY, { ...this.chosen(), ...layers })
    if (Object.values(layers).includes(true) && !this.shown) await this.setShown(true)
    else this.announce()
  }

  /** Back to the layers of the settings, shown. */
  async reset(): Promise<void> {
    await this.context.globalState.update(LAYERS_KEY, undefined)
    await this.setShown(true)
  }

  dispose(): void {
    this.watching.dispose()
    this.changed.dispose()
  }

  private chosen(): Readonly<Partial<Record<Layer, boolean>>> {
    return this.context.globalState.get(LAYERS_KEY, {})
  }

  private announce(): void {
    this.visibleNow = undefined
    void vscode.commands.executeCommand('setContext', 'newsmark.shown', this.shown)
    for (const layer of LAYERS) {
      void vscode.commands.executeCommand('setContext', `newsmark.layer.${layer}`, this.isOn(layer))
    }
    this.changed.fire()
  }
}

// The settings, read once and remembered until one of them changes: they are asked for on every hover and every edit.
import * as vscode from 'vscode'
import type { EntityOrder } from '../core/features/entityList.ts'
import { LAYERS, LAYERS_AT_FIRST, type Layer } from '../core/features/layers.ts'
import type { Hinted } from '../core/features/nameHints.ts'
import { isPreset, type Preset } from '../core/features/presets.ts'
import { readStyles, type Styles } from '../core/features/styles.ts'
import type { SpeakerOrder } from '../core/features/whoSaidWhat.ts'

export type Detect = 'auto' | 'always' | 'never'
export type Lenses = 'off' | 'headline' | 'quotes' | 'all'
export type OverviewRuler = 'off' | 'quotes' | 'names' | 'all'

export interface Settings {
  readonly detect: Detect
  readonly hover: boolean
  /** What is shown at first: a preset, or `layers`. */
  readonly preset: Preset | 'custom'
  readonly layers: Readonly<Record<Layer, boolean>>
  readonly styles: Styles
  readonly overviewRuler: OverviewRuler
  readonly followCursor: boolean
  readonly speakerOrder: SpeakerOrder
  readonly entityOrder: EntityOrder
  readonly codeLens: Lenses
  readonly inlayHints: Hinted | 'off'
  readonly completion: boolean
  readonly readingDelay: number
  readonly maximumLength: number
}

/** Settings that may differ by a document's language and its folder, read once for each. */
export class SettingsCache<Value> {
  private readonly known = new Map<string, Value>()

  constructor(private readonly read: (config: vscode.WorkspaceConfiguration) => Value) {}

  /** The settings for a document; without one, the window's. The same object until they are cleared. */
  of(document?: vscode.TextDocument): Value {
    const folder = document && vscode.workspace.getWorkspaceFolder(document.uri)
    const key = document ? `${document.languageId} ${folder?.uri.toString() ?? ''}` : ''
    let value = this.known.get(key)
    if (value === undefined) {
      value = this.read(vscode.workspace.getConfiguration('newsmark', document))
      this.known.set(key, value)
    }
    return value
  }

  clear(): void {
    this.known.clear()
  }
}

export class Config implements vscode.Disposable {
  private readonly cache = new SettingsCache(read)
  private aloud: boolean | undefined
  private readonly changed = new vscode.EventEmitter<vscode.ConfigurationChangeEvent>()
  private readonly watching: vscode.Disposable

  readonly onDidChange = this.changed.event

  constructor() {
    this.watching = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('editor.accessibilitySupport')) this.aloud = undefined
      if (!event.affectsConfiguration('newsmark')) return
      this.cache.clear()
      this.changed.fire(event)
    })
  }

  /** The settings for a document; without one, the window's. */
  of(document?: vscode.TextDocument): Settings {
    return this.cache.of(document)
  }

  /** Whether the reader has told VS Code that a screen reader is used. */
  get readsAloud(): boolean {
    this.aloud ??= vscode.workspace.getConfiguration('editor').get('accessibilitySupport') === 'on'
    return this.aloud
  }

  dispose(): void {
    this.watching.dispose()
    this.changed.dispose()
  }
}

function read(config: vscode.WorkspaceConfiguration): Settings {
  const detect = config.get('detect')
  const lenses = config.get('codeLens')
  const hints = config.get('inlayHints')
  const preset: unknown = config.get('preset')
  const ruler = config.get('overviewRuler')
  return {
    detect: detect === 'always' || detect === 'never' ? detect : 'auto',
    hover: config.get('hover') !== false,
    preset: isPreset(preset) ? preset : 'custom',
    layers: mergeLayers(config.get('layers')),
    styles: readStyles(config.get('styles')),
    overviewRuler: ruler === 'quotes' || ruler === 'names' || ruler === 'all' ? ruler : 'off',
    followCursor: config.get('views.followCursor') === true,
    speakerOrder: config.get('views.speakerOrder') === 'amount' ? 'amount' : 'appearance',
    entityOrder: config.get('views.entityOrder') === 'alphabet' ? 'alphabet' : 'salience',
    codeLens: lenses === 'headline' || lenses === 'quotes' || lenses === 'all' ? lenses : 'off',
    inlayHints: hints === 'speakers' || hints === 'everyone' ? hints : 'off',
    completion: config.get('completion') !== false,
    readingDelay: numberBetween(config.get('readingDelay'), 50, 5000, 200),
    maximumLength: numberBetween(config.get('maximumLength'), 10_000, 50_000_000, 5_000_000),
  }
}

/** Settings are written by hand: what is missing or of another type falls back to what Newsmark starts with. */
function mergeLayers(written: unknown): Record<Layer, boolean> {
  const layers = { ...LAYERS_AT_FIRST }
  if (typeof written !== 'object' || written === null) return layers
  for (const layer of LAYERS) {
    const value = (written as Record<string, unknown>)[layer]
    if (typeof value === 'boolean') layers[layer] = value
  }
  return layers
}

function numberBetween(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise
}

// What a reader has chosen to see, in layers of its own: for everything, for one workspace, for one document. The nearer
// choice wins, layer by layer.
import { LAYERS, type Layer } from './layers.ts'
import { isPreset, layersOfPreset, type Preset } from './presets.ts'

/** One choice. What it leaves out is decided farther away; a preset decides about all layers. */
export interface LayerChoice {
  readonly shown?: boolean
  readonly preset?: Preset
  readonly layers?: Readonly<Partial<Record<Layer, boolean>>>
}

export interface LayerView {
  /** Whether marks are shown at all. */
  readonly shown: boolean
  readonly layers: Readonly<Record<Layer, boolean>>
  /** The preset that is shown, as long as no layer was switched since. */
  readonly preset: Preset | null
}

/** Lays choices over each other, the farthest first. */
export function resolveChoices(choices: readonly LayerChoice[], base: LayerView): LayerView {
  let view = base
  for (const choice of choices) {
    const { shown = view.shown } = choice
    const layers = choice.preset ? layersOfPreset(choice.preset) : view.layers
    const preset = choice.preset ?? view.preset
    const switched = LAYERS.some(
      (layer) => choice.layers?.[layer] !== undefined && choice.layers[layer] !== layers[layer],
    )
    view = { shown, layers: { ...layers, ...choice.layers }, preset: switched ? null : preset }
  }
  return view
}

/** A choice after another at the same place: a preset forgets the layers switched before it. */
export function addChoice(before: LayerChoice, { shown, preset, layers }: LayerChoice): LayerChoice {
  return {
    ...before,
    ...(shown === undefined ? {} : { shown }),
    ...(preset === undefined ? {} : { preset, layers: {} }),
    ...(layers === undefined ? {} : { layers: { ...(preset === undefined ? before.layers : {}), ...layers } }),
  }
}

/**
 * A nearer choice once a farther one was made: it gives way, so that the reader sees the change. A nearer preset decides
 * about all layers, and there the switch is made, too. Null when nothing is left of it.
 */
export function giveWay(nearer: LayerChoice, change: LayerChoice): LayerChoice | null {
  const keeps = change.preset === undefined
  const switched: Readonly<Partial<Record<string, boolean>>> = change.layers ?? {}
  const others = Object.entries(nearer.layers ?? {}).filter(([layer]) => switched[layer] === undefined)
  const layers = { ...Object.fromEntries(others), ...(nearer.preset ? switched : {}) }
  const left: LayerChoice = {
    ...(nearer.shown !== undefined && change.shown === undefined ? { shown: nearer.shown } : {}),
    ...(nearer.preset && keeps ? { preset: nearer.preset } : {}),
    ...(keeps && Object.keys(layers).length > 0 ? { layers } : {}),
  }
  return Object.keys(left).length > 0 ? left : null
}

/** A choice as it comes out of a store that an older or a newer version may have written. */
export function readChoice(stored: unknown): LayerChoice {
  if (typeof stored !== 'object' || stored === null) return {}
  const { shown, preset, layers } = stored as Record<string, unknown>
  const known = Object.entries(typeof layers === 'object' && layers !== null ? layers : {}).filter(
    ([layer, on]) => (LAYERS as readonly string[]).includes(layer) && typeof on === 'boolean',
  )
  return {
    ...(typeof shown === 'boolean' ? { shown } : {}),
    ...(isPreset(preset) ? { preset } : {}),
    ...(known.length > 0 ? { layers: Object.fromEntries(known) } : {}),
  }
}

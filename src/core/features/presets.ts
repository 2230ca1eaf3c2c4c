// Sets of layers for one way of reading each: a command shows them instead of fifteen switches.
import { LAYERS, type Layer } from './layers.ts'

export const PRESETS = ['reading', 'quotes', 'names', 'sources', 'everything'] as const
export type Preset = (typeof PRESETS)[number]

const SHOWN: Readonly<Record<Preset, readonly Layer[]>> = {
  reading: ['person', 'organisation', 'place', 'group', 'directQuote', 'uncertain'],
  quotes: ['directQuote', 'mixedQuote', 'indirectQuote', 'source', 'cue', 'uncertain'],
  names: ['person', 'organisation', 'place', 'group', 'product', 'event', 'other'],
  sources: ['source', 'cue', 'uncertain'],
  everything: LAYERS,
}

/** Which layers a preset shows; all others it hides. */
export function layersOfPreset(preset: Preset): Readonly<Record<Layer, boolean>> {
  const shown = new Set(SHOWN[preset])
  return Object.fromEntries(LAYERS.map((layer) => [layer, shown.has(layer)])) as Record<Layer, boolean>
}

export function isPreset(value: unknown): value is Preset {
  return (PRESETS as readonly unknown[]).includes(value)
}

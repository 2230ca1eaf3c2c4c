// How each layer is marked. The line of an underline or a border (solid, double, dotted …) stays the layer's own.
import { ENTITY_LAYERS, LAYERS, type Layer } from './layers.ts'
import type { Mark } from './marks.ts'

export const STYLES = ['underline', 'thin', 'background', 'border', 'bold', 'italic', 'none'] as const
export type Style = (typeof STYLES)[number]

/** Every layer but “uncertain”, whose quotes look like their kind at half strength. */
export type StyledLayer = Exclude<Layer, 'uncertain'>
export const STYLED_LAYERS: readonly StyledLayer[] = LAYERS.filter((layer) => layer !== 'uncertain')
export type Styles = Readonly<Record<StyledLayer, Style>>

export const STYLES_AT_FIRST: Styles = {
  person: 'underline',
  organisation: 'underline',
  place: 'underline',
  group: 'underline',
  date: 'underline',
  money: 'underline',
  product: 'underline',
  event: 'underline',
  other: 'underline',
  directQuote: 'background',
  mixedQuote: 'background',
  indirectQuote: 'underline',
  source: 'bold',
  cue: 'italic',
}

/** Names that step back behind the text: what was underlined gets a thin line. */
export function thinNames(styles: Styles): Styles {
  const thin = ENTITY_LAYERS.filter((layer) => styles[layer] === 'underline').map((layer) => [layer, 'thin'])
  return { ...styles, ...Object.fromEntries(thin) }
}

/** The layer whose style a mark follows. */
export function styledLayerOf(mark: Mark): StyledLayer {
  if (mark === 'quotedWords' || mark === 'uncertainMixedQuote') return 'mixedQuote'
  if (mark === 'uncertainQuote') return 'directQuote'
  return mark === 'uncertainIndirectQuote' ? 'indirectQuote' : mark
}

/** Styles written by hand: what is missing or unknown falls back to what Newsmark starts with. */
export function readStyles(written: unknown): Styles {
  if (typeof written !== 'object' || written === null) return STYLES_AT_FIRST
  const given = written as Readonly<Record<string, unknown>>
  const isStyle = (value: unknown): value is Style => (STYLES as readonly unknown[]).includes(value)
  const known = STYLED_LAYERS.filter((layer) => isStyle(given[layer])).map((layer) => [layer, given[layer]])
  return { ...STYLES_AT_FIRST, ...Object.fromEntries(known) }
}

// The layers a reader can switch on and off, and which findings lie on which.
import { type EntityType, type Quote, type QuoteKind, UNCERTAIN } from '../model.ts'

export const ENTITY_LAYERS = [
  'person',
  'organisation',
  'place',
  'group',
  'date',
  'money',
  'product',
  'event',
  'other',
] as const
export const QUOTE_LAYERS = ['directQuote', 'mixedQuote', 'indirectQuote'] as const
export const LAYERS = [...ENTITY_LAYERS, ...QUOTE_LAYERS, 'source', 'cue', 'uncertain'] as const

export type EntityLayer = (typeof ENTITY_LAYERS)[number]
export type QuoteLayer = (typeof QUOTE_LAYERS)[number]
export type Layer = (typeof LAYERS)[number]

/** Dates, sums and things come second in an article: their layers wait until they are asked for. */
export const LAYERS_AT_FIRST: Readonly<Record<Layer, boolean>> = {
  person: true,
  organisation: true,
  place: true,
  group: true,
  date: false,
  money: false,
  product: false,
  event: false,
  other: false,
  directQuote: true,
  mixedQuote: true,
  indirectQuote: true,
  source: true,
  cue: true,
  uncertain: true,
}

const ENTITY_LAYER: Readonly<Record<EntityType, EntityLayer>> = {
  PERSON: 'person',
  ORG: 'organisation',
  PLACE: 'place',
  FACILITY: 'place',
  NORP: 'group',
  DATE: 'date',
  MONEY: 'money',
  PRODUCT: 'product',
  EVENT: 'event',
  MISC: 'other',
}

const QUOTE_LAYER: Readonly<Record<QuoteKind, QuoteLayer>> = {
  direct: 'directQuote',
  mixed: 'mixedQuote',
  indirect: 'indirectQuote',
}

/** The layer an entity's names lie on; buildings are places. */
export function layerOfEntity(type: EntityType): EntityLayer {
  return ENTITY_LAYER[type]
}

/** The layer a quote's content lies on. */
export function layerOfQuote(kind: QuoteKind): QuoteLayer {
  return QUOTE_LAYER[kind]
}

/** Whether the content of a quote is shown: an uncertain one lies on two layers. */
export function isQuoteShown(quote: Pick<Quote, 'kind' | 'score'>, shown: ReadonlySet<Layer>): boolean {
  return shown.has(layerOfQuote(quote.kind)) && isCertainEnough(quote, shown)
}

/** Whether something is certain, or what is uncertain is shown. */
export function isCertainEnough({ score }: Pick<Quote, 'score'>, shown: ReadonlySet<Layer>): boolean {
  return score >= UNCERTAIN || shown.has('uncertain')
}

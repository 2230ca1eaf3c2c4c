// Findings of a passage as findings of the whole text: offsets moved, ids translated.
import type { Block, Description, EntityId, Mention, Quote, QuoteId, Span } from '../model.ts'

/** How the offsets and ids of a passage become those of the text. */
export interface Translation {
  readonly offset: number
  readonly entity: (id: EntityId) => EntityId
  readonly quote: (id: QuoteId) => QuoteId
}

const entityIds: EntityId[] = []

/** Long articles ask for the same ids again and again: each is made once. */
export function idOfEntity(number: number): EntityId {
  for (let next = entityIds.length; next <= number; next++) entityIds.push(`e${next + 1}`)
  return entityIds[number]!
}

export const idOfQuote = (number: number): QuoteId => `q${number + 1}`

/** The number in an id, or -1 where it is none of those that readings give. */
export function numberIn(id: EntityId | QuoteId): number {
  let number = 0
  for (let i = 1; i < id.length; i++) {
    const digit = id.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number - 1
}

const moveSpan = ({ start, end }: Span, offset: number): Span => ({ start: start + offset, end: end + offset })
const moveIfAny = (span: Span | null, offset: number): Span | null => span && moveSpan(span, offset)

export const moveSpans = (spans: readonly Span[], offset: number): readonly Span[] =>
  spans.map((span) => moveSpan(span, offset))

export const moveBlock = (block: Block, offset: number): Block => ({
  ...block,
  start: block.start + offset,
  end: block.end + offset,
  ...(block.label && { label: moveSpan(block.label, offset) }),
})

export const moveDescription = (one: Description, offset: number): Description => ({
  ...one,
  start: one.start + offset,
  end: one.end + offset,
})

export const moveMention = (mention: Mention, { offset, entity }: Translation): Mention => ({
  ...mention,
  start: mention.start + offset,
  end: mention.end + offset,
  entity: mention.entity && entity(mention.entity),
  ...(mention.rivals && { rivals: mention.rivals.map(entity) }),
})

export function moveQuote(quote: Quote, { offset, entity, quote: quoteId }: Translation): Quote {
  const reference = (one: Quote['relay']) =>
    one && { ...one, span: moveSpan(one.span, offset), entity: one.entity && entity(one.entity) }
  return {
    ...quote,
    id: quoteId(quote.id),
    parts: moveSpans(quote.parts, offset),
    source: moveIfAny(quote.source, offset),
    cue: moveIfAny(quote.cue, offset),
    speaker: quote.speaker && entity(quote.speaker),
    relay: reference(quote.relay),
    addressee: reference(quote.addressee),
    anonymity: moveIfAny(quote.anonymity, offset),
    time: moveIfAny(quote.time, offset),
    manner: moveIfAny(quote.manner, offset),
    inside: quote.inside && quoteId(quote.inside),
    repeats: quote.repeats && quoteId(quote.repeats),
    why: quote.why.map((one) => ({ ...one, span: moveIfAny(one.span, offset) })),
    alternatives: quote.alternatives.map((one) => ({ ...one, speaker: entity(one.speaker) })),
  }
}

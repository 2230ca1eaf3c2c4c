// What an article holds, asked for one by one: by index, by id, by place. Of an article of many passages only what is asked
// for is put in its place in the text; the lists of an `Article` put everything there.
import { countBelow } from './features/spanIndex.ts'
import type { Article, Entity, EntityId, EntityType, Mention, Quote, QuoteId } from './model.ts'
import { placeIn } from './revise/found.ts'
import { entityNumbered, findingsOf, membersOf, type Parts, partsOf } from './revise/join.ts'
import { idOfEntity, idOfQuote, numberIn } from './revise/move.ts'
import { signaturesOf } from './revise/unite.ts'

/** @param index as in `Article.mentions` */
export function mentionOf(article: Article, index: number): Mention {
  const parts = partsOf(article)
  const i = passageWith(parts.places.mentions, index)
  return findingsOf(parts, i).mentions[index - parts.places.mentions[i]!]!
}

/** Every place that refers to an entity, in order of the text. */
export const mentionsOf = (article: Article, entity: Entity): readonly Mention[] =>
  entity.mentions.map((index) => mentionOf(article, index))

/** The first place that refers to an entity; undefined when none does. */
export function firstMentionOf(article: Article, { mentions: [first] }: Entity): Mention | undefined {
  return first === undefined ? undefined : mentionOf(article, first)
}

/** Whether a mention is a name, a description or a pronoun, and where it starts, wherever that passage has moved. */
export function glanceAt(article: Article, index: number): { readonly kind: Mention['kind']; readonly start: number } {
  const { readings, places } = partsOf(article)
  const i = passageWith(places.mentions, index)
  const { kind, start } = readings[i]!.mentions[index - places.mentions[i]!]!
  return { kind, start: start + places.starts[i]! }
}

/** @param index as in `Article.quotes` */
export function quoteOf(article: Article, index: number): Quote {
  const parts = partsOf(article)
  const i = passageWith(parts.places.quotes, index)
  return findingsOf(parts, i).quotes[index - parts.places.quotes[i]!]!
}

/** What can be told of a quote wherever its passage has moved. */
export interface QuoteGlance extends Pick<Quote, 'kind' | 'score'> {
  readonly isNested: boolean
}

/** @param index as in `Article.quotes` */
export function glanceAtQuote(article: Article, index: number): QuoteGlance {
  const { readings, places } = partsOf(article)
  const i = passageWith(places.quotes, index)
  const { kind, score, inside } = readings[i]!.quotes[index - places.quotes[i]!]!
  return { kind, score, isNested: inside !== null }
}

/** What is made of a quote and the text around it, made once for as long as its passage stays as it is. */
export class MadeOfQuotes<Made> {
  private readonly made = new WeakMap<Quote, Made>()

  /** @param make gets the text of the passage, and the quote with its places in that */
  constructor(private readonly make: (text: string, quote: Quote) => Made) {}

  /** @param index as in `Article.quotes` */
  of(article: Article, index: number): Made {
    const { readings, places } = partsOf(article)
    const i = passageWith(places.quotes, index)
    const { text, quotes } = readings[i]!
    const quote = quotes[index - places.quotes[i]!]!
    const made = this.made.get(quote) ?? this.make(text, quote)
    this.made.set(quote, made)
    return made
  }
}

/** How many quotes the article holds. */
export function countQuotes(article: Article): number {
  const { readings, places } = partsOf(article)
  return places.quotes[readings.length]!
}

/** Where the quote with an id stands in `Article.quotes`; -1 when the article has none. */
export function indexOfQuote(article: Article, id: QuoteId): number {
  const { readings, places } = partsOf(article)
  if (readings.length === 1) return placeIn(article.quotes, id)
  const number = numberIn(id)
  return number < places.quotes[readings.length]! && idOfQuote(number) === id ? number : -1
}

export function quoteWithId(article: Article, id: QuoteId | null): Quote | undefined {
  const index = id === null ? -1 : indexOfQuote(article, id)
  return index < 0 ? undefined : quoteOf(article, index)
}

/** The quotes of the passage that a quote stands in: what is quoted in it, or around it, is among them. */
export function quotesNear(article: Article, index: number): readonly Quote[] {
  const parts = partsOf(article)
  return findingsOf(parts, passageWith(parts.places.quotes, index)).quotes
}

/** The number of an entity: its place in `Article.entities`; -1 when the article has none with that id. */
export function numberOfEntity(article: Article, id: EntityId): number {
  const parts = partsOf(article)
  if (parts.readings.length === 1) return placeIn(article.entities, id)
  const number = numberIn(id)
  return number >= 0 && number < countEntities(article) && idOfEntity(number) === id ? number : -1
}

export function entityWithId(article: Article, id: EntityId | null): Entity | undefined {
  const number = id === null ? -1 : numberOfEntity(article, id)
  return number < 0 ? undefined : entityNumbered(partsOf(article), number)
}

/** @param number as in `Article.entities` */
export const entityOf = (article: Article, number: number): Entity => entityNumbered(partsOf(article), number)

export const countEntities = (article: Article): number => membersOf(partsOf(article)).first.length - 1

/** What can be told of an entity without putting it together. */
export interface EntityGlance {
  readonly type: EntityType
  /** Whether the article names it anywhere. */
  readonly isNamed: boolean
  readonly mentions: number
  /** Where it is first mentioned: an index, and an offset; null when it is not. */
  readonly first: { readonly index: number; readonly start: number } | null
}

/** @param number as in `Article.entities` */
export function glanceAtEntity(article: Article, number: number): EntityGlance {
  const parts = partsOf(article)
  const { readings, places } = parts
  const { first, passage, place } = membersOf(parts)
  const type = readings[passage[first[number]!]!]!.entities[place[first[number]!]!]!.type
  let isNamed = false
  let mentions = 0
  let earliest: EntityGlance['first'] = null
  for (let at = first[number]!; at < first[number + 1]!; at++) {
    const i = passage[at]!
    const reading = readings[i]!
    const own = reading.entities[place[at]!]!.mentions
    mentions += own.length
    isNamed ||= signaturesOf(reading)[place[at]!]!.full !== null
    if (earliest || own.length === 0) continue
    const start = reading.mentions[own[0]!]!.start + places.starts[i]!
    earliest = { index: own[0]! + places.mentions[i]!, start }
  }
  return { type, isNamed, mentions, first: earliest }
}

/**
 * Goes through what was found, passage by passage, as it was found there: kinds, types and scores hold for the text, offsets
 * count from the start of the passage, and an id is one of the text only by way of `numbers`.
 */
export function passagesOf(article: Article): Pick<Parts, 'readings' | 'places' | 'numbers'> {
  return partsOf(article)
}

/** The last passage before which there are no more than `index`. */
const passageWith = (before: Int32Array, index: number): number => countBelow(before, index + 1) - 1

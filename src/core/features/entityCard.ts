// What a card says about an entity: only what the article itself says, as plain data.
import type { Article, Entity, EntityId, EntityType, QuoteId, Span } from '../model.ts'
import { excerptOfQuote } from './excerpt.ts'
import { lookupOf, startOf } from './lookup.ts'
import { namedWith } from './namedWith.ts'
import { type EntityValue, normalisedValue } from './normalise.ts'

export interface EntityCard {
  readonly id: EntityId
  readonly name: string
  readonly type: EntityType
  /** What a date or a sum comes to, where the article makes it plain. */
  readonly value: EntityValue | null
  /** Roles, appositions, ages as the text has them, each once. */
  readonly descriptions: readonly string[]
  /** The other words that refer to it, the most frequent first. */
  readonly also: readonly { readonly text: string; readonly count: number }[]
  /** The first of its direct and mixed quotes. */
  readonly said: readonly { readonly quote: QuoteId; readonly text: string; readonly start: number }[]
  /** How many more quotes it has than `said` shows, and how many of those are direct or mixed. */
  readonly saidMore: number
  readonly reported: number
  readonly namedWith: readonly { readonly entity: EntityId; readonly name: string; readonly first: Span }[]
  /** Mentions in each tenth of the text. */
  readonly spread: readonly number[]
  readonly first: Span | null
  readonly mentions: number
  readonly quotes: number
}

const MOST_DESCRIPTIONS = 3
const MOST_OTHER_WORDS = 6
const MOST_QUOTES = 2
const STRIPES = 10

/** The card of an entity, or null when the article has no such entity. */
export function entityCard(article: Article, id: EntityId): EntityCard | null {
  const lookup = lookupOf(article)
  const entity = lookup.entity.get(id)
  if (!entity) return null
  // a pull quote shows again what was said once
  const quotes = (lookup.quotesBy.get(id) ?? []).filter(({ repeats }) => repeats === null)
  const spoken = quotes.filter((quote) => quote.kind !== 'indirect')
  const said = spoken.slice(0, MOST_QUOTES)
  return {
    id,
    name: entity.name,
    type: entity.type,
    value: normalisedValue(article, entity),
    descriptions: describe(article, entity),
    also: otherWords(article, entity),
    said: said.map((quote) => ({
      quote: quote.id,
      text: excerptOfQuote(article.text, quote, 40),
      start: startOf(quote),
    })),
    saidMore: spoken.length - said.length,
    reported: quotes.length - spoken.length,
    namedWith: namedWith(article, entity),
    spread: spread(article, entity),
    first: article.mentions[entity.mentions[0] ?? -1] ?? null,
    mentions: entity.mentions.length,
    quotes: quotes.length,
  }
}

/** The entity's descriptions in the order of the text, cleaned of line breaks, each once whatever its case. */
export function describe(article: Article, entity: Entity, most = MOST_DESCRIPTIONS): string[] {
  const found = new Map<string, string>()
  for (const { start, end } of entity.descriptions) {
    const words = oneLine(article.text.slice(start, end))
    const key = words.toLowerCase()
    if (words && !found.has(key)) found.set(key, words)
    if (found.size === most) break
  }
  return [...found.values()]
}

/** “who” stands beside the name it repeats and tells a reader nothing. */
const RELATIVE = /^(?:who|whom|whose|which|that)$/iu
const OPENING = /^(?!I\b)\p{Lu}\p{Ll}*(?=\s|$)/u

function otherWords(article: Article, entity: Entity): EntityCard['also'] {
  const counts = new Map<string, { text: string; count: number }>()
  for (const index of entity.mentions) {
    const mention = article.mentions[index]!
    const text = oneLine(article.text.slice(mention.start, mention.end))
    if (text === entity.name) continue
    if (RELATIVE.test(text)) continue
    // “He” and “The Dunmore council” at the start of a sentence are “he” and “the Dunmore council”.
    const shown = mention.kind === 'named' ? text : text.replace(OPENING, (word) => word.toLowerCase())
    const known = counts.get(shown)
    if (known) known.count++
    else counts.set(shown, { text: shown, count: 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST_OTHER_WORDS)
}

function spread(article: Article, entity: Entity): number[] {
  const stripes = new Array<number>(STRIPES).fill(0)
  const width = Math.max(1, article.text.length) / STRIPES
  for (const index of entity.mentions) {
    const stripe = Math.min(STRIPES - 1, Math.floor(article.mentions[index]!.start / width))
    stripes[stripe] = stripes[stripe]! + 1
  }
  return stripes
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

// What a card says about an entity: only what the article itself says, as plain data.
import { entityWithId, firstMentionOf, mentionOf, mentionsOf } from '../findings.ts'
import type {
  Article,
  Description,
  Entity,
  EntityId,
  EntityType,
  Mention,
  Modality,
  Quote,
  QuoteId,
  QuoteKind,
  Span,
  Stance,
} from '../model.ts'
import { excerptOfQuote } from './excerpt.ts'
import { quotesBy, startOf } from './lookup.ts'
import { namedWith } from './namedWith.ts'
import { type EntityValue, normalisedValue } from './normalise.ts'
import { quotesAbout } from './saidAbout.ts'
import { summaryLine, wordsOf } from './summaryLine.ts'
import { whoSays } from './whoSays.ts'

export interface EntityCard {
  readonly id: EntityId
  readonly name: string
  readonly type: EntityType
  /** What a date or a sum comes to, where the article makes it plain. */
  readonly value: EntityValue | null
  /** The line a subeditor would write under the name; null where the article does not say who or what it is. */
  readonly line: string | null
  /** Roles, appositions, ages as the text has them, in its order, each once. */
  readonly descriptions: readonly DescriptionOnCard[]
  /** The other words that refer to it, the most frequent first. */
  readonly also: readonly { readonly text: string; readonly count: number }[]
  /** How many more of its mentions are in words that `also` leaves out. */
  readonly alsoMore: number
  /** Others whom one of its names might mean as well, with that name. */
  readonly rivals: readonly { readonly entity: EntityId; readonly name: string; readonly words: string }[]
  /** The first of its direct and mixed quotes; of somebody who is only reported, the first of those. */
  readonly said: readonly QuoteOnCard[]
  /** How many more it has: direct and mixed ones, reported ones, and what the article says it did not say. */
  readonly saidMore: number
  readonly reported: number
  readonly notSaid: number
  /** The first that others say about it, and how many more there are. */
  readonly about: readonly (QuoteOnCard & { readonly by: string })[]
  readonly aboutMore: number
  readonly namedWith: readonly { readonly entity: EntityId; readonly name: string; readonly first: Span }[]
  /** Mentions in each tenth of the text. */
  readonly spread: readonly number[]
  readonly first: Span | null
  readonly mentions: number
  /** The mentions by kind. */
  readonly counts: Readonly<Record<Mention['kind'], number>>
  readonly quotes: number
}

export interface DescriptionOnCard {
  readonly text: string
  readonly kind: Description['kind']
  /** Null for what holds as the article is written. */
  readonly tense: NonNullable<Description['tense']> | null
  readonly start: number
}

export interface QuoteOnCard {
  readonly quote: QuoteId
  readonly text: string
  readonly start: number
  readonly kind: QuoteKind
  readonly stance: Stance
  readonly modality: Modality
}

const MOST_OTHER_WORDS = 6
const MOST_QUOTES = 2
const MOST_ABOUT = 1
const EXCERPT = 60
const STRIPES = 10

/** The card of an entity, or null when the article has no such entity. */
export function entityCard(article: Article, id: EntityId): EntityCard | null {
  const entity = entityWithId(article, id)
  if (!entity) return null
  const quotes = quotesBy(article, id)
  const uttered = quotes.filter(({ modality }) => modality !== 'negated')
  const spoken = uttered.filter((quote) => quote.kind !== 'indirect')
  // a pull quote shows again what was said once
  const once = (spoken.length > 0 ? spoken : uttered).filter(({ repeats }) => repeats === null)
  const said = once.slice(0, MOST_QUOTES)
  const also = otherWords(article, entity)
  const about = quotesAbout(article, entity)
  const mentions = mentionsOf(article, entity)
  return {
    id,
    name: entity.name,
    type: entity.type,
    value: normalisedValue(article, entity),
    line: summaryLine(article, entity),
    descriptions: descriptionsOf(article, entity),
    also: also.slice(0, MOST_OTHER_WORDS),
    alsoMore: also.slice(MOST_OTHER_WORDS).reduce((sum, { count }) => sum + count, 0),
    rivals: rivalsOf(article, mentions),
    said: said.map((quote) => quoteOnCard(article, quote)),
    saidMore: Math.max(0, spoken.length - said.length),
    reported: uttered.length - spoken.length - (spoken.length > 0 ? 0 : said.length),
    notSaid: quotes.length - uttered.length,
    about: about
      .slice(0, MOST_ABOUT)
      .map((quote) => ({ ...quoteOnCard(article, quote), by: whoSays(article, quote, EXCERPT) ?? '' })),
    aboutMore: Math.max(0, about.length - MOST_ABOUT),
    namedWith: namedWith(article, entity),
    spread: spread(article, entity),
    first: firstMentionOf(article, entity) ?? null,
    mentions: mentions.length,
    counts: countKinds(mentions),
    quotes: quotes.length,
  }
}

function quoteOnCard({ text }: Article, quote: Quote): QuoteOnCard {
  const { id, kind, stance, modality } = quote
  return { quote: id, text: excerptOfQuote(text, quote, EXCERPT), start: startOf(quote), kind, stance, modality }
}

function rivalsOf(article: Article, mentions: readonly Mention[]): EntityCard['rivals'] {
  const found = new Map<EntityId, string>()
  for (const { start, end, rivals } of mentions)
    for (const rival of rivals ?? []) if (!found.has(rival)) found.set(rival, oneLine(article.text.slice(start, end)))
  return [...found].map(([rival, words]) => ({
    entity: rival,
    name: entityWithId(article, rival)?.name ?? words,
    words,
  }))
}

function countKinds(mentions: readonly Mention[]): EntityCard['counts'] {
  const counts = { named: 0, nominal: 0, pronoun: 0 }
  for (const { kind } of mentions) counts[kind]++
  return counts
}

function descriptionsOf(article: Article, entity: Entity): DescriptionOnCard[] {
  const found = new Map<string, DescriptionOnCard>()
  for (const one of entity.descriptions) {
    const text = wordsOf(article, one)
    const key = text.toLowerCase()
    if (text && !found.has(key)) found.set(key, { text, kind: one.kind, tense: one.tense ?? null, start: one.start })
  }
  return [...found.values()]
}

/** The entity's descriptions in the order of the text, cleaned of line breaks, each once whatever its case. */
export function describe(article: Article, entity: Entity, most: number): string[] {
  const found = new Map<string, string>()
  for (const { start, end } of entity.descriptions) {
    const words = oneLine(article.text.slice(start, end))
    const key = words.toLowerCase()
    if (words && !found.has(key)) found.set(key, words)
    if (found.size === most) break
  }
  return [...found.values()]
}

/** “who” stands beside the name it repeats and tells a reader next to nothing: it comes last. */
const RELATIVE = /^(?:who|whom|whose|which|that)$/iu
const OPENING = /^(?!I\b)\p{Lu}\p{Ll}*(?=\s|$)/u

function otherWords(article: Article, entity: Entity): EntityCard['also'] {
  const counts = new Map<string, { text: string; count: number }>()
  for (const index of entity.mentions) {
    const mention = mentionOf(article, index)
    const text = oneLine(article.text.slice(mention.start, mention.end))
    if (text === entity.name) continue
    // “He” and “The Dunmore council” at the start of a sentence are “he” and “the Dunmore council”.
    const shown = mention.kind === 'named' ? text : text.replace(OPENING, (word) => word.toLowerCase())
    const known = counts.get(shown)
    if (known) known.count++
    else counts.set(shown, { text: shown, count: 1 })
  }
  const rank = ({ text, count }: { readonly text: string; readonly count: number }) => (RELATIVE.test(text) ? 0 : count)
  return [...counts.values()].sort((a, b) => rank(b) - rank(a))
}

function spread(article: Article, entity: Entity): number[] {
  const stripes = new Array<number>(STRIPES).fill(0)
  const width = Math.max(1, article.text.length) / STRIPES
  for (const index of entity.mentions) {
    const stripe = Math.min(STRIPES - 1, Math.floor(mentionOf(article, index).start / width))
    stripes[stripe] = stripes[stripe]! + 1
  }
  return stripes
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

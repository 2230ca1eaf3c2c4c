// What a card says about a quote: who said it, how we know, how sure that is. Plain data.
import { entityWithId, quoteWithId } from '../findings.ts'
import {
  type Article,
  type EntityId,
  type EntityType,
  type Evidence,
  type Modality,
  type Quote,
  type QuoteId,
  type QuoteKind,
  type Sourcing,
  type Stance,
  UNCERTAIN,
} from '../model.ts'
import { type Doubt, doubtOf } from './doubt.ts'
import { excerpt, excerptOfQuote } from './excerpt.ts'
import { jump, nearest } from './jumps.ts'
import { quotesBy, startOf } from './lookup.ts'
import { quotesInside } from './quoteTree.ts'
import { roleOf } from './summaryLine.ts'
import { dateOfUtterance } from './utteranceDate.ts'

export type Sureness = 'high' | 'fair' | 'low'

export interface QuoteCard {
  readonly id: QuoteId
  readonly kind: QuoteKind
  readonly text: string
  readonly speaker: {
    readonly entity: EntityId
    readonly name: string
    readonly type: EntityType
    readonly description: string | null
  } | null
  /** The words that name the source, when no entity stands behind them: “a senior official”. */
  readonly source: string | null
  readonly relay: string | null
  readonly addressee: string | null
  readonly cue: string | null
  readonly stance: Stance
  /** Whether it was said at all. */
  readonly modality: Modality
  readonly sourcing: Sourcing
  /** Why, or on what condition, the source goes unnamed. */
  readonly anonymity: string | null
  /** When it was said; `date` in the form of ISO 8601 where the article makes it plain. */
  readonly time: { readonly words: string; readonly date: string | null } | null
  /** By what means, through whom or where: “in a statement”. */
  readonly manner: string | null
  /** The quote around it, with the name of its speaker. */
  readonly inside: { readonly quote: QuoteId; readonly name: string | null; readonly start: number } | null
  /** The quotes in it, each with the name of its speaker. */
  readonly holds: readonly {
    readonly quote: QuoteId
    readonly name: string | null
    readonly text: string
    readonly start: number
  }[]
  /** Where the other place of the same utterance is, for a pull quote or a caption. */
  readonly repeats: number | null
  readonly sure: Sureness
  /** What is in doubt where it is sure of little. */
  readonly doubt: Doubt | null
  /** Who it may be, the likeliest first; only where the speaker is uncertain. */
  readonly candidates: readonly string[]
  readonly why: readonly { readonly reason: Evidence['reason']; readonly words: string | null }[]
  /** Where the neighbours begin; null when the quote stands alone. */
  readonly previous: number | null
  readonly next: number | null
  readonly previousBySpeaker: number | null
  readonly nextBySpeaker: number | null
}

// From here on the card says “high”; below UNCERTAIN it says “low”.
const SURE = 0.8

/** The card of a quote, or null when the article has no such quote. */
export function quoteCard(article: Article, id: QuoteId): QuoteCard | null {
  const quote = quoteWithId(article, id)
  if (!quote) return null
  const speaker = entityWithId(article, quote.speaker)
  const doubt = doubtOf(quote)
  const bySpeaker = quotesBy(article, quote.speaker)
  return {
    id,
    kind: quote.kind,
    text: excerptOfQuote(article.text, quote),
    speaker: speaker
      ? {
          entity: speaker.id,
          name: speaker.name,
          type: speaker.type,
          description: roleOf(article, speaker),
        }
      : null,
    source: quote.source ? excerpt(article.text, quote.source, 80) : null,
    relay: nameOf(article, quote.relay),
    addressee: nameOf(article, quote.addressee),
    cue: quote.cue ? excerpt(article.text, quote.cue, 40) : null,
    stance: quote.stance,
    modality: quote.modality,
    sourcing: quote.sourcing,
    anonymity: quote.anonymity && excerpt(article.text, quote.anonymity, 120),
    time: quote.time && { words: excerpt(article.text, quote.time, 60), date: dateOfUtterance(article, quote) },
    manner: quote.manner && uncapped(excerpt(article.text, quote.manner, 80)),
    inside: nestedIn(article, quote.inside),
    holds: quotesInside(article, id).map((held) => ({
      quote: held.id,
      name: speakerName(article, held),
      text: excerptOfQuote(article.text, held, 50),
      start: startOf(held),
    })),
    repeats: placeOf(article, quote.repeats),
    sure: quote.score >= SURE ? 'high' : quote.score >= UNCERTAIN ? 'fair' : 'low',
    doubt,
    candidates: doubt === 'speaker' ? candidates(article, quote) : [],
    why: reasonsOf(quote).map(({ reason, span }) => ({ reason, words: wordsOf(article, quote, reason, span) })),
    previous: neighbour(quote, nearest(article, startOf(quote), 'previous', null)),
    next: neighbour(quote, nearest(article, startOf(quote), 'next', null)),
    previousBySpeaker: neighbour(quote, jump(bySpeaker, startOf(quote), 'previous')),
    nextBySpeaker: neighbour(quote, jump(bySpeaker, startOf(quote), 'next')),
  }
}

/** That a model decided is no news where the form shows why it could. */
function reasonsOf({ why }: Quote): readonly Evidence[] {
  const formal = why.filter(({ reason }) => reason !== 'model')
  return formal.length > 0 ? formal : why
}

function wordsOf(article: Article, quote: Quote, reason: Evidence['reason'], span: Evidence['span']): string | null {
  if (span && span.start !== quote.cue?.start) return excerpt(article.text, span, 50)
  if (reason === 'continued') return speakerName(article, quote)
  return deciding(article, quote, reason)
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|which|that)$/iu

function speakerName(article: Article, { speaker, source }: Quote): string | null {
  const entity = entityWithId(article, speaker)
  if (entity || !source) return entity?.name ?? null
  const words = excerpt(article.text, source, 40)
  return PRONOUN.test(words) ? null : words
}

function nestedIn(article: Article, id: QuoteId | null): QuoteCard['inside'] {
  const outer = quoteWithId(article, id)
  return outer ? { quote: outer.id, name: speakerName(article, outer), start: startOf(outer) } : null
}

function placeOf(article: Article, id: QuoteId | null): number | null {
  const other = quoteWithId(article, id)
  return other ? startOf(other) : null
}

/** “In a statement” at the start of a sentence is “in a statement”. */
const uncapped = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)

function nameOf(article: Article, who: Quote['relay']): string | null {
  if (!who) return null
  const entity = entityWithId(article, who.entity)
  return entity?.name ?? excerpt(article.text, who.span, 60)
}

function candidates(article: Article, quote: Quote): string[] {
  const ids = [quote.speaker, ...quote.alternatives.map(({ speaker }) => speaker)]
  const names = ids.map((id) => entityWithId(article, id)?.name)
  return [...new Set(names.filter((name) => name !== undefined))].slice(0, 3)
}

/** “Velasco said”: the source and cue as they stand, cut in the middle when much stands between them. */
function deciding(article: Article, quote: Quote, reason: Evidence['reason']): string | null {
  const { source, cue } = quote
  if (reason === 'pronoun' || reason === 'role' || reason === 'surname' || reason === 'model') return null
  if (!source || !cue) return null
  const both = { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) }
  if (both.end - both.start <= 60) return excerpt(article.text, both, 60)
  const words = [source, cue].sort((a, b) => a.start - b.start).map((span) => excerpt(article.text, span, 30))
  return words.join(' … ').replaceAll('… …', '…')
}

/** With a single one, the next is the quote itself. */
function neighbour(quote: Quote, other: Quote | null): number | null {
  return other === null || other === quote ? null : startOf(other)
}

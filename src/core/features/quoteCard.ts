// What a card says about a quote: who said it, how we know, how sure that is. Plain data.
import {
  type Article,
  type EntityId,
  type EntityType,
  type Evidence,
  type Quote,
  type QuoteId,
  type QuoteKind,
  type Sourcing,
  type Stance,
  UNCERTAIN,
} from '../model.ts'
import { describe } from './entityCard.ts'
import { excerpt, excerptOfQuote } from './excerpt.ts'
import { jump } from './jumps.ts'
import { lookupOf, startOf } from './lookup.ts'

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
  readonly sourcing: Sourcing
  readonly sure: Sureness
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
  const lookup = lookupOf(article)
  const quote = lookup.quote.get(id)
  if (!quote) return null
  const speaker = quote.speaker === null ? undefined : lookup.entity.get(quote.speaker)
  const walk = article.quotes.filter((other) => other.inside === null || other === quote)
  const bySpeaker = quote.speaker === null ? [] : (lookup.quotesBy.get(quote.speaker) ?? [])
  return {
    id,
    kind: quote.kind,
    text: excerptOfQuote(article.text, quote),
    speaker: speaker
      ? {
          entity: speaker.id,
          name: speaker.name,
          type: speaker.type,
          description: describe(article, speaker, 1)[0] ?? null,
        }
      : null,
    source: quote.source ? excerpt(article.text, quote.source, 80) : null,
    relay: nameOf(article, quote.relay),
    addressee: nameOf(article, quote.addressee),
    cue: quote.cue ? excerpt(article.text, quote.cue, 40) : null,
    stance: quote.stance,
    sourcing: quote.sourcing,
    sure: quote.score >= SURE ? 'high' : quote.score >= UNCERTAIN ? 'fair' : 'low',
    candidates: quote.score >= UNCERTAIN ? [] : candidates(article, quote),
    why: quote.why.map(({ reason, span }) => ({
      reason,
      words:
        span && span.start !== quote.cue?.start ? excerpt(article.text, span, 50) : deciding(article, quote, reason),
    })),
    previous: neighbour(walk, quote, 'previous'),
    next: neighbour(walk, quote, 'next'),
    previousBySpeaker: neighbour(bySpeaker, quote, 'previous'),
    nextBySpeaker: neighbour(bySpeaker, quote, 'next'),
  }
}

function nameOf(article: Article, who: Quote['relay']): string | null {
  if (!who) return null
  const entity = who.entity === null ? undefined : lookupOf(article).entity.get(who.entity)
  return entity?.name ?? excerpt(article.text, who.span, 60)
}

function candidates(article: Article, quote: Quote): string[] {
  const ids = [quote.speaker, ...quote.alternatives.map(({ speaker }) => speaker)]
  const names = ids.map((id) => (id === null ? undefined : lookupOf(article).entity.get(id)?.name))
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

function neighbour(quotes: readonly Quote[], quote: Quote, direction: 'next' | 'previous'): number | null {
  const other = quotes.length > 1 ? jump(quotes, startOf(quote), direction) : null
  return other === null || other === quote ? null : startOf(other)
}

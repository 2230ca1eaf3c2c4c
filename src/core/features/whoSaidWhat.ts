// Who said what, as a list one can sort and narrow down: speakers, their quotes, and the quotes within those.
import { type Article, type Quote, type QuoteId, type QuoteKind, UNCERTAIN } from '../model.ts'
import { isQuoteShown, type Layer } from './layers.ts'
import { type Speaker, speakersOf, sumWords } from './speakers.ts'

export type SpeakerOrder = 'appearance' | 'amount'

/** Which quotes are listed. */
export interface QuoteFilter {
  readonly kinds: ReadonlySet<QuoteKind>
  readonly sure: boolean
  readonly uncertain: boolean
  /** Keys of speakers; null means everyone. */
  readonly speakers: ReadonlySet<string> | null
  /** Only the quotes on these layers; null means all. */
  readonly layers: ReadonlySet<Layer> | null
}

export const EVERY_QUOTE: QuoteFilter = {
  kinds: new Set(['direct', 'mixed', 'indirect']),
  sure: true,
  uncertain: true,
  speakers: null,
  layers: null,
}

/** The speakers with the quotes the filter lets through; those left without any are left out. */
export function whoSaidWhat(article: Article, order: SpeakerOrder, filter = EVERY_QUOTE): readonly Speaker[] {
  const speakers = speakersOf(article)
  const listed =
    filter === EVERY_QUOTE ? [...speakers] : speakers.flatMap((speaker) => narrow(article, speaker, filter))
  if (order === 'appearance') return listed
  return listed.sort((a, b) => b.quotes.length - a.quotes.length || b.words - a.words)
}

/** The quotes within each quote: “He told me, ‘Leave now,’” she said. */
export function quotesWithin(quotes: readonly Quote[]): ReadonlyMap<QuoteId, readonly Quote[]> {
  const within = new Map<QuoteId, Quote[]>()
  for (const quote of quotes) {
    if (quote.inside === null || quote.parts.length === 0) continue
    const nested = within.get(quote.inside)
    if (nested) nested.push(quote)
    else within.set(quote.inside, [quote])
  }
  return within
}

/** Whether a filter lets a quote through, whoever says it. */
export function isListed(quote: Quote, { kinds, sure, uncertain, layers }: QuoteFilter): boolean {
  const isUncertain = quote.score < UNCERTAIN
  if (!kinds.has(quote.kind) || !(isUncertain ? uncertain : sure)) return false
  return layers === null || isQuoteShown(quote, layers)
}

function narrow(article: Article, speaker: Speaker, filter: QuoteFilter): Speaker[] {
  if (filter.speakers && !filter.speakers.has(speaker.key)) return []
  const quotes = speaker.quotes.filter((quote) => isListed(quote, filter))
  if (quotes.length === 0) return []
  if (quotes.length === speaker.quotes.length) return [speaker]
  return [{ ...speaker, quotes, words: sumWords(article.text, quotes) }]
}

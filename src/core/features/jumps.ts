// From quote to quote: the next and the one before, of anyone or of one speaker. The ends of the article meet.
import { glanceAtQuote, quoteOf } from '../findings.ts'
import type { Article, EntityId, Quote } from '../model.ts'
import { isQuoteShown, type Layer } from './layers.ts'
import { lookupOf, quoteAt, speaks, startOf } from './lookup.ts'

export type Direction = 'next' | 'previous'

/**
 * The quotes a reader walks: nested ones are part of the quote around them, and with some kinds hidden, or the
 * uncertain ones, only the others are walked. With all hidden every quote is.
 */
export function walkableQuotes(article: Article, shown: ReadonlySet<Layer>): readonly Quote[] {
  const outer = article.quotes.filter((quote) => quote.inside === null && quote.parts.length > 0)
  const seen = outer.filter((quote) => isQuoteShown(quote, shown))
  return seen.length > 0 ? seen : outer
}

/** The nearest of the quotes a reader walks that starts after, or before, an offset; null when there is none at all. */
export function nearestQuote(
  article: Article,
  offset: number,
  direction: Direction,
  shown: ReadonlySet<Layer>,
): Quote | null {
  return nearest(article, offset, direction, shown) ?? nearest(article, offset, direction, null)
}

/** @param shown null for all layers */
export function nearest(
  article: Article,
  offset: number,
  direction: Direction,
  shown: ReadonlySet<Layer> | null,
): Quote | null {
  const { begins } = lookupOf(article)
  const isWalked = (index: number): boolean => {
    if (begins[index]! < 0) return false
    const quote = glanceAtQuote(article, index)
    return !quote.isNested && (shown === null || isQuoteShown(quote, shown))
  }
  const found =
    direction === 'next'
      ? (first(begins, (begin, index) => begin > offset && isWalked(index)) ??
        first(begins, (_, index) => isWalked(index)))
      : (last(begins, (begin, index) => begin < offset && isWalked(index)) ??
        last(begins, (_, index) => isWalked(index)))
  return found === null ? null : quoteOf(article, found)
}

type Test = (begin: number, index: number) => boolean

function first(begins: Int32Array, test: Test): number | null {
  const index = begins.findIndex(test)
  return index < 0 ? null : index
}

function last(begins: Int32Array, test: Test): number | null {
  for (let index = begins.length - 1; index >= 0; index--) if (test(begins[index]!, index)) return index
  return null
}

/** The nearest of `quotes` (in order of the text) that starts after, or before, an offset; null when there is none at all. */
export function jump(quotes: readonly Quote[], offset: number, direction: Direction): Quote | null {
  if (direction === 'next') return quotes.find((quote) => startOf(quote) > offset) ?? quotes[0] ?? null
  return quotes.findLast((quote) => startOf(quote) < offset) ?? quotes.at(-1) ?? null
}

/** The speaker of the quote at an offset, or who is mentioned there if they speak at all. */
export function speakerAt(article: Article, offset: number, mentioned: EntityId | null): EntityId | null {
  const speaker = quoteAt(article, offset)?.speaker ?? null
  if (speaker !== null) return speaker
  return mentioned !== null && speaks(article, mentioned) ? mentioned : null
}

// A reading as one compact record for data pipelines: the text stays with whoever sent it, joined by the id.
import { dateOfUtterance } from '../features/utteranceDate.ts'
import type { Article, Entity, Mention, Quote } from '../model.ts'

/** What one line of JSONL output holds. Offsets are UTF-16 code units into the text that was read. */
export interface ArticleRecord {
  /** As given with the text. */
  readonly id: string | number
  readonly mentions: readonly Omit<Mention, 'score'>[]
  readonly entities: readonly Omit<Entity, 'mentions'>[]
  readonly quotes: readonly QuoteRecord[]
}

/** A quote, and for its time the date in the form of ISO 8601; null where the article leaves that open. */
export type QuoteRecord = Omit<Quote, 'time'> & {
  readonly time: (NonNullable<Quote['time']> & { readonly date: string | null }) | null
}

/** The record of a reading. */
export function toRecord(id: string | number, article: Article): ArticleRecord {
  return {
    id,
    mentions: article.mentions.map(({ score: _score, ...mention }) => mention),
    entities: article.entities.map(({ mentions: _indices, ...entity }) => entity),
    quotes: recordQuotes(article),
  }
}

/** The quotes with the dates of their utterance. */
export const recordQuotes = (article: Article): readonly QuoteRecord[] =>
  article.quotes.map((quote) => ({
    ...quote,
    time: quote.time && { ...quote.time, date: dateOfUtterance(article, quote) },
  }))

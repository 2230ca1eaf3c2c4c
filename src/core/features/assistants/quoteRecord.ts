// A quote as an assistant gets it: what is null or plain is left out, so that many fit into one answer.
import { entityWithId } from '../../findings.ts'
import { type Article, type Quote, UNCERTAIN } from '../../model.ts'
import { excerpt } from '../excerpt.ts'
import { startOf } from '../lookup.ts'
import { quoteCard } from '../quoteCard.ts'
import { lineOf } from './lines.ts'

export type QuoteRecord = Readonly<Record<string, unknown>>

/** The line of a list: who, what, how sure. The content is cut at `most` characters. */
export function quoteRecord(article: Article, quote: Quote, most: number): QuoteRecord {
  const speaker = entityWithId(article, quote.speaker)
  const said = quote.parts.map((part) => excerpt(article.text, part, most)).join(' […] ')
  return {
    id: quote.id,
    line: lineOf(article, startOf(quote)),
    kind: quote.kind,
    speaker: speaker?.name ?? null,
    ...(quote.source && { source: excerpt(article.text, quote.source, 80) }),
    said: said.length > most ? excerpt(said, { start: 0, end: said.length }, most) : said,
    stance: quote.stance,
    ...(quote.modality !== 'actual' && { modality: quote.modality }),
    ...(quote.sourcing !== 'named' && { sourcing: quote.sourcing }),
    ...(quote.inside !== null && { inside: quote.inside }),
    ...(quote.repeats !== null && { repeats: quote.repeats }),
    ...(quote.score < UNCERTAIN && { uncertain: true }),
  }
}

/** More characters are no quote any more, but a mark that was forgotten. */
const MOST = 50_000

/** Everything the article tells about one quote, its content in full. */
export function fullQuoteRecord(article: Article, quote: Quote): QuoteRecord {
  const card = quoteCard(article, quote.id)
  const words = (span: Quote['time']) => (span ? excerpt(article.text, span, 80) : undefined)
  return {
    ...quoteRecord(article, quote, MOST),
    ...(card?.speaker && { speakerId: card.speaker.entity, speakerType: card.speaker.type }),
    ...(card?.speaker?.description && { speakerDescription: card.speaker.description }),
    cue: card?.cue ?? undefined,
    relay: card?.relay ?? undefined,
    addressee: card?.addressee ?? undefined,
    time: words(quote.time),
    manner: words(quote.manner),
    anonymity: words(quote.anonymity),
    score: Math.round(quote.score * 100) / 100,
    why: card?.why.map(({ reason, words: decided }) => (decided === null ? reason : `${reason}: ${decided}`)),
    ...(quote.alternatives.length > 0 && {
      alternatives: quote.alternatives.map(({ speaker }) => entityWithId(article, speaker)?.name ?? speaker),
    }),
  }
}

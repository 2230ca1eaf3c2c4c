// Answers about quotes: all of them or one speaker's, and one in full.
import { entityWithId } from '../../findings.ts'
import type { Article, Quote, QuoteKind } from '../../model.ts'
import { quotesBy, speaks } from '../lookup.ts'
import { type Answer, type Page, pageOf } from './answer.ts'
import { askWhich, findEntities } from './findEntity.ts'
import { lineOf } from './lines.ts'
import { fullQuoteRecord, quoteRecord } from './quoteRecord.ts'

const MOST_SPEAKERS = 20
const MOST_MATCHES = 8
/** In a list, a quote's first sentence or two. */
const EXCERPT = 240

export interface QuoteWish extends Page {
  readonly speaker?: string
  readonly kind?: QuoteKind
}

/** The quotes of an article in order of the text, a page at a time. */
export function listQuotes(article: Article, { speaker, kind, ...page }: QuoteWish): Answer {
  const chosen = speaker === undefined ? null : speakersCalled(article, speaker)
  if (chosen && 'problem' in chosen) return chosen
  const quotes = article.quotes.filter(
    (quote) => (kind === undefined || quote.kind === kind) && (!chosen || chosen.has(quote)),
  )
  const { items, ...rest } = pageOf(quotes, page)
  return { found: { ...rest, quotes: items.map((quote) => quoteRecord(article, quote, EXCERPT)) } }
}

/** The quotes of the speaker a name means: an entity, or else the words that name a source. */
function speakersCalled(article: Article, words: string): ReadonlySet<Quote> | { readonly problem: string } {
  const speaking = findEntities(article, words).filter(({ id }) => speaks(article, id))
  if (speaking.length > 1) return { problem: askWhich(words, speaking) }
  if (speaking[0]) return new Set(quotesBy(article, speaking[0].id))
  const wanted = words.trim().toLowerCase()
  const bySource = article.quotes.filter(
    ({ source }) =>
      source && wanted !== '' && article.text.slice(source.start, source.end).toLowerCase().includes(wanted),
  )
  if (bySource.length > 0) return new Set(bySource)
  const named = findEntities(article, words)[0]
  const fact = named
    ? `${named.name} is named in this article, but never quoted.`
    : `Nobody called “${words}” speaks in this article.`
  return { problem: `${fact} Who speaks: ${speakers(article)}.` }
}

function speakers(article: Article): string {
  const ids = new Set(article.quotes.map(({ speaker }) => speaker))
  const names = [...ids].flatMap((id) => entityWithId(article, id)?.name ?? [])
  const more = names.length > MOST_SPEAKERS ? ` and ${names.length - MOST_SPEAKERS} more` : ''
  return (names.slice(0, MOST_SPEAKERS).join('; ') || 'nobody') + more
}

/** Which quote is meant: its id, words that it holds, or its line. */
export interface QuoteQuestion {
  readonly id?: string
  readonly words?: string
  readonly line?: number
}

/** One quote in full: who said it, how the article tells that, and how sure that is. Several where several are meant. */
export function getQuote(article: Article, question: QuoteQuestion): Answer {
  const quotes = quotesMeant(article, question)
  if (quotes.length === 0)
    return { problem: `${nothing(article, question)} newsmark_list_quotes lists all quotes with their ids.` }
  const shown = quotes.slice(0, MOST_MATCHES)
  return {
    found: {
      total: quotes.length,
      quotes: shown.map((quote) => fullQuoteRecord(article, quote)),
    },
  }
}

function quotesMeant(article: Article, { id, words, line }: QuoteQuestion): readonly Quote[] {
  if (id !== undefined) return article.quotes.filter((quote) => quote.id === id)
  if (words !== undefined) {
    const wanted = plain(words)
    return wanted === ''
      ? []
      : article.quotes.filter(({ parts }) =>
          plain(parts.map(({ start, end }) => article.text.slice(start, end)).join(' ')).includes(wanted),
        )
  }
  return article.quotes.filter(({ parts }) =>
    parts.some(
      ({ start, end }) => lineOf(article, start) <= line! && line! <= lineOf(article, Math.max(start, end - 1)),
    ),
  )
}

function nothing(article: Article, { id, words, line }: QuoteQuestion): string {
  if (id !== undefined) return `There is no quote ${id} in this article; it has ${article.quotes.length}.`
  if (words === undefined) return `No quote stands in line ${line}.`
  const at = plain(article.text).includes(plain(words))
  return at
    ? `“${words}” stands in the article, but nobody is quoted with it.`
    : `The words “${words}” do not stand in this article.`
}

/** Marks, spaces and case aside. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[“”„"«»‘’']/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()

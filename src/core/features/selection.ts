// What a growing selection takes in, step by step: name, source, quoted words, quote, sentence, paragraph, article.
import { quoteOf } from '../findings.ts'
import type { Article, Quote, Span } from '../model.ts'
import { extentOf, lookupOf } from './lookup.ts'
import { type SpanIndex, spansAt } from './spanIndex.ts'

const OPENING = /^(?:[“”„"«»‘’']|``)\s*/u
const CLOSING = /\s*(?:[“”„"«»‘’']|'')$/u

/** The spans around an offset, the innermost first; each holds the one before it and more. */
export function spansAround(article: Article, offset: number): readonly Span[] {
  const { text } = article
  const { mentions, sources, cues, parts, sentences, blocks } = lookupOf(article)
  const quotes = touching(parts, offset).map(({ owner }) => quoteOf(article, owner))
  const candidates: Span[] = [
    ...[mentions, sources, cues, parts, sentences, blocks].flatMap((index) => touching(index, offset)),
    ...quotes.flatMap((quote) => [...withoutMarks(text, quote, offset), extentOf(quote), withAttribution(quote)]),
    { start: 0, end: text.length },
  ]
  return nest(candidates.map(({ start, end }) => ({ start, end })))
}

/** The shortest first; a span that cuts through the one before it is left out. */
function nest(spans: readonly Span[]): Span[] {
  const nested: Span[] = []
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = nested.at(-1)
    if (span.end <= span.start) continue
    const holds = !inner || (span.start <= inner.start && inner.end <= span.end)
    const isSame = inner && span.start === inner.start && span.end === inner.end
    if (holds && !isSame) nested.push(span)
  }
  return nested
}

function touching(index: SpanIndex, offset: number): (Span & { readonly owner: number })[] {
  return spansAt(index, offset).map((at) => ({
    start: index.start[at]!,
    end: index.end[at]!,
    owner: index.owner[at]!,
  }))
}

/** The quoted words alone: a rewrite often keeps the marks. */
function withoutMarks(text: string, { parts }: Quote, offset: number): Span[] {
  const part = parts.find(({ start, end }) => start <= offset && offset <= end)
  if (!part) return []
  const words = text.slice(part.start, part.end)
  const opening = OPENING.exec(words)?.[0].length ?? 0
  const closing = CLOSING.exec(words)?.[0].length ?? 0
  const inner = { start: part.start + opening, end: part.end - closing }
  return opening > 0 && closing > 0 && inner.start <= offset && offset <= inner.end ? [inner] : []
}

/** The quote with the words that say whose it is. */
function withAttribution(quote: Quote): Span {
  const all = [extentOf(quote), ...(quote.source ? [quote.source] : []), ...(quote.cue ? [quote.cue] : [])]
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) }
}

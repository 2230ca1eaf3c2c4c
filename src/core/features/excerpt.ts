// A stretch of the article cut to the length of a line, for cards, picks and outlines.
import type { Quote, Span } from '../model.ts'

const WHITE_SPACE = /[\s\u00a0\u200b]+/gu
const OUTER_MARKS = /^(?:[“”„"«»‘’']|``|>\s)+|(?:[“”„"«»‘’']|'')+$/gu
const MARKS_AND_COMMA = /[,;]?(?:[“”„"«»‘’']|'')*$/u

/** The text of a span in one line, cut at a word with “ …” behind it when it is longer than `limit` characters. */
export function excerpt(text: string, span: Span, limit = 60): string {
  // Four characters of text for one of the line are plenty, and a part may be a megabyte long.
  const line = text
    .slice(span.start, Math.min(span.end, span.start + limit * 4))
    .replace(WHITE_SPACE, ' ')
    .trim()
  if (line.length <= limit && span.end - span.start <= limit * 4) return line
  const cut = line.slice(0, limit + 1)
  const lastSpace = cut.lastIndexOf(' ')
  const kept = lastSpace > limit / 2 ? cut.slice(0, lastSpace) : cut.slice(0, limit).replace(/[\ud800-\udbff]$/u, '')
  return `${kept.replace(/[\s,;:–—-]+$/u, '')} …`
}

/** The first words of a quote: a direct one in curly marks of its own, others as they stand. */
export function excerptOfQuote(text: string, quote: Quote, limit = 60): string {
  const first = quote.parts[0]
  if (!first) return ''
  const words = excerpt(text, first, limit)
  if (quote.kind !== 'direct') return quote.parts.length > 1 ? ellipsis(words) : words
  const bare = words.replace(OUTER_MARKS, '').trim()
  return `“${quote.parts.length > 1 ? ellipsis(bare.replace(MARKS_AND_COMMA, '')) : bare.replace(/,$/u, '')}”`
}

function ellipsis(words: string): string {
  return words.endsWith('…') ? words : `${words} …`
}

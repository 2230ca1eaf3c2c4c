// Lays the gold attributions of a corpus over our tokens: typed spans that do not overlap, and who belongs to whom.
import { readFileSync } from 'node:fs'
import type { Span } from '../../src/core/model.ts'
import { CONTENT, CUE, SOURCE, type TokenSpan } from '../../src/core/spans/labels.ts'
import { CLOSING, OPENING, type SpanSheet } from '../../src/core/spans/sheet.ts'
import type { Tokens } from '../../src/core/text/layer.ts'
import { trimSpan } from '../corpus.ts'

export interface GoldQuote extends Span {
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly speaker: Span | null
  readonly cue: Span | null
  readonly attr: string
  readonly speech: boolean
}

export interface QuotedDocument {
  readonly id: string
  readonly text: string
  readonly quotes: readonly GoldQuote[]
}

export const readQuotedDocuments = (file: string): QuotedDocument[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as QuotedDocument)

/** The tokens a span touches when it is trimmed of punctuation, or null. */
export function tokensOf(text: string, tokens: Tokens, span: Span): { first: number; last: number } | null {
  const { start, end } = trimSpan(text, span)
  let first = lowerBound(tokens.end, start + 1, tokens.count)
  const last = lowerBound(tokens.start, end, tokens.count)
  if (first >= last) return null
  while (first < last && tokens.end[first]! <= start) first++
  return { first, last }
}

function lowerBound(column: Int32Array, value: number, count: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (column[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

const SIGNS = /^[\s"'“”‘’«»„.,;:!?()[\]—–-]+$/
/** How many signs may stand between the last word and its closing mark: “… of it all’?”. */
const MOST_SIGNS = 4

/** Contents take in the quotation marks that pair with marks they hold, so that every direct quote ends alike. */
function balance(sheet: SpanSheet, first: number, last: number): { first: number; last: number } {
  const { mark, partOf, parts } = sheet
  const { words } = sheet.layer.tokens
  let to = last
  for (let at = last; at < Math.min(sheet.count, last + MOST_SIGNS) && SIGNS.test(words[at]!); at++)
    if (mark[at] === CLOSING) {
      if (parts[partOf[at]!]!.first >= first - MOST_SIGNS) to = at + 1
      break
    }
  let from = first
  for (let at = first - 1; at >= Math.max(0, first - MOST_SIGNS) && SIGNS.test(words[at]!); at--)
    if (mark[at] === OPENING) {
      if (parts[partOf[at]!]!.last <= to) from = at
      break
    }
  const cut = partOf[to - 1]!
  if (cut >= 0 && parts[cut]!.first < from && to > last) to = last
  return { first: from, last: to }
}

export interface GoldLink {
  readonly content: TokenSpan
  readonly cue: TokenSpan | null
  readonly source: TokenSpan | null
  readonly quote: GoldQuote
}

export interface GoldSpans {
  /** In order, none overlapping another: cues before sources before contents where they would. */
  readonly spans: readonly TokenSpan[]
  readonly links: readonly GoldLink[]
}

export function layGold(sheet: SpanSheet, document: QuotedDocument): GoldSpans {
  const { tokens } = sheet.layer
  const type = new Uint8Array(sheet.count)
  const owner = new Int32Array(sheet.count).fill(-1)
  const found: TokenSpan[] = []
  const lay = (span: Span | null, kind: number): TokenSpan | null => {
    const range = span && tokensOf(document.text, tokens, span)
    if (!range) return null
    const laid = { ...(kind === CONTENT ? balance(sheet, range.first, range.last) : range), type: kind }
    type.fill(kind, laid.first, laid.last)
    owner.fill(found.length, laid.first, laid.last)
    found.push(laid)
    return laid
  }
  const contents = document.quotes.map((quote) => lay(quote, CONTENT))
  const sources = document.quotes.map((quote) => lay(quote.speaker, SOURCE))
  const cues = document.quotes.map((quote) => lay(quote.cue, CUE))
  const spans: TokenSpan[] = []
  for (let i = 0; i < sheet.count; ) {
    if (owner[i]! < 0) {
      i++
      continue
    }
    let last = i + 1
    while (last < sheet.count && owner[last] === owner[i] && sheet.block[last] === sheet.block[i]) last++
    spans.push({ first: i, last, type: type[i]! })
    i = last
  }
  const links = contents.flatMap((content, i): GoldLink[] =>
    content ? [{ content, cue: cues[i]!, source: sources[i]!, quote: document.quotes[i]! }] : [],
  )
  return { spans, links }
}

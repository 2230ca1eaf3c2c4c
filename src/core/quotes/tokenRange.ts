// From offsets to tokens, by bisection.
import type { Span } from '../model.ts'
import type { Tokens } from '../text/layer.ts'
import type { QuotationPart } from './quotation.ts'

/** Index of the first token that starts at `offset` or later. */
export function firstTokenFrom(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.start[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The span with its token range, or null when no token begins in it. */
export function withTokens(tokens: Tokens, { start, end }: Span): QuotationPart | null {
  const first = firstTokenFrom(tokens, start)
  const last = firstTokenFrom(tokens, end)
  return last > first ? { start, end, first, last } : null
}

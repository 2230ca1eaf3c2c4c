// Which token, sentence or block an offset falls into: binary searches over spans in order.
import type { Span } from '../model.ts'
import type { TextLayer } from './layer.ts'

/** Index of the first span that ends behind an offset; how many there are where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The token that holds an offset, or the first behind it. */
export function tokenAt({ tokens: { count, end } }: TextLayer, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (end[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

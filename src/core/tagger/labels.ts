// The labels of tokens: outside, and for each type the beginning and the inside of a mention.
export const OUTSIDE = 0
export const beginOf = (type: number): number => 1 + 2 * type
export const typeOf = (label: number): number => (label - 1) >> 1
export const isInside = (label: number): boolean => label > 0 && (label & 1) === 0

/** A mention goes on only where one of its type has begun. `from` is -1 at the start of a sentence. */
export const mayFollow = (from: number, to: number): boolean =>
  !isInside(to) || (from > 0 && typeOf(from) === typeOf(to))

/** Logarithms shifted so that their exponentials sum to one. */
export function normaliseLog(values: Float64Array): Float64Array {
  const top = Math.max(...values)
  const total = Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0)) + top
  return values.map((value) => value - total)
}

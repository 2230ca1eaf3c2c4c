// The labels of the first stage: outside, and begin, inside, end and single for sources, cues and contents.

export const SOURCE = 1
export const CUE = 2
export const CONTENT = 3
export const SPAN_TYPES = [SOURCE, CUE, CONTENT] as const

export const OUTSIDE = 0
export const beginOf = (type: number): number => 4 * type - 3
export const insideOf = (type: number): number => 4 * type - 2
export const endOf = (type: number): number => 4 * type - 1
export const singleOf = (type: number): number => 4 * type
export const LABEL_COUNT = 13

/** A typed range of tokens. */
export interface TokenSpan {
  readonly first: number
  readonly last: number
  readonly type: number
}

const isOpen = (label: number): boolean => label > 0 && (label - 1) % 4 < 2
const continues = (label: number): boolean => label > 0 && ((label - 1) % 4 === 1 || (label - 1) % 4 === 2)
const typeOf = (label: number): number => (label - 1) >> 2

/** May `to` follow `from`? `from` is -1 at the start of a block. */
export function mayFollow(from: number, to: number): boolean {
  if (from < 0 || !isOpen(from)) return !continues(to)
  return continues(to) && typeOf(from) === typeOf(to)
}

/** May a block end after this label? */
export const mayEnd = (label: number): boolean => !isOpen(label)

/** One label for each token of the block [first, last). */
export function labelBlock(spans: readonly TokenSpan[], first: number, last: number): Uint8Array {
  const labels = new Uint8Array(last - first)
  for (const span of spans) {
    if (span.first < first || span.last > last) continue
    const from = span.first - first
    const to = span.last - first
    if (to - from === 1) labels[from] = singleOf(span.type)
    else {
      labels.fill(insideOf(span.type), from, to)
      labels[from] = beginOf(span.type)
      labels[to - 1] = endOf(span.type)
    }
  }
  return labels
}

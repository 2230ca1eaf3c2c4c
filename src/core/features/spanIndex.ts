// Which of many spans touch a place: the question every feature asks first, answered without walking the article.
import type { Span } from '../model.ts'

/** Spans in order of their start, and for each how far it and all before it reach. */
export interface SpanIndex {
  readonly start: Int32Array
  readonly end: Int32Array
  /** `reach[i]` is the greatest end among spans 0…i: it ascends, so it can be searched although ends do not ascend. */
  readonly reach: Int32Array
  /** What each span belongs to, a number the caller chose. */
  readonly owner: Int32Array
}

/** Indexes spans given in any order; `owners` says what each belongs to, their place in `spans` unless told otherwise. */
export function indexSpans(spans: readonly Span[], owners?: readonly number[]): SpanIndex {
  return indexInOrder(
    Int32Array.from(spans, (span) => span.start),
    Int32Array.from(spans, (span) => span.end),
    owners ? Int32Array.from(owners) : null,
  )
}

/** The same of spans given by their starts and ends; the lists become those of the index where they are in order already. */
export function indexInOrder(starts: Int32Array, ends: Int32Array, owners: Int32Array | null): SpanIndex {
  const order = ascends(starts) ? null : byStart(starts, ends)
  const inOrder = (values: Int32Array) => (order ? pick(values, order) : values)
  const end = inOrder(ends)
  const reach = new Int32Array(end.length)
  let furthest = 0
  for (let i = 0; i < end.length; i++) {
    furthest = Math.max(furthest, end[i]!)
    reach[i] = furthest
  }
  const owner = owners ? inOrder(owners) : (order ?? countUp(end.length))
  return { start: inOrder(starts), end, reach, owner }
}

/** Positions in the index of the spans that share at least one character with `window`, in order of their start. */
export function spansTouching(index: SpanIndex, window: Span): number[] {
  const found: number[] = []
  const until = countBelow(index.start, window.end)
  for (let i = countBelow(index.reach, window.start + 1); i < until; i++) {
    if (index.end[i]! > window.start) found.push(i)
  }
  return found
}

/**
 * Positions of the spans a cursor at `offset` is in or right after, shortest first: a cursor behind the last letter of a
 * name still means that name.
 */
export function spansAt(index: SpanIndex, offset: number): number[] {
  const touching = spansTouching(index, { start: offset - 1, end: offset + 1 })
  const length = (i: number) => index.end[i]! - index.start[i]!
  const inside = (i: number) => (index.end[i]! > offset ? 0 : 1)
  return touching
    .filter((i) => index.start[i]! <= offset)
    .sort((a, b) => inside(a) - inside(b) || length(a) - length(b))
}

/** How many numbers of an ascending list lie below `limit`. */
export function countBelow(ascending: Int32Array, limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

function countUp(length: number): Int32Array {
  const numbers = new Int32Array(length)
  for (let i = 0; i < length; i++) numbers[i] = i
  return numbers
}

function pick(values: Int32Array, order: Int32Array): Int32Array {
  const picked = new Int32Array(order.length)
  for (let i = 0; i < order.length; i++) picked[i] = values[order[i]!]!
  return picked
}

function ascends(starts: Int32Array): boolean {
  for (let i = 1; i < starts.length; i++) if (starts[i - 1]! > starts[i]!) return false
  return true
}

function byStart(starts: Int32Array, ends: Int32Array): Int32Array {
  return countUp(starts.length).sort((a, b) => starts[a]! - starts[b]! || ends[b]! - ends[a]! || a - b)
}

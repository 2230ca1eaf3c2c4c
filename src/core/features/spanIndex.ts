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
  const order = ascends(spans) ? null : byStart(spans)
  const start = new Int32Array(spans.length)
  const end = new Int32Array(spans.length)
  const reach = new Int32Array(spans.length)
  const owner = new Int32Array(spans.length)
  let furthest = 0
  for (let i = 0; i < spans.length; i++) {
    const at = order ? order[i]! : i
    const span = spans[at]!
    furthest = Math.max(furthest, span.end)
    start[i] = span.start
    end[i] = span.end
    reach[i] = furthest
    owner[i] = owners ? owners[at]! : at
  }
  return { start, end, reach, owner }
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

function ascends(spans: readonly Span[]): boolean {
  for (let i = 1; i < spans.length; i++) if (spans[i - 1]!.start > spans[i]!.start) return false
  return true
}

function byStart(spans: readonly Span[]): Uint32Array {
  return Uint32Array.from(spans.keys()).sort(
    (a, b) => spans[a]!.start - spans[b]!.start || spans[b]!.end - spans[a]!.end || a - b,
  )
}

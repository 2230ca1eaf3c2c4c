// Which drafts are too doubtful to show.
import type { Span } from '../model.ts'
import type { Draft } from './draft.ts'

export interface Placed {
  readonly draft: Draft
  /** The same as it was made: it is this that others follow. */
  readonly made: Draft
  readonly parts: readonly Span[]
}

/** Drafts less sure than this are wrong four times of five where they lie in another (84 news articles). */
const DOUBTFUL = 0.65

/** … and less sure than this they are wrong five times of six wherever they stand. */
const UNLIKELY = 0.2

const SAYING = /\b(?:sa(?:y|ys|id)|tells?|told)\b/

/**
 * Tallow recorded 18 degrees, police said.: what lies in a report and is doubtful in itself is no report, unless it is
 * said or told, quoted, or its speaker goes on.
 * @param ordered drafts in order of their first part; of two that begin together the longer first
 */
export function withoutGuesses(text: string, ordered: readonly Placed[]): readonly Placed[] {
  const followed = new Set(ordered.map(({ draft }) => draft.follows))
  const open: Placed[] = []
  return ordered.filter((each) => {
    while (open.length > 0 && !encloses(open.at(-1)!.parts, each.parts)) open.pop()
    const { score, quotations, cue } = each.draft
    const plain = cue !== null && SAYING.test(text.slice(cue.start, cue.end))
    const least = open.length > 0 && !plain ? DOUBTFUL : UNLIKELY
    if (score < least && quotations.length === 0 && !followed.has(each.made)) return false
    open.push(each)
    return true
  })
}

/** Whether all of the inner lies within one part of the outer. */
export const encloses = (outer: readonly Span[], inner: readonly Span[]): boolean =>
  outer.some(({ start, end }) => inner[0]!.start >= start && inner.at(-1)!.end <= end)

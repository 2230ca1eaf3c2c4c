// How a draft of the model and one of the rules stand to each other.
import type { Draft } from '../attribution/draft.ts'
import { overlaps, within } from '../text/spans.ts'

export const sameCue = (one: Draft, other: Draft): boolean =>
  one.cue !== null && other.cue !== null && overlaps(one.cue, other.cue)

/** “Done,” wrote Cole. “We leave.”: both drafts begin with the same words. */
export const sameStart = (one: Draft, other: Draft): boolean =>
  Math.abs(one.parts[0]!.start - other.parts[0]!.start) <= 1

/** … said Ines Tallow, the engineer who led the repairs: one of them follows appositions to their end. */
export const isWider = (one: Draft, other: Draft): boolean =>
  one.source !== null && other.source !== null && sameCue(other, one) && within(other.source, one.source)

/** 1 when a rule names the same source, -1 when it names another for the same words, 0 when it says nothing of it. */
export function agreement(learned: Draft, rule: Draft): number {
  if (!learned.source || !rule.source) return 0
  if (overlaps(learned.source, rule.source)) return 1
  return sameCue(learned, rule) || sameStart(learned, rule) ? -1 : 0
}

// What is in doubt about an uncertain quote: who says it, or whether it is said at all.
import { type Quote, UNCERTAIN } from '../model.ts'

/** `saying`: source and cue are there, but they may report nothing: “The mayor pointed to the door.” */
export type Doubt = 'speaker' | 'saying'

// Below this nobody else comes into question.
const RIVAL = 0.15

/** What is in doubt, or null of a quote that is sure enough. */
export function doubtOf({ score, source, cue, alternatives }: Quote): Doubt | null {
  if (score >= UNCERTAIN) return null
  return source && cue && alternatives.every((other) => other.score < RIVAL) ? 'saying' : 'speaker'
}

// For each token the cues around it: the nearest to both sides in its sentence, with the clause boundaries between.
import { hashText } from '../tagger/hash.ts'
import type { SpanSheet } from './sheet.ts'

export interface Clues {
  /** Nearest cue outside quotations to the left and right in the sentence, or -1. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** Clause boundaries between the token and that cue, 4 at most. */
  readonly boundariesBefore: Uint8Array
  readonly boundariesAfter: Uint8Array
  /** The last clause boundary to the left (its word), 1 at the start of the sentence. */
  readonly opener: Int32Array
  /** Cues to the left in the sentence, 3 at most. */
  readonly cuesBefore: Uint8Array
}

const BOUNDARIES = new Set(
  (
    'that who which whom whose whether if because while although though when where after before as since but and or so ' +
    'than how why what , ; : - " ( )'
  )
    .split(' ')
    .map((word) => hashText(word)),
)
const MOST_BOUNDARIES = 4

export function findClues(sheet: SpanSheet): Clues {
  const { count, words, cue, quoted } = sheet
  const boundary = new Uint8Array(count)
  for (let i = 0; i < count; i++) if (BOUNDARIES.has(words.lower[i]!)) boundary[i] = 1
  const before = new Int32Array(count).fill(-1)
  const after = new Int32Array(count).fill(-1)
  const boundariesBefore = new Uint8Array(count)
  const boundariesAfter = new Uint8Array(count)
  const opener = new Int32Array(count)
  const cuesBefore = new Uint8Array(count)
  for (const { first, last } of sheet.sentences) {
    let nearest = -1
    let passed = 0
    let seen = 0
    let open = 1
    for (let i = first; i < last; i++) {
      before[i] = nearest
      boundariesBefore[i] = passed
      cuesBefore[i] = seen
      opener[i] = open
      if (cue[i] && !quoted[i]) {
        nearest = i
        passed = 0
        if (seen < 3) seen++
      } else if (boundary[i] && passed < MOST_BOUNDARIES) passed++
      if (boundary[i]) open = words.lower[i]!
    }
    nearest = -1
    passed = 0
    for (let i = last - 1; i >= first; i--) {
      after[i] = nearest
      boundariesAfter[i] = passed
      if (cue[i] && !quoted[i]) {
        nearest = i
        passed = 0
      } else if (boundary[i] && passed < MOST_BOUNDARIES) passed++
    }
  }
  return { before, after, boundariesBefore, boundariesAfter, opener, cuesBefore }
}

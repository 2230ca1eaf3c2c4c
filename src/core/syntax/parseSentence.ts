// The dependency tree of a sentence: at each step the best legal action, in two steps a word (greedy, so linear).
import { RELATIONS } from './inventory.ts'
import { MOST_PARSE_FEATURES, parseFeatures } from './parseFeatures.ts'
import { ACTION_COUNT, LONGEST, ParseState, SHIFT } from './transitions.ts'
import type { Scorer } from './weights.ts'
import type { WordColumns } from './wordColumns.ts'

const state = new ParseState()
const features = new Int32Array(MOST_PARSE_FEATURES)
const scores = new Float64Array(64)
const RIGHTS_FROM = 1 + RELATIONS.length

/** The legal action with the highest score. */
export function bestAction(of: ParseState, from: Float64Array): number {
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  if (of.mayShift) {
    best = SHIFT
    most = from[SHIFT]!
  }
  const start = of.mayLeft ? 1 : RIGHTS_FROM
  const end = of.mayRight ? ACTION_COUNT : RIGHTS_FROM
  for (let action = start; action < end; action++)
    if (from[action]! > most) {
      most = from[action]!
      best = action
    }
  return best
}

/**
 * Parses the sentence [first, last) into `heads` (token numbers, -1 for the root) and `relations`.
 * A sentence of more than `LONGEST` words is parsed in pieces.
 */
export function parseSentence(
  words: WordColumns,
  tags: Uint8Array,
  first: number,
  last: number,
  scorer: Scorer,
  heads: Int32Array,
  relations: Uint8Array,
): void {
  for (let from = first; from < last; from += LONGEST) {
    const count = Math.min(LONGEST, last - from)
    state.begin(count)
    while (!state.done) {
      const n = parseFeatures(words, tags, from, state, features)
      scores.fill(0, 0, ACTION_COUNT)
      scorer.score(features, n, scores)
      state.apply(bestAction(state, scores))
    }
    for (let k = 0; k < count; k++) {
      const head = state.head[k]!
      heads[from + k] = head >= count ? -1 : from + head
      relations[from + k] = state.relation[k]!
    }
  }
}

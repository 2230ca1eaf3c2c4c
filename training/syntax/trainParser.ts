// Learns the parser's actions by an averaged perceptron with the dynamic oracle of the arc-hybrid system (Goldberg and
// Nivre 2013): the parser follows its own mistakes and learns what is best after them.

import { MOST_PARSE_FEATURES, parseFeatures } from '../../src/core/syntax/parseFeatures.ts'
import { bestAction } from '../../src/core/syntax/parseSentence.ts'
import {
  ACTION_COUNT,
  isLeft,
  leftOf,
  ParseState,
  relationOfAction,
  rightOf,
  SHIFT,
} from '../../src/core/syntax/transitions.ts'
import type { WordColumns } from '../../src/core/syntax/wordColumns.ts'
import { GrowingWeights } from '../growingWeights.ts'
import { seededRandom } from '../random.ts'

export interface ParsedSentence {
  readonly columns: WordColumns
  /** Tags a tagger gave that has not seen the sentence. */
  readonly tags: Uint8Array
  readonly heads: Int16Array
  readonly relations: Int8Array
}

/** How many arcs of the tree can no longer be had after shifting, or after taking the top as a dependent. */
export function costs(state: ParseState, heads: Int16Array): { shift: number; left: number; right: number } {
  const { count, next, depth, stack } = state
  const never = Number.POSITIVE_INFINITY
  let shift = state.mayShift ? 0 : never
  if (state.mayShift)
    for (let k = 0; k < depth; k++) {
      if (heads[stack[k]!] === next) shift++
      if (k < depth - 1 && heads[next] === stack[k]) shift++
    }
  if (depth === 0) return { shift, left: never, right: never }
  const top = stack[depth - 1]!
  let dependents = 0
  for (let k = next; k < count; k++) if (heads[k] === top) dependents++
  const head = heads[top]!
  const left = dependents + (depth > 1 && head === stack[depth - 2] ? 1 : 0) + (head > next ? 1 : 0)
  const right = dependents + (head >= next ? 1 : 0)
  return { shift, left: state.mayLeft ? left : never, right: state.mayRight ? right : never }
}

/** Rounds before the parser's own choices are followed, and how often the right one is taken even then. */
const SHELTERED = 1
const CORRECTED = 0.1

export function trainParser(
  sentences: readonly ParsedSentence[],
  rounds: number,
  enough: number,
  seed: number,
  report: (round: number, weights: GrowingWeights) => void = () => {},
): GrowingWeights {
  const weights = new GrowingWeights(ACTION_COUNT, enough)
  const random = seededRandom(seed)
  const state = new ParseState()
  const features = new Int32Array(MOST_PARSE_FEATURES)
  const scores = new Float64Array(64)
  const order = [...sentences]
  for (let round = 0; round < rounds; round++) {
    for (const sentence of random.shuffle(order)) {
      state.begin(sentence.columns.count)
      while (!state.done) {
        const n = parseFeatures(sentence.columns, sentence.tags, 0, state, features)
        scores.fill(0)
        weights.score(features, n, scores)
        const chosen = bestAction(state, scores)
        const right = bestRightAction(state, sentence, scores)
        const isRight = right.kinds.has(kindOf(chosen)) && !mislabels(state, sentence, chosen)
        if (!isRight) weights.move(features, n, right.action, chosen)
        weights.clock++
        state.apply(isRight || (round >= SHELTERED && random.next() >= CORRECTED) ? chosen : right.action)
      }
    }
    report(round, weights)
  }
  weights.average()
  return weights
}

const kindOf = (action: number): 'shift' | 'left' | 'right' =>
  action === SHIFT ? 'shift' : isLeft(action) ? 'left' : 'right'

/** True when the action makes a right arc with a wrong relation. */
function mislabels(state: ParseState, { heads, relations }: ParsedSentence, action: number): boolean {
  if (action === SHIFT) return false
  const top = state.below(0)
  const head = isLeft(action) ? state.next : state.below(1)
  return heads[top] === head && relations[top] !== relationOfAction(action)
}

function bestRightAction(
  state: ParseState,
  sentence: ParsedSentence,
  scores: Float64Array,
): { action: number; kinds: Set<'shift' | 'left' | 'right'> } {
  const cost = costs(state, sentence.heads)
  const least = Math.min(cost.shift, cost.left, cost.right)
  const kinds = new Set<'shift' | 'left' | 'right'>()
  let action = -1
  let most = Number.NEGATIVE_INFINITY
  const offer = (candidate: number) => {
    if (scores[candidate]! <= most) return
    most = scores[candidate]!
    action = candidate
  }
  if (cost.shift === least) {
    kinds.add('shift')
    offer(SHIFT)
  }
  const top = state.below(0)
  for (const side of ['left', 'right'] as const) {
    if (cost[side] !== least) continue
    kinds.add(side)
    const head = side === 'left' ? state.next : state.below(1)
    const make = side === 'left' ? leftOf : rightOf
    if (sentence.heads[top] === head) offer(make(sentence.relations[top]!))
    else for (let relation = 0; relation < (ACTION_COUNT - 1) / 2; relation++) offer(make(relation))
  }
  return { action, kinds }
}

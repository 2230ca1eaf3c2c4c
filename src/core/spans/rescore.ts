// The second stage: of all candidates of a block the best set of spans that do not overlap, by the features of whole
// spans and of neighbours (semi-Markov; Sarawagi and Cohen 2004).
import type { Scorer } from '../syntax/weights.ts'
import { MOST_PAIR_FEATURES, pairFeatures, tripleFeature } from './pairFeatures.ts'
import type { RunningCounts } from './segments.ts'
import type { SpanSheet } from './sheet.ts'
import { type Judged, MOST_SPAN_FEATURES, spanFeatures } from './spanFeatures.ts'

/** A block with its candidates by their end and then their start. */
export interface Lattice {
  readonly from: number
  readonly to: number
  readonly candidates: readonly Judged[]
  /** All that it depends on, where it is remembered. */
  readonly key?: string
}

export interface Rescorer {
  /** One class: for (above zero) or against. */
  readonly scorer: Scorer
  /** What a unit of the first stage's odds is worth, in steps. */
  readonly unit: number
}

const UNREACHED = -1e30
const features = new Int32Array(MOST_SPAN_FEATURES + MOST_PAIR_FEATURES)
const sum = new Float64Array(64)

function total(scorer: Scorer, count: number): number {
  sum[0] = 0
  scorer.score(features, count, sum)
  return sum[0]!
}

/**
 * The best path through a lattice: indices of its candidates in order.
 * @param bonus added to each candidate, in steps
 */
export function bestPath(
  sheet: SpanSheet,
  counts: RunningCounts,
  lattice: Lattice,
  { scorer, unit }: Rescorer,
  bonus: (candidate: number) => number,
): readonly number[] {
  const { from, to, candidates } = lattice
  const m = candidates.length
  const own = new Float64Array(m)
  for (let j = 0; j < m; j++) {
    const count = spanFeatures(sheet, counts, candidates[j]!, from, to, features)
    own[j] = total(scorer, count) + unit * candidates[j]!.odds + bonus(j)
  }
  const pair = (x: Judged | null, y: Judged | null): number =>
    total(scorer, pairFeatures(sheet, counts, x, y, from, to, features))
  const triples = tripleScores(scorer)
  // a state is a candidate with the type of the one before it (0: none)
  const scores = new Float64Array(m * 4).fill(UNREACHED)
  const back = new Int32Array(m * 4).fill(-1)
  for (let j = 0; j < m; j++) {
    const y = candidates[j]!
    scores[j * 4] = pair(null, y) + triples[y.type]! + own[j]!
    for (let i = 0; i < j; i++) {
      const x = candidates[i]!
      if (x.last > y.first) continue
      let most = UNREACHED
      let state = 0
      for (let z = 0; z < 4; z++) {
        const reached = scores[i * 4 + z]!
        if (reached <= UNREACHED / 2) continue
        const score = reached + triples[z * 32 + x.type * 8 + y.type]!
        if (score > most) {
          most = score
          state = z
        }
      }
      if (most <= UNREACHED / 2) continue
      const score = most + pair(x, y) + own[j]!
      const at = j * 4 + x.type
      if (score > scores[at]!) {
        scores[at] = score
        back[at] = i * 4 + state
      }
    }
  }
  let best = pair(null, null)
  let at = -1
  for (let j = 0; j < m; j++) {
    const end = pair(candidates[j]!, null)
    for (let z = 0; z < 4; z++) {
      const score = scores[j * 4 + z]! + end + triples[z * 32 + candidates[j]!.type * 8 + 4]!
      if (score > best) {
        best = score
        at = j * 4 + z
      }
    }
  }
  const path: number[] = []
  for (; at >= 0; at = back[at]!) path.push(at >> 2)
  return path.reverse()
}

/** Scores of three types in a row at `before * 32 + type * 8 + after`; index `type` alone is a first span. */
function tripleScores(scorer: Scorer): Float64Array {
  const triples = new Float64Array(4 * 32)
  for (let before = 0; before < 4; before++)
    for (let type = 0; type < 4; type++)
      for (let after = 1; after < 5; after++) {
        features[0] = tripleFeature(before, type, after)
        triples[before * 32 + type * 8 + after] = total(scorer, 1)
      }
  return triples
}

// Learns the second stage: averaged passive-aggressive updates (PA-I; Crammer et al. 2006) of a semi-Markov model over
// the candidates the first stage left open.
import { MOST_PAIR_FEATURES, pairFeatures, tripleFeature } from '../../src/core/spans/pairFeatures.ts'
import { bestPath, type Lattice } from '../../src/core/spans/rescore.ts'
import type { RunningCounts } from '../../src/core/spans/segments.ts'
import type { SpanSheet } from '../../src/core/spans/sheet.ts'
import { type Judged, MOST_SPAN_FEATURES, spanFeatures } from '../../src/core/spans/spanFeatures.ts'
import { featureKey, KEY_BITS, type Scorer, type WeightRow } from '../../src/core/syntax/weights.ts'
import { stepOf } from '../growingWeights.ts'
import { seededRandom } from '../random.ts'

export interface GoldLattice extends Lattice {
  readonly sheet: SpanSheet
  readonly counts: RunningCounts
  /** Indices of the candidates that are right, in order. */
  readonly gold: readonly number[]
}

export interface SpanOptions {
  readonly rounds: number
  /** The longest step of one update. */
  readonly aggressiveness: number
  /** What a unit of the first stage's odds is worth. */
  readonly trust: number
  /** Right spans that are missed cost so much more than wrong ones that are found. */
  readonly recall: number
  readonly seed: number
}

/** Weights of one class for every key there is. */
export class KeyWeights implements Scorer {
  readonly classes = 1
  readonly weights = new Float32Array(1 << KEY_BITS)
  private readonly sums = new Float32Array(1 << KEY_BITS)
  clock = 1

  score(features: Int32Array, count: number, scores: Float64Array): void {
    let sum = 0
    for (let k = 0; k < count; k++) sum += this.weights[featureKey(features[k]!)]!
    scores[0]! += sum
  }

  move(change: ReadonlyMap<number, number>, by: number): void {
    for (const [key, times] of change) {
      this.weights[key]! += by * times
      this.sums[key]! += by * times * this.clock
    }
  }

  /** The weights averaged over all examples so far. */
  averaged(): KeyWeights {
    const copy = new KeyWeights()
    for (let key = 0; key < this.weights.length; key++)
      copy.weights[key] = this.weights[key]! - this.sums[key]! / this.clock
    return copy
  }

  quantise(steps: number, least: number): { rows: WeightRow[]; step: number } {
    const step = stepOf(this.weights, steps)
    const rows: WeightRow[] = []
    for (let key = 0; key < this.weights.length; key++) {
      const value = this.weights[key]! / step
      if (Math.abs(value) >= least && Math.round(value) !== 0) rows.push({ key, entries: [[0, Math.round(value)]] })
    }
    return { rows, step }
  }
}

const buffer = new Int32Array(MOST_SPAN_FEATURES + MOST_PAIR_FEATURES)

/** Adds the features of a path to `into`, each `by` times. */
function pathFeatures(
  { sheet, counts, candidates, from, to }: GoldLattice,
  path: readonly number[],
  by: number,
  into: Map<number, number>,
): void {
  const add = (count: number) => {
    for (let k = 0; k < count; k++) {
      const key = featureKey(buffer[k]!)
      into.set(key, (into.get(key) ?? 0) + by)
    }
  }
  const triple = (before: number, type: number, after: number) => {
    buffer[0] = tripleFeature(before, type, after)
    add(1)
  }
  let previous: Judged | null = null
  let before = 0
  for (const j of path) {
    const candidate = candidates[j]!
    add(spanFeatures(sheet, counts, candidate, from, to, buffer))
    add(pairFeatures(sheet, counts, previous, candidate, from, to, buffer))
    triple(before, previous?.type ?? 0, candidate.type)
    before = previous?.type ?? 0
    previous = candidate
  }
  add(pairFeatures(sheet, counts, previous, null, from, to, buffer))
  if (previous) triple(before, previous.type, 4)
}

export function trainSpans(
  lattices: readonly GoldLattice[],
  options: SpanOptions,
  report: (round: number, mistakes: number, weights: () => KeyWeights) => void = () => {},
): KeyWeights {
  const weights = new KeyWeights()
  const random = seededRandom(options.seed)
  const order = lattices.filter((lattice) => lattice.candidates.length > 0)
  const rescorer = { scorer: weights, unit: options.trust }
  for (let round = 0; round < options.rounds; round++) {
    let mistakes = 0
    for (const lattice of random.shuffle(order)) {
      const gold = new Set(lattice.gold)
      const bonus = (j: number) => (gold.has(j) ? -options.recall : 1)
      const path = bestPath(lattice.sheet, lattice.counts, lattice, rescorer, bonus)
      const found = new Set(path)
      const extra = path.filter((j) => !gold.has(j))
      const missed = lattice.gold.filter((j) => !found.has(j))
      weights.clock++
      const loss = extra.length + options.recall * missed.length
      if (loss === 0) continue
      mistakes++
      const change = new Map<number, number>()
      pathFeatures(lattice, lattice.gold, 1, change)
      pathFeatures(lattice, path, -1, change)
      let margin = 0
      let norm = 0
      for (const [key, times] of change) {
        margin += weights.weights[key]! * times
        norm += times * times
      }
      const odds = (list: readonly number[]) => list.reduce((sum, j) => sum + lattice.candidates[j]!.odds, 0)
      margin += options.trust * (odds(missed) - odds(extra))
      const violation = loss - margin
      if (violation > 0 && norm > 0) weights.move(change, Math.min(options.aggressiveness, violation / norm))
    }
    report(round, mistakes, () => weights.averaged())
  }
  return weights.averaged()
}

// Learns what names look like from the lists of names, and what other words look like from the corpus.
import { judgeSpelling, letterGroups, SPELLING_BUCKETS, SPELLING_CLASSES } from '../src/core/tagger/spelling.ts'
import type { SpellingWeights } from '../src/core/tagger/wordTable.ts'
import { seededRandom } from './random.ts'

export interface SpelledWord {
  readonly lower: string
  /** Its class in `SPELLINGS`. */
  readonly spelling: number
}

const ROUNDS = 4
const RATE = 0.15
/** Keeps letter groups of single names from being learned by heart. */
const DECAY = 0.02

/** Multinomial logistic regression over letter groups, by AdaGrad; each class counts alike. */
export function learnSpelling(words: readonly SpelledWord[]): SpellingWeights {
  const random = seededRandom(41)
  const weights = new Float32Array(SPELLING_BUCKETS * SPELLING_CLASSES)
  const squares = new Float32Array(weights.length).fill(1)
  const sizes = new Float64Array(SPELLING_CLASSES)
  for (const { spelling } of words) sizes[spelling]!++
  const order = [...words]
  const chances = new Float64Array(SPELLING_CLASSES)
  for (let round = 0; round < ROUNDS; round++) {
    for (const { lower, spelling } of random.shuffle(order)) {
      const groups = letterGroups(lower)
      chances.fill(0)
      for (const group of groups)
        for (let c = 0; c < SPELLING_CLASSES; c++) chances[c]! += weights[group * SPELLING_CLASSES + c]!
      const top = Math.max(...chances)
      let total = 0
      for (let c = 0; c < SPELLING_CLASSES; c++) total += chances[c] = Math.exp(chances[c]! - top)
      const weight = Math.sqrt(words.length / SPELLING_CLASSES / sizes[spelling]!)
      for (let c = 0; c < SPELLING_CLASSES; c++) {
        const slope = (chances[c]! / total - (c === spelling ? 1 : 0)) * weight
        if (Math.abs(slope) < 0.01) continue
        for (const group of groups) {
          const at = group * SPELLING_CLASSES + c
          const full = slope + DECAY * weights[at]!
          squares[at]! += full * full
          weights[at]! -= (RATE * full) / Math.sqrt(squares[at]!)
        }
      }
    }
  }
  const most = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0)
  const scale = most / 127
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale }
}

/** The share of words judged right, for the log of a training run. */
export function spellingAccuracy(words: readonly SpelledWord[], { weights, scale }: SpellingWeights): number {
  const right = words.filter(({ lower, spelling }) => (judgeSpelling(lower, weights, scale) & 3) === spelling)
  return right.length / (words.length || 1)
}

// Softmax regression over the candidates of each pronoun, nobody being one of them, with a pull towards a
// centre. All examples
// at once, step by step with momentum (Adam): the same weights from the same examples.
import type { PronounExample } from './examples.ts'

export interface FitOptions {
  readonly rounds: number
  readonly rate: number
  /** Strength of the pull towards zero, over all examples together. */
  readonly decay: number
}
/** Decay chosen on gap.dev among 0.5 to 8; more rounds change no digit that is kept. */
export const FIT_DEFAULTS: FitOptions = { rounds: 250, rate: 0.1, decay: 2 }

/**
 * The weight of every feature; feature 0 is “nobody”.
 * @param centre the weights to start from and to be pulled back to
 */
export function fit(examples: readonly PronounExample[], centre: Float64Array, options = FIT_DEFAULTS): Float64Array {
  const features = centre.length
  const weights = centre.slice()
  const mean = new Float64Array(features)
  const square = new Float64Array(features)
  for (let round = 1; round <= options.rounds; round++) {
    const slope = weights.map((weight, i) => options.decay * (weight - centre[i]!))
    for (const example of examples) addSlope(slope, example, weights)
    const rate = options.rate * (1 - round / (options.rounds + 1))
    for (let i = 0; i < features; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!
      square[i] = 0.999 * square[i]! + 0.001 * slope[i]! ** 2
      const step = mean[i]! / (1 - 0.9 ** round) / (Math.sqrt(square[i]! / (1 - 0.999 ** round)) + 1e-8)
      weights[i] = weights[i]! - rate * step
    }
  }
  return weights
}

/** Adds how the loss of one example changes with each weight. */
function addSlope(slope: Float64Array, { candidates, right }: PronounExample, weights: Float64Array): void {
  const all = [...candidates, [0]]
  const scores = all.map((features) => features.reduce((sum, feature) => sum + weights[feature]!, 0))
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const good = new Set(right.map((index) => (index < 0 ? all.length - 1 : index)))
  const goodTotal = shares.reduce((sum, share, i) => (good.has(i) ? sum + share : sum), 1e-300)
  all.forEach((features, i) => {
    const push = shares[i]! / total - (good.has(i) ? shares[i]! / goodTotal : 0)
    for (const feature of features) slope[feature] = slope[feature]! + push
  })
}

/** The share of examples whose best candidate is a right one. */
export function accuracy(examples: readonly PronounExample[], weights: Float64Array): number {
  let right = 0
  for (const example of examples) {
    let best = -1
    let most = weights[0]!
    example.candidates.forEach((features, i) => {
      const score = features.reduce((sum, feature) => sum + weights[feature]!, 0)
      if (score > most) {
        most = score
        best = i
      }
    })
    if (example.right.includes(best)) right++
  }
  return examples.length > 0 ? right / examples.length : 0
}

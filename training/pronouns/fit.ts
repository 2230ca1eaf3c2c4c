// Softmax regression over the candidates of each pronoun, nobody being one of them. AdaGrad, seeded: the same weights
// from the same examples.
import type { PronounExample } from './examples.ts'

export interface FitOptions {
  readonly rounds: number
  readonly rate: number
  /** Strength of the pull towards zero, over all examples together. */
  readonly decay: number
}
/** Chosen on gap.dev among decay 1 to 1000: weaker ones fit GUM better and GAP worse. */
export const FIT_DEFAULTS: FitOptions = { rounds: 20, rate: 0.1, decay: 20 }

/** The weight of every feature; feature 0 is “nobody”. */
export function fit(examples: readonly PronounExample[], features: number, options = FIT_DEFAULTS): Float64Array {
  const weights = new Float64Array(features)
  const squares = new Float64Array(features).fill(1e-8)
  const order = examples.map((_, i) => i)
  let seed = 7
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x80000000
  }
  for (let round = 0; round < options.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const index of order) {
      for (const [feature, push] of gradient(examples[index]!, weights)) {
        const step = push - (options.decay * weights[feature]!) / examples.length
        squares[feature]! += step * step
        weights[feature]! += (options.rate * step) / Math.sqrt(squares[feature]!)
      }
    }
  }
  return weights
}

function gradient({ candidates, right, weight }: PronounExample, weights: Float64Array): ReadonlyMap<number, number> {
  const all = [...candidates, [0]]
  const scores = all.map((features) => features.reduce((sum, feature) => sum + weights[feature]!, 0))
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const good = new Set(right.map((index) => (index < 0 ? all.length - 1 : index)))
  const goodTotal = shares.reduce((sum, share, i) => (good.has(i) ? sum + share : sum), 0)
  const pushes = new Map<number, number>()
  all.forEach((features, i) => {
    const push = weight * ((good.has(i) ? shares[i]! / goodTotal : 0) - shares[i]! / total)
    for (const feature of features) pushes.set(feature, (pushes.get(feature) ?? 0) + push)
  })
  return pushes
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

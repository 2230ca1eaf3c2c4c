// Trains a linear-chain conditional random field by AdaGrad on the log-loss, with feature dropout. The weights are the
// average over the ends of the later rounds.
import { seededRandom } from './random.ts'

/** A sentence: the kept features of each token (`ids` from `from[i]` to `from[i + 1]`) and its label. */
export interface Sequence {
  readonly from: Int32Array
  readonly ids: Int32Array
  readonly labels: Uint8Array
  /** What the sentence counts beside others, 1 when left out. */
  readonly weight?: number
}

export interface FieldOptions {
  readonly features: number
  readonly labels: number
  /** May `to` follow `from`? `from` is -1 at the start of a sentence. */
  readonly allowed: (from: number, to: number) => boolean
  readonly rounds: number
  /** Rounds whose end is not averaged. */
  readonly settle: number
  readonly rate: number
  readonly dropout: number
  /** What the squared slopes start from: the larger, the less the first sentences decide. */
  readonly damping: number
  readonly seed: number
}

/** Weights by feature × label, and transitions by label × label, the row after the last for the start. */
export interface Field {
  readonly weights: Float32Array
  readonly transitions: Float32Array
}

/** Slopes smaller than this are left out: they cost time and change nothing. */
const LEAST_SLOPE = 0.003

export function trainField(
  sequences: readonly Sequence[],
  options: FieldOptions,
  report: (round: number, loss: number, field: Field) => void = () => {},
): Field {
  const { features, labels: L, allowed, rate, dropout } = options
  const random = seededRandom(options.seed)
  const weights = new Float32Array(features * L)
  const squares = new Float32Array(features * L).fill(options.damping)
  const transitions = new Float32Array((L + 1) * L)
  const transitionSquares = new Float32Array((L + 1) * L).fill(1)
  const longest = sequences.reduce((most, s) => Math.max(most, s.labels.length), 1)
  const most = sequences.reduce((m, s) => Math.max(m, s.ids.length), 1)
  const E = new Float64Array(longest * L)
  const alpha = new Float64Array(longest * L)
  const beta = new Float64Array(longest * L)
  const T = new Float64Array((L + 1) * L)
  const step = new Float64Array(L)
  const joint = new Float64Array(L * L)
  const kept = new Int32Array(most)
  const keptFrom = new Int32Array(longest + 1)
  const averageWeights = new Float32Array(weights.length)
  const averageTransitions = new Float32Array(transitions.length)
  let averaged = 0
  const mask = new Uint8Array((L + 1) * L)
  for (let a = 0; a <= L; a++) for (let b = 0; b < L; b++) mask[a * L + b] = allowed(a === L ? -1 : a, b) ? 1 : 0
  const into = Array.from({ length: L }, (_, b) => Int32Array.from([...Array(L).keys()].filter((a) => mask[a * L + b])))
  const outOf = Array.from({ length: L }, (_, a) =>
    Int32Array.from([...Array(L).keys()].filter((b) => mask[a * L + b])),
  )
  const exponentiate = () => {
    for (let i = 0; i < T.length; i++) T[i] = mask[i] ? Math.exp(transitions[i]!) : 0
  }
  const order = sequences.filter((s) => s.labels.length > 0)

  for (let round = 0; round < options.rounds; round++) {
    random.shuffle(order)
    exponentiate()
    let loss = 0
    for (const { from, ids, labels, weight } of order) {
      const n = labels.length
      let at = 0
      for (let i = 0; i < n; i++) {
        keptFrom[i] = at
        for (let k = from[i]!; k < from[i + 1]!; k++)
          if (dropout === 0 || random.next() >= dropout) kept[at++] = ids[k]!
      }
      keptFrom[n] = at
      emit(n)
      forward(n)
      backward(n)
      loss += descend(n, labels, weight ?? 1)
    }
    if (round >= options.settle) {
      averaged++
      for (let i = 0; i < weights.length; i++) averageWeights[i]! += (weights[i]! - averageWeights[i]!) / averaged
      for (let i = 0; i < transitions.length; i++)
        averageTransitions[i]! += (transitions[i]! - averageTransitions[i]!) / averaged
    }
    report(
      round,
      loss,
      averaged ? { weights: averageWeights, transitions: averageTransitions } : { weights, transitions },
    )
  }
  return averaged ? { weights: averageWeights, transitions: averageTransitions } : { weights, transitions }

  function emit(n: number): void {
    const scale = 1 / (1 - dropout)
    for (let i = 0; i < n; i++) {
      const q = i * L
      step.fill(0)
      for (let k = keptFrom[i]!; k < keptFrom[i + 1]!; k++) {
        const row = kept[k]! * L
        for (let l = 0; l < L; l++) step[l]! += weights[row + l]!
      }
      let top = Number.NEGATIVE_INFINITY
      for (let l = 0; l < L; l++) if (step[l]! > top) top = step[l]!
      for (let l = 0; l < L; l++) E[q + l] = Math.exp((step[l]! - top) * scale)
    }
  }

  function forward(n: number): void {
    for (let i = 0; i < n; i++) {
      const q = i * L
      let z = 0
      for (let b = 0; b < L; b++) {
        let sum = 0
        if (i === 0) sum = T[L * L + b]!
        else {
          const sources = into[b]!
          for (let k = 0; k < sources.length; k++) sum += alpha[q - L + sources[k]!]! * T[sources[k]! * L + b]!
        }
        sum *= E[q + b]!
        alpha[q + b] = sum
        z += sum
      }
      for (let b = 0; b < L; b++) alpha[q + b]! /= z
    }
  }

  function backward(n: number): void {
    for (let b = 0; b < L; b++) beta[(n - 1) * L + b] = 1
    for (let i = n - 2; i >= 0; i--) {
      const q = i * L
      for (let b = 0; b < L; b++) step[b] = beta[q + L + b]! * E[q + L + b]!
      let z = 0
      for (let a = 0; a < L; a++) {
        let sum = 0
        const targets = outOf[a]!
        for (let k = 0; k < targets.length; k++) sum += T[a * L + targets[k]!]! * step[targets[k]!]!
        beta[q + a] = sum
        z += sum * alpha[q + a]!
      }
      for (let a = 0; a < L; a++) beta[q + a]! /= z
    }
  }

  function descend(n: number, labels: Uint8Array, weight: number): number {
    let loss = 0
    let moved = false
    const chosen = new Int32Array(L)
    const slopes = new Float64Array(L)
    for (let i = 0; i < n; i++) {
      const q = i * L
      const gold = labels[i]!
      let z = 0
      for (let l = 0; l < L; l++) z += step[l] = alpha[q + l]! * beta[q + l]!
      const right = step[gold]! / z
      loss -= Math.log(Math.max(1e-12, right))
      if (1 - right <= LEAST_SLOPE * 2) continue
      let c = 0
      for (let l = 0; l < L; l++) {
        const slope = step[l]! / z - (l === gold ? 1 : 0)
        if (slope > LEAST_SLOPE || slope < -LEAST_SLOPE) {
          chosen[c] = l
          slopes[c++] = slope * weight
        }
      }
      for (let k = keptFrom[i]!; k < keptFrom[i + 1]!; k++) {
        const row = kept[k]! * L
        for (let j = 0; j < c; j++) {
          const p = row + chosen[j]!
          const slope = slopes[j]!
          const square = squares[p]! + slope * slope
          squares[p] = square
          weights[p]! -= (rate * slope) / Math.sqrt(square)
        }
      }
      moved = descendTransition(i, labels) || moved
    }
    if (moved) exponentiate()
    return loss
  }

  function descendTransition(i: number, labels: Uint8Array): boolean {
    const q = i * L
    const gold = labels[i]!
    let moved = false
    const move = (p: number, slope: number) => {
      if (slope < LEAST_SLOPE && slope > -LEAST_SLOPE) return
      transitionSquares[p]! += slope * slope
      transitions[p]! -= (rate * slope) / Math.sqrt(transitionSquares[p]!)
      moved = true
    }
    if (i === 0) {
      let z = 0
      for (let l = 0; l < L; l++) z += alpha[l]! * beta[l]!
      for (let l = 0; l < L; l++)
        if (mask[L * L + l]) move(L * L + l, (alpha[l]! * beta[l]!) / z - (l === gold ? 1 : 0))
      return moved
    }
    let z = 0
    joint.fill(0)
    for (let b = 0; b < L; b++) {
      const after = E[q + b]! * beta[q + b]!
      if (after < 1e-9) continue
      const sources = into[b]!
      for (let k = 0; k < sources.length; k++) {
        const a = sources[k]!
        const value = alpha[q - L + a]! * T[a * L + b]! * after
        joint[a * L + b] = value
        z += value
      }
    }
    for (let b = 0; b < L; b++) {
      const sources = into[b]!
      for (let k = 0; k < sources.length; k++) {
        const a = sources[k]!
        move(a * L + b, joint[a * L + b]! / z - (a === labels[i - 1] && b === gold ? 1 : 0))
      }
    }
    return moved
  }
}

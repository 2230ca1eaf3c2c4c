// The first stage's model and its arithmetic: scores of labels for each token of a block, and for every span the best
// labelling that holds it (max-marginals).
import type { SparseWeights } from '../syntax/weights.ts'
import { LABEL_COUNT, mayEnd, mayFollow, OUTSIDE } from './labels.ts'
import type { TokenContext } from './tokenContext.ts'
import { MOST_TOKEN_FEATURES, tokenFeatures } from './tokenFeatures.ts'

export const IMPOSSIBLE = -1e30
export const START = LABEL_COUNT

export interface ChainModel {
  readonly weights: SparseWeights
  /** Label × label, the row after the last for the start; in the weights' steps. */
  readonly transitions: Float64Array
  /** Steps to one unit of the logarithm of odds. */
  readonly unit: number
}

const PREVIOUS: readonly Int8Array[] = Array.from({ length: LABEL_COUNT }, (_, to) =>
  Int8Array.from([...Array(LABEL_COUNT).keys()].filter((from) => mayFollow(from, to))),
)
const STARTS = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (mayFollow(-1, label) ? 1 : 0))
const ENDS = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (mayEnd(label) ? 1 : 0))

const features = new Int32Array(MOST_TOKEN_FEATURES)
const scores = new Float64Array(64)

/** Label scores of a block with the best path through each label, to its left and to its right. */
export interface Trellis {
  readonly first: number
  readonly length: number
  /** Token × label. */
  readonly emissions: Float64Array
  /** Score of the best path that ends with the label (its emission included) / goes on after it (excluded). */
  readonly left: Float64Array
  readonly right: Float64Array
  readonly best: number
}

export function emit(context: TokenContext, first: number, last: number, model: ChainModel): Float64Array {
  const emissions = new Float64Array((last - first) * LABEL_COUNT)
  for (let i = first; i < last; i++) {
    const count = tokenFeatures(context, i, first, last, features)
    scores.fill(0, 0, LABEL_COUNT)
    model.weights.score(features, count, scores)
    const row = (i - first) * LABEL_COUNT
    for (let label = 0; label < LABEL_COUNT; label++) emissions[row + label] = scores[label]!
  }
  return emissions
}

export function fillTrellis(first: number, emissions: Float64Array, transitions: Float64Array): Trellis {
  const L = LABEL_COUNT
  const length = emissions.length / L
  const left = new Float64Array(length * L).fill(IMPOSSIBLE)
  const right = new Float64Array(length * L).fill(IMPOSSIBLE)
  for (let label = 0; label < L; label++)
    if (STARTS[label]) left[label] = transitions[START * L + label]! + emissions[label]!
  for (let i = 1; i < length; i++) {
    const row = i * L
    for (let label = 0; label < L; label++) {
      const previous = PREVIOUS[label]!
      let most = IMPOSSIBLE
      for (let k = 0; k < previous.length; k++) {
        const from = previous[k]!
        const score = left[row - L + from]! + transitions[from * L + label]!
        if (score > most) most = score
      }
      left[row + label] = most + emissions[row + label]!
    }
  }
  const end = (length - 1) * L
  for (let label = 0; label < L; label++) if (ENDS[label]) right[end + label] = transitions[label * L + OUTSIDE]!
  for (let i = length - 2; i >= 0; i--) {
    const row = i * L
    for (let label = 0; label < L; label++) {
      const after = right[row + L + label]! + emissions[row + L + label]!
      const previous = PREVIOUS[label]!
      for (let k = 0; k < previous.length; k++) {
        const at = row + previous[k]!
        const score = transitions[previous[k]! * L + label]! + after
        if (score > right[at]!) right[at] = score
      }
    }
  }
  let best = IMPOSSIBLE
  for (let label = 0; label < L; label++)
    if (left[end + label]! + right[end + label]! > best) best = left[end + label]! + right[end + label]!
  return { first, length, emissions, left, right, best }
}

// A small feed-forward network from a word vector to a distribution (one hidden layer, plain gradient descent).
import { DIMENSIONS } from './embeddings.ts'
import type { RandomSource } from './random.ts'

export interface Example {
  readonly row: number
  readonly target: ArrayLike<number>
  readonly weight: number
}

const HIDDEN = 40
const ROUNDS = 12
const RATE = 0.05
const DECAY = 1e-5

/** Learns the targets of the rows; the function returned gives the distribution of any row (its array is reused). */
export function trainPerceptron(
  vectors: Float32Array,
  classes: number,
  examples: Example[],
  random: RandomSource,
): (row: number) => Float32Array {
  const inner = Float32Array.from({ length: HIDDEN * DIMENSIONS }, () => (random.next() - 0.5) * 0.5)
  const innerBias = new Float32Array(HIDDEN)
  const outer = Float32Array.from({ length: classes * HIDDEN }, () => (random.next() - 0.5) * 0.3)
  const outerBias = new Float32Array(classes)
  const hidden = new Float32Array(HIDDEN)
  const output = new Float32Array(classes)
  const back = new Float32Array(HIDDEN)
  const run = (row: number): Float32Array => {
    const at = row * DIMENSIONS
    for (let j = 0; j < HIDDEN; j++) {
      let sum = innerBias[j]!
      for (let k = 0; k < DIMENSIONS; k++) sum += inner[j * DIMENSIONS + k]! * vectors[at + k]!
      hidden[j] = sum > 0 ? sum : 0
    }
    let total = 0
    for (let c = 0; c < classes; c++) {
      let sum = outerBias[c]!
      for (let j = 0; j < HIDDEN; j++) sum += outer[c * HIDDEN + j]! * hidden[j]!
      output[c] = Math.exp(Math.min(30, sum))
      total += output[c]!
    }
    for (let c = 0; c < classes; c++) output[c]! /= total
    return output
  }
  for (let round = 0; round < ROUNDS; round++) {
    random.shuffle(examples)
    const rate = RATE * (1 - round / ROUNDS)
    for (const { row, target, weight } of examples) {
      run(row)
      back.fill(0)
      for (let c = 0; c < classes; c++) {
        const slope = (output[c]! - target[c]!) * weight
        outerBias[c]! -= rate * slope
        for (let j = 0; j < HIDDEN; j++) {
          back[j]! += slope * outer[c * HIDDEN + j]!
          outer[c * HIDDEN + j]! -= rate * slope * hidden[j]!
        }
      }
      const at = row * DIMENSIONS
      for (let j = 0; j < HIDDEN; j++) {
        if (!(hidden[j]! > 0)) continue
        innerBias[j]! -= rate * back[j]!
        for (let k = 0; k < DIMENSIONS; k++)
          inner[j * DIMENSIONS + k]! -= rate * (back[j]! * vectors[at + k]! + DECAY * inner[j * DIMENSIONS + k]!)
      }
    }
  }
  return run
}

// Fits how a tagger's chances become scores: of mentions scored 0.8, four of five should be right.
import type { Calibration } from '../src/core/tagger/model.ts'

export interface Judged {
  readonly chance: number
  readonly right: boolean
}

const ROUNDS = 2000
const RATE = 0.5

/** Platt's scaling (logistic regression of being right on the log-odds of the chance), by gradient descent. */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  const odds = judged.map(({ chance }) => {
    const bounded = Math.min(1 - 1e-6, Math.max(1e-6, chance))
    return Math.log(bounded / (1 - bounded))
  })
  let slope = 1
  let shift = 0
  for (let round = 0; round < ROUNDS; round++) {
    let slopeGradient = 0
    let shiftGradient = 0
    judged.forEach(({ right }, i) => {
      const miss = 1 / (1 + Math.exp(-(slope * odds[i]! + shift))) - (right ? 1 : 0)
      slopeGradient += miss * odds[i]!
      shiftGradient += miss
    })
    slope -= (RATE * slopeGradient) / (judged.length || 1) / 8
    shift -= (RATE * shiftGradient) / (judged.length || 1)
  }
  return { slope, shift }
}

// Makes a trained field small: weak weights are dropped, the others become bytes.
import type { Calibration, ModelFeature, ModelParts } from '../src/core/tagger/model.ts'
import type { Field } from './crf.ts'
import type { Dictionary } from './dictionary.ts'
import { TRAINED_TYPES } from './labels.ts'

export interface Compactness {
  /** Weights smaller than this are dropped. */
  readonly least: number
  /** Weights larger than this are cut to it. */
  readonly most: number
}

export function compactField(
  field: Field,
  dictionary: Dictionary,
  calibration: Calibration,
  { least, most }: Compactness,
): ModelParts {
  const labels = 1 + 2 * TRAINED_TYPES.length
  const scale = most / 127
  const features: ModelFeature[] = []
  dictionary.keys.forEach((key, id) => {
    const weights: [number, number][] = []
    for (let label = 0; label < labels; label++) {
      const weight = field.weights[id * labels + label]!
      if (Math.abs(weight) < least) continue
      const byte = Math.max(-127, Math.min(127, Math.round(weight / scale)))
      if (byte !== 0) weights.push([label, byte])
    }
    if (weights.length) features.push({ key, weights })
  })
  return { types: TRAINED_TYPES, features, scale, transitions: field.transitions, calibration }
}

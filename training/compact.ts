// Makes a trained field small: each feature's weights are shifted so that most are nothing (a shift changes no label's
// chance), weak ones are dropped, the others become bytes.
import type { ModelFeature, ModelParts } from '../src/core/tagger/model.ts'
import type { Field } from './crf.ts'
import type { Dictionary } from './dictionary.ts'
import { TRAINED_TYPES } from './labels.ts'

export function compactField(
  field: Field,
  dictionary: Dictionary,
  least: number,
): Pick<ModelParts, 'types' | 'features' | 'scale' | 'transitions'> {
  const labels = 1 + 2 * TRAINED_TYPES.length
  const scale = field.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  const features: ModelFeature[] = []
  dictionary.keys.forEach((key, id) => {
    const weights: [number, number][] = []
    const row = field.weights.subarray(id * labels, (id + 1) * labels)
    const middle = [...row].sort((a, b) => a - b)[labels >> 1]!
    for (let label = 0; label < labels; label++) {
      const weight = row[label]! - middle
      if (Math.abs(weight) < least) continue
      const byte = Math.max(-127, Math.min(127, Math.round(weight / scale)))
      if (byte !== 0) weights.push([label, byte])
    }
    if (weights.length) features.push({ key, weights })
  })
  return { types: TRAINED_TYPES, features, scale, transitions: field.transitions }
}

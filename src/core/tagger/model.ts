// A trained tagger as a file: which features it knows and what each says for which label, in bytes.
import { ENTITY_TYPES, type EntityType } from '../model.ts'
import { ModelFileError, openSections, packSections } from './binary.ts'
import { type KeySet, openKeys, packKeys } from './keySet.ts'

/** The scores a model gives, and how they become a chance. */
export interface Calibration {
  readonly slope: number
  readonly shift: number
}

export interface TaggerModel {
  /** A type's place is its code: label 0 is outside, 1 + 2 × code begins a mention, 2 + 2 × code goes on with it. */
  readonly types: readonly EntityType[]
  readonly labels: number
  readonly features: KeySet
  /** Entries of feature `f`: from `from[f]` to `from[f + 1]`. */
  readonly from: Uint32Array
  /** Label in the high byte, weight as a signed number in the low one. */
  readonly entries: Uint16Array
  /** What one unit of a weight is worth. */
  readonly scale: number
  /** From label × to label; the row after the last is the start of a sentence. In units of weights. */
  readonly transitions: Float32Array
  readonly calibration: Calibration
}

/** One feature to be written: its hash and its weights by label, zeros left out. */
export interface ModelFeature {
  readonly key: number
  readonly weights: readonly (readonly [label: number, weight: number])[]
}

export interface ModelParts {
  readonly types: readonly EntityType[]
  readonly features: readonly ModelFeature[]
  readonly scale: number
  readonly transitions: Float32Array
  readonly calibration: Calibration
}

/** The file of a model of a kind (“entities”). Keys are distinct. The same parts give the same bytes. */
export function packModel(kind: string, parts: ModelParts): ArrayBuffer {
  const features = [...parts.features].sort((a, b) => (a.key >>> 0) - (b.key >>> 0))
  const { counts, low } = packKeys(Uint32Array.from(features, (feature) => feature.key))
  const entries = features.flatMap((feature) => feature.weights)
  const floats = (values: ArrayLike<number>) => new Uint8Array(Float32Array.from(values).buffer)
  return packSections(
    kind,
    new Map([
      ['types', Uint8Array.from(parts.types, (type) => ENTITY_TYPES.indexOf(type))],
      ['numbers', floats([parts.scale, parts.calibration.slope, parts.calibration.shift])],
      ['transitions', floats(parts.transitions)],
      ['feature counts', counts],
      ['feature keys', low],
      ['entry counts', Uint8Array.from(features, (feature) => feature.weights.length)],
      ['entry labels', Uint8Array.from(entries, ([label]) => label)],
      ['entry weights', new Uint8Array(Int8Array.from(entries, ([, weight]) => weight).buffer)],
    ]),
  )
}

/**
 * Opens the file of a model.
 * @throws ModelFileError when it is truncated, foreign, damaged or of another kind
 */
export function readModel(kind: string, buffer: ArrayBuffer): TaggerModel {
  const file = openSections(kind, buffer)
  const floats = (name: string) => {
    const bytes = file.bytes(name)
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
  }
  const types = Array.from(file.bytes('types'), (code) => ENTITY_TYPES[code]!)
  const labels = 1 + 2 * types.length
  const [scale = 1, slope = 1, shift = 0] = floats('numbers')
  const transitions = floats('transitions')
  if (types.includes(undefined as never) || transitions.length !== (labels + 1) * labels)
    throw new ModelFileError('incomplete', 'types and transitions do not fit')
  const entryCounts = file.bytes('entry counts')
  const from = new Uint32Array(entryCounts.length + 1)
  for (let f = 0; f < entryCounts.length; f++) from[f + 1] = from[f]! + entryCounts[f]!
  const entryLabels = file.bytes('entry labels')
  const weights = file.bytes('entry weights')
  return {
    types,
    labels,
    features: openKeys(file.bytes('feature counts'), file.bytes('feature keys')),
    from,
    entries: Uint16Array.from(weights, (weight, i) => (entryLabels[i]! << 8) | weight),
    scale,
    transitions,
    calibration: { slope, shift },
  }
}

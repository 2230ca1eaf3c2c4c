// A trained tagger as a file: which features it knows and what each says for which label, in bytes.
import { ENTITY_TYPES, type EntityType } from '../model.ts'
import { ModelFileError, openSections, packSections, type Sections } from './binary.ts'
import type { ClueNet } from './clueNet.ts'
import { type KeySet, openKeys, packKeys } from './keySet.ts'
import { clueWidth } from './nameSheet.ts'

/** The scores a model gives, and how they become a chance. */
export interface Calibration {
  readonly slope: number
  readonly shift: number
}

/** Features by their hash, and what each says for which label. */
export interface FeatureWeights {
  readonly labels: number
  readonly features: KeySet
  /** Entries of feature `f`: from `from[f]` to `from[f + 1]`. */
  readonly from: Uint32Array
  /** Label in the high byte, weight as a signed number in the low one. */
  readonly entries: Uint16Array
  /** What one unit of a weight is worth. */
  readonly scale: number
}

export interface TaggerModel extends FeatureWeights {
  /** A type's place is its code: label 0 is outside, 1 + 2 × code begins a mention, 2 + 2 × code goes on with it. */
  readonly types: readonly EntityType[]
  /** From label × to label; the row after the last is the start of a sentence. In units of weights. */
  readonly transitions: Float32Array
  readonly secondLook: SecondLookModel
  readonly calibration: Calibration
}

/** Weighs the types of a name that was found, and as the label after them “no name”. */
export interface SecondLookModel extends FeatureWeights {
  /** Clues × labels, see `nameSheet.ts`. */
  readonly clueWeights: Float32Array
  readonly net: ClueNet
}

/** One feature to be written: its hash and its weights by label, zeros left out. */
export interface ModelFeature {
  readonly key: number
  readonly weights: readonly (readonly [label: number, weight: number])[]
}

export interface WeightParts {
  readonly features: readonly ModelFeature[]
  readonly scale: number
}

export interface SecondLookParts extends WeightParts {
  readonly clueWeights: Float32Array
  readonly net: ClueNet
}

export interface ModelParts extends WeightParts {
  readonly types: readonly EntityType[]
  readonly transitions: Float32Array
  readonly secondLook: SecondLookParts
  readonly calibration: Calibration
}

const floats = (values: ArrayLike<number>) => new Uint8Array(Float32Array.from(values).buffer)

/** The file of a model of a kind (“entities”). Keys are distinct. The same parts give the same bytes. */
export function packModel(kind: string, parts: ModelParts): ArrayBuffer {
  const { calibration, secondLook } = parts
  return packSections(
    kind,
    new Map([
      ['types', Uint8Array.from(parts.types, (type) => ENTITY_TYPES.indexOf(type))],
      ['numbers', floats([parts.scale, calibration.slope, calibration.shift, secondLook.scale])],
      ['transitions', floats(parts.transitions)],
      ['clue weights', floats(secondLook.clueWeights)],
      ['clue net inner', floats(secondLook.net.inner)],
      ['clue net bias', floats(secondLook.net.bias)],
      ['clue net outer', floats(secondLook.net.outer)],
      ...packWeights('token', parts.features),
      ...packWeights('name', secondLook.features),
    ]),
  )
}

function packWeights(of: string, unsorted: readonly ModelFeature[]): [string, Uint8Array][] {
  const features = [...unsorted].sort((a, b) => (a.key >>> 0) - (b.key >>> 0))
  const { counts, low } = packKeys(Uint32Array.from(features, (feature) => feature.key))
  const entries = features.flatMap((feature) => feature.weights)
  return [
    [`${of} feature counts`, counts],
    [`${of} feature keys`, low],
    [`${of} entry counts`, Uint8Array.from(features, (feature) => feature.weights.length)],
    [`${of} entry labels`, Uint8Array.from(entries, ([label]) => label)],
    [`${of} entry weights`, new Uint8Array(Int8Array.from(entries, ([, weight]) => weight).buffer)],
  ]
}

/**
 * Opens the file of a model.
 * @throws ModelFileError when it is truncated, foreign, damaged or of another kind
 */
export function readModel(kind: string, buffer: ArrayBuffer): TaggerModel {
  const file = openSections(kind, buffer)
  const numbers = (name: string) => {
    const bytes = file.bytes(name)
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
  }
  const types = Array.from(file.bytes('types'), (code) => ENTITY_TYPES[code]!)
  const labels = 1 + 2 * types.length
  const [scale = 1, slope = 1, shift = 0, nameScale = 1] = numbers('numbers')
  const transitions = numbers('transitions')
  const clueWeights = numbers('clue weights')
  if (types.includes(undefined as never) || transitions.length !== (labels + 1) * labels)
    throw new ModelFileError('incomplete', 'types and transitions do not fit')
  if (clueWeights.length !== clueWidth(types.length) * (types.length + 1))
    throw new ModelFileError('incomplete', 'types and clues do not fit')
  const [inner, bias, outer] = [numbers('clue net inner'), numbers('clue net bias'), numbers('clue net outer')]
  const units = bias.length
  if (inner.length !== clueWidth(types.length) * units || outer.length !== units * (types.length + 1))
    throw new ModelFileError('incomplete', 'types and the net of clues do not fit')
  return {
    types,
    ...readWeights(file, 'token', labels, scale),
    transitions,
    secondLook: {
      ...readWeights(file, 'name', types.length + 1, nameScale),
      clueWeights,
      net: { units, inner, bias, outer },
    },
    calibration: { slope, shift },
  }
}

function readWeights(file: Sections, of: string, labels: number, scale: number): FeatureWeights {
  const entryCounts = file.bytes(`${of} entry counts`)
  const from = new Uint32Array(entryCounts.length + 1)
  for (let f = 0; f < entryCounts.length; f++) from[f + 1] = from[f]! + entryCounts[f]!
  const entryLabels = file.bytes(`${of} entry labels`)
  const weights = file.bytes(`${of} entry weights`)
  return {
    labels,
    features: openKeys(file.bytes(`${of} feature counts`), file.bytes(`${of} feature keys`)),
    from,
    entries: Uint16Array.from(weights, (weight, i) => (entryLabels[i]! << 8) | weight),
    scale,
  }
}

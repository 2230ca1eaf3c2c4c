// Trains the second look at names (`src/core/tagger/secondLook.ts`). It learns from what models found in each document that
// had not seen it.
import type { Found } from '../src/core/tagger/decode.ts'
import type { ModelFeature, SecondLookParts } from '../src/core/tagger/model.ts'
import { MOST_NAME_FEATURES, nameFeatures } from '../src/core/tagger/nameFeatures.ts'
import { clueWidth, readNames } from '../src/core/tagger/nameSheet.ts'
import type { Sheet } from '../src/core/tagger/sheet.ts'
import type { WordTable } from '../src/core/tagger/wordTable.ts'
import type { TokenSpan } from './corpus.ts'
import { type Dictionary, HashCounter, keepFrequent } from './dictionary.ts'
import { TRAINED_TYPES } from './labels.ts'
import { joinNets, learnNames, type NameExample, type NameWeights } from './nameLearner.ts'

/** A document with the names a first look found in it. */
export interface FirstLook {
  readonly sheet: Sheet
  readonly found: readonly Found[]
  readonly gold: readonly TokenSpan[]
}

const TYPES = TRAINED_TYPES.length
const LABELS = TYPES + 1
/** Features seen less often are noise; each document is looked at twice. */
const LEAST_COUNT = 6
/** Trainings that differ in the order of the names and in what is dropped; the file has their mean. */
const SEEDS = 2
/** Weights smaller than this are dropped from the file. */
const LEAST_WEIGHT = 0.03

/** What says nothing, for a model of the first look alone. */
export const NO_SECOND_LOOK: SecondLookParts = {
  features: [],
  scale: 1,
  clueWeights: new Float32Array(clueWidth(TYPES) * LABELS),
  net: { units: 0, inner: new Float32Array(0), bias: new Float32Array(0), outer: new Float32Array(0) },
}

export function trainSecondLook(documents: readonly FirstLook[], words: WordTable): SecondLookParts {
  const { dictionary, examples } = readExamples(documents, words)
  const sizes = { features: dictionary.keys.length, clues: clueWidth(TYPES), labels: LABELS }
  const learned = Array.from({ length: SEEDS }, (_, seed) => learnNames(examples, { ...sizes, seed: seed + 1 }))
  const mean = (read: (weights: NameWeights) => Float32Array): Float32Array =>
    read(learned[0]!).map((_, i) => learned.reduce((sum, each) => sum + read(each)[i]!, 0) / SEEDS)
  const nets = learned.map(({ net }) => net)
  return {
    ...compactWeights(
      dictionary,
      mean(({ features }) => features),
    ),
    clueWeights: mean(({ clues }) => clues),
    net: joinNets(nets, LABELS),
  }
}

const codes = new Map<string, number>(TRAINED_TYPES.map((type, code) => [type, code]))

function readExamples(documents: readonly FirstLook[], words: WordTable) {
  const counter = new HashCounter(12)
  const buffer = new Int32Array(MOST_NAME_FEATURES)
  const read = documents.flatMap(({ sheet, found, gold }) => {
    const names = readNames(sheet, found, TYPES)
    const types = new Map(gold.map(({ first, last, type }) => [`${first}-${last}`, type]))
    return found.map(({ first, last }, at) => {
      const hashes = buffer.slice(0, nameFeatures(names, at, words, buffer))
      for (const hash of hashes) counter.add(hash)
      const type = codes.get(types.get(`${first}-${last}`) ?? '') ?? TYPES
      return { names, at, hashes, label: type }
    })
  })
  const dictionary = keepFrequent(counter, LEAST_COUNT)
  const examples = read.map(({ hashes, ...rest }): NameExample => {
    return { ...rest, ids: hashes.map((hash) => dictionary.find(hash)).filter((id) => id >= 0) }
  })
  return { dictionary, examples }
}

function compactWeights({ keys }: Dictionary, weights: Float32Array): Pick<SecondLookParts, 'features' | 'scale'> {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127
  const features: ModelFeature[] = []
  keys.forEach((key, id) => {
    const row: [number, number][] = []
    for (let c = 0; c < LABELS; c++) {
      const weight = weights[id * LABELS + c]!
      if (Math.abs(weight) >= LEAST_WEIGHT) row.push([c, Math.round(weight / scale)])
    }
    if (row.length > 0) features.push({ key, weights: row })
  })
  return { features, scale }
}

// Trains the second look at names (`src/core/tagger/secondLook.ts`): logistic regression over features and clues, on top
// of what the first look says. It learns from names that were found by models which had not seen the document.
import type { Found } from '../src/core/tagger/decode.ts'
import type { ModelFeature, SecondLookParts } from '../src/core/tagger/model.ts'
import { MOST_NAME_FEATURES, nameFeatures } from '../src/core/tagger/nameFeatures.ts'
import { clueWidth, type NameSheet, readNames } from '../src/core/tagger/nameSheet.ts'
import { addClues, firstLook, toChances } from '../src/core/tagger/secondLook.ts'
import type { Sheet } from '../src/core/tagger/sheet.ts'
import type { WordTable } from '../src/core/tagger/wordTable.ts'
import type { TokenSpan } from './corpus.ts'
import { type Dictionary, HashCounter, keepFrequent } from './dictionary.ts'
import { TRAINED_TYPES } from './labels.ts'
import { seededRandom } from './random.ts'

/** A document with the names a first look found in it. */
export interface FirstLook {
  readonly sheet: Sheet
  readonly found: readonly Found[]
  readonly gold: readonly TokenSpan[]
}

interface Example {
  readonly names: NameSheet
  readonly at: number
  readonly ids: Int32Array
  readonly label: number
}

const TYPES = TRAINED_TYPES.length
const LABELS = TYPES + 1
const LEAST_COUNT = 3
const ROUNDS = 6
/** Rounds whose end is not averaged. */
const SETTLE = 1
const RATE = 0.03
const CLUE_RATE = 0.02
/** What the squared slopes start from; clues are few and always there, and begin slowly. */
const DAMPING = 1
const CLUE_DAMPING = 10
const DROPOUT = 0.5
const LEAST_SLOPE = 0.005
/** Weights smaller than this are dropped from the file. */
const LEAST_WEIGHT = 0.03

/** What says nothing, for a model of the first look alone. */
export const NO_SECOND_LOOK: SecondLookParts = {
  features: [],
  scale: 1,
  clueWeights: new Float32Array(clueWidth(TYPES) * LABELS),
}

export function trainSecondLook(documents: readonly FirstLook[], words: WordTable): SecondLookParts {
  const { dictionary, examples } = readExamples(documents, words)
  const random = seededRandom(5)
  const weights = new Float32Array(dictionary.keys.length * LABELS)
  const squares = new Float32Array(weights.length).fill(DAMPING)
  const clueWeights = new Float32Array(clueWidth(TYPES) * LABELS)
  const clueSquares = new Float32Array(clueWeights.length).fill(CLUE_DAMPING)
  const meanWeights = new Float32Array(weights.length)
  const meanClueWeights = new Float32Array(clueWeights.length)
  const kept = new Int32Array(MOST_NAME_FEATURES)
  const chances = new Float64Array(LABELS)

  const learn = ({ names, at, ids, label }: Example): void => {
    let count = 0
    for (const id of ids) if (random.next() >= DROPOUT) kept[count++] = id
    firstLook(names.names[at]!, chances)
    addClues(names, at, clueWeights, chances)
    for (let k = 0; k < count; k++)
      for (let c = 0; c < LABELS; c++) chances[c]! += weights[kept[k]! * LABELS + c]! / (1 - DROPOUT)
    toChances(chances)
    for (let c = 0; c < LABELS; c++) {
      const slope = chances[c]! - (c === label ? 1 : 0)
      if (Math.abs(slope) < LEAST_SLOPE) continue
      for (let k = 0; k < count; k++) {
        const p = kept[k]! * LABELS + c
        squares[p]! += slope * slope
        weights[p]! -= (RATE * slope) / Math.sqrt(squares[p]!)
      }
      for (let k = 0; k < names.width; k++) {
        const full = slope * names.clues[at * names.width + k]!
        if (full === 0) continue
        const p = k * LABELS + c
        clueSquares[p]! += full * full
        clueWeights[p]! -= (CLUE_RATE * full) / Math.sqrt(clueSquares[p]!)
      }
    }
  }

  for (let round = 0; round < ROUNDS; round++) {
    for (const example of random.shuffle(examples)) learn(example)
    const averaged = round - SETTLE + 1
    if (averaged < 1) continue
    meanWeights.forEach((mean, i) => {
      meanWeights[i] = mean + (weights[i]! - mean) / averaged
    })
    meanClueWeights.forEach((mean, i) => {
      meanClueWeights[i] = mean + (clueWeights[i]! - mean) / averaged
    })
  }
  return { ...compactWeights(dictionary, meanWeights), clueWeights: meanClueWeights }
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
  const examples = read.map(({ hashes, ...rest }): Example => {
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

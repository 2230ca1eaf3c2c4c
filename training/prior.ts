// What the vector of a word says about types: which it names when capitalised, and which stand after and before it.
// Learned from the corpus over distinct words, in five folds, so that no word's code has seen the word's own labels:
// the tagger must not trust the code more in training than it may later.

import { OUTSIDE, typeOf } from '../src/core/tagger/labels.ts'
import type { Embeddings } from './embeddings.ts'
import { CAPITAL, type LabelledDocument } from './labelled.ts'
import { TRAINED_TYPES } from './labels.ts'
import { type Example, trainPerceptron } from './perceptron.ts'
import { seededRandom } from './random.ts'

const CLASSES = TRAINED_TYPES.length + 1
const FOLDS = 5
/** A word's weight grows with the root of its count, up to this. */
const MOST_WEIGHT = 3

type Counts = Map<string, Float32Array>

function count(counts: Counts, word: string, label: number): void {
  const row = counts.get(word) ?? new Float32Array(CLASSES)
  counts.set(word, row)
  row[label === OUTSIDE ? 0 : 1 + typeOf(label)]!++
}

/** Distributions for every row; words of the corpus get theirs from the folds that have not seen them. */
function crossFit({ words, vectors }: Embeddings, counts: Counts, seed: number): Float32Array {
  const random = seededRandom(seed)
  const fold = new Int8Array(words.length).fill(-1)
  const examples: Example[] = []
  words.forEach((word, row) => {
    const seen = counts.get(word)
    if (!seen) return
    const total = seen.reduce((sum, x) => sum + x, 0)
    fold[row] = row % FOLDS
    examples.push({ row, target: seen.map((x) => x / total), weight: Math.min(MOST_WEIGHT, Math.sqrt(total)) })
  })
  const result = new Float32Array(words.length * CLASSES)
  for (let left = 0; left < FOLDS; left++) {
    const others = examples.filter((example) => fold[example.row] !== left)
    const run = trainPerceptron(vectors, CLASSES, others, random)
    for (let row = 0; row < words.length; row++) {
      if (fold[row]! >= 0 && fold[row] !== left) continue
      const share = fold[row]! < 0 ? 1 / FOLDS : 1
      const output = run(row)
      for (let c = 0; c < CLASSES; c++) result[row * CLASSES + c]! += output[c]! * share
    }
  }
  return result
}

const top = (values: Float32Array, at: number, except = -1): number => {
  let best = except === 0 ? 1 : 0
  for (let c = 0; c < CLASSES; c++) if (c !== except && values[at + c]! > values[at + best]!) best = c
  return best
}

/** Top class (4 bits), how clear it is (2), second class (4). */
export function namingPriors(embeddings: Embeddings, documents: readonly LabelledDocument[]): Uint16Array {
  const counts: Counts = new Map()
  for (const { layer, labels } of documents)
    layer.tokens.words.forEach((word, i) => {
      if (CAPITAL.test(word)) count(counts, layer.tokens.lower[i]!, labels[i]!)
    })
  const values = crossFit(embeddings, counts, 11)
  return Uint16Array.from(embeddings.words, (_, row) => {
    const at = row * CLASSES
    const first = top(values, at)
    const chance = values[at + first]!
    const clear = chance > 0.9 ? 3 : chance > 0.7 ? 2 : chance > 0.5 ? 1 : 0
    return first | (clear << 4) | (top(values, at, first) << 6)
  })
}

/** Codes of the classes of what follows (low nibble) and what comes before (high nibble). */
export function companyPriors(embeddings: Embeddings, documents: readonly LabelledDocument[]): Uint8Array {
  const after: Counts = new Map()
  const before: Counts = new Map()
  for (const { layer, labels } of documents)
    for (const { first, last } of layer.sentences)
      for (let i = first; i < last; i++) {
        const word = layer.tokens.lower[i]!
        if (labels[i] !== OUTSIDE) continue
        if (i + 1 < last) count(after, word, labels[i + 1]!)
        if (i > first) count(before, word, labels[i - 1]!)
      }
  const [low, high] = [crossFit(embeddings, after, 23), crossFit(embeddings, before, 29)]
  return Uint8Array.from(embeddings.words, (_, row) => nibble(low, row) | (nibble(high, row) << 4))
}

/** 0: hardly ever a name; 1 to 9: the type it most likely is; 10 to 15: the same and likely, of the six commonest. */
function nibble(values: Float32Array, row: number): number {
  const at = row * CLASSES
  const named = 1 - values[at]!
  if (named < 0.15) return 0
  const best = top(values, at, 0)
  return named > 0.45 && best <= 6 ? 9 + best : best
}

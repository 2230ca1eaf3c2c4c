// What the model says for each label of each token, summed over its features. The features of single words are summed
// once for each distinct word: most tokens of a text are words met before.
import { contextFeatures, MOST_FEATURES, REACH, wordAt, wordFeatures } from './features.ts'
import type { TaggerModel } from './model.ts'
import type { Sheet } from './sheet.ts'
import type { WordFacts } from './wordFacts.ts'

const PLACES = 2 * REACH + 1
const MOST_REMEMBERED = 30_000

export interface Emissions {
  /** Tokens × labels of one sentence, in units of weights; the array is reused by the next call. */
  readSentence(sheet: Sheet, first: number, last: number): Int32Array
}

export function prepareEmissions(model: TaggerModel): Emissions {
  const { labels, features, from, entries } = model
  const buffer = new Int32Array(MOST_FEATURES)
  const memory = new Map<WordFacts, Int32Array>()
  let out = new Int32Array(64 * labels)

  const add = (count: number, sums: Int32Array, at: number): void => {
    for (let n = 0; n < count; n++) {
      const feature = features.find(buffer[n]!)
      if (feature < 0) continue
      const end = from[feature + 1]!
      for (let k = from[feature]!; k < end; k++) {
        const entry = entries[k]!
        sums[at + (entry >> 8)]! += (entry << 24) >> 24
      }
    }
  }

  /** The sums of a word's own features for each place it can stand in, `REACH` before to `REACH` after a token. */
  const sumWord = (facts: WordFacts): Int32Array => {
    const known = memory.get(facts)
    if (known) return known
    const sums = new Int32Array(PLACES * labels)
    for (let place = 0; place < PLACES; place++)
      add(wordFeatures(facts, place - REACH, buffer, 0), sums, place * labels)
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    memory.set(facts, sums)
    return sums
  }

  return {
    readSentence(sheet, first, last) {
      const length = last - first
      if (out.length < length * labels) out = new Int32Array(length * labels * 2)
      out.fill(0, 0, length * labels)
      for (let i = first - REACH; i < last + REACH; i++) {
        const sums = sumWord(wordAt(sheet, i, first, last))
        const highest = Math.min(last - 1, i + REACH)
        for (let token = Math.max(first, i - REACH); token <= highest; token++) {
          const source = (i - token + REACH) * labels
          const target = (token - first) * labels
          for (let label = 0; label < labels; label++) out[target + label]! += sums[source + label]!
        }
      }
      for (let i = first; i < last; i++) add(contextFeatures(sheet, i, buffer, 0), out, (i - first) * labels)
      return out
    },
  }
}

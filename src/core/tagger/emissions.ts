// What the model says for each label of each token, summed over its features. The features of single words are summed
// once for each distinct word: most tokens of a text are words met before.

import { contextFeatures, MOST_FEATURES, REACH, wordAt, wordFeatures } from './features.ts'
import { lanesOf, layOutFeatures, readLanes } from './featureTable.ts'
import type { TaggerModel } from './model.ts'
import type { Sheet } from './sheet.ts'
import type { WordFacts } from './wordFacts.ts'

const PLACES = 2 * REACH + 1
const MOST_REMEMBERED = 30_000

/**
 * By how much “outside” must lead by the words alone to be taken for certain, as a logarithm of chances: more where a
 * word stands between two that may be of one name.
 */
const CLEAR_LEAD = { apart: 0, between: 2 }
/** Names and sums have no more than this many words without a mark in a row. */
const GAP = 3
/** More than any sum of weights. */
const CERTAIN = 1 << 24

export interface Emissions {
  /**
   * Adds up what is said in a sentence. Most words in small letters are plainly no names by themselves and their
   * neighbours: they are given to “outside”, and their ties are not read.
   */
  readSentence(sheet: Sheet, first: number, last: number): SentenceSums
}

/** Both arrays are reused for the next sentence. */
export interface SentenceSums {
  /** Tokens × labels, in units of weights. */
  readonly sums: Int32Array
  readonly labels: number
  /** 1 for each token that is certainly outside. */
  readonly certain: Uint8Array
}

export function prepareEmissions(model: TaggerModel): Emissions {
  const { labels } = model
  const width = lanesOf(labels)
  const table = layOutFeatures(model)
  const buffer = new Int32Array(MOST_FEATURES)
  const memory = new Map<WordFacts, Int32Array>()
  const [apart, between] = [CLEAR_LEAD.apart / model.scale, CLEAR_LEAD.between / model.scale]
  let out = new Int32Array(64 * labels)
  let lanes = new Int32Array(64 * width)
  let certain = new Uint8Array(64)

  /** The sums of a word's own features for each place it can stand in, `REACH` before to `REACH` after a token. */
  const sumWord = (facts: WordFacts): Int32Array => {
    const known = memory.get(facts)
    if (known) return known
    const sums = new Int32Array(PLACES * width)
    for (let place = 0; place < PLACES; place++)
      table.addTo(sums, place * width, buffer, wordFeatures(facts, place - REACH, buffer, 0))
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    memory.set(facts, sums)
    return sums
  }

  const isClear = (at: number, lead: number): boolean => {
    const least = out[at]! - lead
    for (let label = 1; label < labels; label++) if (out[at + label]! > least) return false
    return true
  }

  return {
    readSentence(sheet, first, last) {
      const length = last - first
      if (certain.length < length) {
        out = new Int32Array(length * labels * 2)
        lanes = new Int32Array(length * width * 2)
        certain = new Uint8Array(length * 2)
      }
      lanes.fill(0, 0, length * width)
      for (let i = first - REACH; i < last + REACH; i++) {
        const sums = sumWord(wordAt(sheet, i, first, last))
        const highest = Math.min(last - 1, i + REACH)
        for (let token = Math.max(first, i - REACH); token <= highest; token++) {
          const source = (i - token + REACH) * width
          const target = (token - first) * width
          for (let lane = 0; lane < width; lane++) lanes[target + lane]! += sums[source + lane]!
        }
      }
      for (let i = first; i < last; i++) {
        const at = (i - first) * width
        const to = (i - first) * labels
        readLanes(lanes, at, labels, out, to)
        const clear = !sheet.facts[i]!.capitalised && isClear(to, isBetween(sheet, i, first, last) ? between : apart)
        certain[i - first] = clear ? 1 : 0
        if (clear) out[to] = CERTAIN
        else {
          table.addTo(lanes, at, buffer, contextFeatures(sheet, i, buffer, 0))
          readLanes(lanes, at, labels, out, to)
        }
      }
      return { sums: out, labels, certain }
    },
  }
}

/** Whether a word may belong to the marked words around it: “Bank of Dunmore”, “$3 billion”. */
function isBetween({ facts, lists }: Sheet, i: number, first: number, last: number): boolean {
  if (facts[i]!.marked || lists[i] !== 0) return true
  let left = i - 1
  while (left >= first && i - left <= GAP && !facts[left]!.marked) left--
  if (left < first || i - left > GAP) return false
  const end = Math.min(last, left + GAP + 2)
  for (let k = i + 1; k < end; k++) if (facts[k]!.marked) return true
  return false
}

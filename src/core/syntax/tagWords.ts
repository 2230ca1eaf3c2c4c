// Gives each word of a sentence its part of speech, from left to right (greedy averaged perceptron; Collins 2002).
import { feature1, feature2, feature3 } from '../tagger/hash.ts'
import { TAG_COUNT } from './inventory.ts'
import type { Scorer } from './weights.ts'
import type { WordColumns } from './wordColumns.ts'

const MOST_FEATURES = 32
const BEFORE = 1
const AFTER = 2

const features = new Int32Array(MOST_FEATURES)
const scores = new Float64Array(64)

/** Writes the features of the word at `i` of the sentence [first, last) to `out`; returns how many. */
export function tagFeatures(
  words: WordColumns,
  i: number,
  first: number,
  last: number,
  tagBefore: number,
  tagTwoBefore: number,
  out: Int32Array,
): number {
  const { lower, shape, ending, shortEnding, prefix, wide, fine } = words
  const at = (column: Int32Array, k: number): number => (k < first ? BEFORE : k >= last ? AFTER : column[k]!)
  const x = lower[i]!
  const p1 = at(lower, i - 1)
  const n1 = at(lower, i + 1)
  let n = 0
  out[n++] = feature1(201, x)
  out[n++] = feature2(202, shape[i]!, i === first ? 1 : 0)
  out[n++] = feature1(203, ending[i]!)
  out[n++] = feature1(204, shortEnding[i]!)
  out[n++] = feature1(205, prefix[i]!)
  out[n++] = feature1(206, tagBefore)
  out[n++] = feature1(207, tagBefore * 64 + tagTwoBefore)
  out[n++] = feature2(208, x, tagBefore)
  out[n++] = feature1(209, p1)
  out[n++] = feature1(210, n1)
  out[n++] = feature1(211, at(lower, i - 2))
  out[n++] = feature1(212, at(lower, i + 2))
  out[n++] = feature1(213, at(ending, i + 1))
  out[n++] = feature1(214, at(ending, i - 1))
  out[n++] = feature2(215, n1, tagBefore)
  out[n++] = feature1(216, fine[i]!)
  out[n++] = feature1(217, at(fine, i - 1))
  out[n++] = feature1(218, at(fine, i + 1))
  out[n++] = feature2(219, wide[i]!, tagBefore)
  out[n++] = feature2(220, x, n1)
  out[n++] = feature2(221, x, p1)
  out[n++] = feature3(222, shape[i]!, at(shape, i + 1), at(shape, i - 1))
  out[n++] = feature2(223, wide[i]!, at(wide, i + 1) * 64 + tagBefore)
  out[n++] = feature2(224, ending[i]!, tagBefore)
  out[n++] = feature1(225, at(fine, i + 2))
  out[n++] = feature2(226, ending[i]!, shape[i]!)
  return n
}

export const TAG_BEFORE_FIRST = 60

/** Tags the words of the sentence [first, last) into `tags`. */
export function tagSentence(words: WordColumns, first: number, last: number, scorer: Scorer, tags: Uint8Array): void {
  let before = TAG_BEFORE_FIRST
  let twoBefore = TAG_BEFORE_FIRST
  for (let i = first; i < last; i++) {
    const count = tagFeatures(words, i, first, last, before, twoBefore, features)
    const tag = bestTag(scorer, features, count, scores)
    tags[i] = tag
    twoBefore = before
    before = tag
  }
}

export function bestTag(scorer: Scorer, from: Int32Array, count: number, into: Float64Array): number {
  into.fill(0, 0, TAG_COUNT)
  scorer.score(from, count, into)
  let best = 0
  for (let tag = 1; tag < TAG_COUNT; tag++) if (into[tag]! > into[best]!) best = tag
  return best
}

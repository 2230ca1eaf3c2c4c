// The features by which the first stage labels a token as source, cue or content: its words and tags, the cues around
// it and the quotation it stands in.
import { feature1, feature2, feature3 } from '../tagger/hash.ts'
import { cueFeatures, quoteFeatures } from './cueFeatures.ts'
import type { SpanSheet } from './sheet.ts'
import { TAG_AFTER, TAG_BEFORE, type TokenContext } from './tokenContext.ts'

export const MOST_TOKEN_FEATURES = 100

const BEFORE = 5
const AFTER = 6

/**
 * Writes the features of the token at `i` of the block [first, last) to `out`.
 * @returns how many there are
 */
export function tokenFeatures(context: TokenContext, i: number, first: number, last: number, out: Int32Array): number {
  const { sheet } = context
  if (sheet.dull[i]) {
    out[0] = feature1(105, sheet.dull[i]!)
    return 1
  }
  let n = wordFeatures(sheet, i, first, last, out)
  n = cueFeatures(context, i, first, last, out, n)
  n = quoteFeatures(context, i, first, last, out, n)
  return placeFeatures(sheet, i, first, last, out, n)
}

function wordFeatures(sheet: SpanSheet, i: number, first: number, last: number, out: Int32Array): number {
  const { lower, shape, ending, lemma, wide, fine } = sheet.words
  const tags = sheet.tags
  const at = (column: Int32Array, k: number): number => (k < first ? BEFORE : k >= last ? AFTER : column[k]!)
  const tag = (k: number): number => (k < first ? TAG_BEFORE : k >= last ? TAG_AFTER : tags[k]!)
  const x = lower[i]!
  const p1 = at(lower, i - 1)
  const p2 = at(lower, i - 2)
  const n1 = at(lower, i + 1)
  const n2 = at(lower, i + 2)
  const t = tag(i)
  const tp1 = tag(i - 1)
  const tp2 = tag(i - 2)
  const tn1 = tag(i + 1)
  const tn2 = tag(i + 2)
  let n = 0
  out[n++] = 1
  out[n++] = feature1(2, x)
  out[n++] = feature1(3, shape[i]!)
  out[n++] = feature1(4, p1)
  out[n++] = feature1(5, n1)
  out[n++] = feature1(6, p2)
  out[n++] = feature1(7, n2)
  out[n++] = feature1(8, at(lower, i - 3))
  out[n++] = feature1(9, at(lower, i + 3))
  out[n++] = feature2(10, p1, x)
  out[n++] = feature2(11, x, n1)
  out[n++] = feature3(12, p1, x, n1)
  out[n++] = feature2(13, p2, p1)
  out[n++] = feature2(14, n1, n2)
  out[n++] = feature1(15, at(shape, i - 1))
  out[n++] = feature1(16, at(shape, i + 1))
  out[n++] = feature3(17, at(shape, i - 1), shape[i]!, at(shape, i + 1))
  out[n++] = feature1(18, ending[i]!)
  out[n++] = feature1(19, lemma[i]!)
  out[n++] = feature1(20, t)
  out[n++] = feature1(21, tp1 * 64 + t)
  out[n++] = feature1(22, t * 64 + tn1)
  out[n++] = feature1(23, (tp1 * 64 + t) * 64 + tn1)
  out[n++] = feature1(24, tp2 * 64 + tp1)
  out[n++] = feature1(25, tn1 * 64 + tn2)
  out[n++] = feature2(26, x, t)
  out[n++] = feature1(27, (tp2 * 64 + tp1) * 64 + t)
  out[n++] = feature1(28, (t * 64 + tn1) * 64 + tn2)
  out[n++] = feature2(29, x, tp1 * 64 + tn1)
  out[n++] = feature2(30, p1, t)
  out[n++] = feature2(31, n1, t)
  out[n++] = feature2(32, tag(i - 3), (tp2 * 64 + tp1) * 64 + t)
  out[n++] = feature2(33, tag(i + 3), (t * 64 + tn1) * 64 + tn2)
  out[n++] = feature1(34, fine[i]!)
  out[n++] = feature1(35, at(fine, i - 1))
  out[n++] = feature1(36, at(fine, i + 1))
  out[n++] = feature2(37, at(fine, i - 1), fine[i]!)
  out[n++] = feature2(38, fine[i]!, at(fine, i + 1))
  out[n++] = feature1(39, wide[i]!)
  out[n++] = feature3(40, at(wide, i - 1), wide[i]!, at(wide, i + 1))
  return n
}

function placeFeatures(sheet: SpanSheet, i: number, first: number, last: number, out: Int32Array, n: number): number {
  const sentence = sheet.sentences[sheet.sentence[i]!]!
  const fromStart = Math.min(4, i - sentence.first)
  const toEnd = Math.min(4, sentence.last - i)
  out[n++] = feature1(110, (first === 0 ? 1 : 0) * 2 + (last - first < 15 ? 1 : 0))
  out[n++] = feature1(111, fromStart * 2 + (sentence.first > first ? 1 : 0))
  out[n++] = feature2(112, toEnd, sheet.words.lower[i]!)
  return n
}

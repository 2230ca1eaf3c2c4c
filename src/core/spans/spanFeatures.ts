// The features by which the second stage judges a whole span: how sure the first stage is, its edges, how it lies
// among quotation marks, and for sources and cues what they are made of.
import { feature1, feature2, feature3, mix } from '../tagger/hash.ts'
import type { Candidate } from './candidates.ts'
import { CONTENT } from './labels.ts'
import { lengthStep } from './lengths.ts'
import { headOf, type RunningCounts, unbalanced } from './segments.ts'
import type { SpanSheet } from './sheet.ts'

export const MOST_SPAN_FEATURES = 64
/** Features of a type of span are apart from those of the others. */
const TYPED = 600

export interface Judged extends Candidate {
  /** The word the span is known by. */
  readonly head: number
}

export const judge = (sheet: SpanSheet, { first, last, type, odds, slack }: Candidate): Judged => ({
  first,
  last,
  type,
  odds,
  slack,
  head: headOf(sheet, first, last, type),
})

const slackStep = (slack: number): number =>
  slack <= 0 ? 0 : slack < 0.4 ? 1 : slack < 1 ? 2 : slack < 2 ? 3 : slack < 3.5 ? 4 : slack < 6 ? 5 : 6
const oddsStep = (odds: number): number => Math.max(-6, Math.min(12, Math.round(odds)))

/**
 * Writes the features of a candidate in the block [from, to) to `out`; returns how many.
 */
export function spanFeatures(
  sheet: SpanSheet,
  counts: RunningCounts,
  candidate: Judged,
  from: number,
  to: number,
  out: Int32Array,
): number {
  const { first: a, last: b, type, head } = candidate
  const { tags, mark, sentence, bin } = sheet
  const { lower, lemma } = sheet.words
  const base = TYPED + type * 100
  const W = (i: number): number => (i < from ? 5 : i >= to ? 6 : lower[i]!)
  const T = (i: number): number => (i < from ? 62 : i >= to ? 63 : tags[i]!)
  const length = b - a
  const step = lengthStep(length)
  const slack = slackStep(candidate.slack)
  const wa = lower[a]!
  const wz = lower[b - 1]!
  const wp = W(a - 1)
  const wn = W(b)
  const ta = T(a)
  const tz = T(b - 1)
  const tp = T(a - 1)
  const tn = T(b)
  let n = 0
  out[n++] = base
  out[n++] = feature1(base + 1, slack)
  out[n++] = feature1(base + 2, oddsStep(candidate.odds))
  out[n++] = feature1(base + 3, step)
  out[n++] = feature1(base + 4, step * 8 + slack)
  out[n++] = feature1(base + 5, wa)
  out[n++] = feature1(base + 6, wz)
  out[n++] = feature1(base + 7, wp)
  out[n++] = feature1(base + 8, wn)
  out[n++] = feature2(base + 9, wp, wa)
  out[n++] = feature2(base + 10, wz, wn)
  out[n++] = feature1(base + 11, ta * 64 + tz)
  out[n++] = feature1(base + 12, tp * 64 + ta)
  out[n++] = feature1(base + 13, tz * 64 + tn)
  out[n++] = feature2(base + 14, tp, wa)
  out[n++] = feature2(base + 15, wz, tn)
  out[n++] = feature2(base + 16, tz, wn)
  out[n++] = feature2(base + 17, wa, T(a + 1))
  out[n++] = feature1(base + 18, (T(b - 2) * 64 + tz) * 64 + tn)
  out[n++] = feature1(base + 19, (tp * 64 + ta) * 64 + T(a + 1))
  out[n++] = feature1(base + 20, tags[head]! * 16 + step)
  out[n++] = feature2(base + 21, lemma[head]!, tn)
  out[n++] = feature2(base + 22, lemma[head]!, tp)
  const sentences = Math.min(2, counts.sentences[b]! - counts.sentences[a + 1]!)
  const quoted = counts.quoted[b]! - counts.quoted[a]!
  const cues = counts.cues[b]! - counts.cues[a]!
  const verbs = counts.verbs[b]! - counts.verbs[a]!
  const share = quoted === 0 ? 0 : quoted === length ? 2 : 1
  const { open, closes } = unbalanced(sheet, a, b)
  const balance = (share * 4 + open) * 2 + (closes ? 1 : 0)
  const markBefore = a > from ? mark[a - 1]! : 3
  const markAfter = b < to ? mark[b]! : 3
  const starts = a === from || sentence[a] !== sentence[a - 1] ? 1 : 0
  const ends = b >= to || sentence[b] !== sentence[b - 1] ? 2 : 0
  const almostEnds = b + 1 >= to || sentence[b + 1] !== sentence[b - 1] ? 4 : 0
  const edges = starts + ends + almostEnds
  out[n++] = feature1(base + 30, sentences * 4 + Math.min(cues, 3))
  out[n++] = feature1(base + 31, balance)
  out[n++] = feature1(base + 32, ((share * 4 + mark[a]!) * 4 + markBefore) * 4 + markAfter)
  out[n++] = feature1(base + 33, (mark[b - 1]! * 2 + (share === 2 ? 1 : 0)) * 4 + markBefore)
  out[n++] = feature1(base + 34, Math.min(verbs, 3) * 16 + step)
  out[n++] = feature1(base + 35, edges)
  out[n++] = feature1(base + 36, edges * 8 + slack)
  out[n++] = feature1(base + 37, Math.min(cues, 2) * 64 + tags[head]!)
  if (open || closes) out[n++] = feature1(base + 38, (balance * 4 + markBefore) * 4 + markAfter)
  out[n++] = feature2(base + 39, starts, wa)
  out[n++] = feature2(base + 40, ends + almostEnds, wn)
  out[n++] = feature2(base + 41, verbs > 0 ? 1 : 0, wa)
  if (type === CONTENT) {
    out[n++] = feature1(base + 42, lemma[head]!)
    out[n++] = feature2(base + 43, tags[head]! * 2 + (verbs > 0 ? 1 : 0), wa)
    out[n++] = feature1(base + 44, (share === 2 ? 1 : 0) * 16 + step)
    out[n++] = feature3(base + 45, wa, wn, slack)
    return n
  }
  let path = 0
  for (let i = a; i < Math.min(b, a + 8); i++) path = mix(path, tags[i]!)
  out[n++] = feature2(base + 46, path, length > 8 ? 1 : 0)
  path = 0
  for (let i = a; i < Math.min(b, a + 5); i++) path = mix(path, lemma[i]!)
  out[n++] = feature1(base + 47, path)
  out[n++] = feature2(base + 48, lemma[head]!, Math.min(length, 4))
  out[n++] = feature2(base + 49, lemma[head]!, lemma[b - 1]!)
  out[n++] = feature2(base + 50, sheet.words.fine[head]!, tags[head]!)
  out[n++] = feature1(base + 51, bin[head]! * 64 + tags[head]!)
  return n
}

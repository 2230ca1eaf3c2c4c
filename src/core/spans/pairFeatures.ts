// The features of two spans that follow each other in a labelling: what lies between them and by which words they are known.
import { feature1, feature2, feature3, mix } from '../tagger/hash.ts'
import { CONTENT, CUE } from './labels.ts'
import { lengthStep } from './lengths.ts'
import type { RunningCounts } from './segments.ts'
import type { SpanSheet } from './sheet.ts'
import type { Judged } from './spanFeatures.ts'

export const MOST_PAIR_FEATURES = 24
const TYPED = 1000

/** Writes the features of `y` after `x` in the block [from, to) to `out`; null stands for the block's edge. */
export function pairFeatures(
  sheet: SpanSheet,
  counts: RunningCounts,
  x: Judged | null,
  y: Judged | null,
  from: number,
  to: number,
  out: Int32Array,
): number {
  const { quoted, tags, bin } = sheet
  const { lower, lemma } = sheet.words
  const base = TYPED + ((x?.type ?? 0) * 4 + (y?.type ?? 0)) * 32
  const end = x ? x.last : from
  const start = y ? y.first : to
  const gap = start - end
  const sentences = Math.max(0, Math.min(2, counts.sentences[start + (y ? 1 : 0)]! - counts.sentences[end]!))
  const cues = counts.cues[start]! - counts.cues[end]!
  const marks = counts.quoted[start]! - counts.quoted[end]!
  const step = lengthStep(gap)
  const between = gap === 0 ? 1 : gap === 1 ? lower[end]! : gap === 2 ? mix(lower[end]!, lower[end + 1]!) : 2
  let n = 0
  out[n++] = base
  out[n++] = feature1(base + 1, step)
  out[n++] = feature1(base + 2, between)
  out[n++] = feature1(base + 3, sentences * 4 + Math.min(cues, 3))
  out[n++] = feature1(base + 4, marks === 0 ? 0 : marks < 4 ? 1 : marks < 12 ? 2 : 3)
  out[n++] = feature1(base + 5, sentences * 16 + step)
  if (!x || !y) return n
  const hx = x.head
  const hy = y.head
  const near = Math.min(gap, 3)
  if (x.type === CUE) {
    out[n++] = feature2(base + 9, lemma[hx]!, lower[y.first]!)
    out[n++] = feature2(base + 10, lemma[hx]!, near * 4 + sentences)
    out[n++] = feature2(base + 11, lower[x.last - 1]!, lower[y.first]!)
    out[n++] = feature1(base + 12, (bin[hx]! * 64 + tags[y.first]!) * 4 + near)
  }
  if (y.type === CUE) {
    out[n++] = feature2(base + 14, lemma[hy]!, tags[hx]!)
    out[n++] = feature2(base + 15, lemma[hy]!, near * 4 + sentences)
    out[n++] = feature1(base + 16, (bin[hy]! * 64 + tags[x.last - 1]!) * 4 + near)
  }
  if (gap <= 1) out[n++] = feature3(base + 18, gap ? lower[end]! : 0, lower[start]!, tags[end - 1]!)
  if (x.type === CONTENT || y.type === CONTENT) {
    const inner = quoted[x.last - 1]! * 2 + quoted[start]!
    out[n++] = feature1(base + 19, inner * 8 + Math.min(gap, 4))
  }
  return n
}

/** The feature of three types in a row, 0 for the edge before, 4 for the edge after. */
export const tripleFeature = (before: number, type: number, after: number): number =>
  feature1(1990, (before * 8 + type) * 8 + after)

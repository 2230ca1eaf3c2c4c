// The features of a link between two found spans: a content and its cue, or a source and the cue it belongs to.
import { feature1, feature2, feature3 } from '../tagger/hash.ts'
import { CONTENT, CUE, SOURCE } from './labels.ts'
import { lengthStep } from './lengths.ts'
import type { SpanSheet } from './sheet.ts'
import type { Judged } from './spanFeatures.ts'

export const MOST_LINK_FEATURES = 32
const TO_CUE = 2000
const TO_SOURCE = 2100

/** The found spans of an article in order, with what links look at. */
export interface FoundSpans {
  readonly sheet: SpanSheet
  readonly spans: readonly Judged[]
  /** By sentence the likeliest source that was not chosen, for cues that are left without one. */
  readonly spares: ReadonlyMap<number, Judged>
}

const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value)) + most

/**
 * Writes the features of the link between span `at` (a content, or a source) and the cue `cue` to `out`.
 * @param cue index of the cue, or of the cue whose source is asked for
 * @param at index of the other span, or -1 for a cue without a source
 */
export function linkFeatures({ sheet, spans }: FoundSpans, cue: number, at: number, out: Int32Array): number {
  const x = spans[cue]!
  const { tags, sentence, block, quoted, mark } = sheet
  const { lower, lemma } = sheet.words
  const cueHead = x.head
  let n = 0
  if (at < 0) {
    out[n++] = TO_SOURCE + 50
    out[n++] = feature1(TO_SOURCE + 51, lemma[cueHead]!)
    out[n++] = feature1(TO_SOURCE + 53, tags[cueHead]!)
    return n
  }
  const y = spans[at]!
  const base = y.type === CONTENT ? TO_CUE : TO_SOURCE
  const cueFirst = x.first < y.first ? 1 : 0
  const low = Math.min(cue, at)
  const high = Math.max(cue, at)
  const between = [0, 0, 0, 0]
  let pattern = 0
  for (let k = low + 1; k < high; k++) {
    const type = spans[k]!.type
    if (between[type]! < 2) between[type]!++
    if (k < low + 5) pattern = pattern * 4 + type
  }
  const apart = Math.min(6, high - low)
  const gap = cueFirst ? y.first - x.last : x.first - y.last
  const sentences = Math.min(4, Math.abs(sentence[y.first]! - sentence[x.first]!))
  const endSentences = Math.min(4, Math.abs(sentence[y.last - 1]! - sentence[x.first]!))
  const blocks = clip(block[y.first]! - block[x.first]!, 3)
  const spoken = quoted[y.first] && quoted[y.last - 1] ? 1 : 0
  const typeAt = (k: number): number => spans[k]?.type ?? 0
  const nextTo = (k: number, by: number): number => {
    const other = spans[k + by]
    return other && sentence[by < 0 ? other.last - 1 : other.first] === sentence[spans[k]!.first] ? other.type : 0
  }
  const cueNeighbours = nextTo(cue, -1) * 4 + nextTo(cue, 1)
  const near = Math.min(4, apart)
  out[n++] = feature2(base + 1, pattern, apart * 2 + cueFirst)
  out[n++] = feature1(base + 2, lengthStep(gap) * 2 + cueFirst)
  out[n++] = feature1(base + 3, (sentences * 5 + endSentences) * 2 + cueFirst)
  out[n++] = feature1(base + 4, blocks * 2 + cueFirst)
  out[n++] = feature2(base + 5, lemma[cueHead]!, tags[y.head]! * 2 + cueFirst)
  out[n++] = feature2(base + 6, lemma[cueHead]!, lengthStep(gap) * 2 + cueFirst)
  out[n++] = feature3(base + 7, pattern, apart, sentences * 2 + cueFirst)
  out[n++] = feature3(base + 8, pattern, spoken, sentences * 2 + cueFirst)
  out[n++] = feature1(base + 9, ((between[SOURCE]! * 3 + between[CUE]!) * 3 + between[CONTENT]!) * 2 + cueFirst)
  out[n++] = feature3(base + 10, pattern, lemma[cueHead]!, cueFirst)
  out[n++] = feature1(base + 11, ((spoken * 12 + lengthStep(gap)) * 5 + sentences) * 2 + cueFirst)
  out[n++] = feature1(base + 12, (between[CUE]! * 5 + endSentences) * 2 + cueFirst)
  out[n++] = feature1(base + 13, (quoted[x.first]! * 2 + spoken) * 2 + cueFirst)
  out[n++] = feature1(base + 14, ((typeAt(at - 1) * 4 + typeAt(at + 1)) * 5 + near) * 2 + cueFirst)
  out[n++] = feature1(base + 15, ((typeAt(cue - 1) * 4 + typeAt(cue + 1)) * 5 + near) * 2 + cueFirst)
  out[n++] = feature2(base + 16, pattern, (cueNeighbours * 3 + Math.min(2, sentences)) * 2 + cueFirst)
  out[n++] = feature1(base + 17, ((cueNeighbours * 2 + (blocks === 3 ? 1 : 0)) * 2 + spoken) * 2 + cueFirst)
  out[n++] = feature2(base + 18, pattern, tags[cueHead]! * 2 + cueFirst)
  out[n++] = feature2(base + 19, cueFirst && gap > 0 ? lower[y.first - 1]! : 1, Math.min(1, sentences))
  out[n++] = feature2(
    base + 20,
    !cueFirst && gap >= 0 ? lower[Math.min(sheet.count - 1, y.last)]! : 1,
    Math.min(1, sentences),
  )
  out[n++] = feature3(base + 22, lower[x.last - 1]!, lower[y.first]!, cueFirst)
  out[n++] = feature1(base + 23, (mark[y.first]! * 8 + blocks) * 2 + cueFirst)
  return n
}

const NEAR_SPANS = 25

/** Cues a content may belong to: in its own block, up to three before or the one after. */
export function cuesFor({ sheet, spans }: FoundSpans, content: number): number[] {
  const here = sheet.block[spans[content]!.first]!
  return near(spans, content, CUE, (k) => {
    const back = here - sheet.block[spans[k]!.first]!
    return back <= 3 && back >= -1
  })
}

/** Sources a cue may have: in its own block, up to two before or the one after. */
export function sourcesFor({ sheet, spans }: FoundSpans, cue: number): number[] {
  const here = sheet.block[spans[cue]!.first]!
  return near(spans, cue, SOURCE, (k) => {
    const back = here - sheet.block[spans[k]!.first]!
    return back <= 2 && back >= -1
  })
}

function near(spans: readonly Judged[], at: number, type: number, test: (k: number) => boolean): number[] {
  const found: number[] = []
  for (let k = Math.max(0, at - NEAR_SPANS); k < Math.min(spans.length, at + NEAR_SPANS); k++)
    if (spans[k]!.type === type && k !== at && test(k)) found.push(k)
  return found
}

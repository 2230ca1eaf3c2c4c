// Features of a token from the cues and the quotation marks around it.
import { IS_VERB } from '../syntax/inventory.ts'
import { feature1, feature2, feature3 } from '../tagger/hash.ts'
import { distanceStep } from './lengths.ts'
import { TAG_AFTER, TAG_BEFORE, type TokenContext } from './tokenContext.ts'

/** Writes what the cues around the token at `i` of the block [first, last) say, from `n` on; returns where it ends. */
export function cueFeatures(
  { sheet, clues }: TokenContext,
  i: number,
  first: number,
  last: number,
  out: Int32Array,
  n: number,
): number {
  const { cue, bin, quoted, tags } = sheet
  const { lower, lemma } = sheet.words
  const at = (k: number): number => (k < first ? 6 : k >= last ? 7 : cue[k]!)
  const l = clues.before[i]!
  const r = clues.after[i]!
  const cl = l < 0 ? 0 : cue[l]!
  const cr = r < 0 ? 0 : cue[r]!
  const ml = l < 0 ? 0 : lemma[l]!
  const mr = r < 0 ? 0 : lemma[r]!
  const dl = l < 0 ? 0 : distanceStep(i - l)
  const dr = r < 0 ? 0 : distanceStep(r - i)
  const bl = clues.boundariesBefore[i]!
  const br = clues.boundariesAfter[i]!
  const x = lower[i]!
  const t = tags[i]!
  const q = quoted[i]!
  const tp = i > first ? tags[i - 1]! : TAG_BEFORE
  const tn = i + 1 < last ? tags[i + 1]! : TAG_AFTER
  const both = cl * 8 + cr
  out[n++] = feature1(50, cue[i]! * 2 + IS_VERB[t]!)
  out[n++] = feature1(51, (at(i - 1) * 8 + cue[i]!) * 8 + at(i + 1))
  out[n++] = feature1(52, bin[i]!)
  out[n++] = feature2(53, ml, dl)
  out[n++] = feature2(54, mr, dr)
  out[n++] = feature1(55, ml)
  out[n++] = feature1(56, mr)
  out[n++] = feature1(57, (cl * 8 + dl) * 2 + q)
  out[n++] = feature1(58, (cr * 8 + dr) * 2 + q)
  out[n++] = feature1(59, both * 4 + clues.cuesBefore[i]!)
  out[n++] = feature3(60, ml, x, Math.min(dl, 3))
  out[n++] = feature3(61, mr, x, Math.min(dr, 3))
  out[n++] = feature1(62, (cl * 8 + dl) * 64 + t)
  out[n++] = feature1(63, (cr * 8 + dr) * 64 + t)
  out[n++] = feature1(64, at(i - 2) * 8 + at(i - 1))
  out[n++] = feature1(65, at(i + 1) * 8 + at(i + 2))
  out[n++] = feature2(66, ml, x)
  out[n++] = feature2(67, mr, x)
  out[n++] = feature2(68, both, x)
  out[n++] = feature1(69, (both * 64 + t) * 64 + tp)
  out[n++] = feature1(70, (both * 64 + t) * 64 + tn)
  out[n++] = feature2(71, ml, (dl * 64 + t) * 64 + tp)
  out[n++] = feature2(72, mr, (dr * 64 + t) * 64 + tn)
  out[n++] = feature3(73, l < 0 ? 0 : lower[l]!, l < 0 || l + 1 >= last ? 0 : lower[l + 1]!, dl)
  out[n++] = feature1(74, cl * 8 + bl)
  out[n++] = feature1(75, cr * 8 + br)
  out[n++] = feature1(76, ((cl * 8 + bl) * 8 + cr) * 8 + br)
  out[n++] = feature2(77, clues.opener[i]!, cl * 8 + dl)
  out[n++] = feature1(78, clues.opener[i]!)
  out[n++] = feature2(79, clues.opener[i]!, x)
  out[n++] = feature2(80, ml, bl * 64 + t)
  out[n++] = feature2(81, mr, br * 64 + t)
  return n
}

/** Writes what the marks around the token and the quotation it stands in say. */
export function quoteFeatures(
  { sheet, clues, quoted: facts }: TokenContext,
  i: number,
  first: number,
  last: number,
  out: Int32Array,
  n: number,
): number {
  const { mark, quoted, cue, tags, partOf, parts } = sheet
  const x = sheet.words.lower[i]!
  const m = mark[i]!
  const mp = i > first ? mark[i - 1]! : 3
  const mn = i + 1 < last ? mark[i + 1]! : 3
  const q = quoted[i]!
  const marks = ((q * 4 + m) * 4 + mp) * 4 + mn
  out[n++] = feature1(90, marks)
  out[n++] = feature2(91, q, x)
  out[n++] = feature2(92, mp, x)
  out[n++] = feature2(93, mn, x)
  out[n++] = feature1(94, marks * 64 + tags[i]!)
  const l = clues.before[i]!
  const r = clues.after[i]!
  out[n++] = feature1(95, ((l < 0 ? 0 : cue[l]!) * 8 + (r < 0 ? 0 : cue[r]!)) * 2 + q)
  const k = partOf[i]!
  if (k < 0) return n
  const { length, before, after, ending, lead, follow } = facts[k]!
  const part = parts[k]!
  out[n++] = feature1(96, (length * 4 + m) * 4 + mn)
  out[n++] = feature2(97, before, length * 4 + m)
  out[n++] = feature2(98, after, length * 4 + m)
  out[n++] = feature2(99, before, after)
  out[n++] = feature2(100, ending, length)
  out[n++] = feature1(101, (lead * 16 + follow) * 8 + length)
  out[n++] = feature1(102, lead)
  out[n++] = feature1(103, follow)
  out[n++] = feature1(104, (part.part > 0 ? 1 : 0) * 2 + (part.closed ? 1 : 0))
  return n
}

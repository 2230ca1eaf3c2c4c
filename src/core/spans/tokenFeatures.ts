// The features by which the first stage labels a token as source, cue or content: its words and tags, the cues around
// and above it, the quotation it stands in, and where subtrees begin and end.
import { IS_VERB, relation } from '../syntax/inventory.ts'
import { feature1, feature2, feature3, mix } from '../tagger/hash.ts'
import type { Clues } from './clues.ts'
import { distanceStep } from './lengths.ts'
import type { QuotedFacts } from './quotedFacts.ts'
import { CLOSING, type SpanSheet } from './sheet.ts'

export const MOST_TOKEN_FEATURES = 140

export interface TokenContext {
  readonly sheet: SpanSheet
  readonly clues: Clues
  readonly quoted: readonly QuotedFacts[]
}

const BEFORE = 5
const AFTER = 6
const TAG_BEFORE = 62
const TAG_AFTER = 63
const NO_RELATION = 50

/**
 * Writes the features of the token at `i` of the block [first, last) to `out`.
 * @returns how many there are
 */
export function tokenFeatures(context: TokenContext, i: number, first: number, last: number, out: Int32Array): number {
  const { sheet } = context
  let n = wordFeatures(sheet, i, first, last, out)
  n = cueFeatures(context, i, first, last, out, n)
  n = quoteFeatures(context, i, first, last, out, n)
  n = placeFeatures(sheet, i, first, last, out, n)
  if (sheet.heads[i]! >= 0 || sheet.firstChild[i]! >= 0) n = treeFeatures(context, i, first, last, out, n)
  return n
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

function cueFeatures(
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

function quoteFeatures(
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

function placeFeatures(sheet: SpanSheet, i: number, first: number, last: number, out: Int32Array, n: number): number {
  const sentence = sheet.sentences[sheet.sentence[i]!]!
  const fromStart = Math.min(4, i - sentence.first)
  const toEnd = Math.min(4, sentence.last - i)
  out[n++] = feature1(110, (first === 0 ? 1 : 0) * 2 + (last - first < 15 ? 1 : 0))
  out[n++] = feature1(111, fromStart * 2 + (sentence.first > first ? 1 : 0))
  out[n++] = feature2(112, toEnd, sheet.words.lower[i]!)
  return n
}

const SUBJECT = relation('nsubj')
const PASSIVE_SUBJECT = relation('nsubj:pass')
const CLAUSE = relation('ccomp')
const OPEN_CLAUSE = relation('xcomp')
const OBJECT = relation('obj')
const PARATAXIS = relation('parataxis')
const MARKER = relation('mark')
const AUXILIARY = relation('aux')

function treeFeatures(
  { sheet, clues }: TokenContext,
  i: number,
  first: number,
  last: number,
  out: Int32Array,
  n: number,
): number {
  const { heads, relations, tags, cue, low, high, quoted, mark } = sheet
  const { lower, lemma, shape } = sheet.words
  const head = heads[i]!
  const rel = relations[i]!
  const t = tags[i]!
  const q = quoted[i]!
  out[n++] = feature1(120, rel)
  out[n++] = feature2(121, rel, head < 0 ? 0 : lemma[head]!)
  out[n++] = feature1(122, rel * 64 + (head < 0 ? 63 : relations[head]!))
  out[n++] = feature1(123, (rel * 64 + (head < 0 ? 63 : tags[head]!)) * 2 + (head < i ? 0 : 1))
  const a = clues.above[i]!
  const c = clues.branch[i]!
  const before = i > first ? clues.branch[i - 1]! : -1
  const after = i + 1 < last ? clues.branch[i + 1]! : -1
  const branchBefore = before < 0 ? NO_RELATION : relations[before]!
  const branchAfter = after < 0 ? NO_RELATION : relations[after]!
  if (a >= 0) {
    const place = (low[c] === i ? 4 : 0) + (high[c] === i ? 2 : 0) + (high[c] === i + 1 ? 1 : 0)
    const side = (relations[c]! * 2 + (c < a ? 0 : 1)) | 0
    const strength = cue[a]!
    const sideCue = side * 8 + strength
    const sameBefore = before === c ? 1 : 0
    const sameAfter = after === c ? 1 : 0
    const same = sameBefore * 2 + sameAfter
    out[n++] = feature1(124, sideCue)
    out[n++] = feature2(125, side, lemma[a]!)
    out[n++] = feature1(126, sideCue * 8 + place)
    out[n++] = feature2(127, side * 8 + place, lemma[a]!)
    out[n++] = feature1(128, (side * 8 + clues.climb[i]!) * 64 + rel)
    out[n++] = feature2(129, side, lower[i]!)
    out[n++] = feature1(130, sideCue * 2 + q)
    out[n++] = feature1(131, (side * 64 + t) * 8 + place)
    out[n++] = feature2(132, side * 8 + place, lower[low[c]!]!)
    out[n++] = feature2(133, side * 2 + (low[c] === i ? 1 : 0), shape[low[c]!]!)
    out[n++] = feature1(134, relations[a]! * 64 + side)
    out[n++] = feature1(135, side * 16 + dependentsOf(sheet, a))
    out[n++] = feature1(136, side * 4 + (a === clues.before[i] ? 1 : a === clues.after[i] ? 2 : 3))
    out[n++] = feature1(137, side * 4 + same)
    out[n++] = feature1(138, sideCue * 4 + same)
    out[n++] = feature1(139, (same * 64 + branchBefore) * 64 + branchAfter)
  } else {
    const l = clues.before[i]!
    const r = clues.after[i]!
    out[n++] = feature1(140, (rel * 8 + (l < 0 ? 0 : cue[l]!)) * 8 + (r < 0 ? 0 : cue[r]!))
    out[n++] = feature1(141, branchBefore * 64 + branchAfter)
  }
  if (cue[i] || IS_VERB[t]) {
    const kept = argumentsOf(sheet, i)
    out[n++] = feature1(142, kept * 8 + cue[i]!)
    out[n++] = feature2(143, kept, lemma[i]!)
    out[n++] = feature2(144, rel, lemma[i]!)
    out[n++] = feature2(145, kept, rel * 8 + cue[i]!)
  }
  const f = reportingChild(sheet, i)
  if (f >= 0) {
    const where = f < i ? 0 : 1
    const inside = i >= low[f]! && i <= high[f]! ? 1 : 0
    const edge = low[f] === i ? 1 : low[f] === i + 1 ? 2 : high[f] === i - 1 ? 3 : 0
    out[n++] = feature1(146, (cue[f]! * 2 + where) * 2 + (relations[f] === CLAUSE ? 1 : 0))
    out[n++] = feature2(147, lemma[f]!, where)
    out[n++] = feature1(148, (inside * 8 + cue[f]!) * 4 + edge)
  }
  let top = i
  while (heads[top]! >= 0 && low[heads[top]!] === i) top = heads[top]!
  if (low[top] === i) {
    const parent = heads[top]!
    out[n++] = feature1(149, relations[top]! * 8 + (parent < 0 ? 7 : cue[parent]!))
    out[n++] = feature2(150, relations[top]!, parent < 0 ? 0 : lemma[parent]!)
  }
  top = i
  while (heads[top]! >= 0 && high[heads[top]!] === i) top = heads[top]!
  if (high[top] === i) {
    const parent = heads[top]!
    out[n++] = feature1(151, relations[top]! * 8 + (parent < 0 ? 7 : cue[parent]!))
    out[n++] = mix(feature1(152, relations[top]!), mark[i] === CLOSING ? 1 : 0)
  }
  return n
}

/** Which kinds of dependents a cue has: subject, clause, open clause, object, parataxis, as bits below 16. */
function dependentsOf({ firstChild, nextSibling, relations }: SpanSheet, cue: number): number {
  let kept = 0
  for (let z = firstChild[cue]!; z >= 0; z = nextSibling[z]!) {
    const rel = relations[z]!
    if (rel === SUBJECT || rel === PASSIVE_SUBJECT) kept |= 8
    else if (rel === CLAUSE || rel === PARATAXIS) kept |= 1
    else if (rel === OPEN_CLAUSE) kept |= 2
    else if (rel === OBJECT) kept |= 4
  }
  return kept
}

/** The arguments of a word that may report, with their sides, as nine bits. */
function argumentsOf({ firstChild, nextSibling, relations }: SpanSheet, i: number): number {
  let kept = 0
  for (let z = firstChild[i]!; z >= 0; z = nextSibling[z]!) {
    const rel = relations[z]!
    if (rel === SUBJECT || rel === PASSIVE_SUBJECT) kept |= z < i ? 1 : 2
    else if (rel === CLAUSE) kept |= z < i ? 4 : 8
    else if (rel === OBJECT) kept |= 16
    else if (rel === OPEN_CLAUSE) kept |= 32
    else if (rel === MARKER) kept |= 64
    else if (rel === PARATAXIS) kept |= 128
    else if (rel === AUXILIARY) kept |= 256
  }
  return kept
}

const HIGHEST_LOOK = 12

/** The cue that hangs below a word or one of its ancestors, as in “The bridge, she said, is sound”; or -1. */
function reportingChild({ heads, firstChild, nextSibling, relations, cue }: SpanSheet, i: number): number {
  let at = i
  for (let steps = 0; at >= 0 && steps < HIGHEST_LOOK; steps++) {
    for (let z = firstChild[at]!; z >= 0; z = nextSibling[z]!)
      if (z !== i && cue[z] && (relations[z] === PARATAXIS || relations[z] === CLAUSE)) return z
    at = heads[at]!
  }
  return -1
}

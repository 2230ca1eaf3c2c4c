// Features of a token from the tree it stands in: its relation, the cue above it, the branch it hangs on, and the
// subtrees that begin or end with it.
import { IS_VERB, relation } from '../syntax/inventory.ts'
import { feature1, feature2, mix } from '../tagger/hash.ts'
import { CLOSING, type SpanSheet } from './sheet.ts'
import type { TokenContext } from './tokenContext.ts'

const NO_RELATION = 50
const SUBJECT = relation('nsubj')
const PASSIVE_SUBJECT = relation('nsubj:pass')
const CLAUSE = relation('ccomp')
const OPEN_CLAUSE = relation('xcomp')
const OBJECT = relation('obj')
const PARATAXIS = relation('parataxis')
const MARKER = relation('mark')
const AUXILIARY = relation('aux')

/** Writes what the tree says of the token at `i` of the block [first, last), from `n` on; returns where it ends. */
export function treeFeatures(
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

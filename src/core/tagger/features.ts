// The features of a token, as hashes. Those that depend on one word alone (`wordFeatures`) can be summed up once for
// each distinct word; those that tie words together (`contextFeatures`) are read for each token.
import { feature1, feature2, feature3 } from './hash.ts'
import type { Sheet } from './sheet.ts'
import { describeWord, type WordFacts } from './wordFacts.ts'
import { NO_WORDS } from './wordTable.ts'

/** No token has more features than this. */
export const MOST_FEATURES = 320
/** How far to both sides a token's word features reach. */
export const REACH = 3

const BEFORE_FIRST = describeWord('<s>', '<s>', NO_WORDS)
const AFTER_LAST = describeWord('</s>', '</s>', NO_WORDS)

/** The word at `i`, or what stands for the end of the sentence. */
export const wordAt = (sheet: Sheet, i: number, first: number, last: number): WordFacts =>
  i < first ? BEFORE_FIRST : i >= last ? AFTER_LAST : sheet.facts[i]!

/**
 * Features of the word `offset` tokens away, written to `out` from `n`.
 * @returns where they end
 */
export function wordFeatures(word: WordFacts, offset: number, out: Int32Array, n: number): number {
  const far = offset + REACH
  out[n++] = feature2(1, far, word.lower)
  if (offset === -3 || offset === 3) return n
  out[n++] = feature2(2, far, word.brief)
  const capital = word.capitalised ? 1 : 0
  if (offset === 0) {
    out[n++] = 3
    out[n++] = feature1(4, word.raw)
    out[n++] = feature1(5, word.shape)
    out[n++] = feature1(6, word.pattern)
    for (let k = 0; k < word.prefixes.length; k++) {
      out[n++] = feature2(7, k, word.prefixes[k]!)
      out[n++] = feature2(8, k, word.suffixes[k]!)
    }
    out[n++] = feature2(9, word.prior, word.form)
    out[n++] = feature2(10, word.priorTop, word.form)
    out[n++] = feature2(11, word.priorType, word.form)
    out[n++] = feature2(16, word.spelling, word.form)
    out[n++] = feature3(17, word.spelling, word.priorTop, word.form)
  } else if (offset === -1 || offset === 1) {
    for (let k = 1; k < 3 && k < word.suffixes.length; k++) out[n++] = feature3(12, far, k, word.suffixes[k]!)
  }
  if (word.known) {
    for (let k = 0; k < 5; k++)
      if (offset > -2 && offset < 2 ? true : k === 1 || k === 3) out[n++] = feature3(13, far, word.paths[k]!, capital)
    out[n++] = feature3(14, far, word.cluster, capital)
  } else out[n++] = feature2(15, far, word.form)
  return n
}

/** Features that tie the token at `i` to its neighbours and its document, written to `out` from `n`. */
export function contextFeatures(sheet: Sheet, i: number, out: Int32Array, n: number): number {
  const first = sheet.first[i]!
  const last = sheet.last[i]!
  const x = sheet.facts[i]!
  const p1 = wordAt(sheet, i - 1, first, last)
  const p2 = wordAt(sheet, i - 2, first, last)
  const n1 = wordAt(sheet, i + 1, first, last)
  const n2 = wordAt(sheet, i + 2, first, last)
  n = wordPairs(x, p1, p2, n1, n2, out, n)
  n = clusterPairs(x, p1, p2, n1, n2, sheet.opening[i]!, out, n)
  n = listFeatures(sheet, i, first, last, x, p1, n1, out, n)
  n = documentFeatures(sheet, i, x, out, n)
  if (sheet.runFirst[i]! >= 0) n = runFeatures(sheet, i, first, last, out, n)
  return n
}

function wordPairs(
  x: WordFacts,
  p1: WordFacts,
  p2: WordFacts,
  n1: WordFacts,
  n2: WordFacts,
  out: Int32Array,
  n: number,
): number {
  out[n++] = feature2(20, p1.lower, x.lower)
  out[n++] = feature2(21, x.lower, n1.lower)
  out[n++] = feature2(22, p1.brief, x.brief)
  out[n++] = feature2(23, x.brief, n1.brief)
  out[n++] = feature3(24, p1.brief, x.brief, n1.brief)
  out[n++] = feature2(25, p1.lower, x.brief)
  out[n++] = feature2(26, n1.lower, x.brief)
  out[n++] = feature2(27, p2.lower, p1.lower)
  out[n++] = feature2(28, n1.lower, n2.lower)
  out[n++] = feature3(29, p1.lower, n1.lower, x.form)
  out[n++] = feature3(30, p2.form * 10 + p1.form, x.form * 10 + n1.form, n2.form)
  if (x.capitalised) {
    out[n++] = feature3(120, p1.spelling, x.spelling, n1.spelling)
    out[n++] = feature2(121, p1.lower, x.spelling)
    out[n++] = feature2(122, x.spelling, n1.lower)
    out[n++] = feature3(123, p1.cluster, x.spelling, n1.form)
    out[n++] = feature3(124, n1.cluster, x.spelling, p1.form)
    out[n++] = feature2(31, x.ending, p1.lower)
    out[n++] = feature2(32, x.ending, n1.lower)
  }
  return n
}

function clusterPairs(
  x: WordFacts,
  p1: WordFacts,
  p2: WordFacts,
  n1: WordFacts,
  n2: WordFacts,
  opening: number,
  out: Int32Array,
  n: number,
): number {
  const form = x.form
  out[n++] = feature3(40, p1.path6, x.path6, form)
  out[n++] = feature3(41, x.path6, n1.path6, form)
  out[n++] = feature3(42, p1.cluster, form, n1.form)
  out[n++] = feature3(43, n1.cluster, form, p1.form)
  out[n++] = feature2(44, p1.cluster, x.cluster)
  out[n++] = feature2(45, x.cluster, n1.cluster)
  out[n++] = feature3(46, x.rank, form, opening)
  out[n++] = feature3(47, p1.path10, x.path10, form)
  out[n++] = feature3(48, x.path10, n1.path10, form)
  out[n++] = feature3(49, p1.cluster, n1.cluster, form)
  out[n++] = feature3(50, p2.cluster, p1.cluster, form)
  out[n++] = feature3(51, n1.cluster, n2.cluster, form)
  out[n++] = feature2(52, p1.priorType * 32 + x.priorType, p1.form * 8 + form)
  out[n++] = feature2(53, x.priorType * 32 + n1.priorType, form * 8 + n1.form)
  out[n++] = feature2(54, x.priorTop, p1.lower)
  out[n++] = feature2(55, x.priorTop, n1.lower)
  out[n++] = feature2(56, p1.priorTop, form)
  out[n++] = feature2(57, n1.priorTop, form)
  out[n++] = feature2(58, (p1.priorType * 32 + x.priorType) * 32 + n1.priorType, (p1.form * 8 + form) * 8 + n1.form)
  return n
}

function listFeatures(
  sheet: Sheet,
  i: number,
  first: number,
  last: number,
  x: WordFacts,
  p1: WordFacts,
  n1: WordFacts,
  out: Int32Array,
  n: number,
): number {
  const { lists, placed, placedFrom } = sheet
  const form = x.form
  for (let k = placedFrom[i]!; k < placedFrom[i + 1]!; k++) {
    out[n++] = feature2(60, placed[k]!, form)
    out[n++] = feature3(61, placed[k]!, p1.form, n1.form)
  }
  const here = lists[i]!
  const before = i > first ? lists[i - 1]! : -1
  const after = i + 1 < last ? lists[i + 1]! : -1
  out[n++] = feature2(62, here, form)
  if (here || before) out[n++] = feature3(63, before, here, form)
  if (here || after) out[n++] = feature3(64, here, after, form)
  if (here) {
    out[n++] = feature2(65, here, p1.lower)
    out[n++] = feature2(66, here, n1.lower)
  }
  if (i > first) for (let k = placedFrom[i - 1]!; k < placedFrom[i]!; k++) out[n++] = feature2(67, placed[k]!, form)
  if (i + 1 < last)
    for (let k = placedFrom[i + 1]!; k < placedFrom[i + 2]!; k++) out[n++] = feature2(68, placed[k]!, form)
  return n
}

/** The features that look beyond the sentence: what the rest of the document says of the word. No other does. */
export function documentFeatures(sheet: Sheet, i: number, x: WordFacts, out: Int32Array, n: number): number {
  const opening = sheet.opening[i]!
  const word = sheet.words[i]!
  out[n++] = feature2(70, opening, x.form)
  const small = Math.min(3, word.small)
  const capitals = Math.min(3, word.capitalised)
  out[n++] = feature3(71, small, x.form, opening)
  out[n++] = feature3(72, capitals, x.form, opening)
  out[n++] = feature3(73, small * 4 + capitals, x.form, opening)
  if (!x.capitalised) return n
  for (let k = 0; k < word.before.length; k++) {
    out[n++] = feature1(74, word.before[k]!)
    out[n++] = feature1(75, word.after[k]!)
  }
  if (word.acronym) {
    out[n++] = feature1(76, word.acronym.complete ? 1 : 0)
    out[n++] = feature1(77, word.acronym.last)
    out[n++] = feature1(78, word.acronym.first)
  }
  const length = word.runLast - word.runFirst
  if (length < 2 || (word.runFirst <= i && i < word.runLast)) return n
  const head = sheet.facts[word.runLast - 1]!
  const start = sheet.facts[word.runFirst]!
  const left = Math.min(3, word.runLast - 1 - word.runAt)
  const place = Math.min(3, word.runAt - word.runFirst)
  const lead = wordAt(sheet, word.runFirst - 1, sheet.first[word.runFirst]!, sheet.count)
  out[n++] = feature2(80, head.lower, left)
  out[n++] = feature2(81, start.lower, place)
  out[n++] = feature3(82, Math.min(4, length), place, left)
  out[n++] = feature1(83, lead.lower)
  out[n++] = feature2(84, sheet.lists[word.runFirst]!, sheet.lists[word.runLast - 1]!)
  out[n++] = feature2(85, head.cluster, left)
  out[n++] = feature2(86, start.cluster, place)
  return n
}

function runFeatures(sheet: Sheet, i: number, first: number, last: number, out: Int32Array, n: number): number {
  const from = sheet.runFirst[i]!
  const to = sheet.runLast[i]!
  const length = Math.min(5, to - from)
  const place = Math.min(4, i - from)
  const left = Math.min(4, to - 1 - i)
  const start = sheet.facts[from]!
  const head = sheet.facts[to - 1]!
  const before = wordAt(sheet, from - 1, first, last)
  const after = wordAt(sheet, to, first, last)
  out[n++] = feature2(90, head.lower, left)
  out[n++] = feature2(91, start.lower, place)
  out[n++] = feature3(92, length, place, left)
  out[n++] = feature3(93, before.lower, place, length)
  out[n++] = feature3(94, after.lower, left, length)
  out[n++] = feature2(95, head.ending, left)
  out[n++] = feature2(96, before.lower, after.lower)
  out[n++] = feature2(97, wordAt(sheet, from - 2, first, last).lower, before.lower)
  out[n++] = feature2(98, after.lower, wordAt(sheet, to + 1, first, last).lower)
  out[n++] = feature2(99, head.cluster, left)
  out[n++] = feature2(100, start.cluster, place)
  out[n++] = feature1(101, before.cluster)
  out[n++] = feature1(102, after.cluster)
  out[n++] = feature2(103, sheet.lists[to - 1]!, left)
  out[n++] = feature2(104, sheet.lists[from]!, place)
  out[n++] = feature2(105, head.priorTop, left)
  out[n++] = feature2(106, start.priorTop, place)
  const follows = before.company & 15
  const precedes = after.company >> 4
  out[n++] = feature3(117, follows, precedes, length)
  out[n++] = feature3(118, follows, head.priorTop, left)
  out[n++] = feature3(119, precedes, start.priorTop, place)
  out[n++] = feature3(125, head.spelling, start.spelling, place * 8 + left)
  out[n++] = feature3(126, before.lower, head.spelling, left)
  let types = 0
  for (let k = from; k < to && k < from + 5; k++) types = Math.imul(types, 23) + sheet.facts[k]!.priorType
  out[n++] = feature2(107, types, i - from)
  return n
}

/** Every feature of the token at `i`, written to `out`; their number is returned. */
export function tokenFeatures(sheet: Sheet, i: number, out: Int32Array): number {
  const first = sheet.first[i]!
  const last = sheet.last[i]!
  let n = 0
  for (let offset = -REACH; offset <= REACH; offset++)
    n = wordFeatures(wordAt(sheet, i + offset, first, last), offset, out, n)
  return contextFeatures(sheet, i, out, n)
}

// The features of a found name as hashes: its words, what stands around it, and around the same words elsewhere. They are
// read for names alone, so they can be many and speak of the whole name.
import { extendPhrase, feature1, feature2, feature3, PHRASE_START } from './hash.ts'
import type { NameSheet } from './nameSheet.ts'
import type { Sheet } from './sheet.ts'
import { cutPath, type WordFacts } from './wordFacts.ts'
import { MOST_LISTS, PREFIX_BIT, type WordTable } from './wordTable.ts'

/** No name has more features than this. */
export const MOST_NAME_FEATURES = 128

const BEGIN = 1
const END = 2
/** A type below this chance, as a logarithm, is in doubt: its rival is named beside it. */
const SURE = -0.1
const NO_RIVAL = 15
const WIDE_BITS = 8
/** The words a name is looked at by; longer names are rare. */
const MOST_WORDS = 6
const MOST_OTHERS = 8

/** Features of the name of number `at`, written to `out`; their number is returned. */
export function nameFeatures(names: NameSheet, at: number, table: WordTable, out: Int32Array): number {
  const { first, last, typeChances } = names.names[at]!
  const guess = guessOf(typeChances)
  const length = Math.min(4, last - first)
  let n = 0
  out[n++] = feature1(1, guess)
  out[n++] = feature2(2, length, guess)
  n = ownWords(names.sheet, first, last, length, out, n)
  n = ownLists(names.sheet, first, last, length, table, out, n)
  n = wordsAround(names.sheet, first, last, length, out, n)
  return otherPlaces(names, at, guess, out, n)
}

/** The likeliest type and, where it is in doubt, the next. */
function guessOf(typeChances: Float64Array): number {
  const types = typeChances.length
  let best = 0
  for (let t = 1; t < types; t++) if (typeChances[t]! > typeChances[best]!) best = t
  if (typeChances[best]! > SURE) return best * 16 + NO_RIVAL
  let next = best === 0 ? 1 : 0
  for (let t = 0; t < types; t++) if (t !== best && typeChances[t]! > typeChances[next]!) next = t
  return best * 16 + next
}

const wideCluster = (facts: WordFacts): number => (facts.known ? cutPath(facts.cluster, WIDE_BITS) : -facts.form)

function ownWords({ facts }: Sheet, first: number, last: number, length: number, out: Int32Array, n: number): number {
  const head = facts[last - 1]!
  const start = facts[first]!
  out[n++] = feature1(3, head.lower)
  out[n++] = feature1(4, start.lower)
  out[n++] = feature2(6, head.ending, length)
  out[n++] = feature2(7, head.cluster, length)
  out[n++] = feature2(8, wideCluster(head), length)
  out[n++] = feature2(9, start.cluster, length)
  let forms = 0
  let types = 0
  for (let i = first; i < last && i < first + MOST_WORDS; i++) {
    forms = forms * 8 + facts[i]!.form
    types = Math.imul(types, 23) + facts[i]!.priorType
    out[n++] = feature1(18, facts[i]!.lower)
    out[n++] = feature1(19, wideCluster(facts[i]!))
  }
  out[n++] = feature1(10, forms)
  out[n++] = feature1(11, types)
  out[n++] = feature2(15, head.priorTop, length)
  out[n++] = feature2(16, start.priorTop, length)
  out[n++] = feature3(17, head.spelling, start.spelling, length)
  return n
}

/** The lists that hold the name as a whole, and those of its ends. */
function ownLists(
  sheet: Sheet,
  first: number,
  last: number,
  length: number,
  table: WordTable,
  out: Int32Array,
  n: number,
): number {
  let phrase = PHRASE_START
  for (let i = first; i < last; i++) phrase = extendPhrase(phrase, sheet.facts[i]!.lower)
  const lists = table.lists(phrase) & ~PREFIX_BIT
  out[n++] = feature1(5, phrase)
  out[n++] = feature2(12, lists, length)
  for (let list = 0; list < MOST_LISTS; list++) if (lists & (1 << list)) out[n++] = feature2(13, list, length)
  out[n++] = feature3(14, sheet.lists[first]!, sheet.lists[last - 1]!, length)
  return n
}

function wordsAround(sheet: Sheet, first: number, last: number, length: number, out: Int32Array, n: number): number {
  const { facts } = sheet
  const from = sheet.first[first]!
  const to = sheet.last[first]!
  const word = (i: number): number => (i < from ? BEGIN : i >= to ? END : facts[i]!.lower)
  const cluster = (i: number): number => (i < from ? BEGIN : i >= to ? END : wideCluster(facts[i]!))
  for (let k = 1; k <= 3; k++) {
    out[n++] = feature2(20, k, word(first - k))
    out[n++] = feature2(21, k, word(last - 1 + k))
    out[n++] = feature2(22, k, cluster(first - k))
    out[n++] = feature2(23, k, cluster(last - 1 + k))
  }
  const before = word(first - 1)
  const after = word(last)
  const head = facts[last - 1]!
  out[n++] = feature2(40, before, after)
  out[n++] = feature2(41, word(first - 2), before)
  out[n++] = feature2(42, after, word(last + 1))
  out[n++] = feature3(43, before, head.spelling, length)
  out[n++] = feature2(44, before, length)
  out[n++] = feature2(45, after, length)
  out[n++] = feature2(46, before, cluster(last))
  out[n++] = feature2(47, cluster(first - 1), cluster(last))
  out[n++] = feature2(48, head.lower, before)
  out[n++] = feature2(49, head.lower, after)
  return n
}

function otherPlaces(
  { sheet, names, keys, same }: NameSheet,
  at: number,
  guess: number,
  out: Int32Array,
  n: number,
): number {
  const list = same.get(keys[at]!) ?? []
  const others = names[at]!.best ? list.length - 1 : list.length
  out[n++] = feature2(87, Math.min(4, others), guess)
  const from = n
  const once = (feature: number) => {
    for (let k = from; k < n; k++) if (out[k] === feature) return
    out[n++] = feature
  }
  let read = 0
  for (let k = 0; k < list.length && read < MOST_OTHERS; k++) {
    if (list[k] === at) continue
    read++
    const { first, last } = names[list[k]!]!
    const word = (i: number): number =>
      i < sheet.first[first]! ? BEGIN : i >= sheet.last[first]! ? END : sheet.facts[i]!.lower
    for (let offset = 1; offset <= 2; offset++) {
      once(feature2(88, offset, word(first - offset)))
      once(feature2(89, offset, word(last - 1 + offset)))
    }
  }
  return n
}

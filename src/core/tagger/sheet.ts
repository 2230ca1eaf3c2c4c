// What an article itself says about its words: where names run, which words are written small elsewhere, how often
// and beside what a word comes. Made once for a document, before its features are read.
import type { Tokens } from '../text/layer.ts'
import { extendPhrase, hashText, PHRASE_START } from './hash.ts'
import type { WordFacts } from './wordFacts.ts'
import { PREFIX_BIT, type WordTable } from './wordTable.ts'

/** Where a token stands in its sentence: at its beginning, or in a sentence of capitals (a headline). */
export const OPENING = { INSIDE: 0, FIRST: 1, TITLE_CASE: 2 } as const
export const MOST_NEIGHBOURS = 6
/** Places of a token in a phrase of a list. */
const PLACE = { FIRST: 1, MIDDLE: 2, LAST: 3, ALONE: 4 } as const

/** All places of one word in the document. */
export interface DocumentWord {
  small: number
  /** Capitalised where nothing but a name would be. */
  capitalised: number
  /** The longest run of capitals that holds the word: its tokens, and the one that is the word. */
  runFirst: number
  runLast: number
  runAt: number
  /** What stands before and after it, capitalised words by their form alone. */
  before: number[]
  after: number[]
  acronym: Acronym | null
}

/** “National Water Board (NWB)”: the words an acronym in brackets stands for. */
export interface Acronym {
  readonly complete: boolean
  readonly last: number
  readonly first: number
}

export interface Sheet {
  readonly count: number
  readonly facts: readonly WordFacts[]
  /** Token range of the sentence of each token. */
  readonly first: Int32Array
  readonly last: Int32Array
  readonly opening: Uint8Array
  /** Token range of the run of capitalised words each token is in; -1 when it is in none. */
  readonly runFirst: Int32Array
  readonly runLast: Int32Array
  readonly words: readonly DocumentWord[]
  /** Lists that hold the token, as bits. */
  readonly lists: Int32Array
  /** For each token a slice of `placed`: list × 8 + place in the longest phrase of it. */
  readonly placedFrom: Int32Array
  readonly placed: Int32Array
}

export interface SheetSource {
  readonly tokens: Tokens
  readonly sentences: readonly { readonly first: number; readonly last: number }[]
}

export function readSheet(
  source: SheetSource,
  describe: (word: string, lower: string) => WordFacts,
  table: WordTable,
): Sheet {
  const { tokens, sentences } = source
  const count = tokens.count
  const facts: WordFacts[] = new Array(count)
  for (let i = 0; i < count; i++) facts[i] = describe(tokens.words[i]!, tokens.lower[i]!)
  const first = new Int32Array(count)
  const last = new Int32Array(count)
  const opening = new Uint8Array(count)
  const runFirst = new Int32Array(count).fill(-1)
  const runLast = new Int32Array(count)
  for (const sentence of sentences) {
    first.fill(sentence.first, sentence.first, sentence.last)
    last.fill(sentence.last, sentence.first, sentence.last)
    markOpening(facts, opening, sentence.first, sentence.last)
    markRuns(facts, runFirst, runLast, sentence.first, sentence.last)
  }
  const bare = { count, facts, first, last, opening, runFirst, runLast }
  return { ...bare, words: gatherWords(bare), ...matchLists(bare, table) }
}

type Bare = Pick<Sheet, 'count' | 'facts' | 'first' | 'last' | 'opening' | 'runFirst' | 'runLast'>

function markOpening(facts: readonly WordFacts[], opening: Uint8Array, from: number, to: number): void {
  let small = 0
  let capitals = 0
  for (let i = from; i < to; i++) {
    if (facts[i]!.isLower) small++
    if (facts[i]!.capitalised) capitals++
  }
  if (small < capitals) opening.fill(OPENING.TITLE_CASE, from, to)
  opening[from] = OPENING.FIRST
  if (facts[from]!.separator && from + 1 < to) opening[from + 1] = OPENING.FIRST
}

function markRuns(
  facts: readonly WordFacts[],
  runFirst: Int32Array,
  runLast: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; ) {
    if (!facts[i]!.capitalised) {
      i++
      continue
    }
    let end = i + 1
    while (end < to) {
      if (facts[end]!.capitalised) end++
      else if (end + 1 < to && facts[end]!.joins && facts[end + 1]!.capitalised) end += 2
      else break
    }
    runFirst.fill(i, i, end)
    runLast.fill(end, i, end)
    i = end
  }
}

const neighbour = (facts: WordFacts): number => (facts.capitalised ? facts.form : facts.lower)
/** Neighbour codes of the ends of a sentence; the forms of capitalised words are 2 and 3. */
const SENTENCE_EDGE = 7

function gatherWords({ count, facts, first, last, opening, runFirst, runLast }: Bare): DocumentWord[] {
  const byLower = new Map<number, DocumentWord>()
  const words: DocumentWord[] = new Array(count)
  for (let i = 0; i < count; i++) {
    const { lower, isLower, capitalised } = facts[i]!
    let word = byLower.get(lower)
    if (!word) {
      word = { small: 0, capitalised: 0, runFirst: 0, runLast: 0, runAt: 0, before: [], after: [], acronym: null }
      byLower.set(lower, word)
    }
    words[i] = word
    if (isLower) word.small++
    if (!capitalised) continue
    if (opening[i] === OPENING.INSIDE) word.capitalised++
    if (word.before.length < MOST_NEIGHBOURS) {
      word.before.push(i > first[i]! ? neighbour(facts[i - 1]!) : SENTENCE_EDGE)
      word.after.push(i + 1 < last[i]! ? neighbour(facts[i + 1]!) : SENTENCE_EDGE)
    }
    const run = runFirst[i]!
    if (opening[run] !== OPENING.TITLE_CASE && runLast[i]! - run > word.runLast - word.runFirst) {
      word.runFirst = run
      word.runLast = runLast[i]!
      word.runAt = i
    }
    const bracketed = i - 2 >= first[i]! && i + 1 < last[i]! && facts[i]!.upper && facts[i]!.length <= 8
    if (bracketed && facts[i - 1]!.raw === OPEN && facts[i + 1]!.raw === CLOSE)
      word.acronym = readAcronym(facts, i, first[i]!)
  }
  return words
}

const OPEN = hashText('(')
const CLOSE = hashText(')')
const ACRONYM_REACH = 16

/** Walks back from the bracket as long as initials fit; capitalised words more than the letters need are passed over. */
function readAcronym(facts: readonly WordFacts[], at: number, from: number): Acronym {
  let k = at - 2
  const letters = facts[at]!.letters
  let p = letters.length - 1
  while (k >= Math.max(from, at - ACRONYM_REACH) && p >= 0) {
    if (facts[k]!.capitalised && facts[k]!.letters[0] === letters[p]) p--
    k--
  }
  return { complete: p < 0, last: facts[at - 2]!.lower, first: facts[k + 1]!.lower }
}

function matchLists({ count, facts, last }: Bare, table: WordTable) {
  const rules = table.listRules
  const lists = new Int32Array(count)
  // of each list the longest phrase over a token counts: length and place, packed
  const best: (Uint16Array | undefined)[] = new Array(count)
  for (let i = 0; i < count; i++) {
    if (facts[i]!.isLower && facts[i]!.length < 3) continue
    let phrase = PHRASE_START
    let capital = false
    for (let end = i; end < last[i]!; end++) {
      phrase = extendPhrase(phrase, facts[end]!.lower)
      capital ||= facts[end]!.capitalised
      const bits = table.lists(phrase)
      const here = bits & ~PREFIX_BIT & (capital ? -1 : rules.small)
      if (here) recordPhrase(best, rules.count, here, i, end)
      if (!(bits & PREFIX_BIT)) break
    }
  }
  const placedFrom = new Int32Array(count + 1)
  const placed: number[] = []
  for (let i = 0; i < count; i++) {
    placedFrom[i] = placed.length
    const row = best[i]
    if (!row) continue
    for (let list = 0; list < rules.count; list++) {
      const packed = row[list]!
      if (!packed) continue
      placed.push(list * 8 + (packed & 7))
      lists[i]! |= 1 << list
    }
  }
  placedFrom[count] = placed.length
  return { lists, placedFrom, placed: Int32Array.from(placed) }
}

function recordPhrase(
  best: (Uint16Array | undefined)[],
  lists: number,
  bits: number,
  first: number,
  last: number,
): void {
  const length = last - first + 1
  for (let list = 0; list < lists; list++) {
    if (!(bits & (1 << list))) continue
    for (let k = first; k <= last; k++) {
      best[k] ??= new Uint16Array(lists)
      if (best[k]![list]! >> 3 >= length) continue
      const place = length === 1 ? PLACE.ALONE : k === first ? PLACE.FIRST : k === last ? PLACE.LAST : PLACE.MIDDLE
      best[k]![list] = (length << 3) | place
    }
  }
}

// The words of a text as numbers, in columns: what every stage after the tokens reads instead of strings. A word's
// numbers are worked out once and remembered.
import { hashText } from '../tagger/hash.ts'
import { cutPath } from '../tagger/wordFacts.ts'
import { NO_WORDS, type WordTable } from '../tagger/wordTable.ts'
import { lemmaOf } from './lemma.ts'

export interface WordColumns {
  readonly count: number
  /** The word in lower case, digits as zeros, quotation marks and dashes of all kinds as one. */
  readonly lower: Int32Array
  readonly lemma: Int32Array
  /** “Xx+-d”: how the word is written, runs taken together. */
  readonly shape: Int32Array
  readonly prefix: Int32Array
  readonly ending: Int32Array
  readonly shortEnding: Int32Array
  /** The cluster of the word, cut to a wide and to a fine one; 0 when it is unknown. */
  readonly wide: Int32Array
  readonly fine: Int32Array
}

interface WordCodes {
  readonly lower: number
  readonly lemma: number
  readonly shape: number
  readonly prefix: number
  readonly ending: number
  readonly shortEnding: number
  readonly wide: number
  readonly fine: number
}

/** What is asked of the word table. */
export type ClusterTable = Pick<WordTable, 'row' | 'cluster'>

const WIDE_BITS = 6
const FINE_BITS = 10
const MOST_REMEMBERED = 60_000

/** Folds what is written in several ways: quotation marks, dashes, digits. */
function fold(word: string): string {
  if (/^[\p{L}]+$/u.test(word)) return word
  return word
    .replace(/[“”„«»]|``|''/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/^(?:[–—―]|--+)$/, '-')
    .replace(/\p{N}+/gu, '0')
}

function shapeOf(word: string): string {
  let shape = ''
  let before = ''
  for (const character of word) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? 'd'
          : character
    if (kind !== before) shape += kind
    else if (!shape.endsWith('+')) shape += '+'
    before = kind
  }
  return shape
}

function describe(written: string, table: ClusterTable): WordCodes {
  // “café” may be written with its accent apart
  const word = written.normalize('NFC')
  const folded = fold(word)
  const lower = folded.toLowerCase()
  let row = table.row(hashText(word.toLowerCase()))
  if (row < 0 && lower.endsWith('.')) row = table.row(hashText(lower, 0, lower.length - 1))
  const path = row < 0 ? 0 : table.cluster(row)
  const length = lower.length
  return {
    lower: hashText(lower),
    lemma: hashText(lemmaOf(lower)),
    shape: hashText(shapeOf(folded)),
    prefix: hashText(lower, 0, Math.min(3, length)),
    ending: hashText(lower, Math.max(0, length - 3)),
    shortEnding: hashText(lower, Math.max(0, length - 2)),
    wide: row < 0 ? 0 : cutPath(path, WIDE_BITS),
    fine: row < 0 ? 0 : cutPath(path, FINE_BITS),
  }
}

/** Makes columns of words, remembering the words it has seen. */
export function createColumns(table: ClusterTable = NO_WORDS): (words: readonly string[]) => WordColumns {
  const memory = new Map<string, WordCodes>()
  const codesOf = (word: string): WordCodes => {
    const known = memory.get(word)
    if (known) return known
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    const codes = describe(word, table)
    memory.set(word, codes)
    return codes
  }
  return (words) => {
    const count = words.length
    const column = () => new Int32Array(count)
    const lower = column()
    const lemma = column()
    const shape = column()
    const prefix = column()
    const ending = column()
    const shortEnding = column()
    const wide = column()
    const fine = column()
    for (let i = 0; i < count; i++) {
      const codes = codesOf(words[i]!)
      lower[i] = codes.lower
      lemma[i] = codes.lemma
      shape[i] = codes.shape
      prefix[i] = codes.prefix
      ending[i] = codes.ending
      shortEnding[i] = codes.shortEnding
      wide[i] = codes.wide
      fine[i] = codes.fine
    }
    return { count, lower, lemma, shape, prefix, ending, shortEnding, wide, fine }
  }
}

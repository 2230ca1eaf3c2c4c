// What can be said of a word without looking at its neighbours. Computed once for each distinct word and kept.
import { hashText } from './hash.ts'
import type { WordTable } from './wordTable.ts'

/** How a word is written. */
export const FORM = { LOWER: 1, CAPITALISED: 2, UPPER: 3, DIGITS: 4, OTHER: 5 } as const

export interface WordFacts {
  readonly lower: number
  readonly raw: number
  /** “Xxxx-d” and, with runs taken together, “Xx+-d”. */
  readonly shape: number
  readonly brief: number
  readonly form: number
  readonly capitalised: boolean
  readonly upper: boolean
  readonly isLower: boolean
  /** Capitals, digits and signs of money: a name or a quantity holds one at least, but for a few. */
  readonly marked: boolean
  readonly length: number
  /** The word in lower case when it may be an acronym or one of its words, else its first letter. */
  readonly letters: string
  /** Hashes of the first and last 1 to 5 characters, as long as the word is longer than that. */
  readonly prefixes: readonly number[]
  readonly suffixes: readonly number[]
  /** The suffix of three characters, or the longest there is. */
  readonly ending: number
  /** The word in lower case with every digit a zero. */
  readonly pattern: number
  readonly separator: boolean
  readonly hyphenLike: boolean
  /** May stand between two capitalised words of one name: “of”, “de”, “&”, “-”. */
  readonly joins: boolean
  readonly known: boolean
  /** Cluster path prefixes of 4, 6, 8, 10 and 12 bits, and the whole. Unknown words have -1 (capitalised) or -2. */
  readonly paths: readonly number[]
  readonly path6: number
  readonly path10: number
  readonly cluster: number
  /** The whole prior code, its top type with its strength, its top type. */
  readonly prior: number
  readonly priorTop: number
  readonly priorType: number
  readonly company: number
  /** What the letters look like, of capitalised words; 16 for others. */
  readonly spelling: number
  readonly rank: number
}

const PATHS = [4, 6, 8, 10, 12]
const JOINERS = new Set(['-', '&', 'of', 'bin', 'al', 'de'])
const CAPITAL = /^\p{Lu}/u
const LOWER = /^\p{Ll}/u
const HAS_LOWER = /\p{Ll}/u
const MARKED = /^['’]?[\p{Lu}\p{Sc}]|\p{N}/u
const MAGNITUDES = new Set(
  'hundred hundreds thousand thousands million millions billion billions trillion trillions crore crores lakh lakhs bn mn'.split(
    ' ',
  ),
)
const SEPARATOR = /^[.,;:()"“”'’\-–—]$/

/** The path cut to `bits` bits, or whole when it is shorter. */
export function cutPath(path: number, bits: number): number {
  const depth = 31 - Math.clz32(path)
  return depth > bits ? path >>> (depth - bits) : path
}

function shapeOf(word: string): { shape: string; brief: string } {
  let shape = ''
  let brief = ''
  let before = ''
  for (const character of word) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? 'd'
          : character
    shape += kind
    if (kind !== before) brief += kind
    else if (!brief.endsWith('+')) brief += '+'
    before = kind
  }
  return { shape: shape.slice(0, 12), brief }
}

/**
 * The facts of one word, the same however its letters are composed.
 * @param small its lower-case form as the token stream gives it
 */
export function describeWord(written: string, small: string, words: WordTable): WordFacts {
  const [word, lower] = [written.normalize('NFC'), small.normalize('NFC')]
  const { shape, brief } = shapeOf(word)
  const capitalised = CAPITAL.test(word)
  const upper = capitalised && word.length > 1 && !HAS_LOWER.test(word)
  const isLower = LOWER.test(word)
  const digits = /\p{N}/u.test(word)
  const prefixes: number[] = []
  const suffixes: number[] = []
  for (let n = 1; n <= 5 && (n === 1 || word.length > n); n++) {
    prefixes.push(hashText(word, 0, n))
    suffixes.push(hashText(lower, Math.max(0, lower.length - n)))
  }
  const lowerHash = hashText(lower)
  let row = words.row(lowerHash)
  if (row < 0 && lower.endsWith('.')) row = words.row(hashText(lower, 0, lower.length - 1))
  const known = row >= 0
  const unknown = capitalised ? -1 : -2
  const path = known ? words.cluster(row) : 0
  const paths = known ? PATHS.map((bits) => cutPath(path, bits)) : []
  const prior = known ? words.prior(row) : -1
  const none = capitalised ? 20 : 21
  return {
    lower: lowerHash,
    raw: hashText(word),
    shape: hashText(shape),
    brief: hashText(brief),
    form: upper
      ? FORM.UPPER
      : capitalised
        ? FORM.CAPITALISED
        : isLower
          ? FORM.LOWER
          : digits
            ? FORM.DIGITS
            : FORM.OTHER,
    capitalised,
    upper,
    isLower,
    marked: MARKED.test(word) || MAGNITUDES.has(lower),
    length: word.length,
    letters: upper ? lower : lower.slice(0, 1),
    prefixes,
    suffixes,
    ending: suffixes[Math.min(2, suffixes.length - 1)]!,
    pattern: digits ? hashText(lower.replace(/\d/g, '0')) : lowerHash,
    separator: SEPARATOR.test(word),
    hyphenLike: /^[-–—]+$/.test(word),
    joins: JOINERS.has(lower),
    known,
    paths,
    path6: known ? paths[1]! : unknown,
    path10: known ? paths[3]! : unknown,
    cluster: known ? path : unknown,
    prior,
    priorTop: known ? prior & 63 : none,
    priorType: known ? prior & 15 : none,
    company: known ? words.company(row) : 0,
    spelling: capitalised ? words.spelling(lower) : 16,
    rank: known ? words.rank(row) : 9,
  }
}

const MOST_REMEMBERED = 60_000

/** Remembers the facts of words, forgetting all when there are too many. */
export function rememberWords(words: WordTable): (word: string, lower: string) => WordFacts {
  const memory = new Map<string, WordFacts>()
  return (word, lower) => {
    const found = memory.get(word)
    if (found) return found
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    const facts = describeWord(word, lower, words)
    memory.set(word, facts)
    return facts
  }
}

// What is known of words and phrases before an article is read: the cluster a word belongs to, which types of entity
// it tends to name and to stand beside, and which lists (countries, given names, months …) hold a phrase.
// One table serves entities and attributions.
import { openSections, packSections } from './binary.ts'
import { openKeys, packKeys } from './keySet.ts'
import { judgeSpelling } from './spelling.ts'

export const WORD_TABLE = 'words'
/** Set on a phrase that is the beginning of a longer one. */
export const PREFIX_BIT = 0x8000
/** How many lists a phrase can be in; the bit above them is `PREFIX_BIT`. */
export const MOST_LISTS = 15

/** Lists whose phrases count in small letters too, as bits; of the others one word at least is capitalised. */
export interface ListRules {
  readonly count: number
  readonly small: number
}

export interface WordTable {
  readonly size: number
  /** How many lists there are, and which of them count in small letters too. */
  readonly listRules: ListRules
  /** The row of a word by the hash of its lower-case form, or -1. */
  row(lowerHash: number): number
  /** The path of the word's cluster in the binary tree of clusters, a leading 1 before its bits. */
  cluster(row: number): number
  /** Code of the types the word names when capitalised, see `prior.ts` in training: ten bits. */
  prior(row: number): number
  /** Code of the types of what follows (low nibble) and what comes before (high nibble) the word: eight bits. */
  company(row: number): number
  /** How common the word is: 0 (the commonest) to 9. */
  rank(row: number): number
  /** Code of what the letters of a lower-case word look like, see `spelling.ts`. */
  spelling(lower: string): number
  /** Lists that hold a phrase, as bits, and `PREFIX_BIT`; 0 when it is unknown. */
  lists(phrase: number): number
}

export interface WordRow {
  readonly key: number
  readonly cluster: number
  readonly prior: number
  readonly company: number
  readonly rank: number
}

export interface SpellingWeights {
  readonly weights: Int8Array
  readonly scale: number
}

/** The file of a word table. Rows have distinct keys; phrases map a hash to list bits. */
export function packWordTable(
  rows: readonly WordRow[],
  phrases: ReadonlyMap<number, number>,
  listRules: ListRules,
  spelling: SpellingWeights,
): ArrayBuffer {
  const sorted = [...rows].sort((a, b) => (a.key >>> 0) - (b.key >>> 0))
  const words = packKeys(Uint32Array.from(sorted, (row) => row.key))
  const lists = [...phrases].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
  const phraseKeys = packKeys(Uint32Array.from(lists, ([key]) => key))
  const combinations = commonCombinations(lists.map(([, bits]) => bits))
  const wide = (values: readonly number[]) => new Uint8Array(Uint16Array.from(values).buffer)
  return packSections(
    WORD_TABLE,
    new Map([
      ['word counts', words.counts],
      ['word keys', words.low],
      ['clusters', wide(sorted.map((row) => row.cluster))],
      ['priors', wide(sorted.map((row) => row.prior | (row.rank << 10)))],
      ['company', Uint8Array.from(sorted, (row) => row.company)],
      ['spelling', new Uint8Array(spelling.weights.buffer)],
      ['spelling scale', new Uint8Array(Float32Array.of(spelling.scale).buffer)],
      ['list rules', wide([listRules.count, listRules.small])],
      ['phrase counts', phraseKeys.counts],
      ['phrase keys', phraseKeys.low],
      ['phrase lists', Uint8Array.from(lists, ([, bits]) => combinations.indexOf(nearest(bits, combinations)))],
      ['list combinations', wide(combinations)],
    ]),
  )
}

/** A phrase has one byte for its lists: which of the commonest combinations of lists it is in. */
const MOST_COMBINATIONS = 256

function commonCombinations(all: readonly number[]): number[] {
  const counts = new Map<number, number>([
    [0, Number.POSITIVE_INFINITY],
    [PREFIX_BIT, Number.POSITIVE_INFINITY],
  ])
  for (const bits of all) counts.set(bits, (counts.get(bits) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return sorted.slice(0, MOST_COMBINATIONS).map(([bits]) => bits)
}

/** The combination itself, or what is left of a rare one when its last lists are taken away. */
function nearest(bits: number, combinations: readonly number[]): number {
  let left = bits
  while (!combinations.includes(left)) {
    const lists = left & ~PREFIX_BIT
    left ^= 1 << (31 - Math.clz32(lists))
  }
  return left
}

/**
 * Opens a word table.
 * @throws ModelFileError when the file is truncated or foreign
 */
export function readWordTable(buffer: ArrayBuffer): WordTable {
  const file = openSections(WORD_TABLE, buffer)
  const wide = (name: string) => {
    const bytes = file.bytes(name)
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
  }
  const words = openKeys(file.bytes('word counts'), file.bytes('word keys'))
  const phrases = openKeys(file.bytes('phrase counts'), file.bytes('phrase keys'))
  const clusters = wide('clusters')
  const priors = wide('priors')
  const company = file.bytes('company')
  const lists = file.bytes('phrase lists')
  const combinations = wide('list combinations')
  const spelled = file.bytes('spelling')
  const letters = new Int8Array(spelled.buffer, spelled.byteOffset, spelled.byteLength)
  const scaleAt = file.bytes('spelling scale')
  const scale = new DataView(scaleAt.buffer, scaleAt.byteOffset).getFloat32(0, true)
  const [count = 0, small = 0] = wide('list rules')
  return {
    size: words.size,
    listRules: { count, small },
    row: (lowerHash) => words.find(lowerHash),
    cluster: (row) => clusters[row]!,
    prior: (row) => priors[row]! & 0x3ff,
    company: (row) => company[row]!,
    rank: (row) => priors[row]! >> 10,
    spelling: (lower) => judgeSpelling(lower, letters, scale),
    lists(phrase) {
      const at = phrases.find(phrase)
      return at < 0 ? 0 : combinations[lists[at]!]!
    },
  }
}

/** A table that knows nothing: what the tagger uses where none is given, and what ablations use. */
export const NO_WORDS: WordTable = {
  size: 0,
  listRules: { count: 0, small: 0 },
  row: () => -1,
  cluster: () => 0,
  prior: () => 0,
  company: () => 0,
  rank: () => 9,
  spelling: () => 0,
  lists: () => 0,
}

// The weights of a trained stage: for each hashed feature the few classes it speaks for or against. Kept sparse, in two
// bytes an entry, because a feature seen in training touches three classes on average, not fifty.

/** What scores features, trained (`SparseWeights`) or still learning (in training). */
export interface Scorer {
  readonly classes: number
  /** Adds to `scores` what the first `count` of `features` say of each class. */
  score(features: Int32Array, count: number, scores: Float64Array): void
}

/** Features live in a space of 24 bits: two of a million share a key by chance about as often as a word is misspelt. */
export const KEY_BITS = 24
const KEY_MASK = (1 << KEY_BITS) - 1
export const featureKey = (feature: number): number => feature & KEY_MASK || 1

/** Steps a weight may have to either side of zero. */
export const MOST_STEPS = 255

export interface WeightRow {
  readonly key: number
  /** Class and steps of each weight that is not zero; at least one. */
  readonly entries: readonly (readonly [klass: number, steps: number])[]
}

/** Bytes of the rows: keys as gaps of seven bits a byte, then entries of `steps << 7 | class << 1 | last`. */
export function packRows(rows: readonly WeightRow[]): { keys: Uint8Array; entries: Uint8Array } {
  const sorted = [...rows].sort((a, b) => a.key - b.key)
  const keys: number[] = []
  const entries: number[] = []
  let before = 0
  for (const row of sorted) {
    let gap = row.key - before
    before = row.key
    while (gap > 127) {
      keys.push((gap & 127) | 128)
      gap >>>= 7
    }
    keys.push(gap)
    row.entries.forEach(([klass, steps], i) => {
      const held = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps))
      entries.push((held << 7) | (klass << 1) | (i + 1 === row.entries.length ? 1 : 0))
    })
  }
  return { keys: Uint8Array.from(keys), entries: new Uint8Array(Int16Array.from(entries).buffer) }
}

/** Buckets by the high bits of a key; within one, rows are told apart by the rest of it. */
const FEWEST_BUCKET_BITS = 15
const MOST_BUCKET_BITS = 19
const COUNT_BITS = 6
const COUNT_MASK = (1 << COUNT_BITS) - 1

/** Where the buckets of the features asked for begin, and what stands there. */
let places = new Int32Array(256)
let heads = new Int16Array(256)

/**
 * Packed rows, opened. A look-up waits for memory, not for arithmetic, so everything about a bucket lies side by side:
 * for each row its rest of the key and its number of entries in one word, then the entries.
 */
export class SparseWeights implements Scorer {
  readonly classes: number
  private readonly shift: number
  private readonly rest: number
  private readonly starts: Uint32Array
  private readonly words: Int16Array

  constructor(classes: number, keys: Uint8Array, entries: Uint8Array) {
    this.classes = classes
    let rows = 0
    for (let i = 0; i < keys.length; i++) if (keys[i]! < 128) rows++
    const wanted = Math.ceil(Math.log2(rows / 2 + 1))
    const bits = Math.max(FEWEST_BUCKET_BITS, Math.min(MOST_BUCKET_BITS, wanted))
    this.shift = KEY_BITS - bits
    this.rest = (1 << this.shift) - 1
    this.starts = new Uint32Array((1 << bits) + 1)
    // one more, so that the place behind the last row can be read
    this.words = new Int16Array(rows + (entries.byteLength >> 1) + 1)
    this.fill(keys, new Int16Array(entries.buffer, entries.byteOffset, entries.byteLength >> 1))
  }

  private fill(keys: Uint8Array, entries: Int16Array): void {
    const { starts, words, shift, rest } = this
    let key = 0
    let gap = 0
    let bit = 0
    let from = 0
    let to = 0
    let bucket = 0
    for (let i = 0; i < keys.length; i++) {
      gap |= (keys[i]! & 127) << bit
      if (keys[i]! & 128) {
        bit += 7
        continue
      }
      key += gap
      gap = 0
      bit = 0
      for (; bucket < key >>> shift; bucket++) starts[bucket + 1] = to
      const head = to++
      let last = false
      while (!last && from < entries.length) {
        last = (entries[from]! & 1) === 1
        words[to++] = entries[from++]! >> 1
      }
      words[head] = ((key & rest) << COUNT_BITS) | (to - head - 1)
    }
    for (; bucket + 1 < starts.length; bucket++) starts[bucket + 1] = to
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { starts, words, shift, rest } = this
    if (count > places.length) {
      places = new Int32Array(count * 2)
      heads = new Int16Array(count * 2)
    }
    const begins = places
    const first = heads
    // all buckets are asked for before any is read: the waits for memory overlap
    for (let k = 0; k < count; k++) {
      const at = starts[featureKey(features[k]!) >>> shift]!
      begins[k] = at
      first[k] = words[at]!
    }
    for (let k = 0; k < count; k++) {
      const key = featureKey(features[k]!)
      const wanted = key & rest
      const end = starts[(key >>> shift) + 1]!
      let head = first[k]!
      for (let at = begins[k]!; at < end; head = words[at]!) {
        const next = at + 1 + (head & COUNT_MASK)
        if (head >> COUNT_BITS === wanted) {
          for (at++; at < next; at++) {
            const entry = words[at]!
            scores[entry & 63]! += entry >> 6
          }
          break
        }
        at = next
      }
    }
  }
}

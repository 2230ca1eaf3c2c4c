// A set of 32-bit keys in two to three bytes each: sorted by their high half, of which only the counts are stored.
// It answers “which number has this key?”, and columns of data are laid out beside it by that number.

const BUCKETS = 0x10000
/** Bits of the filter for each key: most keys asked for are unknown, and one bit tells it of 15 in 16. */
const FILTER_BITS = 16

export interface KeySet {
  readonly size: number
  /** The number of the key in the order of the set, or -1. */
  find(key: number): number
  /** All keys, as unsigned numbers, ascending. */
  keys(): Uint32Array
}

/** The order the set keeps its keys in: as unsigned numbers, ascending. */
export const sortKeys = (keys: Iterable<number>): Uint32Array => Uint32Array.from(keys).sort()

/** Bytes of a set, a byte or two for each count; `keys` are distinct and in `sortKeys` order. */
export function packKeys(keys: Uint32Array): { counts: Uint8Array; low: Uint8Array } {
  const counts = new Uint16Array(BUCKETS)
  const low = new Uint16Array(keys.length)
  keys.forEach((key, i) => {
    counts[key >>> 16]!++
    low[i] = key & 0xffff
  })
  const narrow = counts.every((count) => count < 256)
  return { counts: narrow ? Uint8Array.from(counts) : new Uint8Array(counts.buffer), low: new Uint8Array(low.buffer) }
}

/** Opens a packed set without copying the keys. */
export function openKeys(counts: Uint8Array, low: Uint8Array): KeySet {
  const perBucket = counts.length === BUCKETS ? counts : new Uint16Array(counts.buffer, counts.byteOffset, BUCKETS)
  const keys = new Uint16Array(low.buffer, low.byteOffset, low.byteLength >> 1)
  const from = new Uint32Array(BUCKETS + 1)
  for (let i = 0; i < BUCKETS; i++) from[i + 1] = from[i]! + perBucket[i]!
  const { filter, shift } = makeFilter(keys, from)
  return {
    size: keys.length,
    find(key) {
      const bit = Math.imul(key, 0x9e3779b1) >>> shift
      if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return -1
      const bucket = key >>> 16
      const wanted = key & 0xffff
      const end = from[bucket + 1]!
      for (let i = from[bucket]!; i < end; i++) {
        const found = keys[i]!
        if (found === wanted) return i
        if (found > wanted) return -1
      }
      return -1
    },
    keys() {
      const all = new Uint32Array(keys.length)
      for (let bucket = 0; bucket < BUCKETS; bucket++)
        for (let i = from[bucket]!; i < from[bucket + 1]!; i++) all[i] = (bucket << 16) | keys[i]!
      return all
    },
  }
}

/** One bit for each key, at the place its mixed top bits name. */
function makeFilter(keys: Uint16Array, from: Uint32Array): { filter: Int32Array; shift: number } {
  const width = Math.max(5, Math.ceil(Math.log2(keys.length * FILTER_BITS + 1)))
  const shift = 32 - width
  const filter = new Int32Array(1 << (width - 5))
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for (let i = from[bucket]!; i < from[bucket + 1]!; i++) {
      const bit = Math.imul((bucket << 16) | keys[i]!, 0x9e3779b1) >>> shift
      filter[bit >>> 5]! |= 1 << (bit & 31)
    }
  }
  return { filter, shift }
}

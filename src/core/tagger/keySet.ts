// A set of 32-bit keys in two to three bytes each: sorted by their high half, of which only the counts are stored.
// It answers “which number has this key?”, and columns of data are laid out beside it by that number.

const BUCKETS = 0x10000

export interface KeySet {
  readonly size: number
  /** The number of the key in the order of the set, or -1. */
  find(key: number): number
}

/** The order the set keeps its keys in: as unsigned numbers, ascending. */
export const sortKeys = (keys: Iterable<number>): Uint32Array => Uint32Array.from(keys).sort()

/** Bytes of a set; `keys` are distinct and in `sortKeys` order. */
export function packKeys(keys: Uint32Array): { counts: Uint8Array; low: Uint8Array } {
  const counts = new Uint16Array(BUCKETS)
  const low = new Uint16Array(keys.length)
  keys.forEach((key, i) => {
    counts[key >>> 16]!++
    low[i] = key & 0xffff
  })
  return { counts: new Uint8Array(counts.buffer), low: new Uint8Array(low.buffer) }
}

/** Opens a packed set without copying the keys. */
export function openKeys(counts: Uint8Array, low: Uint8Array): KeySet {
  const perBucket = new Uint16Array(counts.buffer, counts.byteOffset, BUCKETS)
  const keys = new Uint16Array(low.buffer, low.byteOffset, low.byteLength >> 1)
  const from = new Uint32Array(BUCKETS + 1)
  for (let i = 0; i < BUCKETS; i++) from[i + 1] = from[i]! + perBucket[i]!
  return {
    size: keys.length,
    find(key) {
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
  }
}

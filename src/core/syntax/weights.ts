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

export const MOST_CLASSES = 64
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

/** Packed rows, opened: an open-addressing table from key to the first entry of its row. */
export class SparseWeights implements Scorer {
  readonly classes: number
  private readonly slots: Int32Array
  private readonly mask: number
  private readonly entries: Int16Array

  constructor(classes: number, keys: Uint8Array, entries: Uint8Array) {
    this.classes = classes
    this.entries = new Int16Array(entries.buffer, entries.byteOffset, entries.byteLength >> 1)
    let rows = 0
    for (let i = 0; i < keys.length; i++) if (keys[i]! < 128) rows++
    let size = 16
    while (size < rows * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size * 2)
    this.fill(keys)
  }

  private fill(keys: Uint8Array): void {
    const { slots, mask, entries } = this
    let key = 0
    let gap = 0
    let shift = 0
    let at = 0
    for (let i = 0; i < keys.length; i++) {
      gap |= (keys[i]! & 127) << shift
      if (keys[i]! & 128) {
        shift += 7
        continue
      }
      key += gap
      gap = 0
      shift = 0
      let slot = key & mask
      while (slots[slot * 2] !== 0) slot = (slot + 1) & mask
      slots[slot * 2] = key
      slots[slot * 2 + 1] = at
      while (at < entries.length && !(entries[at]! & 1)) at++
      at++
    }
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { slots, mask, entries } = this
    for (let k = 0; k < count; k++) {
      const key = featureKey(features[k]!)
      let slot = key & mask
      let found = slots[slot * 2]!
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask
        found = slots[slot * 2]!
      }
      if (found === 0) continue
      let at = slots[slot * 2 + 1]!
      let entry = entries[at]!
      while (!(entry & 1)) {
        scores[(entry >> 1) & 63]! += entry >> 7
        entry = entries[++at]!
      }
      scores[(entry >> 1) & 63]! += entry >> 7
    }
  }
}

// Features by their hash, laid out for speed: a look-up reads one place of memory, and what a known feature says is added
// two labels at a time.
import type { FeatureWeights } from './model.ts'

/**
 * Two sums of 16 bits in one number, `high * 65536 + low`: adding such numbers adds both. A token's features would have
 * to be three times as many, each with the greatest weight, to overflow.
 */
export const lanesOf = (labels: number): number => (labels + 1) >> 1
const inLane = (label: number, weight: number): number => (label & 1 ? weight * 0x10000 : weight)

/** Reads the sums of `labels` labels out of their lanes. */
export function readLanes(lanes: Int32Array, from: number, labels: number, out: Int32Array, to: number): void {
  for (let label = 0; label < labels; label += 2) {
    const both = lanes[from + (label >> 1)]!
    const low = (both << 16) >> 16
    out[to + label] = low
    if (label + 1 < labels) out[to + label + 1] = (both - low) >> 16
  }
}

export interface FeatureTable {
  /** Adds what the features say to the lanes from `at` on; those unknown say nothing. */
  addTo(lanes: Int32Array, at: number, hashes: Int32Array, count: number): void
}

/** Features with more entries than this are added as whole rows of lanes. */
const FEW = 5
const COUNT_BITS = 3
/** Places of the table for each feature, at least. */
const FULLEST = 4 / 3
const WHOLE_ROW = (1 << COUNT_BITS) - 1

/** Lays the features of a model out: pairs of a key and its entries in open addressing, at most three quarters full: the smaller the table, the more of it is at hand. */
export function layOutFeatures(model: FeatureWeights): FeatureTable {
  const { labels, from, entries } = model
  const width = lanesOf(labels)
  const size = 2 ** Math.ceil(Math.log2(model.features.size * FULLEST + 2))
  const mask = size - 1
  const slots = new Int32Array(2 * size)
  const count = (feature: number): number => from[feature + 1]! - from[feature]!
  let whole = 0
  for (let feature = 0; feature < model.features.size; feature++) if (count(feature) > FEW) whole++
  const rows = new Int32Array(whole * width)
  let row = 0
  model.features.keys().forEach((key, feature) => {
    let at = homeOf(key | 0, mask)
    while (slots[2 * at] !== 0) at = (at + 1) & mask
    slots[2 * at] = key | 0
    if (count(feature) <= FEW) {
      slots[2 * at + 1] = (from[feature]! << COUNT_BITS) | count(feature)
      return
    }
    slots[2 * at + 1] = (row << COUNT_BITS) | WHOLE_ROW
    for (let k = from[feature]!; k < from[feature + 1]!; k++)
      rows[row * width + (entries[k]! >> 9)]! += inLane(entries[k]! >> 8, (entries[k]! << 24) >> 24)
    row++
  })

  return {
    addTo(lanes, at, hashes, count) {
      for (let n = 0; n < count; n++) {
        const found = find(slots, mask, hashes[n]!)
        if (found === 0) continue
        const first = found >>> COUNT_BITS
        const few = found & WHOLE_ROW
        if (few === WHOLE_ROW) {
          const source = first * width
          for (let k = 0; k < width; k++) lanes[at + k]! += rows[source + k]!
        } else
          for (let k = first; k < first + few; k++) {
            const entry = entries[k]!
            lanes[at + (entry >> 9)]! += inLane(entry >> 8, (entry << 24) >> 24)
          }
      }
    },
  }
}

const homeOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 9) & mask

/** Where the entries of a key are, or 0 when the model does not know it. A key of 0 is no key. */
function find(slots: Int32Array, mask: number, key: number): number {
  for (let at = homeOf(key, mask); ; at = (at + 1) & mask) {
    const found = slots[2 * at]!
    if (found === key) return slots[2 * at + 1]!
    if (found === 0) return 0
  }
}

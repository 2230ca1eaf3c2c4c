// Features by their hash, laid out for speed: a look-up reads one place of memory, or two when the feature is known.
import type { TaggerModel } from './model.ts'

/** A feature's entries: the number of the first one, and how many there are in the low bits. */
const COUNT_BITS = 6
export const firstEntry = (found: number): number => found >>> COUNT_BITS
export const entryCount = (found: number): number => found & ((1 << COUNT_BITS) - 1)

export interface FeatureTable {
  /** Pairs of a key and its entries; open addressing. */
  readonly slots: Int32Array
  readonly mask: number
}

/** Where the search for a key begins. */
export const homeOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 9) & mask

/** The entries of a key, or 0 when the model does not know it. A key of 0 is no key. */
export function findFeature({ slots, mask }: FeatureTable, key: number): number {
  let at = homeOf(key, mask)
  for (;;) {
    const found = slots[2 * at]!
    if (found === key) return slots[2 * at + 1]!
    if (found === 0) return 0
    at = (at + 1) & mask
  }
}

/** Lays the features of a model out, at most half full. */
export function layOutFeatures({ features, from }: TaggerModel): FeatureTable {
  const size = 2 ** Math.ceil(Math.log2(features.size * 2 + 2))
  const mask = size - 1
  const slots = new Int32Array(2 * size)
  features.keys().forEach((key, feature) => {
    const signed = key | 0
    let at = homeOf(signed, mask)
    while (slots[2 * at] !== 0) at = (at + 1) & mask
    slots[2 * at] = signed
    slots[2 * at + 1] = (from[feature]! << COUNT_BITS) | (from[feature + 1]! - from[feature]!)
  })
  return { slots, mask }
}

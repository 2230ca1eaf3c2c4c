// What the letters of a word say about it: “Okonjowa” looks like a person, “Vellamouth” like a place. A linear
// classifier over letter groups, for the many names no list and no vector knows.
import { mix } from './hash.ts'

/** What a spelling may look like; the place is the class in the code. */
export const SPELLINGS = ['ordinary', 'person', 'place', 'nationality'] as const
export const SPELLING_CLASSES = SPELLINGS.length
export const SPELLING_BUCKETS = 1 << 15
const SHORTEST = 2
const LONGEST = 5
const EDGE = 0x5e
/** Words longer than this are judged by their beginning. */
const MOST_LETTERS = 24

/** The buckets of the letter groups of a lower-case word, its edges included. */
export function letterGroups(lower: string): number[] {
  const length = Math.min(lower.length, MOST_LETTERS)
  const buckets: number[] = []
  for (let from = -1; from < length; from++) {
    let hash = 0
    for (let k = from; k <= length && k < from + LONGEST; k++) {
      hash = mix(hash, k < 0 || k === length ? EDGE : lower.charCodeAt(k))
      if (k - from + 1 >= SHORTEST) buckets.push(hash & (SPELLING_BUCKETS - 1))
    }
  }
  return buckets
}

/**
 * Code of what a word looks like: the class (2 bits) and how clearly (2 bits).
 * @param weights `SPELLING_BUCKETS` × `SPELLING_CLASSES`
 * @param scale what one unit of a weight is worth
 */
export function judgeSpelling(lower: string, weights: ArrayLike<number>, scale: number): number {
  const sums = [0, 0, 0, 0]
  for (const bucket of letterGroups(lower))
    for (let c = 0; c < SPELLING_CLASSES; c++) sums[c]! += weights[bucket * SPELLING_CLASSES + c]! * scale
  let best = 0
  for (let c = 1; c < SPELLING_CLASSES; c++) if (sums[c]! > sums[best]!) best = c
  const total = sums.reduce((sum, x) => sum + Math.exp(x - sums[best]!), 0)
  const chance = 1 / total
  return best | ((chance > 0.95 ? 3 : chance > 0.8 ? 2 : chance > 0.6 ? 1 : 0) << 2)
}

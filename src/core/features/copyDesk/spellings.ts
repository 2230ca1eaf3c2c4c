// Whether two words are two spellings of one, seen from the letters alone.
import { fold } from './nameWords.ts'

/** Shorter words that differ in a letter are two words: Cole, Cohle; Lena, Lina. */
const SHORTEST = 5

/**
 * “Dashti” and “Dashty”, “Velasco” and “Velazco”, “Muñoz” and “Munoz”; not “Rahimi” and “the Rahimis”.
 * @returns false for equal words, and for such as differ in case, apostrophes or dots only
 */
export function areTwoSpellings(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (a === b) return false
  if (fold(one) === fold(other)) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < SHORTEST || short[0] !== long[0]) return false
  if (long === `${short}s` || /\d/u.test(long)) return false
  return isOneEditApart(short, long)
}

const plain = (word: string): string => word.toLowerCase().replace(/['’.]/gu, '')

/** One letter more, one changed, or two neighbours swapped. */
function isOneEditApart(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (short.length !== long.length) return short.slice(i) === long.slice(i + 1)
  if (short.slice(i + 1) === long.slice(i + 1)) return true
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
}

// Whether two words of a name are two spellings of one: “Mohammad” and “Mohammed”, “Dashan” and “Dashaan”. News spells
// names from other scripts in several ways, sometimes within one article.
import { lexicon } from '../mentions/lexicon.ts'

/** The consonants of a word with doubled and soft ones evened out; transliterations of one name mostly share them. */
export function skeleton(word: string): string {
  return word
    .replace(/ph/gu, 'f')
    .replace(/ck|q/gu, 'k')
    .replace(/kh/gu, 'h')
    .replace(/gh/gu, 'g')
    .replace(/[jy]/gu, 'y')
    .replace(/(?<=.)[aeiouy'-]/gu, '')
    .replace(/(.)\1+/gu, '$1')
    .replace(/(?<=.)h$/u, '')
}

/** Both words are whole words of names (folded); the rest of the two names must agree for the answer to mean anything. */
export function sameSpelling(one: string, other: string): boolean {
  if (one === other) return true
  if (Math.min(one.length, other.length) < 4) return false
  if (one[0] !== other[0] && !/^[ck]{2}$/u.test(one[0]! + other[0]!)) return false
  // “the Rahimis” are the family
  if (one === `${other}s` || other === `${one}s`) return false
  const { names } = lexicon()
  const [a, b] = [names.get(one), names.get(other)]
  if ((a === 'female' && b === 'male') || (a === 'male' && b === 'female')) return false
  // “Maria” and “Mario” may be brother and sister even where the list knows only one of them
  if (/^(.+)[ao]$/u.exec(one)?.[1] === /^(.+)[ao]$/u.exec(other)?.[1] && /[ao]$/u.test(one)) return false
  const bones = skeleton(one)
  if (bones.length >= 3 && bones === skeleton(other) && Math.abs(one.length - other.length) <= 2) return true
  return Math.min(one.length, other.length) >= 6 && isOneEditApart(one, other)
}

/** One letter inserted, left out, changed, or two neighbours swapped. */
export function isOneEditApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (short.length !== long.length) return short.slice(i) === long.slice(i + 1)
  if (short.slice(i + 1) === long.slice(i + 1)) return true
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
}

// When two names of organisations, places and other things are names of one: acronyms, short forms, reordered heads.
import { demonymOf } from '../mentions/demonyms.ts'
import { lexicon } from '../mentions/lexicon.ts'
import type { NameForm } from './nameForm.ts'

const OPENERS = new Set('radio hotel fc ac cafe camp port lake mount saint st new'.split(' '))
const SMALL = new Set('of and the for in on de la del des et y und &'.split(' '))

// Names every newsroom uses without spelling them out
const COMMON_NAMES = new Map([
  ['us', 'united states'],
  ['u.s', 'united states'],
  ['u.s.', 'united states'],
  ['usa', 'united states'],
  ['u.s.a.', 'united states'],
  ['united states of america', 'united states'],
  ['america', 'united states'],
  ['uk', 'united kingdom'],
  ['u.k.', 'united kingdom'],
  ['u.k', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['u.n.', 'united nations'],
  ['un', 'united nations'],
  ['eu', 'european union'],
  ['e.u.', 'european union'],
])

/** The key under which everybody knows a name: “U.S.” and “America” are the United States. */
export function commonKey(key: string): string {
  return COMMON_NAMES.get(key) ?? key
}

/** Whether a single word of a name as written could be an acronym: “NRF”, “BoG”, “U.N.”. */
export function looksLikeAcronym(written: string): boolean {
  return /^(?:\p{Lu}\.){2,}$|^\p{Lu}[\p{Lu}\p{Ll}\d&]*\p{Lu}[\p{Lu}\d]*$/u.test(written)
}

/** Whether the letters of an acronym (folded) are the initials of the words, small words counted or not. */
export function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.replace(/[^\p{L}\d]/gu, '')
  if (letters.length < 2 || words.length < 2) return false
  const parts = words.flatMap((word) => word.split('-'))
  const all = parts.map((word) => word[0]).join('')
  const large = parts
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join('')
  return letters === all || letters === large
}

/**
 * Whether an acronym that stands in brackets behind a name may be its own: its letters occur in the name in order, the
 * first at the beginning. “Ministry of Roads (MoRo)”, “Riverside Environmental Board (RIVEB)”.
 */
export function mayAbbreviate(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.replace(/[^\p{L}\d]/gu, '').replace(/s$/u, '')
  const name = words.join('')
  let at = -1
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return letters[0] === words[0]?.[0]
}

/**
 * Whether `short` is a shorter name of what `long` names: its end (“Courier” for “Harbor Courier”), its beginning when
 * that is telling (“National Relief” for “National Relief Front”), or the same words around “of” (“Health Ministry”
 * for “Ministry of Health”).
 */
export function isShortForm(short: NameForm, long: NameForm): boolean {
  const [a, b] = [short.words, long.words]
  if (a.length > b.length) return false
  const content = (words: readonly string[]): string[] => words.filter((word) => !SMALL.has(word))
  if (sameWords(content(a), content(b))) return true
  if (a.length === b.length) return false
  const offset = b.length - a.length
  // “Bank of Dunmore” is not “Dunmore”; “University of Orrin” may be “University”
  const of = b.findIndex((word) => SMALL.has(word) && word !== '&' && word !== 'and')
  if (of > 0) return a.every((word, i) => word === b[i]) && (a.length === of || a.length > of + 1)
  // “Radio Dunmore” is not Dunmore
  if (a.every((word, i) => word === b[offset + i])) return a.length > 1 || !OPENERS.has(b[0]!)
  if (!a.every((word, i) => word === b[i])) return false
  return a.length > 1 || !isEverydayOpening(a[0]!)
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.length < 2) return false
  const left = new Set(other)
  return one.every((word) => left.delete(word))
}

// “Dunmore United” is not Dunmore, “National Bank” is not the National, “Orrian Council” is not the Orrians
function isEverydayOpening(word: string): boolean {
  const { names, common } = lexicon()
  return names.has(word) || common.has(word) || demonymOf(word) !== null || word.length < 4
}

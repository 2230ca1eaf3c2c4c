// When two names of organisations, places and other things are names of one: acronyms, short forms, reordered heads.
import { demonymOf } from '../mentions/demonyms.ts'
import { headType } from '../mentions/headWords.ts'
import { lexicon } from '../mentions/lexicon.ts'
import type { NameForm } from './nameForm.ts'
import { sameSpelling } from './spelling.ts'

const OPENERS = new Set('radio hotel fc ac cafe camp port lake mount saint st new'.split(' '))
// Bodies that other bodies carry in their names
const BEARERS = new Set('university college school hospital company church ministry department club union'.split(' '))
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
  ['dprk', 'north korea'],
  ['republic of korea', 'south korea'],
  ['korea republic', 'south korea'],
  ['prc', 'china'],
  ["people's republic of china", 'china'],
  ['russian federation', 'russia'],
  ['drc', 'democratic republic of the congo'],
  ['dr congo', 'democratic republic of the congo'],
])

/** The key under which everybody knows a name: “U.S.” and “America” are the United States. */
export function commonKey(key: string): string {
  return COMMON_NAMES.get(key) ?? key
}

/** Whether a name is known so widely that no other name of the text is its long form: “US” is no University of Sefton. */
export function isCommonName(key: string): boolean {
  return COMMON_NAMES.has(key)
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
  if (shortens(short.words, long.words)) return true
  // “the Supreme Court” is the Orrian Supreme Court
  return demonymOf(long.words[0]!) !== null && shortens(short.words, long.words.slice(1))
}

function shortens(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > b.length) return false
  const content = (words: readonly string[]): string[] => words.filter((word) => !SMALL.has(word))
  if (sameWords(content(a), content(b))) return true
  if (a.length === b.length) return false
  const offset = b.length - a.length
  // “Bank of Dunmore” is not “Dunmore”; “University of Orrin” may be “University”
  const of = b.findIndex((word) => SMALL.has(word) && word !== '&' && word !== 'and')
  // “University of Orrin” has a students’ union, and the union is not the university
  if (a.length > 1 && a.length > of && hasOwnHead(a, b)) return false
  // “the Church of the Lantern” is the Lantern to its own
  if (b[0] === 'church' && b.length === 3 && a.length === 1 && a[0] === b[2]) return true
  if (of > 0) return a.every((word, i) => word === b[i]) && (a.length === of || a.length > of + 1)
  // “Radio Dunmore” is not Dunmore
  if (a.every((word, i) => word === b[offset + i])) return a.length > 1 || !OPENERS.has(b[0]!)
  if (!a.every((word, i) => word === b[i])) return false
  return a.length > 1 || !isEverydayOpening(a[0]!)
}

// the longer name ends in a head noun, and the shorter one, which it begins with, has another: “Dunmore University Press”
function hasOwnHead(a: readonly string[], b: readonly string[]): boolean {
  if (!a.every((word, i) => word === b[i])) return false
  return headType(b.at(-1)!) !== null && a.some((word) => BEARERS.has(word))
}

/**
 * Whether two names of two words or more are one but for a misprint or another spelling of a single word: “Untied
 * Ports”. Numbers tell apart what they number.
 */
export function isMisspelled(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.length < 2) return false
  const unlike = one.flatMap((word, i) => (word === other[i] ? [] : [i]))
  const [at] = unlike
  if (at === undefined || unlike.length > 1) return false
  const [a, b] = [one[at]!, other[at]!]
  // “Northern Press” and “Southern Press”, “Ministry” and “Minister”: words of the language are not misprints of others
  const letters = (word: string): string => [...word].sort().join('')
  if (letters(a) === letters(b)) return a[0] === b[0]
  const { names, common } = lexicon()
  if ([a, b].every((word) => common.has(word) || names.has(word) || headType(word))) return false
  return !/\d/u.test(a + b) && Math.min(a.length, b.length) >= 5 && sameSpelling(a, b)
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

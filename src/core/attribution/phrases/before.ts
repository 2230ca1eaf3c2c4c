// The subject that ends before a verb, with its asides, appositions and relative clauses.
import { lookUpCue } from '../lexicon/cueLexicon.ts'
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  ENDS_OPEN,
  GENITIVE,
  LETTERS,
  NEGATION,
  NUMBER,
  PREPOSITION,
  PRONOUN,
  QUOTED,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from '../lexicon/wordClasses.ts'
import { is, type Line, type Range } from '../line.ts'
import { isVerbLike } from '../verbs.ts'
import { plainPhrase } from './plain.ts'
import { isNoun, LONGEST_PHRASE } from './words.ts'

/**
 * The noun phrase that ends before item `end`, with titles, appositions and asides: the subject of the verb there.
 * Mara Velasco, the county engineer who led the repairs, ⟨said⟩
 */
export function phraseBefore(line: Line, end: number, start: number): Range | null {
  const floor = Math.max(start, end - LONGEST_PHRASE)
  const to = trimAdverbials(line, end, floor)
  const last = to - 1
  if (last < floor) return null
  if (line.lower[last] === ',' || line.lower[last] === '—' || line.lower[last] === '–' || line.lower[last] === ')')
    return withAside(line, last, floor)
  const phrase = plainPhrase(line, to, floor)
  return phrase && withRelative(line, phrase, floor)
}

/** An armed group ⟨that controls much of the valley⟩ said: the phrase found may end a relative clause. */
function withRelative(line: Line, phrase: Range, floor: number): Range {
  let at = phrase.from
  if (is(line, at, RELATIVE)) return phrase
  while (at - 1 > floor && is(line, at - 1, AUXILIARY | ADVERB | NEGATION)) at--
  const relative = at - 1
  if (relative <= floor || !/^(?:who|that|which)$/.test(line.lower[relative]!)) return phrase
  const verb = at < phrase.from || /[a-z](?:s|ed)$/.test(line.lower[at]!) || isVerbLike(line, at)
  if (!verb || is(line, at, CAPITAL | DETERMINER) || is(line, phrase.to, AUXILIARY)) return phrase
  if (!isNoun(line, relative - 1) || lookUpCue(line.lower[relative - 1]!) || isVerbLike(line, relative - 1))
    return phrase
  // the law that officials said would pass: the relative word is not the subject
  if (at === phrase.from && phrase.to - phrase.from === 1) return phrase
  const outer = plainPhrase(line, relative, floor)
  return outer ? { from: outer.from, to: phrase.to } : phrase
}

/** The council on Tuesday ⟨said⟩: time words between the subject and its verb. */
function trimAdverbials(line: Line, end: number, floor: number): number {
  let to = end
  while (
    to - 1 > floor &&
    is(line, to - 1, TIME | ADVERB) &&
    !is(line, to - 1, PRONOUN) &&
    line.lower[to - 1] !== 'here'
  )
    to--
  if (to < end && to - 1 > floor && /^(?:on|in|last|this|since|late|early|earlier|by|until)$/.test(line.lower[to - 1]!))
    to--
  return to
}

/** Openers of an aside after a comma: who, the, a, 43, of, speaking, president of … */
function opensAside(line: Line, at: number): boolean {
  if (is(line, at, RELATIVE | DETERMINER | NUMBER | CAPITAL)) return true
  if (is(line, at, COORDINATOR)) return /^(?:and|or)$/.test(line.lower[at]!)
  if (is(line, at, SUBORDINATOR | AUXILIARY | PRONOUN)) return line.lower[at] === 'as' || line.lower[at] === 'after'
  return is(line, at, LETTERS)
}

/** X, the mayor, ⟨said⟩: from the comma at `close` back to the comma that opens the aside, then the phrase before that. */
function withAside(line: Line, close: number, floor: number): Range | null {
  const sign = line.lower[close]!
  const opening = sign === ')' ? '(' : sign
  let tries = 0
  for (let at = close - 1; at > floor && tries < 4; at--) {
    // “It is late,” ⟨said⟩; but the café, the “Petrel”, ⟨said⟩
    if (is(line, at, QUOTED) && at === close - 1 && !isNamed(line, at)) return null
    if (line.lower[at] === ';' || line.lower[at] === ':') return null
    if (line.lower[at] !== opening) continue
    tries++
    if (!opensAside(line, at + 1) || !isNounEnd(line, at - 1)) continue
    const bare = plainPhrase(line, at, floor)
    if (!bare) continue
    const phrase = withRelative(line, bare, floor)
    if (!startsClause(line, phrase.from, floor)) return null
    return { from: beforeAppositions(line, phrase, floor), to: isLooseAside(line, at + 1) ? phrase.to : close }
  }
  return null
}

/** the “Petrel”: a name in marks */
const isNamed = (line: Line, at: number): boolean => !is(line, at, ENDS_OPEN) && is(line, at - 1, DETERMINER)

/** Ortiz, speaking in Dunmore, said / the bank, which owns it, said: the aside is no part of the source. */
const isLooseAside = (line: Line, at: number): boolean =>
  (is(line, at, PREPOSITION) && line.lower[at] !== 'of' && line.lower[at] !== 'from') ||
  line.lower[at] === 'which' ||
  (/[a-z]ing$/.test(line.lower[at]!) && !is(line, at, CAPITAL))

const isNounEnd = (line: Line, at: number): boolean =>
  (is(line, at, LETTERS | NUMBER) && !is(line, at, PREPOSITION | AUXILIARY | COORDINATOR)) ||
  /^[)"”]$/.test(line.lower[at] ?? '')

/** A subject stands at the beginning of its clause. */
function startsClause(line: Line, from: number, floor: number): boolean {
  const before = from - 1
  if (before < floor) return true
  return (
    is(line, before, COORDINATOR | SUBORDINATOR | QUOTED) ||
    /^[,:;—–("“]$|^--$/.test(line.lower[before]!) ||
    is(line, before, TIME | ADVERB)
  )
}

/** Mara Velasco, the engineer, who retires in June, ⟨said⟩: the phrase found may itself be an apposition. */
function beforeAppositions(line: Line, phrase: Range, floor: number): number {
  let from = phrase.from
  for (let round = 0; round < 3; round++) {
    const comma = from - 1
    if (comma <= floor || line.lower[comma] !== ',' || is(line, from, CAPITAL)) return from
    if (!isNounEnd(line, comma - 1) || !is(line, from, DETERMINER | LETTERS | NUMBER)) return from
    const outer = plainPhrase(line, comma, floor)
    if (!outer || !is(line, outer.to - 1, CAPITAL) || !startsClause(line, outer.from, floor)) return from
    from = outer.from
  }
  return from
}

const WHEN = /^(?:time|moment|day|night|morning|evening|afternoon|week|weekend|month|year|season|hour|minute|decade)s?$/

/** Dunmore’s harbour master, ⟨Ines Tallow⟩ said, “…”; everyone, ⟨all of our friends⟩ would say, “…”: the role before. */
export function withRoleBefore(line: Line, subject: Range): Range {
  const comma = subject.from - 1
  if (comma <= 0 || line.lower[comma] !== ',') return subject
  const role = plainPhrase(line, comma, 0)
  if (!role || !startsClause(line, role.from, 0)) return subject
  let owned =
    is(line, role.from, DETERMINER) || (role.to - role.from === 1 && /^every(?:one|body)$/.test(line.lower[role.from]!))
  for (let at = role.from; at < role.to; at++) {
    if (is(line, at, TIME | QUOTED) || isVerbLike(line, at) || WHEN.test(line.lower[at]!)) return subject
    owned ||= is(line, at, GENITIVE)
  }
  return owned ? { from: role.from, to: subject.to } : subject
}

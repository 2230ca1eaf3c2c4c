// Where noun phrases begin and end, told from closed-class words, capitals and commas.

import { lookUpCue } from './lexicon/cueLexicon.ts'
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  GENITIVE,
  LETTERS,
  NEGATION,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  QUOTED,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from './lexicon/wordClasses.ts'
import { is, type Line, type Range } from './line.ts'
import { isVerbLike } from './verbs.ts'

/** Prepositions that tie a phrase to the noun before it: the head of policy at the bank. */
const TYING = new Set([
  'of',
  'for',
  'in',
  'at',
  'from',
  'on',
  'with',
  'to',
  'near',
  'by',
  'against',
  'between',
  'under',
  'about',
  'behind',
  'within',
  'across',
  'over',
  'without',
  'inside',
])
/** The same after an inverted cue, where “said Cole in June” must end before “in”. */
const TYING_NAME = new Set(['of', 'for', 'from', 'with'])
const JOINING = new Set(['and', 'or', '&'])
const INSIDE_NAME = new Set(['-', '.', '/', "'", '“', '”', '"', '(', ')', '[', ']', '–'])
const SUBJECT = new Set([
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'you',
  'who',
  'which',
  'that',
  'others',
  'some',
  'many',
  'one',
  'both',
  'everyone',
  'someone',
  'nobody',
  'all',
  'neither',
  'none',
])
/** in a statement, at a rally on Tuesday: adverbials that stand between a subject and its cue. */
/** How far back the first of two joined subjects may begin. */
const JOIN_REACH = 12
/** Longer than any source with its appositions. */
const LONGEST_PHRASE = 80
const STOPS = COORDINATOR | SUBORDINATOR | AUXILIARY | QUOTED

const isNoun = (line: Line, at: number): boolean =>
  is(line, at, LETTERS) && !is(line, at, DETERMINER | PREPOSITION | COORDINATOR | SUBORDINATOR | AUXILIARY | PRONOUN)

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

/** Without commas: a pronoun, or leftwards over nouns, determiners and the prepositions that tie them. */
function plainPhrase(line: Line, to: number, floor: number): Range | null {
  const last = to - 1
  if (last < floor) return null
  if (SUBJECT.has(line.lower[last]!) && !is(line, last - 1, DETERMINER)) {
    if (is(line, last, SUBORDINATOR) && !is(line, last, RELATIVE)) return null
    return { from: last, to }
  }
  if (!is(line, last, LETTERS | NUMBER) && !INSIDE_NAME.has(line.lower[last]!)) return null
  if (is(line, last, COORDINATOR | PREPOSITION | AUXILIARY)) return null
  if (is(line, last, SUBORDINATOR) && !is(line, last, DETERMINER)) return null
  let from = to
  while (from > floor) {
    const bracket = line.lower[from - 1] === ')' ? openingBracket(line, from - 1, floor) : -1
    if (bracket > floor) from = bracket
    else if (continues(line, from - 1, from, to, floor)) from--
    else break
  }
  const start = nameAfterAdverbial(line, trimStart(line, from, to), to)
  return start < to ? { from: start, to } : null
}

/** In a radio interview ⟨Ortiz⟩ said: a name after the noun of a leading phrase is the subject by itself. */
function nameAfterAdverbial(line: Line, from: number, to: number): number {
  const leading = is(line, from, PREPOSITION) ? from : from - 1
  if (!is(line, leading, PREPOSITION) || is(line, leading, SUBORDINATOR) || !is(line, to - 1, CAPITAL)) return from
  let start = to - 1
  while (start > from && (is(line, start - 1, CAPITAL) || INSIDE_NAME.has(line.lower[start - 1]!))) start--
  return start > from && isNoun(line, start - 1) ? start : from
}

/** Rep. Lena Ortiz (R-Dunmore) */
function openingBracket(line: Line, close: number, floor: number): number {
  for (let at = close - 1; at > Math.max(floor, close - 8); at--) if (line.lower[at] === '(') return at
  return -1
}

/** May item `at` belong to the noun phrase that already begins at `from`? */
function continues(line: Line, at: number, from: number, to: number, floor: number): boolean {
  const word = line.lower[at]!
  if (JOINING.has(word)) return at > floor && joins(line, at, from, floor)
  if (is(line, at, GENITIVE)) return true
  if (is(line, at, PUNCTUATION)) return INSIDE_NAME.has(word) && from < to && word !== '(' && at > floor
  // the ministry for the harbour: a determiner begins the phrase unless a preposition ties it to a noun before
  const begun = from < to && startsPhrase(line, from)
  if (begun || is(line, at, PREPOSITION)) return TYING.has(word) && at > floor && isTied(line, at)
  // the aide said ⟨that⟩ Ortiz knew: a conjunction, no determiner
  if (word === 'that' && at > floor && is(line, at - 1, LETTERS)) return false
  if (is(line, at, DETERMINER)) return true
  if (is(line, at, STOPS)) return false
  if (is(line, at, PRONOUN)) return false
  // the town's only clinic
  return !is(line, at, ADVERB) || is(line, at, TIME) || is(line, at - 1, DETERMINER | GENITIVE)
}

/** the head of the bank; many of his aides; eight of 10 voters */
const isTied = (line: Line, at: number): boolean =>
  isNoun(line, at - 1) ||
  line.lower[at - 1] === ')' ||
  (line.lower[at] === 'of' && is(line, at - 1, DETERMINER | NUMBER | PRONOUN))

const startsPhrase = (line: Line, at: number): boolean =>
  is(line, at, DETERMINER) && !is(line, at + 1, DETERMINER) ? true : is(line, at, POSSESSIVE)

/** Ortiz and Cole; federal and state officials: what stands before the conjunction is a noun phrase from the start. */
function joins(line: Line, at: number, from: number, floor: number): boolean {
  if (!isNoun(line, at - 1) || is(line, at - 1, TIME) || !is(line, from, LETTERS | NUMBER)) return false
  for (let left = at - 1; left >= Math.max(floor, at - JOIN_REACH); left--) {
    if (is(line, left, PUNCTUATION) && !INSIDE_NAME.has(line.lower[left]!)) return left < at - 1
    if (is(line, left, SUBORDINATOR | COORDINATOR | QUOTED) && !is(line, left, PREPOSITION)) return left < at - 1
    if (isVerbLike(line, left) || (is(line, left, PRONOUN) && !is(line, left, DETERMINER))) return false
    if (left === floor) return !is(line, left, PREPOSITION)
  }
  return false
}

/** Drops conjunctions, adverbials and a leading preposition phrase: In Kabul officials ⟨said⟩. */
function trimStart(line: Line, from: number, to: number): number {
  let start = from
  while (start < to && is(line, start, COORDINATOR | PUNCTUATION) && line.lower[start] !== '“') start++
  while (start < to - 1 && is(line, start, ADVERB | TIME) && !is(line, start, CAPITAL) && !is(line, start, DETERMINER))
    start++
  return start
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
    if (is(line, at, QUOTED) && at === close - 1) return null
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

/**
 * The noun phrase that begins at item `from`: the subject after an inverted cue, with its appositions.
 * “It is safe,” said ⟨Mara Velasco, the county engineer⟩ on Tuesday.
 */
export const phraseAfter = (line: Line, from: number): Range | null => readAfter(line, from, true)

/** The same without appositions. */
export const bareAfter = (line: Line, from: number): Range | null => readAfter(line, from, false)

function readAfter(line: Line, from: number, withApposition: boolean): Range | null {
  if (!beginsPhrase(line, from)) return null
  let to = from
  let head = -1
  while (to < Math.min(line.count, from + LONGEST_PHRASE)) {
    const word = line.lower[to]!
    if (is(line, to, QUOTED)) break
    if (is(line, to, PUNCTUATION)) {
      if (word === ',' && withApposition && apposition(line, to) > to) {
        to = apposition(line, to)
        break
      }
      if (word === '(') {
        const close = shortBracket(line, to)
        if (close < 0) break
        to = close + 1
        continue
      }
      if (!INSIDE_NAME.has(word) || word === '.') break
      to++
      continue
    }
    if (to > from) {
      if (is(line, to, AUXILIARY) || (is(line, to, SUBORDINATOR) && !is(line, to, RELATIVE) && !TYING.has(word))) break
      if (is(line, to, RELATIVE)) break
      if (JOINING.has(word)) {
        if (!joinsAfter(line, to)) break
      } else if (is(line, to, COORDINATOR)) break
      else if (is(line, to, PREPOSITION)) {
        const name = head >= 0 && is(line, head, CAPITAL)
        const inName = word === 'to' && is(line, to + 1, CAPITAL) && name
        if ((!(name ? TYING_NAME : TYING).has(word) && !inName) || isAdverbial(line, to)) break
      } else if (is(line, to, TIME) || (is(line, to, ADVERB) && !is(line, to, DETERMINER))) break
      else if (is(line, to, PRONOUN) && !is(line, to, DETERMINER)) break
    }
    if (isNoun(line, to)) head = to
    to++
    if (to === from + 1 && SUBJECT.has(line.lower[from]!) && !is(line, from, DETERMINER)) {
      // said one, who asked not to be named
      if (line.lower[from] === 'one' && line.lower[to] === ',') to = apposition(line, to)
      break
    }
  }
  while (to > from && is(line, to - 1, PUNCTUATION | PREPOSITION | COORDINATOR) && line.lower[to - 1] !== ')') to--
  return to > from ? { from, to } : null
}

/** Rep. Lena Ortiz (R-Dunmore), the Harbour Alliance (HA): where a short bracket without lower-case words closes. */
function shortBracket(line: Line, open: number): number {
  for (let at = open + 1; at < Math.min(line.count, open + 8); at++) {
    if (line.lower[at] === ')') return at
    if (is(line, at, LETTERS) && !is(line, at, CAPITAL)) return -1
  }
  return -1
}

export const beginsPhrase = (line: Line, at: number): boolean =>
  (is(line, at, DETERMINER | CAPITAL | NUMBER) || isNoun(line, at) || SUBJECT.has(line.lower[at] ?? '')) &&
  !is(line, at, ADVERB | TIME | SUBORDINATOR | PREPOSITION) &&
  !is(line, at, QUOTED | PUNCTUATION)

const joinsAfter = (line: Line, at: number): boolean =>
  beginsPhrase(line, at + 1) && (is(line, at + 1, CAPITAL) || is(line, at + 1, DETERMINER))

/** in a statement, at a rally, on Tuesday */
export function isAdverbial(line: Line, at: number): boolean {
  if (!is(line, at, PREPOSITION)) return false
  const next = line.lower[at + 1] ?? ''
  if (is(line, at + 1, TIME | NUMBER)) return line.lower[at] !== 'of' && line.lower[at] !== 'for'
  const word = line.lower[at]!
  if (!/^(?:in|at|during|on|after|before|via|through|by)$/.test(word)) return false
  return /^(?:a|an|the|his|her|their|its|this|last|another)$/.test(next) && OCCASIONS.has(nounOf(line, at + 2))
}

const OCCASIONS = new Set(
  (
    'statement interview letter email e-mail tweet speech post briefing conference release memo rally hearing debate call ' +
    'message report article note meeting blog video text news press brief written prepared joint phone telephone televised radio'
  ).split(' '),
)

const nounOf = (line: Line, at: number): string => line.lower[at] ?? ''

/** The end of an apposition that a comma at `comma` opens after a name, or `comma`. */
function apposition(line: Line, comma: number): number {
  const next = comma + 1
  const word = line.lower[next] ?? ''
  const relative = word === 'who' || word === 'whose'
  if (relative && isReport(line, next + 1)) return comma
  const opens =
    is(line, next, DETERMINER | NUMBER | CAPITAL) ||
    /^(?:who|whose|of|now|then|formerly)$/.test(word) ||
    (isNoun(line, next) && !is(line, next, ADVERB) && !/(?:ing|ed)$/.test(word))
  if (!opens || is(line, next, QUOTED)) return comma
  let at = next
  let told = relative
  const furthest = Math.min(line.count, next + LONGEST_PHRASE)
  while (at < furthest && !is(line, at, QUOTED) && !/^[,;:.—–]$|^--$/.test(line.lower[at]!)) {
    told ||= is(line, at, RELATIVE)
    if (at > next && !told && endsApposition(line, at)) break
    at++
  }
  if (line.lower[at] !== ',') return at
  // …, Alabama, the chairman of …; …, a lawyer, who retires in June
  const short = is(line, next, CAPITAL | NUMBER) && at - next <= 2
  const more = short || /^(?:who|whose)$/.test(line.lower[at + 1] ?? '')
  return more ? apposition(line, at) : at
}

const endsApposition = (line: Line, at: number): boolean =>
  isAdverbial(line, at) ||
  /^(?:while|when|after|before|because|but|although|though)$/.test(line.lower[at]!) ||
  (line.lower[at] === 'as' && is(line, at + 1, PRONOUN))

/** who later ⟨said⟩: an attribution of its own, no description */
function isReport(line: Line, from: number): boolean {
  let at = from
  if (line.lower[at + 1] === 'not' && line.lower[at + 2] === 'to') return false
  while (is(line, at, AUXILIARY | ADVERB)) at++
  return lookUpCue(line.lower[at] ?? '') !== undefined
}

// A noun phrase without commas, found leftwards from where it ends: the head of the bank ⟨said⟩.
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  GENITIVE,
  LETTERS,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  QUOTED,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from '../lexicon/wordClasses.ts'
import { is, type Line, type Range } from '../line.ts'
import { isVerbLike } from '../verbs.ts'
import { INSIDE_NAME, isNoun, JOINING, SUBJECT, TYING } from './words.ts'

/** in a statement, at a rally on Tuesday: adverbials that stand between a subject and its cue. */
/** How far back the first of two joined subjects may begin. */
const JOIN_REACH = 12

const STOPS = COORDINATOR | SUBORDINATOR | AUXILIARY | QUOTED

/** Without commas: a pronoun, or leftwards over nouns, determiners and the prepositions that tie them. */
export function plainPhrase(line: Line, to: number, floor: number): Range | null {
  const last = to - 1
  if (last < floor) return null
  if (line.lower[last] === 'one' && line.lower[last - 1] === 'no' && last - 1 >= floor) return { from: last - 1, to }
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
  // none of the officials
  if (is(line, at, PRONOUN)) return line.lower[from] === 'of' && /^(?:none|neither|both|all)$/.test(word)
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

const RELATIVE_DAY = /^(?:yesterday|today)$/

/** Drops conjunctions, adverbials and a leading preposition phrase: In Kabul officials ⟨said⟩. */
function trimStart(line: Line, from: number, to: number): number {
  let start = from
  while (start < to && is(line, start, COORDINATOR | PUNCTUATION) && line.lower[start] !== '“') start++
  // Last week ⟨Ortiz⟩ said
  if (start < to - 2 && /^(?:last|this|next|earlier|late)$/.test(line.lower[start]!) && is(line, start + 1, TIME))
    start += 2
  // On Tuesday ⟨Ortiz⟩ said; but ⟨Sunday Adeyemi⟩ said
  if (
    start < to - 1 &&
    is(line, start, TIME) &&
    (line.lower[start - 1] === 'on' || RELATIVE_DAY.test(line.lower[start]!))
  )
    start++
  while (start < to - 1 && is(line, start, ADVERB | TIME) && !is(line, start, CAPITAL) && !is(line, start, DETERMINER))
    start++
  return start
}

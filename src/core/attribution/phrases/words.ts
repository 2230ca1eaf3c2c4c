// What noun phrases are told by: the words that tie, join or end them.
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  LETTERS,
  NUMBER,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  QUOTED,
  SUBORDINATOR,
  TIME,
} from '../lexicon/wordClasses.ts'
import { is, type Line } from '../line.ts'

/** Prepositions that tie a phrase to the noun before it: the head of policy at the bank. */
export const TYING = new Set([
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

export const JOINING = new Set(['and', 'or', '&'])

export const INSIDE_NAME = new Set(['-', '.', '/', "'", '“', '”', '"', '(', ')', '[', ']', '–'])

export const SUBJECT = new Set([
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

/** Longer than any source with its appositions. */
export const LONGEST_PHRASE = 80

export const isNoun = (line: Line, at: number): boolean =>
  is(line, at, LETTERS) && !is(line, at, DETERMINER | PREPOSITION | COORDINATOR | SUBORDINATOR | AUXILIARY | PRONOUN)

export const beginsPhrase = (line: Line, at: number): boolean =>
  (is(line, at, DETERMINER | CAPITAL | NUMBER) || isNoun(line, at) || SUBJECT.has(line.lower[at] ?? '')) &&
  !is(line, at, ADVERB | TIME | SUBORDINATOR | PREPOSITION) &&
  !is(line, at, QUOTED | PUNCTUATION)

/** in a statement, at a rally, on Tuesday */
export function isAdverbial(line: Line, at: number): boolean {
  if (!is(line, at, PREPOSITION)) return false
  const next = line.lower[at + 1] ?? ''
  if (is(line, at + 1, TIME | NUMBER)) return line.lower[at] !== 'of' && line.lower[at] !== 'for'
  const word = line.lower[at]!
  if (!/^(?:in|at|during|on|after|before|via|through|by)$/.test(word)) return false
  return /^(?:a|an|the|his|her|their|its|this|last|another)$/.test(next) && OCCASIONS.has(line.lower[at + 2] ?? '')
}

const OCCASIONS = new Set(
  (
    'statement interview letter email e-mail tweet speech post briefing conference release memo rally hearing debate call ' +
    'message report article note meeting blog video text news press brief written prepared joint phone telephone televised radio'
  ).split(' '),
)

// Whose clause a pronoun stands in: the subject of the verb before it, found by walking back through the sentence.
import type { TextLayer } from '../text/layer.ts'
import { AUXILIARIES, DETERMINERS, isVerb, PREPOSITIONS, SUBORDINATORS } from './grammar.ts'

export interface Governor {
  /** The last token of the subject; `SOMEBODY_ELSE` where no phrase known ends there, `NONE` without a verb. */
  readonly token: number
  /** “Velasco asked Cole to help her”: Cole is to help, and does so by being asked. */
  readonly controls: boolean
}

export const SOMEBODY_ELSE = -1
export const NONE = -2
const NOBODY: Governor = { token: NONE, controls: false }

const ADVERB =
  /(?:ly|^not|^n't|^also|^then|^now|^never|^still|^first|^again|^later|^soon|^once|^always|^often|^just|^only|^even|^instead|^both|^all|^himself|^herself)$/u
const SUBJECT_PRONOUN = /^(?:he|she|they|it|we|i|you)$/u
/** How long an apposition between a subject and its verb may be. */
const LONGEST_ASIDE = 20

/**
 * The subject that governs a token.
 * @param endsPhrase whether a token is the last of words that stand for somebody known
 */
export function governorOf(layer: TextLayer, token: number, endsPhrase: (token: number) => boolean): Governor {
  const { lower, words, sentence } = layer.tokens
  const from = layer.sentences[sentence[token]!]!.first
  const isObject = /^(?:him|her)$/u.test(lower[token]!)
  // “Cole rebuffs her”: what stands before an object is a verb, known or not
  const isVerbHere = (i: number): boolean => {
    const word = lower[i]!
    if (isVerb(word)) return true
    if (i === token - 1 && isObject) return !PREPOSITIONS.has(word) && /^\p{Ll}{3,}$/u.test(word)
    return i > from && /^\p{Ll}+[^s'’]s$/u.test(words[i]!) && endsPhrase(i - 1)
  }
  let i = token - 1
  while (i >= from) {
    const word = lower[i]!
    if (/^[;:]$/u.test(word)) return NOBODY
    if (word === 'to' && i > from && i + 1 < token && endsPhrase(i - 1) && isInfinitive(lower[i + 1]!))
      return { token: i - 1, controls: true }
    if (endsPhrase(i)) {
      i--
      continue
    }
    if (SUBJECT_PRONOUN.test(word)) return { token: SOMEBODY_ELSE, controls: false }
    if (!isVerbHere(i)) {
      i--
      continue
    }
    i--
    while (i >= from && !endsPhrase(i) && (isVerb(lower[i]!) || ADVERB.test(lower[i]!))) i--
    if (i < from) return NOBODY
    const found = subjectBefore(layer, i, from, endsPhrase)
    if (found) return found
    i--
  }
  return NOBODY
}

const isInfinitive = (word: string): boolean => !DETERMINERS.has(word) && /^\p{Ll}+$/u.test(word)

/** The subject of a verb whose group begins after token `at`; null where the verb has none of its own there. */
function subjectBefore(
  layer: TextLayer,
  at: number,
  from: number,
  endsPhrase: (token: number) => boolean,
): Governor | null {
  const { lower } = layer.tokens
  const word = lower[at]!
  const is = (token: number): Governor => ({ token, controls: false })
  if (endsPhrase(at)) return is(at)
  if (/^(?:who|which|that)$/u.test(word)) {
    const before = at - 1 > from && lower[at - 1] === ',' ? at - 2 : at - 1
    if (before >= from && endsPhrase(before)) return is(before)
    return word === 'that' ? null : is(SOMEBODY_ELSE)
  }
  if (word === ')' || word === ',') {
    // “Cole, who left in May, said”, “Cole (born 1901) said”
    const open = word === ')' ? '(' : ','
    let before = at - 1
    while (before > from && at - before < LONGEST_ASIDE && lower[before] !== open) before--
    return before > from && lower[before] === open && endsPhrase(before - 1) ? is(before - 1) : null
  }
  if (word === 'to') return at > from && endsPhrase(at - 1) ? { token: at - 1, controls: true } : null
  if (/^(?:and|but|or)$/u.test(word) || PREPOSITIONS.has(word) || SUBORDINATORS.has(word) || AUXILIARIES.has(word))
    return null
  return /^\p{L}+$/u.test(word) ? is(SOMEBODY_ELSE) : null
}

// The noun phrase that begins at a word: the subject after an inverted cue, the agent after “by”.
import { lookUpCue } from '../lexicon/cueLexicon.ts'
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
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from '../lexicon/wordClasses.ts'
import { is, type Line, type Range } from '../line.ts'
import { beginsPhrase, INSIDE_NAME, isAdverbial, isNoun, JOINING, LONGEST_PHRASE, SUBJECT, TYING } from './words.ts'

/** The same after an inverted cue, where “said Cole in June” must end before “in”. */
const TYING_NAME = new Set(['of', 'for', 'from', 'with'])

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

const joinsAfter = (line: Line, at: number): boolean =>
  beginsPhrase(line, at + 1) && (is(line, at + 1, CAPITAL) || is(line, at + 1, DETERMINER))

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

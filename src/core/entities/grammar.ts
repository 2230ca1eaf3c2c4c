// As much grammar as reference needs, without a parser: what a word can be, and what a name or a noun phrase does in
// its sentence.
import { lexicon } from '../mentions/lexicon.ts'
import { isRoleNoun, isTitleWord } from '../mentions/roleWords.ts'
import type { TextLayer } from '../text/layer.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean))

export const PREPOSITIONS = words(`of in on at by for from with to about against after before during over under between
  among through into amid near since until despite without within toward towards across behind beyond per via than like
  as outside inside onto upon around along above below alongside including`)
export const AUXILIARIES = words(`is are was were be been has have had do does did will would can could may might must
  shall should 's 're 've 'd 'll ca wo`)
export const DETERMINERS =
  words(`the a an this that these those some any no every each another both all several many few
  his her its their our my your one two three four five six seven eight nine ten dozens hundreds thousands most other`)
export const SUBORDINATORS = words(
  `when while after before because since although though if as once until unless whereas where`,
)
const NOT_VERBS = words(`police can may will home people state states house south north east west like back press
  power leader minister party court head force office service security border attack strike front face line report
  march vote campaign fight war deal plan talk talks call visit trip work rule project group centre center team video
  former other many such first second last next early late own same open clear close present past left right live`)

/** Base forms that are seldom anything but verbs: “residents say”. */
const BASE_VERBS = words(
  'say tell want believe think know hope go come become remain argue insist agree deny warn add ask',
)

/** What a phrase does: whose action the verb is, what it acts on, whose thing it is, what a preposition holds. */
export type PhraseRole = 'subject' | 'object' | 'possessor' | 'prepositional' | 'other'

/** Whether a word (lower case) is a finite verb or an auxiliary, as far as its form tells. */
export function isVerb(word: string): boolean {
  if (AUXILIARIES.has(word)) return true
  if (NOT_VERBS.has(word) || word.length < 3) return false
  if (BASE_VERBS.has(word)) return true
  return lexicon().verbs.has(word) || (/[a-z]{2}ed$/u.test(word) && !/eed$/u.test(word))
}

const NOMINATIVE = words('i he she we they who')
const ACCUSATIVE = words('me him us them whom')

/** What the tokens from `first` up to `last` do in their sentence. */
export function functionOf(layer: TextLayer, first: number, last: number): PhraseRole {
  const { lower, sentence, count } = layer.tokens
  const inside = (i: number): boolean => i >= 0 && i < count && sentence[i] === sentence[first]
  if (inside(last) && lower[last] === "'s" && !isCopula(layer, last)) return 'possessor'
  if (inside(last) && lower[last] === "'" && lower[last - 1]!.endsWith('s')) return 'possessor'
  const isPronoun = last - first === 1
  if (isPronoun && NOMINATIVE.has(lower[first]!)) return 'subject'
  const before = phraseStart(layer, first) - 1
  const previous = inside(before) ? lower[before]! : ''
  const inverted =
    /^(?:said|says|asked|added|replied|wrote|told|warned|insisted|recalled|argued|explained|noted)$/u.test(previous)
  if (inverted && followsQuote(layer, before)) return 'subject'
  if (isPronoun && ACCUSATIVE.has(lower[first]!)) return PREPOSITIONS.has(previous) ? 'prepositional' : 'object'
  if (PREPOSITIONS.has(previous) && !(SUBORDINATORS.has(previous) && verbAhead(layer, last))) return 'prepositional'
  if (inside(last) && isVerbAfterName(layer, last)) return 'subject'
  // “She married Idris Cole, who left”: the relative clause does not make him the one who married
  if (inside(before) && governs(layer, before)) return 'object'
  if (verbAhead(layer, last)) return 'subject'
  const joined = isPronoun && !isName(layer, first) ? -1 : joinedTo(layer, before)
  return joined < 0 ? 'other' : functionOf(layer, joined, joined + 1)
}

const isName = (layer: TextLayer, at: number): boolean => /^\p{Lu}/u.test(layer.tokens.words[at]!)

// “The deal pleased Orrin, Dunmore and Sefton”: the last of them is pleased as the first is
function joinedTo(layer: TextLayer, before: number): number {
  const { lower, sentence } = layer.tokens
  let i = before
  let joined = -1
  while (
    i > 0 &&
    before - i < MOST_JOINED &&
    sentence[i - 1] === sentence[before] &&
    /^(?:and|or|,|&)$/u.test(lower[i]!)
  ) {
    i--
    if (!isName(layer, i)) break
    while (i > 0 && sentence[i - 1] === sentence[before] && isName(layer, i - 1)) i--
    joined = i
    i = phraseStart(layer, i) - 1
    if (i < 0) break
  }
  return joined
}

/** Tokens back that a list of names is followed. */
const MOST_JOINED = 24

// “told her”, “to visit Orrin”, “would take it”, “leaving them”
function governs(layer: TextLayer, at: number): boolean {
  const { lower, sentence } = layer.tokens
  const word = lower[at]!
  if (isVerb(word)) return true
  const previous = at > 0 && sentence[at - 1] === sentence[at] ? lower[at - 1]! : ''
  if (/^\p{Ll}{3,}ing$/u.test(word))
    return !DETERMINERS.has(previous) && !/^(?:during|according|following|including)$/u.test(word)
  return (
    /^(?:to|will|would|can|could|may|might|must|shall|should|n't|not)$/u.test(previous) &&
    /^\p{Ll}{2,}$/u.test(word) &&
    !DETERMINERS.has(word)
  )
}

// “He’s”, “Cole’s a liar”: a form of “be” or “have”
const isCopula = (layer: TextLayer, at: number): boolean =>
  NOMINATIVE.has(layer.tokens.lower[at - 1]!) || /^(?:it|that|there)$/u.test(layer.tokens.lower[at - 1]!)

// “Cole left the room”, “the port boasts a pier”: what no list has for a verb is one behind a name and before an object
function isVerbAfterName(layer: TextLayer, at: number): boolean {
  const { lower, sentence, count } = layer.tokens
  const word = lower[at]!
  if (isVerb(word)) return true
  const next = at + 1 < count && sentence[at + 1] === sentence[at] ? lower[at + 1]! : ''
  if (word === 'left') return true
  if (!/^\p{Ll}+[^s'’]s$/u.test(layer.tokens.words[at]!) || NOT_VERBS.has(word) || isRoleNoun(word.slice(0, -1)))
    return false
  return DETERMINERS.has(next) || PREPOSITIONS.has(next) || /^(?:him|her|it|them|that|to)$/u.test(next)
}

/** The token a noun phrase begins with, its determiner, adjectives and titles included. */
export function phraseStart(layer: TextLayer, first: number): number {
  const { lower, sentence } = layer.tokens
  let i = first
  while (i > 0 && first - i < 6 && sentence[i - 1] === sentence[first]) {
    const word = lower[i - 1]!
    if (DETERMINERS.has(word)) return i - 1
    if (isTitleWord(word.replace(/\.$/u, '')) || word === '.' || word === '-') i--
    else break
  }
  return i
}

// “Cole said”, “Cole, who left in May, said”, “Cole quickly denied”, “Cole, 43, has”
function verbAhead(layer: TextLayer, last: number): boolean {
  const { lower, sentence, count } = layer.tokens
  const inside = (i: number): boolean => i < count && sentence[i] === sentence[last - 1]
  let i = last
  if (!inside(i)) return false
  if (lower[i] === ',') {
    if (/^(?:who|which|whose)$/u.test(lower[i + 1] ?? '')) return true
    let close = i + 1
    while (inside(close) && close - i < 18 && lower[close] !== ',') close++
    if (inside(close) && lower[close] === ',') i = close + 1
    else return false
  }
  if (lower[i] === '(') while (inside(i) && lower[i - 1] !== ')') i++
  if (lower[i] === 'and' || lower[i] === 'who') {
    if (lower[i] === 'who') return true
    i++
    while (inside(i) && i - last < 6 && !isVerb(lower[i]!) && !PREPOSITIONS.has(lower[i]!)) i++
  }
  while (
    inside(i) &&
    /(?:^also|^then|^now|^not|^never|^still|^first|^again|^reportedly|^allegedly|ly)$/u.test(lower[i]!)
  )
    i++
  return inside(i) && isVerbAfterName(layer, i)
}

function followsQuote(layer: TextLayer, verb: number): boolean {
  return verb > 0 && /^[”"’',»“]+$/u.test(layer.tokens.words[verb - 1]!)
}

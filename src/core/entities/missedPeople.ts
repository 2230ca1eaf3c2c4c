// People whom the finder of names passed over: a capital that its writer chose, where somebody acts or owns something,
// and a “he” or “she” near by. “By 1892 Maurel had moved to the coast. He …” Only those whom a pronoun takes up stay.
import { isCapitalised } from '../mentions/caseEvidence.ts'
import { FUNCTION_WORDS } from '../mentions/functionWords.ts'
import { headType } from '../mentions/headWords.ts'
import type { NamedMention } from '../mentions/index.ts'
import { lexicon, type NameKind } from '../mentions/lexicon.ts'
import { isRoleNoun, isTitleWord } from '../mentions/roleWords.ts'
import type { TextLayer } from '../text/layer.ts'
import { AUXILIARIES, isVerb } from './grammar.ts'
import { PRONOUNS } from './pronounWords.ts'

/** A name by form alone is believed less than one the finder found. */
const SCORE = 0.5
/** Sentences to both sides in which a pronoun may stand. */
const NEAR = { before: 2, after: 1 }

const GIVEN = new Set<NameKind | undefined>(['male', 'female', 'given'])
const NO_PERSON = new Set<NameKind | undefined>(['place', 'organisation', 'demonym'])
/** Endings of words that are no surnames: “Prosecutors said”, “Stubbornness kept him away”. */
const DERIVED =
  /(?:ness|ment|tion|sion|ship|ity|ism|ly|ing|ed|al|ance|ence|ists?|able|ible|ive|ous|ers|ors|als|ants|ents|ians|ics|ies|ages|ures|nes|ets|its|les|hes|phobia|ology|logy)$/u
const CLAUSE_OPENERS = /^(?:,|;|that|as|when|while|after|before|and|but|if)$/u
const BEFORE_PEOPLE = /^(?:with|by|for|of|against|to|and|who|that|about)$/u

/** All names: those given and the people they left out, in order. */
export function addMissedPeople(layer: TextLayer, mentions: readonly NamedMention[]): readonly NamedMention[] {
  const { tokens, sentences } = layer
  const near = sentencesNearPronouns(layer)
  if (!near) return mentions
  const taken = new Uint8Array(tokens.count)
  for (const { first, last } of mentions) taken.fill(1, first, last)
  const added: NamedMention[] = []
  sentences.forEach(({ first, last }, index) => {
    if (!near[index]) return
    for (let i = first; i < last; i++)
      if (!taken[i] && isCapitalised(tokens.words[i]!) && isSomebody(layer, i, first, last))
        added.push({
          start: tokens.start[i]!,
          end: tokens.end[i]!,
          type: 'PERSON',
          score: SCORE,
          first: i,
          last: i + 1,
        })
  })
  return added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.first - b.first)
}

function sentencesNearPronouns({ tokens, sentences }: TextLayer): Uint8Array | null {
  let near: Uint8Array | null = null
  for (let i = 0; i < tokens.count; i++) {
    if (!PRONOUNS.get(tokens.lower[i]!)?.gender) continue
    near ??= new Uint8Array(sentences.length)
    const here = tokens.sentence[i]!
    near.fill(1, Math.max(0, here - NEAR.before), here + NEAR.after + 1)
  }
  return near
}

function isSomebody({ tokens: { words, lower } }: TextLayer, i: number, from: number, to: number): boolean {
  const word = lower[i]!
  const kind = lexicon().names.get(word)
  if (!/^\p{Lu}\p{Ll}[\p{L}’'-]+$/u.test(words[i]!) || NO_PERSON.has(kind) || isNoName(word)) return false
  const next = i + 1 < to ? lower[i + 1]! : ''
  if (/^[-–]$/u.test(next) || (next !== '' && isCapitalised(words[i + 1]!))) return false
  const acts = isVerb(next)
  const isWord = kind === undefined && lexicon().common.has(word)
  const isUnlikely = kind === undefined && DERIVED.test(word)
  if (i === from) return acts && !isWord && !isUnlikely
  const before = lower[i - 1]!
  // “The Calder is a river”, “Mount Calder”, “the song ‘Calder’”
  if (isCapitalised(words[i - 1]!) || /^(?:["“‘'(-]|the$|an?$)/u.test(before)) return false
  const actsOrOwns = acts || next === "'s" || (next === "'" && word.endsWith('s'))
  if (isWord) return actsOrOwns && CLAUSE_OPENERS.test(before)
  if (isUnlikely) return false
  // “Orrin struck Maurel and tried to get his gun”, “a quarrel with Nadia”
  return actsOrOwns || (isVerb(before) && !AUXILIARIES.has(before)) || (GIVEN.has(kind) && BEFORE_PEOPLE.test(before))
}

const isNoName = (word: string): boolean =>
  FUNCTION_WORDS.has(word) || isTitleWord(word) || isRoleNoun(word) || headType(word) !== null

// What speaks for and against a candidate a pronoun may stand for: a handful of named facts, each with its own weight.
import type { Gender } from './gender.ts'
import type { PronounSense } from './pronounWords.ts'
import type { Referent, Touch } from './referent.ts'
import type { Scene } from './scene.ts'

const ROLES = ['subject', 'object', 'possessor', 'prepositional', 'other'] as const
const FORMS = ['subject', 'object', 'possessive', 'reflexive'] as const

/** Facts and the values they take; a feature is one value of one fact. */
const FACTS = {
  distance: ['0', '1', '2', '3', '4+'],
  paragraph: ['other'],
  words: cross(['here', 'before'], ['1', '3', '6', '12', '24', '48', '96+']),
  opening: cross(['subject', 'object', 'possessor', 'prepositional', 'other'], ['opens', 'later']),
  order: ['0', '1', '2', '3', '4+'],
  opens: ['here', 'before'],
  kind: ['named', 'nominal', 'pronoun'],
  parallel: cross(cross(['here', 'before', 'twoBack'], ROLES), FORMS),
  bracketed: ['yes'],
  chain: ['here', 'before', 'back'],
  topic: ['yes'],
  share: ['0', '1', '2', '3', '4', '5'],
  gender: ['told', 'listed', 'alone', 'unknown', 'aloneAgainst', 'against'],
  joined: ['yes'],
  quotation: ['same', 'into', 'outOf', 'other'],
  speech: ['own', 'reported', 'last'],
  chained: ['yes'],
  object: ['sameClause'],
  later: ['subject', 'subjectOfAdjunct', 'other'],
  again: ['subject', 'subjectOfAdjunct', 'other'],
  type: ['PERSON', 'ORG', 'PLACE', 'NORP', 'other'],
  plural: ['yes', 'no', 'either', 'told'],
} as const

function cross<A extends string, B extends string>(one: readonly A[], other: readonly B[]): readonly `${A} ${B}`[] {
  return one.flatMap((a) => other.map((b) => `${a} ${b}` as const))
}

type Fact = keyof typeof FACTS

/** Every feature there is; its place is its number. */
export const FEATURES: readonly string[] = [
  'nobody',
  ...Object.entries(FACTS).flatMap(([fact, values]) => values.map((value) => `${fact}: ${value}`)),
]
const NUMBERS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(FACTS).map(([fact, values]) => [
    fact,
    new Map(values.map((value) => [value, FEATURES.indexOf(`${fact}: ${value}`)])),
  ]),
)

export interface Chain {
  readonly referent: Referent
  readonly token: number
}

/** A pronoun in its place. */
export interface Anaphor {
  readonly token: number
  readonly sense: PronounSense
  /** Index of the quotation it stands in, or −1. */
  readonly quoted: number
  /** The referent who speaks there, when known. */
  readonly speaker: Referent | null
  /** The referent who spoke last before it, when known. */
  readonly lastSpeaker: Referent | null
  /** What the pronoun of its gender before it stood for. */
  readonly chain: Chain | null
  /** Whom the pronouns of its gender have mostly stood for so far. */
  readonly topic: Referent | null
  /** Whether it stands among the first words of its sentence. */
  readonly opens: boolean
  /** Whether it is itself the source of somebody’s words. */
  readonly reporting: boolean
  /** What was mentioned before it, the latest last. */
  readonly recent: readonly Touch[]
}

export interface Candidate {
  readonly referent: Referent
  /** Where the sentence names it after the pronoun: “In his first year, Cole …”. */
  readonly later: 'subject' | 'subjectOfAdjunct' | 'other' | null
}

/** Calls `note` with the number of every feature of one candidate; `order` counts the candidates nearer than it. */
export function readFeatures(
  scene: Scene,
  anaphor: Anaphor,
  candidate: Candidate,
  order: number,
  note: (feature: number) => void,
): void {
  const say = (fact: Fact, value: string): void => {
    note(NUMBERS.get(fact)!.get(value)!)
  }
  const { referent, later } = candidate
  const { sense } = anaphor
  const form = sense.form === 'relative' ? 'subject' : sense.form
  if (isNear(scene, anaphor, referent)) readBackward(scene, anaphor, referent, form, order, say)
  if (later) say(isNear(scene, anaphor, referent) ? 'again' : 'later', later)
  if (sense.gender) say('gender', genderFact(sense.gender, referent))
  if (referent.inAll > 0) say('share', String(Math.min(5, Math.round(Math.log2(referent.inAll)))))
  say('type', /^(?:PERSON|ORG|PLACE|NORP)$/u.test(referent.type) ? referent.type : 'other')
  say('plural', referent.takesThey ? 'told' : referent.plural === null ? 'either' : referent.plural ? 'yes' : 'no')
  if (anaphor.speaker === referent) say('speech', anaphor.quoted >= 0 ? 'own' : 'reported')
  if (anaphor.reporting && anaphor.lastSpeaker === referent) say('speech', 'last')
}

function genderFact(wanted: Gender, { gender, genderTold, genderDoubtful }: Referent): string {
  if (!gender) return 'unknown'
  if (genderDoubtful) return gender === wanted ? 'alone' : 'aloneAgainst'
  return gender !== wanted ? 'against' : genderTold ? 'told' : 'listed'
}

const WHERE = ['here', 'before', 'twoBack'] as const

function readBackward(
  scene: Scene,
  anaphor: Anaphor,
  referent: Referent,
  form: string,
  order: number,
  say: (fact: Fact, value: string) => void,
): void {
  const { block, layer } = scene
  const { sentence } = layer.tokens
  const { latest, latestSubject } = referent
  const here = sentence[anaphor.token]!
  const distance = here - sentence[latest]!
  say('distance', distance > 3 ? '4+' : String(distance))
  if (block[here] !== block[sentence[latest]!]) say('paragraph', 'other')
  const reach = [1, 3, 6, 12, 24, 48].find((limit) => scene.words[anaphor.token]! - scene.words[latest]! <= limit)
  say('words', `${distance === 0 ? 'here' : 'before'} ${reach ?? '96+'}`)
  if (distance === 1) say('opening', `${referent.latestRole} ${anaphor.opens ? 'opens' : 'later'}`)
  say('order', order > 3 ? '4+' : String(order))
  const since = latestSubject < 0 ? -1 : here - sentence[latestSubject]!
  if (distance < 3) say('parallel', `${WHERE[distance]} ${referent.latestRole} ${form}`)
  // “She put on her coat. Einar Torvill drowned in May. She does not speak of it.”
  if (anaphor.chain?.referent === referent) {
    const back = here - sentence[anaphor.chain.token]!
    if (back < 4 && block[here] === block[here - back])
      say('chain', back === 0 ? 'here' : back === 1 ? 'before' : 'back')
  }
  if (anaphor.topic === referent && distance < 4) say('topic', 'yes')
  if (referent.latestBracketed) say('bracketed', 'yes')
  if (referent.latestOpens && distance < 2) say('opens', distance === 0 ? 'here' : 'before')
  say('kind', referent.latestKind)
  if (referent.latestJoined) say('joined', 'yes')
  const quoted = referent.latestQuoted
  say('quotation', quoted === anaphor.quoted ? 'same' : anaphor.quoted < 0 ? 'outOf' : quoted < 0 ? 'into' : 'other')
  // “Cole resigned and he moved”: one subject after the other
  if (
    since === 0 &&
    form === 'subject' &&
    /^(?:and|but|,|that|because|when|as|while|after|before)$/u.test(layer.tokens.lower[anaphor.token - 1]!)
  )
    say('chained', 'yes')
  // “Cole told him”: somebody else
  if (since === 0 && form === 'object' && anaphor.token - latestSubject < 6) say('object', 'sameClause')
}

const isNear = ({ layer }: Scene, { token }: Anaphor, { latest }: Referent): boolean =>
  latest >= 0 && layer.tokens.sentence[token]! - layer.tokens.sentence[latest]! <= 7

// What speaks for and against a candidate a pronoun may stand for. One number a feature, mostly 0 or 1.
import type { PhraseRole } from './grammar.ts'
import type { PronounSense } from './pronounWords.ts'
import type { Referent } from './referent.ts'
import type { Scene } from './scene.ts'

export const FEATURES = [
  'sameSentence',
  'previousSentence',
  'twoBack',
  'furtherBack',
  'newParagraph',
  'nearest',
  'second',
  'third',
  'subject',
  'object',
  'possessor',
  'prepositional',
  'subjectOfSentence',
  'subjectBefore',
  'opensSentence',
  'parallel',
  'pronounChain',
  'nominal',
  'often',
  'genderTold',
  'genderUnknown',
  'genderAgainst',
  'possessiveOfSubject',
  'sameClauseObject',
  'otherQuotation',
  'ownWords',
  'speaker',
  'reportedBy',
  'organisation',
  'place',
  'people',
  'later',
  'pluralKnown',
] as const
export type Feature = (typeof FEATURES)[number]

/** A pronoun in its place. */
export interface Anaphor {
  readonly token: number
  readonly sense: PronounSense
  readonly function: PhraseRole
  /** Index of the quotation it stands in, or −1. */
  readonly quoted: number
  /** The referent who speaks there, when known. */
  readonly speaker: Referent | null
  /** The referent who spoke last before it, when known. */
  readonly lastSpeaker: Referent | null
  readonly reporting: boolean
}

/** Fills `out` (one entry a feature) for one candidate; `order` counts the compatible candidates nearer than it. */
export function readFeatures(
  scene: Scene,
  anaphor: Anaphor,
  candidate: Referent,
  order: number,
  out: Float64Array,
): void {
  const { block } = scene
  const { sentence } = scene.layer.tokens
  out.fill(0)
  const set = (feature: Feature, value = 1): void => {
    out[INDEX.get(feature)!] = value
  }
  const distance = sentence[anaphor.token]! - sentence[candidate.latest]!
  if (distance === 0) set('sameSentence')
  else if (distance === 1) set('previousSentence')
  else if (distance === 2) set('twoBack')
  else set('furtherBack', Math.min(3, 1 + (distance - 3) / 3))
  if (block[sentence[anaphor.token]!] !== block[sentence[candidate.latest]!]) set('newParagraph')
  if (order === 0) set('nearest')
  else if (order === 1) set('second')
  else if (order === 2) set('third')
  if (candidate.latestFunction !== 'other') set(candidate.latestFunction)
  const subject = candidate.latestSubject >= 0 ? sentence[anaphor.token]! - sentence[candidate.latestSubject]! : -1
  if (subject === 0) set('subjectOfSentence')
  if (subject === 1) set('subjectBefore')
  if (candidate.latestOpens) set('opensSentence')
  if (anaphor.function === 'subject' && candidate.latestFunction === 'subject') set('parallel')
  if (candidate.latestKind === 'pronoun') set('pronounChain')
  if (candidate.latestKind === 'nominal') set('nominal')
  set('often', Math.min(3, Math.log2(1 + candidate.references.length)))
  if (anaphor.sense.gender && candidate.gender && candidate.gender !== anaphor.sense.gender) set('genderAgainst')
  else if (anaphor.sense.gender && candidate.gender) set('genderTold', candidate.genderTold ? 1 : 0.5)
  if (anaphor.sense.gender && !candidate.gender) set('genderUnknown')
  if (anaphor.sense.form === 'possessive' && subject === 0) set('possessiveOfSubject')
  if (anaphor.sense.form === 'object' && subject === 0 && anaphor.token - candidate.latestSubject < 6)
    set('sameClauseObject')
  if (candidate.latestQuoted !== anaphor.quoted) set('otherQuotation')
  if (anaphor.speaker === candidate) set(anaphor.quoted >= 0 ? 'ownWords' : 'reportedBy')
  if (anaphor.reporting && anaphor.lastSpeaker === candidate) set('speaker')
  if (candidate.type === 'ORG') set('organisation')
  if (candidate.type === 'PLACE') set('place')
  if (candidate.type === 'NORP' || (candidate.type === 'PERSON' && candidate.plural)) set('people')
  if (anaphor.sense.plural && candidate.plural) set('pluralKnown')
}

const INDEX: ReadonlyMap<Feature, number> = new Map(FEATURES.map((feature, i) => [feature, i]))

// Fills the table of the people a “he” or “she” may stand for: where it stands, how each of them was mentioned, what lies
// between, and how the nearest rival compares.
import { countBetween, kindOfWord } from './besideWords.ts'
import type { Anaphor, Candidate } from './candidateFeatures.ts'
import { type Governor, governorOf, SOMEBODY_ELSE } from './governor.ts'
import { functionOf, type PhraseRole, PREPOSITIONS, SUBORDINATORS } from './grammar.ts'
import type { PersonColumn } from './personColumns.ts'
import { PersonSheet, stepOf } from './personSheet.ts'
import type { Referent, Touch } from './referent.ts'
import type { Scene } from './scene.ts'

const ROLES: Readonly<Record<PhraseRole, number>> = { subject: 0, possessor: 1, object: 2, prepositional: 3, other: 4 }
const KINDS = { named: 1, pronoun: 2, nominal: 3 } as const
const LATER = { subject: 1, subjectOfAdjunct: 2, other: 3 } as const
/** Sentences back and mentions back that are looked at. */
const REACH = { sentences: 7, mentions: 40 }
/** Words that may stand between a name and what is asked of the word before it. */
const TITLE = /^(?:the|mr|mrs|ms|dr|sir|\.)$/u

/** What the candidates share: the sentence of the pronoun and who acts in it. */
interface Setting {
  readonly scene: Scene
  readonly anaphor: Anaphor
  readonly candidates: readonly Candidate[]
  readonly sheet: PersonSheet
  /** People mentioned in the sentence before the pronoun, in order. */
  readonly peopleHere: readonly Touch[]
  readonly lastSubject: Referent | null
  readonly governor: Governor
  readonly governing: Referent | null
}

/** The table for a pronoun; its rows follow `candidates`, the last one is for nobody. */
export function readPeople(scene: Scene, anaphor: Anaphor, candidates: readonly Candidate[]): PersonSheet {
  const sheet = new PersonSheet(candidates.length)
  const { sentence } = scene.layer.tokens
  const here = sentence[anaphor.token]!
  const peopleHere: Touch[] = []
  const ends = new Map<number, Referent>()
  let lastSubject: Referent | null = null
  const { recent } = anaphor
  for (let i = recent.length - 1; i >= Math.max(0, recent.length - REACH.mentions); i--) {
    const touch = recent[i]!
    const isPerson = touch.referent.type === 'PERSON'
    if (sentence[touch.first] === here) {
      if (!ends.has(touch.last - 1)) ends.set(touch.last - 1, touch.referent)
      if (isPerson && touch.referent.plural !== true) peopleHere.unshift(touch)
    }
    if (!lastSubject && isPerson && touch.role === 'subject') lastSubject = touch.referent
    if (lastSubject && sentence[touch.first] !== here) break
  }
  const governor = governorOf(scene.layer, anaphor.token, (token) => ends.has(token))
  const governing = ends.get(governor.token) ?? null
  const setting = { scene, anaphor, candidates, sheet, peopleHere, lastSubject, governor, governing }
  readPlace(setting)
  candidates.forEach((_, row) => {
    readCandidate(setting, row)
  })
  candidates.forEach((_, row) => {
    readRival(sheet, row)
  })
  return sheet
}

function readPlace({ scene: { layer }, anaphor: { token, sense }, sheet, peopleHere }: Setting): void {
  const { lower, sentence } = layer.tokens
  const { first, last } = layer.sentences[sentence[token]!]!
  sheet.noteAll('subject', sense.form === 'subject')
  sheet.noteAll('object', sense.form === 'object')
  sheet.noteAll('possessive', sense.form === 'possessive')
  sheet.noteAll('position', token - first)
  sheet.noteAll('wordBefore', token > first ? kindOfWord(lower[token - 1]!) : 0)
  sheet.noteAll('wordAfter', token + 1 < last ? kindOfWord(lower[token + 1]!) : 0)
  sheet.noteAll('adjunct', isInAdjunct(lower, first, token))
  sheet.noteAll('role', ROLES[functionOf(layer, token, token + 1)])
  sheet.noteAll('peopleHere', Math.min(9, peopleHere.length))
}

// “In his first year, Cole …”, “Leaving her post, Velasco …”
function isInAdjunct(lower: readonly string[], first: number, token: number): boolean {
  const opening = lower[first]!
  if (!PREPOSITIONS.has(opening) && !SUBORDINATORS.has(opening) && !/(?:ing|ed)$/u.test(opening)) return false
  for (let i = first; i < token; i++) if (lower[i] === ',') return false
  return true
}

function readCandidate(setting: Setting, row: number): void {
  const { scene, anaphor, candidates, sheet, lastSubject, governor, governing } = setting
  const { referent, later } = candidates[row]!
  const { gender, genderDoubtful, genderTold, history, inAll } = referent
  const { words, layer } = scene
  const note = (column: PersonColumn, value: number | boolean): void => sheet.note(row, column, value)
  const back = layer.tokens.sentence[anaphor.token]! - layer.tokens.sentence[Math.max(0, referent.latest)]!
  if (referent.latest >= 0 && back <= REACH.sentences) readBefore(setting, row, back)
  note('lastSubject', lastSubject === referent)
  note('governs', governing === referent ? (governor.controls ? 2 : 1) : 0)
  note('outOfBounds', governing === referent && anaphor.sense.form === 'object')
  note('otherGoverns', governing && governing !== referent ? 2 : governor.token === SOMEBODY_ELSE)
  note('mentionRank', 1 + rank(candidates, history.mentions, (one) => one.history.mentions))
  note('inAll', Math.min(30, inAll))
  note('inAllRank', 1 + rank(candidates, inAll, (one) => one.inAll))
  const wanted = gender === anaphor.sense.gender
  note('gender', !gender ? 3 : genderDoubtful ? (wanted ? 4 : 2) : wanted ? (genderTold ? 6 : 5) : 1)
  note('person', referent.type === 'PERSON' ? 2 : referent.type === 'ORG')
  note('named', referent.cluster !== null)
  if (anaphor.speaker === referent) note('speech', anaphor.quoted >= 0 ? 1 : 2)
  else if (anaphor.reporting && anaphor.lastSpeaker === referent) note('speech', 3)
  const next = referent.nameStarts[history.names] ?? -1
  if (next > anaphor.token) note('nextName', 1 + stepOf(words[next]! - words[anaphor.token]!))
  if (!later || next <= anaphor.token) return
  const { commas, verbs } = countBetween(layer, anaphor.token + 1, next)
  note('later', LATER[later])
  note('laterWords', 1 + stepOf(words[next]! - words[anaphor.token]!))
  note('laterCommas', 1 + Math.min(9, commas))
  note('laterVerbs', 1 + Math.min(9, verbs))
}

function rank(candidates: readonly Candidate[], own: number, count: (referent: Referent) => number): number {
  let more = 0
  for (const { referent } of candidates) if (count(referent) > own) more++
  return more
}

function readBefore(setting: Setting, row: number, back: number): void {
  const { scene, anaphor, candidates, sheet } = setting
  const { layer, words } = scene
  const { lower, sentence } = layer.tokens
  const { referent } = candidates[row]!
  const { latest, latestFirst, latestRole, latestKind, latestQuoted, latestSubject, history } = referent
  const note = (column: PersonColumn, value: number | boolean): void => sheet.note(row, column, value)
  const here = sentence[latest]!
  const { first, last } = layer.sentences[here]!
  const since = (token: number): number => 1 + stepOf(words[anaphor.token]! - words[token]!)
  let nearer = 0
  for (let i = 0; i < row; i++) if (sentence[Math.max(0, candidates[i]!.referent.latest)] === here) nearer++
  note('distance', 1 + back)
  note('words', since(latest))
  note('order', 1 + row)
  note('orderInSentence', 1 + nearer)
  note('latestRole', 1 + ROLES[latestRole])
  note('latestKind', KINDS[latestKind])
  note('joined', referent.latestJoined)
  note('opens', 1 + Math.min(30, latestFirst - first))
  const inside = anaphor.quoted >= 0
  note('quotation', latestQuoted === anaphor.quoted ? 1 + Number(inside) : !inside ? 3 : latestQuoted < 0 ? 4 : 5)
  let before = latestFirst - 1
  while (before > first && latestFirst - before < 4 && TITLE.test(lower[before]!)) before--
  note('beforeIt', 1 + (before >= first ? kindOfWord(lower[before]!) : 0))
  note('afterIt', 1 + (latest + 1 < last ? kindOfWord(lower[latest + 1]!) : 0))
  if (back === 0) readClause(setting, row)
  if (latestSubject >= 0) {
    note('sinceSubject', 1 + Math.min(9, sentence[anaphor.token]! - sentence[latestSubject]!))
    note('wordsSinceSubject', since(latestSubject))
  }
  if (history.latestName >= 0) note('wordsSinceName', since(history.latestName))
  note('names', Math.min(30, history.names))
  note('subjects', Math.min(30, history.subjects))
  note('everInFull', history.names === 0 ? 0 : 1 + Number(history.everInFull))
  note('latestLength', Math.min(5, history.latestLength))
  note('firstLength', Math.min(2, history.firstLength))
}

function readClause({ scene, anaphor, candidates, sheet, peopleHere }: Setting, row: number): void {
  const { referent } = candidates[row]!
  const between = countBetween(scene.layer, referent.latest + 1, anaphor.token)
  sheet.note(row, 'verbsBetween', 1 + Math.min(9, between.verbs))
  sheet.note(row, 'commasBetween', 1 + Math.min(9, between.commas))
  sheet.note(row, 'joinsBetween', 1 + Math.min(9, between.joins))
  sheet.note(row, 'subordinatorsBetween', 1 + Math.min(9, between.subordinators))
  sheet.note(row, 'relativesBetween', 1 + Math.min(9, between.relatives))
  const others = peopleHere.filter((one) => one.first > referent.latest && one.referent !== referent)
  sheet.note(row, 'peopleBetween', 1 + Math.min(9, others.length))
  sheet.note(row, 'subjectsBetween', 1 + Math.min(9, others.filter(({ role }) => role === 'subject').length))
}

/** How the nearest other person compares that the pronoun’s gender does not rule out. */
function readRival(sheet: PersonSheet, row: number): void {
  let rival = 0
  while (rival < sheet.candidates && (rival === row || sheet.at(rival, 'person') < 2 || sheet.at(rival, 'gender') < 2))
    rival++
  if (rival === sheet.candidates) return
  const more = (column: PersonColumn): number =>
    Math.max(1, Math.min(9, 5 + sheet.at(row, column) - sheet.at(rival, column)))
  sheet.note(row, 'rivalRole', sheet.at(rival, 'latestRole'))
  sheet.note(row, 'rivalDistance', sheet.at(rival, 'distance'))
  sheet.note(row, 'rivalNearer', rival < row)
  sheet.note(row, 'rivalGoverns', sheet.at(rival, 'governs'))
  sheet.note(row, 'rivalOpens', sheet.at(rival, 'opens'))
  sheet.note(row, 'rivalGender', sheet.at(rival, 'gender'))
  sheet.note(row, 'rivalInSentence', sheet.at(rival, 'distance') === sheet.at(row, 'distance'))
  sheet.note(row, 'moreNames', more('names'))
  sheet.note(row, 'moreSubjects', more('subjects'))
  sheet.note(row, 'moreInAll', more('inAll'))
}

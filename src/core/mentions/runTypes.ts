// What kind of thing a run of capitals names. Each occurrence gathers evidence; occurrences of one form are counted
// together, and a part of a longer name follows the longer one (“Ortiz” after “Lena Ortiz”).
import type { EntityType } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { isAcronym, isCapitalised } from './caseEvidence.ts'
import { demonymOf } from './demonyms.ts'
import { FUNCTION_WORDS } from './functionWords.ts'
import { headType, PLACE_OPENERS } from './headWords.ts'
import { lexicon, type NameKind } from './lexicon.ts'
import { isRoleNoun } from './roleWords.ts'
import type { Run } from './runs.ts'

const WEIGHED = ['PERSON', 'ORG', 'PLACE', 'FACILITY', 'NORP', 'EVENT', 'MISC', 'PRODUCT'] as const
type Weighed = (typeof WEIGHED)[number]
type Weights = Map<Weighed, number>

const OF_PLACE =
  /^(?:town|city|village|port|island|district|province|region|valley|county|state|capital|suburb|outskirts|residents|people|quarter|centre|center|north|south|east|west|mayor|coast|streets|parts|government|resident|native|government)$/u
const POST_NOMINAL = /^(?:KC|QC|MP|MEP|MBE|OBE|CBE|PhD|MD|JP|FRS|SC)$/u

const TYPE_OF_KIND: Readonly<Record<NameKind, Weighed>> = {
  female: 'PERSON',
  male: 'PERSON',
  given: 'PERSON',
  surname: 'PERSON',
  person: 'PERSON',
  place: 'PLACE',
  organisation: 'ORG',
  demonym: 'NORP',
}
const GIVEN = new Set<NameKind | undefined>(['female', 'male', 'given'])
/** Evidence one occurrence must give to say that a word is more than the start of a longer name. */
const PLAIN = { place: 2, other: 3 }
const SPEECH =
  /^(?:said|says|told|added|asked|warned|argued|insisted|replied|recalled|wrote|testified|tweeted|joked|explained)$/u
const CORPORATE = /^(?:inc|ltd|llc|plc|gmbh|corp|co|ag|sa|nv|bv|oyj|ab)$/u

export interface TypedRun extends Run {
  readonly type: EntityType
  readonly score: number
}

/** Gives every run its type, by all that the text says about its form. */
export function typeRuns(layer: TextLayer, runs: readonly Run[]): readonly TypedRun[] {
  const form = (run: Run): string =>
    layer.tokens.lower
      .slice(run.first, run.last)
      .join(' ')
      .replace(/(?<=.) (?:inc|ltd|plc|corp|llc)\.?$/u, '')
  const byForm = new Map<string, Weights>()
  const clear = new Set<string>()
  for (const run of runs) {
    const known = byForm.get(form(run)) ?? new Map<Weighed, number>()
    const weights = weigh(layer, run)
    for (const [type, weight] of weights) known.set(type, (known.get(type) ?? 0) + weight)
    if ([...weights].some(([type, weight]) => weight >= (type === 'PLACE' ? PLAIN.place : PLAIN.other)))
      clear.add(form(run))
    byForm.set(form(run), known)
  }
  const best = new Map<string, { type: Weighed; score: number }>()
  for (const [key, weights] of byForm) {
    best.set(key, strongest(weights))
  }
  const partOf = new Map<string, Weighed>()
  const opens = new Map<string, number>()
  for (const [key, { type }] of best) {
    const words = key.split(' ')
    if (type === 'PERSON' && words.length > 1)
      words.forEach((word, i) => {
        if (word.length > 2) partOf.set(word, type)
        if (i > 0) partOf.set(words.slice(i).join(' '), type)
      })
    if (type === 'ORG' && words.length > 1) opens.set(words[0]!, (opens.get(words[0]!) ?? 0) + 1)
    // “Orrin” beside “Orrin Valley” is a place as well
    if (type === 'PLACE' && words.length === 2 && !partOf.has(words[0]!)) partOf.set(words[0]!, type)
  }
  return runs.map((run) => {
    const key = form(run)
    const { type, score } = best.get(key)!
    const longer = partOf.get(key)
    // “Calder resigned” beside “Calder University”, and nothing says that Calder is more than that
    if (!longer && opens.get(key) === 1 && !clear.has(key)) return { ...run, type: 'ORG', score: 0.5 }
    return longer && !headType(key) ? { ...run, type: longer, score: 0.9 } : { ...run, type, score }
  })
}

function strongest(weights: Weights): { type: Weighed; score: number } {
  let type: Weighed = 'MISC'
  let most = 0
  let sum = 0
  for (const candidate of WEIGHED) {
    const weight = weights.get(candidate) ?? 0
    sum += weight
    if (weight > most) {
      most = weight
      type = candidate
    }
  }
  return { type, score: sum > 0 ? Math.min(0.95, 0.35 + (0.6 * most) / sum) : 0.3 }
}

function weigh(layer: TextLayer, run: Run): Weights {
  const weights: Weights = new Map()
  const give = (type: Weighed, weight: number): void => {
    weights.set(type, (weights.get(type) ?? 0) + weight)
  }
  const { words, lower } = layer.tokens
  const { first, last } = run
  const length = last - first
  weighWords(layer, run, give)
  const before = lower[first - 1] ?? ''
  const after = lower[last] ?? ''
  const sentenceOf = (i: number): number => layer.tokens.sentence[i] ?? -1
  const acronym = length === 1 && isAcronym(words[first]!)
  if (run.titled || isRoleBefore(layer, first)) give('PERSON', run.titled ? 6 : 4)
  if (/^(?:in|near|at|across|outside)$/u.test(before) && length <= 2) give('PLACE', 2)
  if (/^(?:from|to|into|through|around|throughout)$/u.test(before)) give('PLACE', 1)
  if (headType(after) === 'PLACE' && words[last] === after) give('PLACE', 4)
  if (before === 'of' && length === 1 && !acronym) give('PLACE', 0.7)
  if (before === 'of' && length <= 2 && OF_PLACE.test(lower[first - 2] ?? '')) give('PLACE', 3)
  // “The Harbor Lantern reported”: a capital article within a sentence is part of a title
  if (words[first - 1] === 'The' && sentenceOf(first - 1) === sentenceOf(first - 2)) give('ORG', 3)
  if (before === 'the' && length >= 2) give('ORG', 1.5)
  // “the Orrin plant” stands in Orrin; “the Orrin said” is somebody
  const adjectival =
    /^\p{Ll}{3,}$/u.test(words[last] ?? '') && !FUNCTION_WORDS.has(after) && !lexicon().verbs.has(after)
  if (before === 'the' && length === 1) give(adjectival && !acronym ? 'PLACE' : 'ORG', 1)
  if (/^(?:visit|visited|visiting|leave|left|reach|reached|fled)$/u.test(before) && length <= 2) give('PLACE', 0.8)
  if (SPEECH.test(after)) give(before !== 'the' && !acronym ? 'PERSON' : 'ORG', 1.5)
  if (after === ',' && /^\d{2}$/u.test(words[last + 1] ?? '') && lower[last + 2] === ',') give('PERSON', 5)
  if (after === ',' && isRoleAfter(layer, last + 1)) give('PERSON', 3)
  if (after === ',' && /^(?:who|whose)$/u.test(lower[last + 1] ?? '')) give('PERSON', 2)
  if (after === '-' && /^(?:based|born)$/u.test(lower[last + 1] ?? '')) give('PLACE', 4)
  if (SPEECH.test(before) && words[first - 1] === before) give('PERSON', 1)
  return weights
}

// “Robin Tane, a spokeswoman for the port, …”
function isRoleAfter(layer: TextLayer, from: number): boolean {
  const { lower } = layer.tokens
  if (!/^(?:a|an|the|his|her|their|its|former|who)$/u.test(lower[from] ?? '')) return false
  for (let i = from; i < from + 6; i++) {
    if (/^[,.;]$/u.test(lower[i] ?? '.')) return false
    if (isRoleNoun(lower[i]!) || lexicon().actors.has(lower[i]!)) return true
  }
  return false
}

// “the engineer Mara Velasco”, “spokesman Idris Cole”
function isRoleBefore(layer: TextLayer, first: number): boolean {
  const { lower, sentence } = layer.tokens
  if (lower[first - 1] === ',' && sentence[first] === sentence[first - 2] && isRoleNoun(lower[first - 2]!)) return true
  return (
    first > 0 &&
    sentence[first] === sentence[first - 1] &&
    (isRoleNoun(lower[first - 1]!) || lexicon().actors.has(lower[first - 1]!))
  )
}

function weighWords(layer: TextLayer, run: Run, give: (type: Weighed, weight: number) => void): void {
  const { words, lower } = layer.tokens
  const { first, last } = run
  const { names, common } = lexicon()
  const length = last - first
  const phrase = lower.slice(first, last).join(' ')
  const known = names.get(phrase) ?? (phrase.includes('.') ? names.get(phrase.replace(/\./gu, '')) : undefined)
  if (known) give(TYPE_OF_KIND[known], length > 1 ? 6 : 3)
  if (length === 1 && /^(?:u\.s\.a?\.|u\.k\.|us|uk|usa|uae|eu)$/u.test(phrase))
    give(phrase === 'eu' ? 'ORG' : 'PLACE', 6)
  if (length === 1 && demonymOf(phrase)) give('NORP', 4)
  const complement = lower.slice(first, last).findIndex((word) => word === 'of' || word === 'for')
  const head = lower[complement > 0 ? first + complement - 1 : last - 1]!.replace(/\.$/u, '')
  const type = headType(head)
  if (type && (length > 1 || type === 'ORG')) give(type as Weighed, length > 1 ? 5 : 2)
  if (CORPORATE.test(head) && length > 1) give('ORG', 6)
  if (length > 1 && /^(?:radio|télé|tele|fc|ac|grupo|groupe|banco|bank)$/u.test(lower[first]!)) give('ORG', 4)
  if (length > 1 && /^(?:hotel|camp|hms|uss|ss)$/u.test(lower[first]!)) give('FACILITY', 4)
  if (length > 1 && PLACE_OPENERS.has(lower[first]!)) give('PLACE', 5)
  if (length === 1 && isAcronym(words[first]!)) give('ORG', 2.5)
  if (length > 1 && GIVEN.has(names.get(lower[first]!))) give('PERSON', 4)
  if (length > 1 && names.get(lower[last - 1]!) === 'surname') give('PERSON', 2)
  if (length > 1 && /^\p{Lu}\.$/u.test(words[first + 1] ?? '')) give('PERSON', 4)
  // “Idris “Bricks” Cole”
  if (words.slice(first, last).some((word) => /^["“]$/u.test(word))) give('PERSON', 6)
  if (words.slice(first, last).includes('&')) give('ORG', 5)
  if (length > 2 && POST_NOMINAL.test(words[last - 1]!)) give('PERSON', 5)
  const capitals = words.slice(first, last).filter((word) => isCapitalised(word))
  const everyday = capitals.some((word) => common.has(word.toLowerCase()) && !names.has(word.toLowerCase()))
  if (capitals.length >= 2 && capitals.length <= 4 && !type) give(everyday ? 'ORG' : 'PERSON', 1.2)
  if (length > 4 && !type) give('ORG', 0.5)
  if (length === 1 && !known && !isAcronym(words[first]!)) {
    give('PERSON', everyday ? 0.2 : 0.6)
    give('ORG', 0.5)
  }
}

// What the words before a name say of its type where its own words say nothing: whatever has streets and a government is a
// place, and what a ferry is called is a ship, though it be a woman’s name. One clear place speaks for the whole story.
import type { EntityType } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { isAcronym } from './caseEvidence.ts'
import type { NamedMention } from './index.ts'
import { lexicon } from './lexicon.ts'

/** What a place has: “the streets of Orrinvale”, “the government of Karavan”. */
const OF_PLACES = new Set(
  `town city village port island district province region county capital quarter suburb outskirts streets government republic
  kingdom state people residents mayor coast shores outskirts centre center north south east west`.split(/\s+/u),
)
const IN_PLACES = new Set('in near outside'.split(' '))
const SHIPS = new Set(
  `ferry ferries ship ships vessel boat tanker trawler freighter yacht frigate destroyer submarine schooner barge lifeboat
  cutter tug tugboat liner icebreaker`.split(/\s+/u),
)
/** A type the model is surer of than this is believed, whatever stands before the name. */
const SURE = 0.8
const LONGEST = 2

/** Gives names the type that the words before them tell. */
export function typeByNeighbours(layer: TextLayer, mentions: readonly NamedMention[]): readonly NamedMention[] {
  const { tokens } = layer
  const key = ({ first, last }: NamedMention): string => tokens.lower.slice(first, last).join(' ')
  const told = new Map<string, EntityType>()
  const seen = new Set<string>()
  const isPerson = wordsOfPeople(layer, mentions)
  const sails = tokens.lower.some((word) => SHIPS.has(word))
  for (const mention of mentions) {
    if (mention.last - mention.first > LONGEST || isPerson.has(key(mention))) continue
    const type = isPlace(layer, mention) ? 'PLACE' : sails && isShip(layer, mention) ? 'PRODUCT' : null
    if (type && mention.type !== 'PLACE') told.set(key(mention), type)
    else if (type) seen.add(key(mention))
  }
  if (told.size + seen.size === 0) return mentions
  return mentions.map((mention) => {
    // “900 of them in Pellam”: a place already, so “closing Pellam” shuts no work of art
    if (mention.type === 'MISC' && mention.score < SURE && seen.has(key(mention))) return { ...mention, type: 'PLACE' }
    const type = told.get(key(mention))
    if (!type || !isDoubtful(mention, type)) return mention
    return { ...mention, type }
  })
}

const isDoubtful = ({ type, score }: NamedMention, told: EntityType): boolean =>
  told === 'PRODUCT' ? type === 'PERSON' || type === 'ORG' || type === 'MISC' : UNCLEAR.has(type) && score < SURE

const UNCLEAR: ReadonlySet<EntityType> = new Set(['PERSON', 'ORG', 'NORP', 'MISC', 'PRODUCT'])

/** Every word that is part of a longer name of a person. */
export function wordsOfPeople({ tokens }: TextLayer, mentions: readonly NamedMention[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { type, first, last } of mentions)
    if (type === 'PERSON' && last - first > 1) for (let i = first; i < last; i++) words.add(tokens.lower[i]!)
  return words
}

function isPlace({ tokens, sentences }: TextLayer, { first, last, type, score }: NamedMention): boolean {
  const { words, lower } = tokens
  const from = sentences[tokens.sentence[first]!]!.first
  const unclear = UNCLEAR.has(type) && score < SURE
  if ((!unclear && type !== 'PLACE') || first === from || isAcronym(words[last - 1]!)) return false
  if (lower[first - 1] === 'of') return first - 2 >= from && OF_PLACES.has(lower[first - 2]!)
  // “in Orrinvale, residents said”; but “in Orrinvale’s view” and “in Mara Voss”
  return IN_PLACES.has(lower[first - 1]!) && last - first === 1 && !/^['’]/u.test(words[last] ?? '') && type !== 'NORP'
}

// “The Aurelia, operated by Tarn Line, struck a ledge”, “a cargo ship, the Perrin”; but “the Perrin family”
function isShip({ tokens }: TextLayer, { first, last, type }: NamedMention): boolean {
  const { words, lower } = tokens
  if (type !== 'PERSON' && type !== 'ORG' && type !== 'MISC') return false
  if (isAcronym(words[first]!)) return false
  if (SHIPS.has(lower[first - 1] ?? '')) return type === 'PERSON'
  if (lower[first - 1] !== 'the' || last - first > 1) return false
  const next = words[last] ?? ''
  const ends = /^[,.;:!?)”"]$|^['’]s$/u.test(next) || lexicon().verbs.has(next)
  const calledSo = SHIPS.has(lower[first - 2] ?? '') || (lower[first - 2] === ',' && SHIPS.has(lower[first - 3] ?? ''))
  return ends && (type === 'PERSON' || calledSo)
}

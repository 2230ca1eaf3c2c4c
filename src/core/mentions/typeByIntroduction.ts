// What a story calls a name when it brings it in: “the non-governmental organisation ‘Hamra’”, “tropical storm Odile”,
// “the Free Trade Agreement (ORFTA)”. It means the same wherever it stands again.
import type { EntityType } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { isAcronym, isCapitalised } from './caseEvidence.ts'
import { headType } from './headWords.ts'
import type { NamedMention } from './index.ts'
import { lexicon } from './lexicon.ts'
import { wordsOfPeople } from './typeByNeighbours.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u))

/** Bodies and firms whose names stand behind the word for them. */
const BODIES = words(
  `organisation organisations organization organizations ngo ngos charity nonprofit consultancy broadcaster newspaper
  newspapers retailer insurer lender carmaker automaker chipmaker drugmaker brewer airline website`,
)
const STORMS = words('storm hurricane cyclone typhoon')
/** A type the model is surer of than this is believed, unless the name stands in marks. */
const SURE = 0.9

interface Told {
  readonly type: EntityType
  /** Whether the story leaves no doubt. */
  readonly sure: boolean
}

/** Gives names the type by which they were introduced, and every name of the same words with them. */
export function typeByIntroduction(layer: TextLayer, mentions: readonly NamedMention[]): readonly NamedMention[] {
  const { lower } = layer.tokens
  const key = ({ first, last }: NamedMention): string => lower.slice(first, last).join(' ')
  const people = wordsOfPeople(layer, mentions)
  const told = new Map<string, Told>()
  mentions.forEach((mention, i) => {
    const introduced = people.has(key(mention)) ? null : introduce(layer, mention)
    if (!introduced) return
    told.set(key(mention), introduced)
    const long = mentions[i - 1]
    if (introduced.type === 'MISC' && long?.last === mention.first - 1) told.set(key(long), introduced)
  })
  if (told.size === 0) return mentions
  return mentions.map((mention) => {
    const known = told.get(key(mention))
    if (!known || mention.type === 'DATE' || mention.type === 'MONEY') return mention
    return known.sure || mention.score < SURE ? { ...mention, type: known.type } : mention
  })
}

function introduce(layer: TextLayer, { first, last, type }: NamedMention): Told | null {
  const { words: written, lower } = layer.tokens
  const quoted = /^["“‘]$/u.test(written[first - 1] ?? '')
  const before = lower[quoted ? first - 2 : first - 1] ?? ''
  if (type === 'ORG') {
    const long = first >= 2 && written[first - 1] === '(' && written[last] === ')' && isCapitalised(written[first - 2]!)
    const named = long && last - first === 1 && isAcronym(written[first]!) && headType(lower[first - 2]!) === 'MISC'
    return named ? { type: 'MISC', sure: true } : null
  }
  if (STORMS.has(before) && last - first === 1 && type !== 'NORP') return { type: 'EVENT', sure: true }
  // “the newspaper Moss reads” is not called Moss
  if (!BODIES.has(before) || !isCapitalised(written[first]!) || type === 'NORP' || type === 'DATE' || type === 'MONEY')
    return null
  if (quoted) return { type: 'ORG', sure: true }
  return lexicon().verbs.has(written[last] ?? '') ? null : { type: 'ORG', sure: false }
}

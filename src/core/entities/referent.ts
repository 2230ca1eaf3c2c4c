// Somebody or something the text has spoken of, as the reader remembers it while reading on.
import type { EntityType } from '../model.ts'
import type { Gender } from './gender.ts'
import type { PhraseRole } from './grammar.ts'

/** A mention in tokens, before it has an entity. */
export interface Reference {
  readonly first: number
  readonly last: number
  readonly kind: 'named' | 'nominal' | 'pronoun'
  readonly score: number
}

/** One mention as it was read. */
export interface Touch {
  readonly referent: Referent
  readonly first: number
  readonly last: number
  readonly role: PhraseRole
}

/** How somebody has been spoken of so far, in counts. */
export interface History {
  mentions: number
  names: number
  subjects: number
  /** Tokens of the first and of the latest name; 0 where there is none, or the first mention is no name. */
  firstLength: number
  latestLength: number
  everInFull: boolean
  /** The last token of the latest name, or −1. */
  latestName: number
}

export interface Referent {
  /** A thing becomes a person when “she” takes it up. */
  type: EntityType
  /** Index of its cluster of names, or null for somebody without a name. */
  readonly cluster: number | null
  /** Role and body nouns it answers to: “spokesman”, “front”. */
  readonly heads: Set<string>
  /** Further words it has been described with. */
  readonly modifiers: Set<string>
  gender: Gender | null
  /** True where the text itself told the gender; false where a list of names did. */
  genderTold: boolean
  /** The list knows only a lone word, which may be a surname: “Kelly”. */
  genderDoubtful: boolean
  /** Whether its names could be names of somebody, whatever the finder took them for. */
  mayBePerson: boolean
  /** How much was believed, in all, of pronouns of either gender that took it up. */
  readonly takenUp: Record<Gender, number>
  /** Null when it may be either: “the Riverguard”. */
  plural: boolean | null
  /** “They” is at home here: two people joined by “and”, or one person of whom the text says so. */
  takesThey: boolean
  readonly references: Reference[]
  readonly history: History
  /** The first tokens of all its names. */
  nameStarts: readonly number[]
  /** What the latest mention did, and where: −1 before the first. */
  latest: number
  latestFirst: number
  latestRole: PhraseRole
  latestKind: Reference['kind']
  latestOpens: boolean
  /** Ends a bracket: “the mayor (Idris Cole)”. */
  latestBracketed: boolean
  latestQuoted: number
  /** Joined to another by “and” or a comma. */
  latestJoined: boolean
  /** The latest token where it was the subject. */
  latestSubject: number
  /** “Her daughter, Lena Ortiz”: whose child it is. */
  childOf: Referent | null
  /** Names in the whole text. */
  inAll: number
}

export function makeReferent(type: EntityType, cluster: number | null): Referent {
  return {
    type,
    cluster,
    heads: new Set(),
    modifiers: new Set(),
    gender: null,
    genderTold: false,
    genderDoubtful: false,
    mayBePerson: type === 'PERSON',
    takenUp: { female: 0, male: 0 },
    plural: false,
    takesThey: false,
    references: [],
    history: {
      mentions: 0,
      names: 0,
      subjects: 0,
      firstLength: 0,
      latestLength: 0,
      everInFull: false,
      latestName: -1,
    },
    nameStarts: [],
    latest: -1,
    latestFirst: -1,
    latestRole: 'other',
    latestKind: 'named',
    latestOpens: false,
    latestBracketed: false,
    latestQuoted: -1,
    latestJoined: false,
    latestSubject: -1,
    childOf: null,
    inAll: 0,
  }
}

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

export interface Referent {
  readonly type: EntityType
  /** Index of its cluster of names, or null for somebody without a name. */
  readonly cluster: number | null
  /** Role and body nouns it answers to: “spokesman”, “front”. */
  readonly heads: Set<string>
  /** Further words it has been described with. */
  readonly modifiers: Set<string>
  gender: Gender | null
  /** True where the text itself told the gender; false where a list of names did. */
  genderTold: boolean
  /** Null when it may be either: “the Riverguard”. */
  plural: boolean | null
  readonly references: Reference[]
  /** What the latest mention did, and where: −1 before the first. */
  latest: number
  latestRole: PhraseRole
  latestKind: Reference['kind']
  latestOpens: boolean
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
    plural: false,
    references: [],
    latest: -1,
    latestRole: 'other',
    latestKind: 'named',
    latestOpens: false,
    latestQuoted: -1,
    latestJoined: false,
    latestSubject: -1,
    childOf: null,
    inAll: 0,
  }
}

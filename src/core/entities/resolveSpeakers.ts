// Whom the words for a source stand for, attribution by attribution. A source nobody was found for becomes somebody of
// its own: “sources close to the talks”, “the audit”.
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import type { NameCluster } from './clusterNames.ts'
import { roleGender } from './gender.ts'
import { answersOf } from './interviewee.ts'
import { PRONOUNS, SPEAKER_PRONOUNS, SPEAKERS_PRONOUNS } from './pronounWords.ts'
import type { Cast } from './readReferents.ts'
import { makeReferent, type Referent } from './referent.ts'
import { readHead } from './rolePhrases.ts'
import type { Reported } from './scene.ts'
import { isCarrier, readSourceHead, type SourceHead, signerOf } from './sourceHead.ts'

export interface Speakers {
  /** The referent behind the source of each attribution; null without a source or for an unresolved pronoun. */
  readonly speakers: readonly (Referent | null)[]
  /** Those the reading had not met before. */
  readonly newcomers: readonly Referent[]
}

/** Finds the referent behind each source. */
export function resolveSpeakers(
  layer: TextLayer,
  cast: Cast,
  mentions: readonly NamedMention[],
  clusters: readonly NameCluster[],
  attributions: readonly Reported[],
): Speakers {
  const named: (Referent | undefined)[] = []
  for (const referent of cast.referents)
    if (referent.cluster !== null)
      for (const member of clusters[referent.cluster]!.members) named[mentions[member]!.last - 1] = referent
  const nameEnds: number[] = []
  for (const { first, last } of mentions) for (let i = first; i < last; i++) nameEnds[i] = last
  const created = new Map<number, Referent>()
  const answers = answersOf(layer, cast.referents)
  const speakers = attributions.map(({ source }) => {
    const answer = source && answers(source)
    if (answer) {
      const { speaker, token } = answer
      speaker.references.push({ first: token, last: token + 1, kind: 'nominal', score: 0.8 })
      return speaker
    }
    const head = source && readSourceHead(layer, signerOf(layer, source), (token) => nameEnds[token] ?? -1)
    if (!head) return null
    const known = whoIs(layer, head, cast, named) ?? created.get(head.first)
    if (known) return known
    const word = layer.tokens.lower[head.head]!
    if (PRONOUNS.has(word) || SPEAKER_PRONOUNS.has(word) || SPEAKERS_PRONOUNS.has(word)) return null
    // nobody said so
    if (NOBODY.has(word) || (word === 'one' && layer.tokens.lower[head.head - 1] === 'no')) return null
    // “Q” of an interview is no name
    if (!/\p{L}{2}/u.test(word)) return null
    const referent = introduceSource(layer, head)
    created.set(head.first, referent)
    return referent
  })
  return { speakers, newcomers: [...created.values()] }
}

// “Nobody said so”, “some say”, “you said that”: words that single nobody out
const NOBODY = new Set(
  `nobody none no-one neither nothing you your yours that this these those there what which ones some many most few all
  both each other others another several more much somebody someone anybody anyone everybody everyone n't not`
    .split(/\s+/u)
    .filter(Boolean),
)

function whoIs(
  layer: TextLayer,
  head: SourceHead,
  cast: Cast,
  named: readonly (Referent | undefined)[],
): Referent | undefined {
  const direct = cast.at[head.head] ?? named[head.head]
  if (direct && direct.cluster !== null) return direct
  // “the county engineer, Mara Velasco”
  if (head.apposition >= 0)
    for (let i = head.apposition; i < head.last && i < head.apposition + 6; i++) {
      const one = named[i]
      if (one && one.type === 'PERSON') return one
    }
  if (isCarrier(layer.tokens.lower[head.head]!))
    for (let i = head.first; i < head.last; i++) if (named[i]) return named[i]
  return direct
}

function introduceSource(layer: TextLayer, head: SourceHead): Referent {
  const noun = readHead(layer.tokens.lower[head.head]!)
  const referent = makeReferent(noun?.kind === 'person' ? 'PERSON' : noun ? 'ORG' : 'MISC', null)
  referent.plural = noun ? noun.plural : /[^s]s$/u.test(layer.tokens.lower[head.head]!)
  referent.gender = noun && !noun.plural ? roleGender(noun.head) : null
  if (noun && !noun.plural) referent.heads.add(noun.head)
  referent.references.push({ first: head.first, last: head.head + 1, kind: 'nominal', score: 0.6 })
  return referent
}

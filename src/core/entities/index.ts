// Unites all references to one person, place or thing: names, descriptions and pronouns, and says what the text tells of
// each.
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { buildEntities, type Links } from './buildEntities.ts'
import { clusterNames } from './clusterNames.ts'
import { joinLateNames } from './lateNames.ts'
import { addMissedPeople } from './missedPeople.ts'
import { readReferents } from './readReferents.ts'
import type { Referent } from './referent.ts'
import { resolveSpeakers } from './resolveSpeakers.ts'
import { makeScene, type QuotedSpans, type Reported } from './scene.ts'
import { findSpeakerPronouns } from './speakerPronouns.ts'
import { findInterviewPronouns } from './unlabelledInterview.ts'

export type { Links } from './buildEntities.ts'
export { resolveSource } from './resolveSource.ts'
export type { QuotedSpans, Reported } from './scene.ts'

/**
 * Links mentions into entities.
 * @param mentions the names, in order, none overlapping another
 * @param quotations where quoted words stand: “I” is another person inside of them
 * @param attributions who says what: sources are resolved first of all
 * @returns every name in an entity; pronouns and noun phrases only where there is good evidence for one
 */
export function linkEntities(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  quotations: readonly QuotedSpans[],
  attributions: readonly Reported[],
): Links {
  const named = addMissedPeople(layer, mentions)
  const clusters = clusterNames(layer, named)
  const scene = makeScene(layer, quotations, attributions)
  const cast = readReferents(scene, named, clusters, attributions)
  const { speakers, newcomers } = resolveSpeakers(layer, cast, named, clusters, attributions)
  for (const { referent, token } of findSpeakerPronouns(scene, attributions, speakers))
    referent.references.push({ first: token, last: token + 1, kind: 'pronoun', score: 0.9 })
  for (const { referent, token } of findInterviewPronouns(scene, cast.referents))
    referent.references.push({ first: token, last: token + 1, kind: 'pronoun', score: 0.8 })
  const everybody = [...cast.referents, ...newcomers]
  const known = joinLateNames(layer, everybody)
  for (const [nameless, named] of known) named.references.push(...nameless.references)
  const speaking = new Set(speakers)
  const found = new Set(mentions)
  // a name by form alone is one where somebody takes it up
  const isSound = ({ cluster, references }: Referent): boolean =>
    cluster === null ||
    clusters[cluster]!.members.some((member) => found.has(named[member]!)) ||
    references.some(({ kind }) => kind === 'pronoun')
  const told = everybody.filter((one) => !known.has(one) && (isSound(one) || speaking.has(one)))
  return buildEntities(layer, named, clusters, cast.descriptions, told, speaking)
}

// Unites all references to one person, place or thing: names, descriptions and pronouns, and says what the text tells of
// each.
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { buildEntities, type Links } from './buildEntities.ts'
import { clusterNames } from './clusterNames.ts'
import { joinLateNames } from './lateNames.ts'
import { readReferents } from './readReferents.ts'
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
  const clusters = clusterNames(layer, mentions)
  const scene = makeScene(layer, quotations, attributions)
  const cast = readReferents(scene, mentions, clusters, attributions)
  const { speakers, newcomers } = resolveSpeakers(layer, cast, mentions, clusters, attributions)
  for (const { referent, token } of findSpeakerPronouns(scene, attributions, speakers))
    referent.references.push({ first: token, last: token + 1, kind: 'pronoun', score: 0.9 })
  for (const { referent, token } of findInterviewPronouns(scene, cast.referents))
    referent.references.push({ first: token, last: token + 1, kind: 'pronoun', score: 0.8 })
  const everybody = [...cast.referents, ...newcomers]
  const known = joinLateNames(layer, everybody)
  for (const [nameless, named] of known) named.references.push(...nameless.references)
  return buildEntities(
    layer,
    mentions,
    clusters,
    cast.descriptions,
    everybody.filter((one) => !known.has(one)),
    new Set(speakers),
  )
}

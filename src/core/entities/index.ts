// Unites all references to one person, place or thing: names, descriptions and pronouns, and says what the text tells of each.
import type { NamedMention } from '../mentions/index.ts'
import type { Description, Entity, EntityId, EntityType, Mention } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { clusterNames, type NameCluster } from './clusterNames.ts'
import type { TokenDescription } from './descriptions.ts'
import { chooseName } from './entityNames.ts'
import { type Cast, readReferents } from './readReferents.ts'
import type { Reference, Referent } from './referent.ts'
import { resolveSpeakers } from './resolveSpeakers.ts'
import { makeScene, type QuotedSpans, type Reported } from './scene.ts'
import { findSpeakerPronouns } from './speakerPronouns.ts'

export { resolveSource } from './resolveSource.ts'
export type { QuotedSpans, Reported } from './scene.ts'

export interface Links {
  /** Named, nominal and pronoun mentions in order of their start; a nominal one may hold names. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

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
  const speakers = resolveSpeakers(layer, cast, mentions, clusters, attributions)
  for (const { referent, token } of findSpeakerPronouns(scene, attributions, speakers))
    referent.references.push({ first: token, last: token + 1, kind: 'pronoun', score: 0.9 })
  const speaking = new Set(speakers.filter((speaker) => speaker !== null))
  const told = cast.referents.filter((referent) => isWorthTelling(referent, speaking.has(referent)))
  return describeEntities(layer, mentions, clusters, cast, told)
}

// Somebody without a name is an entity when they speak or are spoken of again.
function isWorthTelling(referent: Referent, speaks: boolean): boolean {
  if (referent.cluster !== null) return true
  return referent.references.length > 0 && (speaks || referent.references.length > 1)
}

function describeEntities(
  layer: TextLayer,
  names: readonly NamedMention[],
  clusters: readonly NameCluster[],
  cast: Cast,
  told: readonly Referent[],
): Links {
  const { start, end } = layer.tokens
  const ordered = [...told].sort((a, b) => firstToken(a) - firstToken(b))
  const nameOf = new Int32Array(layer.tokens.count).fill(-1)
  names.forEach(({ first, last }, index) => {
    nameOf.fill(index, first, last)
  })
  const drafts: { mention: Mention; owner: number }[] = []
  ordered.forEach((referent, owner) => {
    const entity: EntityId = `e${owner + 1}`
    for (const { first, last, kind, score } of referent.references) {
      if (kind !== 'named' && cutsName(nameOf, first, last)) continue
      drafts.push({
        mention: { start: start[first]!, end: end[last - 1]!, type: referent.type, kind, entity, score },
        owner,
      })
    }
  })
  const scoreOfName = new Map(names.map((name) => [name.start, name.score]))
  drafts.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  const owned: number[][] = ordered.map(() => [])
  const mentions = drafts.map(({ mention, owner }, index): Mention => {
    owned[owner]!.push(index)
    return mention.kind === 'named' ? { ...mention, score: scoreOfName.get(mention.start) ?? mention.score } : mention
  })
  const entities = ordered.map((referent, owner): Entity => {
    const members = referent.cluster === null ? [] : clusters[referent.cluster]!.members
    const described = members.flatMap((member) => cast.descriptions[member]!)
    const nicknames = described.filter(({ kind }) => kind === 'nickname')
    const spans = members.length > 0 ? members.map((member) => names[member]!) : referent.references.slice(0, 1)
    const { name, aliases } = chooseName(layer, spans, referent.type)
    const known = nicknames.map(({ start: from, end: to }) => layer.text.slice(from, to))
    return {
      id: `e${owner + 1}`,
      name,
      type: referent.type,
      aliases: [...new Set([...aliases, ...known])].filter((alias) => alias !== name),
      descriptions: uniqueDescriptions(layer, described),
      mentions: owned[owner]!,
      ...(referent.gender && referent.type === 'PERSON' ? { gender: referent.gender } : {}),
      ...numberOf(referent),
    }
  })
  return { mentions, entities }
}

const firstToken = (referent: Referent): number =>
  referent.references.reduce((low: number, one: Reference) => Math.min(low, one.first), Number.POSITIVE_INFINITY)

const NUMBERLESS = new Set<EntityType>(['DATE', 'MONEY'])

function numberOf({ plural, type }: Referent): Pick<Entity, 'number'> {
  if (plural === null || NUMBERLESS.has(type)) return {}
  return { number: plural ? 'plural' : 'singular' }
}

function uniqueDescriptions(layer: TextLayer, descriptions: readonly TokenDescription[]): readonly Description[] {
  const seen = new Set<string>()
  const out: Description[] = []
  for (const { kind, start, end } of [...descriptions].sort((a, b) => a.start - b.start)) {
    const words = layer.text
      .slice(start, end)
      .toLowerCase()
      .replace(/^(?:the|a|an)\s+/u, '')
    if (seen.has(words)) continue
    seen.add(words)
    out.push({ kind, start, end })
  }
  return out
}

// “The Council” must not end inside “Council of Coastal States”.
function cutsName(nameOf: Int32Array, first: number, last: number): boolean {
  const cutsFront = first > 0 && nameOf[first]! >= 0 && nameOf[first - 1] === nameOf[first]
  return cutsFront || (last < nameOf.length && nameOf[last]! >= 0 && nameOf[last - 1] === nameOf[last])
}

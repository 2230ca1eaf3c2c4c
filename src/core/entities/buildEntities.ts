// Makes the entities of an article of the referents that are worth telling: names, aliases, descriptions, mentions.
import type { NamedMention } from '../mentions/index.ts'
import type { Description, Entity, EntityId, EntityType, Mention } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import type { NameCluster } from './clusterNames.ts'
import type { TokenDescription } from './descriptions.ts'
import { chooseName } from './entityNames.ts'
import type { Reference, Referent } from './referent.ts'

export interface Links {
  /** Named, nominal and pronoun mentions in order of their start; a nominal one may hold names. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/**
 * @param descriptions by name
 * @param speaking those who say something in the article
 */
export function buildEntities(
  layer: TextLayer,
  names: readonly NamedMention[],
  clusters: readonly NameCluster[],
  descriptions: readonly (readonly TokenDescription[])[],
  referents: readonly Referent[],
  speaking: ReadonlySet<Referent | null>,
): Links {
  const { start, end } = layer.tokens
  const nameOf = new Int32Array(layer.tokens.count).fill(-1)
  names.forEach(({ first, last }, index) => {
    nameOf.fill(index, first, last)
  })
  const told = referents
    .map((referent) => ({ referent, references: soundReferences(referent, nameOf) }))
    .filter(({ referent, references }) => isWorthTelling(referent, references, speaking.has(referent)))
    .sort((a, b) => a.references[0]!.first - b.references[0]!.first)
  const ownerOfName = new Map(
    told.flatMap(({ referent }, owner) =>
      referent.cluster === null ? [] : clusters[referent.cluster]!.members.map((member) => [member, owner] as const),
    ),
  )
  const rivalsOf = (referent: Referent, name: number): readonly EntityId[] => {
    const rivals = referent.cluster === null ? undefined : clusters[referent.cluster]!.rivals.get(name)
    return [...new Set(rivals?.flatMap((rival) => ownerOfName.get(rival) ?? []))].map(idOf)
  }
  const drafts = told.flatMap(({ referent, references }, owner) =>
    references.map(({ first, last, kind, score }) => {
      const rivals = kind === 'named' ? rivalsOf(referent, nameOf[first]!) : []
      const mention: Mention = {
        start: start[first]!,
        end: end[last - 1]!,
        type: referent.type,
        kind,
        entity: idOf(owner),
        score: kind === 'named' ? (names[nameOf[first]!]?.score ?? score) : score,
        ...(rivals.length > 0 && { rivals }),
      }
      return { owner, mention }
    }),
  )
  drafts.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  const owned: number[][] = told.map(() => [])
  drafts.forEach(({ owner }, index) => {
    owned[owner]!.push(index)
  })
  const entities = told.map(({ referent, references }, owner): Entity => {
    const members = referent.cluster === null ? [] : clusters[referent.cluster]!.members
    const described = members.flatMap((member) => descriptions[member]!)
    const spans = members.length > 0 ? members.map((member) => names[member]!) : [nameless(references)]
    const { name, aliases } = chooseName(layer, spans, referent.type)
    const nicknames = described
      .filter(({ kind }) => kind === 'nickname')
      .map((one) => layer.text.slice(one.start, one.end))
    return {
      id: idOf(owner),
      name,
      type: referent.type,
      aliases: [...new Set([...aliases, ...nicknames])].filter((alias) => alias !== name),
      descriptions: uniqueDescriptions(layer, described),
      mentions: owned[owner]!,
      ...(referent.gender && referent.type === 'PERSON' ? { gender: referent.gender } : {}),
      ...numberOf(referent),
    }
  })
  return { mentions: drafts.map(({ mention }) => mention), entities }
}

const idOf = (owner: number): EntityId => `e${owner + 1}`

// Somebody without a name goes by the first words for them that are no pronoun.
const nameless = (references: readonly Reference[]): Reference =>
  references.find(({ kind }) => kind !== 'pronoun') ?? references[0]!

// Somebody without a name is an entity when they speak or are spoken of again.
function isWorthTelling(referent: Referent, references: readonly Reference[], speaks: boolean): boolean {
  if (references.length === 0) return false
  return referent.cluster !== null || speaks || references.length > 1
}

/** The references in order, each place once; “The Council” must not end inside “Council of Coastal States”. */
function soundReferences({ references }: Referent, nameOf: Int32Array): readonly Reference[] {
  const cuts = (at: number): boolean =>
    at > 0 && at < nameOf.length && nameOf[at]! >= 0 && nameOf[at] === nameOf[at - 1]
  return references
    .filter(({ kind, first, last }) => kind === 'named' || !(cuts(first) || cuts(last)))
    .sort((a, b) => a.first - b.first || a.last - b.last)
    .filter((one, i, all) => i === 0 || one.first !== all[i - 1]!.first || one.last !== all[i - 1]!.last)
}

const NUMBERLESS = new Set<EntityType>(['DATE', 'MONEY'])

function numberOf({ plural, type }: Referent): Pick<Entity, 'number'> {
  if (plural === null || NUMBERLESS.has(type)) return {}
  return { number: plural ? 'plural' : 'singular' }
}

function uniqueDescriptions(layer: TextLayer, descriptions: readonly TokenDescription[]): readonly Description[] {
  const seen = new Set<string>()
  const out: Description[] = []
  for (const { kind, start, end, tense } of [...descriptions].sort((a, b) => a.start - b.start)) {
    const words = layer.text
      .slice(start, end)
      .toLowerCase()
      .replace(/^(?:the|a|an)\s+/u, '')
    if (seen.has(words)) continue
    seen.add(words)
    out.push({ kind, start, end, ...(tense && { tense }) })
  }
  return out
}

// Unites all names of a text: people by the ways of people's names, everything else by its own.

import { demonymOf } from '../mentions/demonyms.ts'
import type { NamedMention } from '../mentions/index.ts'
import type { EntityType } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { clusterDates } from './clusterDates.ts'
import { clusterPeople } from './clusterPeople.ts'
import { clusterThings } from './clusterThings.ts'
import { uniteInitials } from './labelInitials.ts'
import { nameWords } from './nameForm.ts'
import { retypeNames } from './retypeNames.ts'

/** The names of one entity: indices into the mentions, ascending, and the type most of them have. */
export interface NameCluster {
  readonly type: EntityType
  readonly members: readonly number[]
  /** By member: names of others whom it might mean as well. “Rahimi”, where two of that name are in the story. */
  readonly rivals: ReadonlyMap<number, readonly number[]>
}

/** The clusters of a text in order of their first name; every mention is in exactly one. */
export function clusterNames(layer: TextLayer, found: readonly NamedMention[]): readonly NameCluster[] {
  const mentions = retypeNames(layer, found)
  const people: number[] = []
  const things: number[] = []
  const dates: number[] = []
  const groups = new Map<string, number[]>()
  for (const [index, { type, first, last }] of mentions.entries()) {
    const key = nameWords(layer, first, last).join(' ')
    if (type === 'PERSON') people.push(index)
    else if (type === 'DATE') dates.push(index)
    else if (type === 'MONEY') push(groups, `MONEY ${key}`, index)
    else if (type === 'NORP' && demonymOf(key)) push(groups, `NORP ${demonymOf(key)}`, index)
    else things.push(index)
  }
  const { members, rivals } = clusterPeople(layer, mentions, people)
  const clusters = uniteStrays(layer, mentions, members, clusterThings(layer, mentions, things))
  const united = [...clusters, ...clusterDates(layer, mentions, dates), ...groups.values()]
    .map((names) => ({
      members: [...names].sort((a, b) => a - b),
      type: majorityType(mentions, names),
      rivals: new Map(names.flatMap((name) => (rivals.has(name) ? [[name, rivals.get(name)!] as const] : []))),
    }))
    .sort((a, b) => a.members[0]! - b.members[0]!)
  return uniteInitials(layer, mentions, united)
}

/** A single word taken for a person here and for a thing there is one of the two: the one it is more often. */
function uniteStrays(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  people: readonly number[][],
  things: readonly number[][],
): readonly (readonly number[])[] {
  const key = (index: number): string => nameWords(layer, mentions[index]!.first, mentions[index]!.last).join(' ')
  const thingOf = new Map<string, number[]>()
  for (const members of things)
    for (const index of members) if (!thingOf.has(key(index))) thingOf.set(key(index), members)
  const out: number[][] = [...things]
  for (const members of people) {
    const keys = new Set(members.map(key))
    const single = keys.size === 1 ? thingOf.get([...keys][0]!) : undefined
    if (single) single.push(...members)
    else out.push(members)
  }
  return out
}

function majorityType(mentions: readonly NamedMention[], members: readonly number[]): EntityType {
  const weights = new Map<EntityType, number>()
  for (const index of members) {
    const { type, score, first, last } = mentions[index]!
    weights.set(type, (weights.get(type) ?? 0) + score * (last - first > 1 ? 1.5 : 1))
  }
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

function push(groups: Map<string, number[]>, key: string, index: number): void {
  const group = groups.get(key)
  if (group) group.push(index)
  else groups.set(key, [index])
}

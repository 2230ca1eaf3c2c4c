// The entities of a text out of the entities of its passages: mentions and descriptions put together, the fullest name
// kept.
import type { Description, Entity } from '../model.ts'
import type { Parts } from './join.ts'
import { idOfEntity, moveDescription } from './move.ts'
import { fold } from './unite.ts'

/**
 * Which entities of which passages are one in the text: those of entity n stand at [first[n], first[n + 1]) of the other
 * two lists, in order of the text.
 */
export interface Members {
  readonly first: Int32Array
  readonly passage: Int32Array
  /** Their places in the entities of their passages. */
  readonly place: Int32Array
}

export function findMembers(numbers: readonly (readonly number[])[]): Members {
  let count = 0
  let all = 0
  numbers.forEach((own) => {
    all += own.length
    for (let k = 0; k < own.length; k++) count = Math.max(count, own[k]! + 1)
  })
  const first = new Int32Array(count + 1)
  numbers.forEach((own) => {
    for (let k = 0; k < own.length; k++) first[own[k]! + 1]!++
  })
  for (let number = 0; number < count; number++) first[number + 1]! += first[number]!
  const next = first.slice()
  const passage = new Int32Array(all)
  const place = new Int32Array(all)
  numbers.forEach((own, i) => {
    for (let k = 0; k < own.length; k++) {
      const at = next[own[k]!]!++
      passage[at] = i
      place[at] = k
    }
  })
  return { first, passage, place }
}

/** The entity of the text with a number. */
export function gatherEntity({ readings, places }: Parts, members: Members, number: number): Entity {
  const names = new Set<string>()
  const aliases = new Set<string>()
  const said = new Set<string>()
  const descriptions: Description[] = []
  const mentions: number[] = []
  let gender: Entity['gender']
  const [from, until] = [members.first[number]!, members.first[number + 1]!]
  for (let at = from; at < until; at++) {
    const i = members.passage[at]!
    const { text, entities } = readings[i]!
    const entity = entities[members.place[at]!]!
    names.add(entity.name)
    aliases.add(entity.name)
    for (const alias of entity.aliases) aliases.add(alias)
    gender ??= entity.gender
    for (const one of entity.descriptions) {
      // what several passages say in the same words is told once
      const words = until - from > 1 ? plainWords(text, one) : ''
      if (words !== '' && said.has(words)) continue
      said.add(words)
      descriptions.push(moveDescription(one, places.starts[i]!))
    }
    for (let k = 0; k < entity.mentions.length; k++) mentions.push(entity.mentions[k]! + places.mentions[i]!)
  }
  const first = readings[members.passage[from]!]!.entities[members.place[from]!]!
  const moved = { ...first, id: idOfEntity(number), descriptions, mentions }
  if (until - from === 1) return moved
  const name = [...names].reduce((fullest, one) => (one.split(' ').length > fullest.split(' ').length ? one : fullest))
  return { ...moved, name, aliases: otherNames(name, aliases), ...(gender && { gender }) }
}

function otherNames(name: string, aliases: Iterable<string>): readonly string[] {
  const seen = new Set([fold(name)])
  return [...aliases].filter((alias) => !seen.has(fold(alias)) && seen.add(fold(alias)))
}

const known = new WeakMap<Description, string>()

/** The words of a description without an article in front, as they are compared. */
function plainWords(text: string, one: Description): string {
  const words =
    known.get(one) ??
    text
      .slice(one.start, one.end)
      .toLowerCase()
      .replace(/^(?:the|a|an)\s+/u, '')
  known.set(one, words)
  return words
}

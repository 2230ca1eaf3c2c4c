// The entities of a text out of the entities of its passages: mentions and descriptions put together, the fullest name
// kept.
import type { Article, Description, Entity } from '../model.ts'
import type { Parts } from './join.ts'
import { idOfEntity, moveDescription } from './move.ts'
import { fold } from './unite.ts'

/** What one passage says of an entity. */
interface Share {
  readonly reading: Article
  readonly start: number
  readonly mentionsBefore: number
  readonly entity: Entity
}

/** So many passages, or entities of passages, are looked at in a step. */
const STEP = 200

/** The entities in order of their numbers, put together a little with each step. */
export function* gatherEntities({ readings, places, numbers }: Parts): Generator<void, readonly Entity[]> {
  if (readings.length === 1) return readings[0]!.entities
  const shares: Share[][] = []
  for (const [i, reading] of readings.entries()) {
    const [start, mentionsBefore] = [places.starts[i]!, places.mentions[i]!]
    reading.entities.forEach((entity, k) => {
      const number = numbers[i]![k]!
      const share = { reading, start, mentionsBefore, entity }
      const own = shares[number]
      if (own) own.push(share)
      else shares[number] = [share]
    })
    if (i % STEP === STEP - 1) yield
  }
  const entities: Entity[] = []
  let looked = 0
  for (const own of shares) {
    entities.push(unite(own, entities.length))
    looked += own.length
    if (looked < STEP) continue
    looked = 0
    yield
  }
  return entities
}

function unite(shares: readonly Share[], number: number): Entity {
  const first = shares[0]!
  if (shares.length === 1) return { ...first.entity, ...placesOf(first), id: idOfEntity(number) }
  const names = [...new Set(shares.map(({ entity }) => entity.name))]
  const aliases = new Set(shares.flatMap(({ entity }) => [entity.name, ...entity.aliases]))
  const name = names.reduce((fullest, one) => (one.split(' ').length > fullest.split(' ').length ? one : fullest))
  const gender = shares.find(({ entity }) => entity.gender)?.entity.gender
  return {
    ...first.entity,
    id: idOfEntity(number),
    name,
    aliases: otherNames(name, aliases),
    descriptions: uniqueWords(shares),
    mentions: shares.flatMap((share) => placesOf(share).mentions),
    ...(gender && { gender }),
  }
}

function otherNames(name: string, aliases: Iterable<string>): readonly string[] {
  const seen = new Set([fold(name)])
  return [...aliases].filter((alias) => !seen.has(fold(alias)) && seen.add(fold(alias)))
}

function placesOf({ start, mentionsBefore, entity }: Share): Pick<Entity, 'mentions' | 'descriptions'> {
  return {
    mentions: entity.mentions.map((index) => index + mentionsBefore),
    descriptions: entity.descriptions.map((one) => moveDescription(one, start)),
  }
}

/** What several passages say in the same words is told once. */
function uniqueWords(shares: readonly Share[]): readonly Description[] {
  const seen = new Set<string>()
  return shares.flatMap(({ reading, start: before, entity }) =>
    entity.descriptions
      .filter(({ start, end }) => {
        const words = reading.text
          .slice(start, end)
          .toLowerCase()
          .replace(/^(?:the|a|an)\s+/u, '')
        return !seen.has(words) && seen.add(words)
      })
      .map((one) => moveDescription(one, before)),
  )
}

// The entities of a text out of the entities of its passages: mentions and descriptions put together, the fullest name
// kept.
import type { Description, Entity } from '../model.ts'
import type { JoinedPassage } from './join.ts'
import { idOfEntity, moveDescription } from './move.ts'
import { fold } from './unite.ts'

interface Share {
  readonly passage: JoinedPassage
  readonly entity: Entity
}

/** The entities in order of their numbers. */
export function gatherEntities(passages: readonly JoinedPassage[]): readonly Entity[] {
  if (passages.length === 1) return passages[0]!.reading.entities
  const shares: Share[][] = []
  for (const passage of passages)
    passage.reading.entities.forEach((entity, i) => {
      const number = passage.numbers[i]!
      const own = shares[number]
      if (own) own.push({ passage, entity })
      else shares[number] = [{ passage, entity }]
    })
  return shares.map(unite)
}

function unite(shares: readonly Share[], number: number): Entity {
  const first = shares[0]!
  if (shares.length === 1) return { ...first.entity, ...placesOf(first), id: idOfEntity(number) }
  const names = shares.map(({ entity }) => entity.name)
  const aliases = shares.flatMap(({ entity }) => [entity.name, ...entity.aliases])
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

function otherNames(name: string, aliases: readonly string[]): readonly string[] {
  const seen = new Set([fold(name)])
  return aliases.filter((alias) => !seen.has(fold(alias)) && seen.add(fold(alias)))
}

function placesOf({ passage, entity }: Share): Pick<Entity, 'mentions' | 'descriptions'> {
  return {
    mentions: entity.mentions.map((index) => index + passage.mentionsBefore),
    descriptions: entity.descriptions.map((one) => moveDescription(one, passage.start)),
  }
}

/** What several passages say in the same words is told once. */
function uniqueWords(shares: readonly Share[]): readonly Description[] {
  const seen = new Set<string>()
  return shares.flatMap(({ passage, entity }) =>
    entity.descriptions
      .filter(({ start, end }) => {
        const words = passage.reading.text
          .slice(start, end)
          .toLowerCase()
          .replace(/^(?:the|a|an)\s+/u, '')
        return !seen.has(words) && seen.add(words)
      })
      .map((one) => moveDescription(one, passage.start)),
  )
}

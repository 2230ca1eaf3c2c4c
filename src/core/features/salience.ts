// Who matters most in an article: those who are named often, early, and who speak.
import type { Article, Entity } from '../model.ts'
import { lookupOf } from './lookup.ts'

// A quote says as much about a person's weight as three mentions; a name in the first fifth of the text as one more.
const QUOTE_WEIGHT = 3
const EARLY_WEIGHT = 1

/** How much an entity matters to the article: comparable within one article only. */
export function salienceOf(article: Article, entity: Entity): number {
  const first = article.mentions[entity.mentions[0] ?? -1]
  const early = first && first.start * 5 < article.text.length ? EARLY_WEIGHT : 0
  const quotes = lookupOf(article).quotesBy.get(entity.id)?.length ?? 0
  return entity.mentions.length + QUOTE_WEIGHT * quotes + early
}

/** Somebody whom the article only describes (“a doctor”, “two officials”) may speak, but is no name. */
export const isNamed = (article: Article, entity: Entity): boolean =>
  entity.mentions.some((index) => article.mentions[index]!.kind === 'named')

/** Entities, the most salient first; equal ones in order of the text. */
export function bySalience(article: Article, entities: readonly Entity[]): Entity[] {
  const weight = new Map(entities.map((entity) => [entity, salienceOf(article, entity)]))
  const first = (entity: Entity) => entity.mentions[0] ?? Number.MAX_SAFE_INTEGER
  return [...entities].sort((a, b) => weight.get(b)! - weight.get(a)! || first(a) - first(b))
}

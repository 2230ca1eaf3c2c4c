// Who matters most in an article: those who are named often, early, and who speak.
import { countEntities, type EntityGlance, entityOf, glanceAt, glanceAtEntity, numberOfEntity } from '../findings.ts'
import type { Article, Entity } from '../model.ts'
import { countQuotesBy } from './lookup.ts'

// A quote says as much about a person's weight as three mentions; a name in the first fifth of the text as one more.
const QUOTE_WEIGHT = 3
const EARLY_WEIGHT = 1

/** How much an entity matters to the article: comparable within one article only. */
export function salienceOf(article: Article, entity: Entity): number {
  const number = numberOfEntity(article, entity.id)
  return weigh(article, number, glanceAtEntity(article, number))
}

/** Somebody whom the article only describes (“a doctor”, “two officials”) may speak, but is no name. */
export const isNamed = (article: Article, entity: Entity): boolean =>
  entity.mentions.some((index) => glanceAt(article, index).kind === 'named')

/** Entities, the most salient first; equal ones in order of the text. */
export function bySalience(article: Article, entities: readonly Entity[]): Entity[] {
  const weight = new Map(entities.map((entity) => [entity, salienceOf(article, entity)]))
  const first = (entity: Entity) => entity.mentions[0] ?? Number.MAX_SAFE_INTEGER
  return [...entities].sort((a, b) => weight.get(b)! - weight.get(a)! || first(a) - first(b))
}

/** The `most` most salient of the named entities, in that order. */
export function mostSalient(article: Article, most: number): Entity[] {
  const named: { readonly number: number; readonly weight: number; readonly first: number }[] = []
  const count = countEntities(article)
  for (let number = 0; number < count; number++) {
    const glance = glanceAtEntity(article, number)
    if (glance.isNamed) named.push({ number, weight: weigh(article, number, glance), first: glance.first!.index })
  }
  named.sort((a, b) => b.weight - a.weight || a.first - b.first)
  return named.slice(0, most).map(({ number }) => entityOf(article, number))
}

function weigh(article: Article, number: number, { mentions, first }: EntityGlance): number {
  const early = first && first.start * 5 < article.text.length ? EARLY_WEIGHT : 0
  return mentions + QUOTE_WEIGHT * countQuotesBy(article, number) + early
}

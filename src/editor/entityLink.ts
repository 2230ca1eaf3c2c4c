// An entity as a link names it. Links outlive readings, and each reading gives its numbers anew: a name and its type stay.
import { entityWithId } from '../core/findings.ts'
import type { Article, Entity } from '../core/model.ts'

/** What a link holds of an entity. */
export type EntityLink = Pick<Entity, 'id' | 'name' | 'type'>

export const linkTo = ({ id, name, type }: EntityLink): EntityLink => ({ id, name, type })

/** The entity of an article that a link means; links can be written by anyone, so it may be anything. */
export function linkedEntity(article: Article, link: unknown): Entity | null {
  if (typeof link !== 'object' || link === null) return null
  const { id, name, type } = link as { readonly id?: unknown; readonly name?: unknown; readonly type?: unknown }
  const isMeant = (entity: Entity | undefined): entity is Entity => entity?.name === name && entity?.type === type
  // Of two of one name the number tells which, as long as nothing was read again.
  const numbered = typeof id === 'string' ? entityWithId(article, id) : undefined
  return isMeant(numbered) ? numbered : (article.entities.find(isMeant) ?? null)
}

// Who and what is named, by type, as a list one can sort.
import { type Article, ENTITY_TYPES, type Entity, type EntityType } from '../model.ts'
import { type Layer, layerOfEntity } from './layers.ts'
import { bySalience, isNamed } from './salience.ts'
import { distinct } from './speakers.ts'

export type EntityOrder = 'salience' | 'alphabet'

export interface ListedEntity {
  /** Stays the same from reading to reading as long as the entity is called the same. */
  readonly key: string
  readonly entity: Entity
}

export interface EntityGroup {
  readonly type: EntityType
  readonly entities: readonly ListedEntity[]
}

/**
 * The named entities by type, in the order of the model; types without any are left out. By salience equal ones stand in
 * order of the text; in the alphabet letters with accents stand beside those without.
 */
export function entityList(
  article: Article,
  order: EntityOrder,
  layers: ReadonlySet<Layer> | null = null,
): readonly EntityGroup[] {
  const keys = new Map<string, number>()
  const keyOf = new Map<Entity, string>()
  const groups = new Map<EntityType, Entity[]>()
  for (const entity of article.entities) {
    if (!isNamed(article, entity) || (layers && !layers.has(layerOfEntity(entity.type)))) continue
    keyOf.set(entity, distinct(`${entity.type} ${entity.name}`, keys))
    const group = groups.get(entity.type)
    if (group) group.push(entity)
    else groups.set(entity.type, [entity])
  }
  return ENTITY_TYPES.flatMap((type) => {
    const group = groups.get(type)
    if (!group) return []
    const sorted = order === 'salience' ? bySalience(article, group) : inAlphabet(group)
    return [{ type, entities: sorted.map((entity) => ({ key: keyOf.get(entity)!, entity })) }]
  })
}

function inAlphabet(entities: readonly Entity[]): Entity[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return [...entities].sort((a, b) => compare(a.name, b.name))
}

// Who and what is named: types, entities, and the places that refer to each. Children are made when they are asked for.
import { type EntityOrder, entityList } from '../../core/features/entityList.ts'
import type { Layer } from '../../core/features/layers.ts'
import { entityAt } from '../../core/features/lookup.ts'
import { mentionOf } from '../../core/findings.ts'
import type { Article, EntityId } from '../../core/model.ts'
import { Item, listItems, type Tree } from './item.ts'

export class EntityTree implements Tree {
  readonly roots: readonly Item[]
  private readonly entities = new Map<Item, readonly Item[]>()
  private readonly mentions = new Map<Item, readonly Item[]>()
  private readonly byEntity = new Map<EntityId, Item>()

  constructor(
    private readonly uri: string,
    readonly article: Article,
    order: EntityOrder,
    layers: ReadonlySet<Layer> | null,
  ) {
    this.roots = entityList(article, order, layers).map(({ type, entities }) => {
      const root = new Item(`type ${type}`, uri, article, { kind: 'type', type, count: entities.length }, null)
      const below = listItems(entities, root, ({ key, entity }) => {
        const item = new Item(`entity ${key}`, uri, article, { kind: 'entity', entity }, root)
        this.byEntity.set(entity.id, item)
        return item
      })
      this.entities.set(root, below)
      return root
    })
  }

  childrenOf(item: Item): readonly Item[] {
    return this.entities.get(item) ?? this.mentionsOf(item)
  }

  itemAt(offset: number): Item | null {
    const entity = entityAt(this.article, offset)
    return (entity && this.byEntity.get(entity.id)) ?? null
  }

  private mentionsOf(item: Item): readonly Item[] {
    const { subject } = item
    if (subject.kind !== 'entity') return []
    let mentions = this.mentions.get(item)
    if (!mentions) {
      mentions = listItems(subject.entity.mentions, item, (index, nth) => {
        const mention = mentionOf(this.article, index)
        return new Item(`${item.id} / ${nth}`, this.uri, this.article, { kind: 'mention', mention }, item)
      })
      this.mentions.set(item, mentions)
    }
    return mentions
  }
}

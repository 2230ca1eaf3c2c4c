// What stands in the trees of the side bar. An item belongs to one reading of one document; after the next reading the one
// with the same id takes its place, so that what is open and selected stays so.

import type { Speaker } from '../../core/features/speakers.ts'
import { firstMentionOf } from '../../core/findings.ts'
import type { Article, Entity, EntityId, EntityType, Mention, Quote, Span } from '../../core/model.ts'

export type Subject =
  | { readonly kind: 'speaker'; readonly speaker: Speaker }
  | { readonly kind: 'quote'; readonly quote: Quote }
  | { readonly kind: 'type'; readonly type: EntityType; readonly count: number }
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'mention'; readonly mention: Mention }
  /** Stands for those that are not listed. */
  | { readonly kind: 'more'; readonly count: number }

export class Item {
  constructor(
    /** The same from reading to reading; no other item of the tree has it. */
    readonly id: string,
    /** The address of the document. */
    readonly uri: string,
    readonly article: Article,
    readonly subject: Subject,
    readonly parent: Item | null,
  ) {}
}

// Nobody walks through more, and VS Code takes its time with thousands of entries at every reading.
export const MOST_ENTRIES = 500

/** Makes an item of each, and of those that are too many one that says how many they are. */
export function listItems<Each>(all: readonly Each[], parent: Item, make: (each: Each, index: number) => Item): Item[] {
  const items = all.slice(0, MOST_ENTRIES).map(make)
  const count = all.length - items.length
  if (count > 0)
    items.push(new Item(`${parent.id} / more`, parent.uri, parent.article, { kind: 'more', count }, parent))
  return items
}

/** The items of one reading. */
export interface Tree {
  readonly article: Article
  readonly roots: readonly Item[]
  childrenOf(item: Item): readonly Item[]
  /** The item a cursor at an offset of the article means. */
  itemAt(offset: number): Item | null
}

/** The item of a tree that stands for the same as one of an earlier reading. */
export function sameItem(tree: Tree, item: Item): Item | null {
  if (item.article === tree.article) return item
  const parent = item.parent && sameItem(tree, item.parent)
  if (item.parent && !parent) return null
  return (parent ? tree.childrenOf(parent) : tree.roots).find(({ id }) => id === item.id) ?? null
}

/** Where an item leads; null where it stands for no place. */
export function placeOf({ article, subject }: Item): Span | null {
  switch (subject.kind) {
    case 'speaker':
      return subject.speaker.quotes[0]?.parts[0] ?? null
    case 'quote':
      return subject.quote.parts[0] ?? null
    case 'entity':
      return firstMentionOf(article, subject.entity) ?? null
    case 'mention':
      return subject.mention
    case 'type':
    case 'more':
      return null
  }
}

/** The entity an item is about: who speaks, or who is named. */
export function entityIdOf({ subject }: Item): EntityId | null {
  switch (subject.kind) {
    case 'speaker':
      return subject.speaker.entity?.id ?? null
    case 'quote':
      return subject.quote.speaker
    case 'entity':
      return subject.entity.id
    case 'mention':
      return subject.mention.entity
    case 'type':
    case 'more':
      return null
  }
}

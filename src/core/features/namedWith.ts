// Who stands beside an entity: the others named in the same sentences.
import { entityWithId, firstMentionOf, mentionOf } from '../findings.ts'
import type { Article, Entity, EntityId, EntityType, Span } from '../model.ts'
import { lookupOf } from './lookup.ts'
import { spansTouching } from './spanIndex.ts'

const COMPANIONS: ReadonlySet<EntityType> = new Set(['PERSON', 'ORG', 'PLACE', 'FACILITY', 'NORP', 'PRODUCT', 'EVENT'])
const MOST_COMPANIONS = 4
// A card is made while the mouse waits: the first few hundred mentions of a name tell its company well enough.
const MENTIONS_LOOKED_AT = 400

/** The entities most often named in a sentence with this one, at most four, the most frequent first. */
export function namedWith(
  article: Article,
  entity: Entity,
): { readonly entity: EntityId; readonly name: string; readonly first: Span }[] {
  const lookup = lookupOf(article)
  const together = new Map<EntityId, number>()
  const sentences = new Set<number>()
  for (const index of entity.mentions.slice(0, MENTIONS_LOOKED_AT)) {
    for (const at of spansTouching(lookup.sentences, mentionOf(article, index))) sentences.add(at)
  }
  for (const at of sentences) {
    const sentence = { start: lookup.sentences.start[at]!, end: lookup.sentences.end[at]! }
    const here = new Set<EntityId>()
    for (const found of spansTouching(lookup.mentions, sentence)) {
      const mention = mentionOf(article, lookup.mentions.owner[found]!)
      if (mention.entity !== null && mention.kind === 'named') here.add(mention.entity)
    }
    here.delete(entity.id)
    for (const id of here) together.set(id, (together.get(id) ?? 0) + 1)
  }
  const firstOf = (id: EntityId) => {
    const other = entityWithId(article, id)
    return other && firstMentionOf(article, other)
  }
  return [...together]
    .filter(([id]) => COMPANIONS.has(entityWithId(article, id)?.type ?? 'MISC') && firstOf(id))
    .sort(([a, often], [b, times]) => times - often || firstOf(a)!.start - firstOf(b)!.start)
    .slice(0, MOST_COMPANIONS)
    .map(([id]) => ({ entity: id, name: entityWithId(article, id)!.name, first: firstOf(id)! }))
}

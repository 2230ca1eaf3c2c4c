// Every place that refers to the one under the cursor: names, descriptions and pronouns alike.
import { mentionsOf } from '../findings.ts'
import type { Article, Mention } from '../model.ts'
import { entityAt, mentionAt } from './lookup.ts'

/** The mentions of the entity at an offset in order of the text; just the mention itself when nothing stands behind it. */
export function mentionsOfSame(article: Article, offset: number): readonly Mention[] {
  const entity = entityAt(article, offset)
  if (entity) return mentionsOf(article, entity)
  const alone = mentionAt(article, offset)
  return alone ? [alone] : []
}

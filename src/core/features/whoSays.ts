// Who says a quote, in words: the name of the speaker, else those of the source.
import type { Article, Quote } from '../model.ts'
import { excerpt } from './excerpt.ts'
import { lookupOf } from './lookup.ts'

/** The speaker's name, or the words that name the source, cut at `limit` characters; null where the article has neither. */
export function whoSays(article: Article, { speaker, source }: Quote, limit = 60): string | null {
  const entity = speaker === null ? undefined : lookupOf(article).entity.get(speaker)
  return entity?.name ?? (source && excerpt(article.text, source, limit))
}

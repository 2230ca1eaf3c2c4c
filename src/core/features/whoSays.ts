// Who says a quote, in words: the name of the speaker, else those of the source.
import { entityWithId } from '../findings.ts'
import type { Article, Quote } from '../model.ts'
import { excerpt } from './excerpt.ts'

/** The speaker's name, or the words that name the source, cut at `limit` characters; null where the article has neither. */
export function whoSays(article: Article, { speaker, source }: Quote, limit = 60): string | null {
  const entity = entityWithId(article, speaker)
  return entity?.name ?? (source && excerpt(article.text, source, limit))
}

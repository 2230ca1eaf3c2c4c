// All the places the one under the cursor leads to: of somebody every mention, of somebody’s words all that they say.
import { mentionsOf } from '../findings.ts'
import type { Article, Span } from '../model.ts'
import { quotesBy } from './lookup.ts'
import { subjectAt } from './subject.ts'

/**
 * On a name, a description, a pronoun or a source the mentions of the entity; within a quote or on its cue the speaker’s
 * quotes, each by its first part. In order of the text; null where nothing stands.
 * @param withFirst whether the first mention, the definition, is one of them
 */
export function referencesAt(article: Article, offset: number, withFirst = true): readonly Span[] | null {
  const subject = subjectAt(article, offset)
  if (!subject) return null
  if (subject.kind === 'entity') {
    const mentions = mentionsOf(article, subject.entity)
    return withFirst ? mentions : mentions.slice(1)
  }
  const { speaker } = subject.quote
  const quotes = quotesBy(article, speaker)
  const parts = quotes.flatMap((quote) => quote.parts.slice(0, 1))
  return parts.length > 0 ? parts.sort((a, b) => a.start - b.start) : null
}

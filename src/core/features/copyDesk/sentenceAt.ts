// The sentence a place of the article is in.
import type { Article, Span } from '../../model.ts'
import { lookupOf } from '../lookup.ts'
import { spansTouching } from '../spanIndex.ts'

/** The sentence that holds the character at an offset. */
export function sentenceAt(article: Article, offset: number): Span | null {
  const { sentences } = lookupOf(article)
  const at = spansTouching(sentences, { start: offset, end: offset + 1 })[0]
  return at === undefined ? null : { start: sentences.start[at]!, end: sentences.end[at]! }
}

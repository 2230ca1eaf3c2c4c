// Lines of an article, counted from 1 as an editor shows them: people and models speak of lines, not of offsets.
import type { Article } from '../../model.ts'
import { countBelow } from '../spanIndex.ts'

const known = new WeakMap<Article, Int32Array>()

/** The number of the line that an offset is in. Lines end with \n, \r\n or \r. */
export function lineOf(article: Article, offset: number): number {
  let ends = known.get(article)
  if (!ends) {
    ends = Int32Array.from(article.text.matchAll(/\r\n|\r|\n/gu), (match) => match.index + match[0].length - 1)
    known.set(article, ends)
  }
  return countBelow(ends, offset) + 1
}

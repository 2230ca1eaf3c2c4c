// Where a quotation ends whose closing mark is missing, as far as the words around it tell.
import { quoteOf } from '../../findings.ts'
import type { Article, Quote } from '../../model.ts'
import { lookupOf } from '../lookup.ts'
import { spansTouching } from '../spanIndex.ts'

/** The end of the quotation that opens at an offset, or null where the reading found none to open there. */
export function endOfUnclosed(article: Article, start: number): number | null {
  const { parts } = lookupOf(article)
  let end: number | null = null
  let quote: Quote | null = null
  for (const at of spansTouching(parts, { start, end: start + 1 })) {
    if (parts.start[at] !== start || (end !== null && parts.end[at]! <= end)) continue
    end = parts.end[at]!
    quote = quoteOf(article, parts.owner[at]!)
  }
  if (end === null || !quote) return null
  return beforeSource(article, start, end, quote) ?? start + article.text.slice(start, end).trimEnd().length
}

/** “The deck is sound, Mara Velasco, the county engineer, said: a cue without a source has taken its source for words said. */
function beforeSource(article: Article, start: number, end: number, { source, cue }: Quote): number | null {
  const { text, mentions } = article
  if (source || !cue || cue.start < end || text.slice(end, cue.start).trim() !== '') return null
  const index = lookupOf(article).mentions
  for (const at of spansTouching(index, { start, end })) {
    const mention = mentions[index.owner[at]!]!
    const before = text.slice(start, mention.start).trimEnd()
    if (mention.kind === 'named' && /[,?!—–]$/u.test(before)) return start + before.length
  }
  return null
}

// Which paragraph a place is in. Blocks never overlap, so the last one that begins before the place is the only candidate.
import type { Article, Block } from '../model.ts'
import { lookupOf } from './lookup.ts'
import { countBelow } from './spanIndex.ts'

/** The block an offset is in or right behind; null between blocks. */
export function blockAt(article: Article, offset: number): Block | null {
  const { start, owner } = lookupOf(article).blocks
  const at = countBelow(start, offset + 1) - 1
  const block = at < 0 ? undefined : article.blocks[owner[at]!]
  return block && offset <= block.end ? block : null
}

// What of an article may be folded away: sections, turns of a conversation, quotations over paragraphs, what is no story.
import { passagesOf, quoteOf } from '../findings.ts'
import type { Article, Block, Quote, Span } from '../model.ts'
import { blockAt } from './blockAt.ts'

export interface Fold extends Span {
  readonly kind: 'section' | 'turn' | 'quote' | 'boilerplate'
}

/** The folds in order of their start, the longer first where two begin together; each holds several blocks. */
export function foldsOf(article: Article): readonly Fold[] {
  const folds = [...sections(article), ...turns(article), ...quotations(article), ...runs(article)]
  return folds.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** From a heading to the last block before the next one that ranks as high. */
function sections({ blocks, text }: Article): Fold[] {
  const folds: Fold[] = []
  const open: { readonly start: number; readonly rank: number; readonly at: number }[] = []
  const close = (rank: number, before: number) => {
    while (open.length > 0 && open.at(-1)!.rank >= rank) {
      const { start, at } = open.pop()!
      if (before - 1 > at) folds.push({ kind: 'section', start, end: blocks[before - 1]!.end })
    }
  }
  blocks.forEach((block, at) => {
    if (block.kind !== 'heading') return
    const rank = rankOf(text, block)
    close(rank, at)
    open.push({ start: block.start, rank, at })
  })
  close(0, blocks.length)
  return folds
}

/** Markdown says how deep a heading is; the subheads of bare text all rank alike. */
function rankOf(text: string, { start, end }: Block): number {
  const marks = /^#{1,6}(?=\s)/u.exec(text.slice(start, Math.min(end, start + 8)))
  return marks ? marks[0].length : 2
}

/** A turn with the paragraphs that go on with it; those behind the last turn are the reporter’s unless they are quoted. */
function turns(article: Article): Fold[] {
  const { blocks } = article
  const folds: Fold[] = []
  for (let at = 0; at < blocks.length; at++) {
    if (blocks[at]!.kind !== 'turn') continue
    let next = at + 1
    while (blocks[next]?.kind === 'paragraph') next++
    if (next > at + 1 && blocks[next]?.kind === 'turn') {
      folds.push({ kind: 'turn', start: blocks[at]!.start, end: blocks[next - 1]!.end })
    }
  }
  return folds
}

/** A quotation that goes on over paragraphs. */
function quotations(article: Article): Fold[] {
  const { readings, places } = passagesOf(article)
  return readings.flatMap(({ text, quotes }, i) =>
    quotes.flatMap(({ inside, parts }, k) => {
      // most quotes stand in one line, and so in one block
      if (inside !== null || !breaks(text, parts)) return []
      return foldOfQuote(article, quoteOf(article, places.quotes[i]! + k))
    }),
  )
}

function breaks(text: string, parts: readonly Span[]): boolean {
  const start = parts[0]?.start ?? 0
  const end = parts.at(-1)?.end ?? 0
  const reaches = (mark: string): boolean => {
    const at = text.indexOf(mark, start)
    return at >= 0 && at < end
  }
  return reaches('\n') || reaches('\r')
}

function foldOfQuote(article: Article, { parts }: Quote): Fold[] {
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return []
  const begins = blockAt(article, first.start)
  const ends = blockAt(article, Math.max(last.start, last.end - 1))
  if (!begins || !ends || begins === ends) return []
  return [{ kind: begins.kind === 'turn' ? 'turn' : 'quote', start: first.start, end: last.end }]
}

/** Block quotes over several paragraphs, and prompts that stand together: Read more … ¶ Sign up … */
function runs({ blocks }: Article): Fold[] {
  const folds: Fold[] = []
  for (let at = 0; at < blocks.length; at++) {
    const { kind, start } = blocks[at]!
    if (kind !== 'boilerplate' && kind !== 'blockquote') continue
    const from = at
    while (blocks[at + 1]?.kind === kind) at++
    const { end } = blocks[at]!
    if (at > from) folds.push({ kind: kind === 'boilerplate' ? kind : 'quote', start, end })
  }
  return folds
}

// Quotations that a paragraph leaves open: which go on in the next one, which go on without a mark that says so, and which
// simply lack their end.
import type { Article } from '../../model.ts'
import type { Pair } from '../../quotes/pairs.ts'
import { type MarkedBlock, markedBlocks } from './markedBlocks.ts'

export interface LeftOpen {
  readonly pair: Pair
  readonly in: MarkedBlock
  /** The paragraphs it goes on in without a mark at their beginning; the last of them holds the closing mark. */
  readonly notReopenedIn: readonly MarkedBlock[]
  /** Whether it ends, or goes on, as it should but for those. */
  readonly ends: boolean
}

export interface Running {
  readonly leftOpen: readonly LeftOpen[]
  /** Offsets of closing marks that end a quotation of an earlier paragraph. */
  readonly endings: ReadonlySet<number>
}

/** A closing mark ends a quotation at most so many paragraphs back; further away it belongs to something else. */
const REACH = 6

const known = new WeakMap<Article, Running>()

/** The quotations that are open at the end of their paragraph, in order of the text. */
export function runningQuotations(article: Article): Running {
  let running = known.get(article)
  if (!running) {
    running = findRunning(article)
    known.set(article, running)
  }
  return running
}

function findRunning(article: Article): Running {
  const blocks = markedBlocks(article)
  const leftOpen: LeftOpen[] = []
  const endings = new Set<number>()
  blocks.forEach((current, index) => {
    for (const pair of current.pairs) {
      if (pair.closed || isTurnOpener(current, pair)) continue
      const goesOn = pair.end === current.block.end && isReopened(blocks[index + 1], current, pair)
      const through = goesOn || pair.end < current.block.end ? [] : throughUnmarked(blocks, index)
      const ending = through.at(-1)?.orphans[0]
      if (ending) endings.add(ending.at)
      leftOpen.push({ pair, in: current, notReopenedIn: through, ends: goesOn || through.length > 0 })
    }
  })
  return { leftOpen, endings }
}

/** “ORTIZ: Did you sign? A transcript may open each turn and close none. */
const isTurnOpener = ({ block }: MarkedBlock, pair: Pair): boolean =>
  block.kind === 'turn' && pair.start <= block.start + 1

function isReopened(next: MarkedBlock | undefined, current: MarkedBlock, pair: Pair): boolean {
  const first = next?.pairs[0]
  return (
    next !== undefined && sameFlow(current, next) && first?.start === next.block.start && first.family === pair.family
  )
}

/** “We tried. ¶ Nobody came. ¶ We left,” he said: paragraphs without any mark up to one that only closes. */
function throughUnmarked(blocks: readonly MarkedBlock[], index: number): MarkedBlock[] {
  const through: MarkedBlock[] = []
  for (const next of blocks.slice(index + 1, index + 1 + REACH)) {
    if (!sameFlow(blocks[index]!, next)) return []
    const closer = next.orphans[0]
    const opens = next.pairs[0]
    if (closer && (!opens || closer.at < opens.start)) return [...through, next]
    if (opens) return []
    through.push(next)
  }
  return []
}

/** A text that begins with a quotation may look as if it had a headline. */
const sameFlow = ({ block: one }: MarkedBlock, { block: next }: MarkedBlock): boolean =>
  one.kind === next.kind || (one.kind === 'headline' && next.kind === 'paragraph')

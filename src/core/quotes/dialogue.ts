// Quotations without marks: a paragraph of dialogue that begins with a dash, a block quotation, a turn of a transcript.
import { isPlainCue } from '../attribution/lexicon/cueLexicon.ts'
import type { Span } from '../model.ts'
import type { TextBlock, TextLayer } from '../text/layer.ts'
import type { MarkedQuotation } from './paragraphs.ts'

const DASH = /^(?:[—–―‒]|--)$/

/** Dialogue, block quotations and turns, in order. */
export function findUnmarkedQuotations(layer: TextLayer): readonly MarkedQuotation[] {
  const found: MarkedQuotation[] = []
  const further = readOn(layer)
  let quoted: { start: number; end: number }[] = []
  layer.blocks.forEach((block, index) => {
    if (block.kind === 'blockquote') {
      const span = quotedBody(layer, block)
      if (span) quoted.push(span)
      if (layer.blocks[index + 1]?.kind !== 'blockquote') {
        if (quoted.length > 0) found.push({ parts: quoted, marks: 'block', closed: true })
        quoted = []
      }
      return
    }
    const turn = block.kind === 'turn'
    const span = turn ? turnBody(layer, block) : dialogueBody(layer, block)
    if (!span) return
    found.push({ parts: turn ? [span, ...further(index)] : [span], marks: turn ? 'turn' : 'dash', closed: true })
  })
  return found
}

/** Fewer turns than so many are an excerpt, and what stands between them may be the story's. */
const INTERVIEW_TURNS = 6
/** Words that nobody says: (CROSSTALK) */
const NOTE = /^\P{L}*$|^[^\p{L}]{0,2}[([].*[)\]]\P{L}*$/su

/**
 * The paragraphs that go on with the turn before them: TALLOW: I was young then. ¶ The harbour was young too. ¶ Q: And
 * now? Those behind the last turn are left to the story.
 */
function readOn({ text, blocks }: TextLayer): (turn: number) => readonly Span[] {
  const turns = blocks.flatMap(({ kind }, index) => (kind === 'turn' ? [index] : []))
  const among = turns.length === 0 ? 0 : turns.at(-1)! - turns[0]! + 1
  if (turns.length < INTERVIEW_TURNS || among > 2.5 * turns.length) return () => []
  return (turn) => {
    let next = turn + 1
    while (blocks[next]?.kind === 'paragraph') next++
    if (blocks[next]?.kind !== 'turn') return []
    return blocks
      .slice(turn + 1, next)
      .filter(({ start, end }) => !NOTE.test(text.slice(start, end)))
      .map(({ start, end }) => ({ start, end }))
  }
}

function quotedBody({ tokens }: TextLayer, block: TextBlock) {
  let first = block.first
  while (first < block.last && tokens.lower[first] === '>') first++
  return first < block.last ? { start: tokens.start[first]!, end: block.end } : null
}

function turnBody({ tokens }: TextLayer, block: TextBlock) {
  let first = block.first
  while (first < block.last && tokens.lower[first] !== ':') first++
  first++
  while (first < block.last && tokens.lower[first] === '*') first++
  return first < block.last ? { start: tokens.start[first]!, end: block.end } : null
}

/** “— No, said Cole.” The dash alone may be a list; the cue shows that somebody speaks, and where the speech ends. */
function dialogueBody({ tokens }: TextLayer, block: TextBlock) {
  if (!DASH.test(tokens.lower[block.first]!)) return null
  for (let i = block.first + 2; i < block.last - 2; i++) {
    const sign = tokens.lower[i]!
    if (sign !== ',' && sign !== '?' && sign !== '!') continue
    if (isPlainCue(tokens.lower[i + 1]!) || isPlainCue(tokens.lower[i + 2]!))
      return { start: tokens.start[block.first]!, end: tokens.end[i]! }
  }
  return null
}

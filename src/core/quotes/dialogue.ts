// Quotations without marks: a paragraph of dialogue that begins with a dash, a block quotation, a turn of a transcript.
import { isPlainCue } from '../attribution/lexicon/cueLexicon.ts'
import type { TextBlock, TextLayer } from '../text/layer.ts'
import type { MarkedQuotation } from './paragraphs.ts'

const DASH = /^(?:[—–―‒]|--)$/

/** Dialogue, block quotations and turns, in order. */
export function findUnmarkedQuotations(layer: TextLayer): readonly MarkedQuotation[] {
  const found: MarkedQuotation[] = []
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
    const span = block.kind === 'turn' ? turnBody(layer, block) : dialogueBody(layer, block)
    if (span) found.push({ parts: [span], marks: block.kind === 'turn' ? 'turn' : 'dash', closed: true })
  })
  return found
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

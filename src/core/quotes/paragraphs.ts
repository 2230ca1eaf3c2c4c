// Carries quotations over paragraphs, and decides where one ends that was never closed.
import { isPlainCue } from '../attribution/lexicon/cueLexicon.ts'
import type { Span } from '../model.ts'
import type { TextBlock, TextLayer } from '../text/layer.ts'
import { DOUBLE, GUILLEMET, SINGLE } from './marks.ts'
import { type Pair, type PairedMarks, pairMarks } from './pairs.ts'
import type { QuotationMarks } from './quotation.ts'
import { firstTokenFrom } from './tokenRange.ts'

export interface MarkedQuotation {
  readonly parts: readonly Span[]
  readonly marks: QuotationMarks
  readonly closed: boolean
}

const MARKS: Readonly<Record<number, QuotationMarks>> = {
  [DOUBLE]: 'double',
  [SINGLE]: 'single',
  [GUILLEMET]: 'guillemet',
}

/** A closing mark without an opening one ends a quotation at most so many paragraphs back. */
const CLOSER_REACH = 6
/** How many words may stand between “…, and the cue that shows the quotation to be over: “We tried, Lena Ortiz said. */
const CUE_REACH = 5

interface Pending {
  readonly parts: Span[]
  readonly family: number
}

/** All quotations that marks set off, in order of their start. Linear in the length of the text. */
export function findMarkedQuotations(layer: TextLayer): readonly MarkedQuotation[] {
  const { text, blocks } = layer
  const paired = blocks.map((block) => pairMarks(text, block.start, block.end))
  const found: MarkedQuotation[] = []
  let pending: Pending | null = null
  const close = (closed: boolean) => {
    if (pending) found.push({ parts: pending.parts, marks: MARKS[pending.family]!, closed })
    pending = null
  }

  blocks.forEach((block, index) => {
    let rest = paired[index]!.pairs
    if (pending) {
      const going: Pending = pending
      const first = rest[0]
      const orphan = paired[index]!.orphanCloser
      if (first?.start === block.start && first.family === going.family) {
        going.parts.push({ start: first.start, end: first.closed ? first.end : endOfUnclosed(layer, block, first) })
        rest = rest.slice(1)
        if (first.closed) close(true)
        else if (!goesOn(paired, blocks, index, first)) close(false)
      } else if (orphan > 0 && (!first || first.start >= orphan)) {
        if (!isCreditLine(text, block, orphan)) going.parts.push({ start: block.start, end: orphan })
        close(true)
      } else if (rest.length === 0 && closesLater(paired, blocks, index)) {
        going.parts.push({ start: block.start, end: block.end })
        return
      } else close(false)
    }
    for (const pair of rest) {
      if (pair.closed) {
        found.push({ parts: [pair], marks: MARKS[pair.family]!, closed: true })
        continue
      }
      // a transcript in quotation marks: “ORTIZ: Did you sign?
      if (block.kind === 'turn' && pair.start === block.start) continue
      const end = endOfUnclosed(layer, block, pair)
      if (end === pair.start) continue
      const span = { start: pair.start, end }
      if (end === block.end && goesOn(paired, blocks, index, pair)) {
        close(false)
        pending = { parts: [span], family: pair.family }
      } else found.push({ parts: [span], marks: MARKS[pair.family]!, closed: false })
    }
  })
  close(false)
  return found.sort((a, b) => a.parts[0]!.start - b.parts[0]!.start || b.parts.at(-1)!.end - a.parts.at(-1)!.end)
}

const CREDIT = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:, [^.?!;:]{2,80})?\.?\W$/u

/** “We lost a winter. ¶ Ines Corrado, the harbour master.”: who is named before the closing mark of a pull quote said it. */
const isCreditLine = (text: string, { start, end }: TextBlock, closer: number): boolean =>
  closer === end && CREDIT.test(text.slice(start, end)) && /[.?!…]$/.test(text.slice(0, start).trimEnd().slice(-1))

/** Does a quotation left open at the end of paragraph `index` go on in the next? */
function goesOn(paired: readonly PairedMarks[], blocks: readonly TextBlock[], index: number, pair: Pair): boolean {
  const next = blocks[index + 1]
  if (!next || !sameFlow(blocks[index]!, next) || pair.end !== blocks[index]!.end) return false
  const first = paired[index + 1]!.pairs[0]
  return (first?.start === next.start && first.family === pair.family) || closesLater(paired, blocks, index)
}

/** Paragraphs without a mark of their own up to one with a closing mark only: “We tried. ¶ Nobody came. ¶ We left,” he said. */
function closesLater(paired: readonly PairedMarks[], blocks: readonly TextBlock[], index: number): boolean {
  for (let i = index + 1; i < Math.min(blocks.length, index + CLOSER_REACH); i++) {
    const { pairs, orphanCloser } = paired[i]!
    if (orphanCloser > 0) return true
    if (pairs.length > 0 || !sameFlow(blocks[index]!, blocks[i]!)) return false
  }
  return false
}

/** A text that begins with a quotation may look as if it had a headline. */
const sameFlow = (one: TextBlock, next: TextBlock): boolean =>
  one.kind === next.kind || (one.kind === 'headline' && next.kind === 'paragraph')

/**
 * Where a quotation without a closing mark ends: before “, she said”, else at the end of its sentence; at the end of
 * the paragraph when the paragraph begins with it. Gives `pair.start` when there is no quotation to speak of.
 */
function endOfUnclosed(layer: TextLayer, block: TextBlock, pair: Pair): number {
  const { tokens, sentences, text } = layer
  const first = firstTokenFrom(tokens, pair.start)
  if (first + 1 >= block.last || standsAlone(text, pair)) return pair.start
  for (let i = first + 1; i < block.last && tokens.start[i]! < pair.end; i++) {
    if (/^[,?!—–]$/.test(tokens.lower[i]!) && cueFollows(layer, i + 1, block.last)) return tokens.end[i]!
  }
  if (pair.start === block.start) return pair.end
  const sentence = sentences[tokens.sentence[first + 1]!]!
  const end = Math.min(sentence.end, pair.end)
  return pair.family === SINGLE || !/[:,]\s*$/.test(text.slice(Math.max(block.start, pair.start - 3), pair.start))
    ? end
    : Math.max(end, pair.end === block.end ? pair.end : end)
}

/** A mark between blanks, with no partner, is a stray. */
const standsAlone = (text: string, { start, family }: Pair): boolean =>
  family !== GUILLEMET && /\s/.test(text[start - 1] ?? ' ') && /\s/.test(text[start + 1] ?? ' ')

/** she said. / said the mayor / Lena Ortiz said, … */
function cueFollows({ tokens }: TextLayer, from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + CUE_REACH); i++) {
    if (/^[^\p{L}]/u.test(tokens.lower[i]!)) return false
    if (isPlainCue(tokens.lower[i]!)) return i > from || i + 1 < last
    if (i === from && !/^(?:he|she|they|it|the|a|an|one|mr\.|mrs\.|ms\.|\p{Lu}.*)$/u.test(tokens.words[i]!))
      return false
  }
  return false
}

// What the span stages know of an article before they decide anything: its words as numbers, quotation columns, the
// parts of speech of the sentences that may report something, and which words may be cues.
import type { Quotation } from '../quotes/quotation.ts'
import type { Recollection } from '../recall.ts'
import { type SyntaxModel, tagSentences } from '../syntax/index.ts'
import { IS_VERB, MAY_REPORT } from '../syntax/inventory.ts'
import type { WordColumns } from '../syntax/wordColumns.ts'
import type { TextLayer } from '../text/layer.ts'
import { type CueTable, PLAIN_CUE, STRONG_CUE, WEAK_CUE } from './cueTable.ts'

export const OPENING = 1
export const CLOSING = 2
export const WITHIN = 1
export const SILENT = 2

/** One paragraph's share of an outermost quotation: tokens, marks included. */
export interface QuotedPart {
  readonly first: number
  readonly last: number
  /** Index of its quotation among those given, and of the part in it. */
  readonly quotation: number
  readonly part: number
  readonly closed: boolean
}

export interface Range {
  readonly first: number
  readonly last: number
}

export interface SpanSheet {
  readonly layer: TextLayer
  readonly words: WordColumns
  readonly count: number
  /** Part of speech of each token; 0 in sentences that report nothing. */
  readonly tags: Uint8Array
  /** The sentence each token is in, and its token range. */
  readonly sentence: Int32Array
  readonly sentences: readonly Range[]
  /** The block each token is in. */
  readonly block: Int32Array
  /** 1 inside a quotation, marks included. */
  readonly quoted: Uint8Array
  readonly mark: Uint8Array
  /** What need not be looked at: `WITHIN` a quotation, far from its marks, or in a `SILENT` sentence without cue or mark. */
  readonly dull: Uint8Array
  /** Index into `parts`, or -1. */
  readonly partOf: Int32Array
  readonly parts: readonly QuotedPart[]
  /** How often the lemma of a token reports, 0 (never seen) to 5 (mostly). */
  readonly bin: Uint8Array
  /** The bin where the token's part of speech lets it report, else 0. */
  readonly cue: Uint8Array
  /** Blocks, or pieces of very long ones, that may hold an attribution: those with a cue or a quotation. */
  readonly active: readonly Range[]
}

/** @param tagged the parts of speech of sentences read before */
export function readSheet(
  layer: TextLayer,
  words: WordColumns,
  quotations: readonly Quotation[],
  cues: CueTable,
  model: SyntaxModel,
  tagged?: Recollection<Uint8Array>,
): SpanSheet {
  const { count } = words
  const bin = new Uint8Array(count)
  for (let i = 0; i < count; i++) bin[i] = cues.bin(words.lemma[i]!)
  const marks = markQuotations(count, quotations)
  const sentences = layer.sentences.filter(({ first, last }) => mayReport(bin, marks.quoted, first, last))
  const tags = tagSentences(words, sentences, model, tagged && { words: layer.tokens.words, tags: tagged })
  const cue = new Uint8Array(count)
  for (let i = 0; i < count; i++) if (bin[i]! >= WEAK_CUE) cue[i] = cueStrength(bin[i]!, tags[i]!)
  for (const { first, last } of layer.sentences)
    if (!mayReport(cue, marks.quoted, first, last)) marks.dull.fill(SILENT, first, last)
  const block = new Int32Array(count)
  layer.blocks.forEach(({ first, last }, k) => {
    block.fill(k, first, last)
  })
  return {
    layer,
    words,
    count,
    tags,
    sentence: layer.tokens.sentence,
    sentences: layer.sentences,
    block,
    ...marks,
    bin,
    cue,
    active: layer.blocks
      .flatMap((each) => pieces(each, layer.tokens.sentence, marks.quoted))
      .filter(({ first, last }) => mayReport(cue, marks.quoted, first, last)),
  }
}

/** The span stages weigh the words of a block against each other, so an article on one line is read in pieces. */
const LONGEST_BLOCK = 240

/** Cuts a long block at sentence ends, outside quotations where there is such a place. */
function pieces({ first, last }: Range, sentence: Int32Array, quoted: Uint8Array): Range[] {
  const found: Range[] = []
  let from = first
  while (last - from > LONGEST_BLOCK) {
    let cut = -1
    for (let i = from + LONGEST_BLOCK; i > from + LONGEST_BLOCK / 2; i--) {
      if (sentence[i] === sentence[i - 1]) continue
      if (cut < 0) cut = i
      if (quoted[i] && quoted[i - 1]) continue
      cut = i
      break
    }
    const to = cut < 0 ? from + LONGEST_BLOCK : cut
    found.push({ first: from, last: to })
    from = to
  }
  return [...found, { first: from, last }]
}

/** A sentence without a word that reports and without a mark says nothing of interest here, and is not tagged. */
function mayReport(bin: Uint8Array, quoted: Uint8Array, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (bin[i]! >= WEAK_CUE || quoted[i]) return true
  return false
}

function cueStrength(bin: number, tag: number): number {
  if (bin >= STRONG_CUE || (bin >= PLAIN_CUE && MAY_REPORT[tag])) return bin
  return IS_VERB[tag] ? bin : 0
}

/** So many words beside a mark tell how a quotation begins and ends. */
const EDGE = 4

function markQuotations(count: number, quotations: readonly Quotation[]) {
  const quoted = new Uint8Array(count)
  const mark = new Uint8Array(count)
  const dull = new Uint8Array(count)
  const partOf = new Int32Array(count).fill(-1)
  const parts: QuotedPart[] = []
  quotations.forEach((quotation, index) => {
    if (quotation.inside !== null || quotation.marks === 'turn' || quotation.marks === 'block') return
    quotation.parts.forEach(({ first, last }, part) => {
      quoted.fill(1, first, last)
      partOf.fill(parts.length, first, last)
      mark[first] = OPENING
      const closed = part + 1 === quotation.parts.length && quotation.closed
      if (closed && last - first > 1) mark[last - 1] = CLOSING
      if (quotation.closed && last - first > 2 * EDGE) dull.fill(WITHIN, first + EDGE, last - EDGE)
      parts.push({ first, last, quotation: index, part, closed })
    })
  })
  return { quoted, mark, dull, partOf, parts }
}

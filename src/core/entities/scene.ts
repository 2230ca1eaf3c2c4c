// Where each token stands: in which block, in which quotation, and who is known to speak there.
import type { Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'

/** What linking needs to know of a quotation: where its parts are. */
export interface QuotedSpans {
  readonly parts: readonly Span[]
}

/** What linking needs to know of an attribution: where the content is, and the words for its source. */
export interface Reported extends QuotedSpans {
  readonly source: Span | null
  readonly cue: Span | null
  readonly follows: number | null
}

export interface Scene {
  readonly layer: TextLayer
  /** By sentence: the index of its block. */
  readonly block: Int32Array
  /** By token: the index of the innermost quotation it stands in, or −1. */
  readonly quoted: Int32Array
  /** By token: the index of the attribution whose content it belongs to, or −1; the last one wins where they nest. */
  readonly reported: Int32Array
  /** By token: the index of the attribution whose source it belongs to, or −1. */
  readonly sourceOf: Int32Array
}

export function makeScene(
  layer: TextLayer,
  quotations: readonly QuotedSpans[],
  attributions: readonly Reported[],
): Scene {
  const { tokens } = layer
  const block = new Int32Array(layer.sentences.length).fill(-1)
  layer.blocks.forEach((one, index) => {
    for (let i = tokens.sentence[one.first]!; i <= tokens.sentence[one.last - 1]!; i++) block[i] = index
  })
  const paint = (column: Int32Array, span: Span, value: number): void => {
    for (let i = firstTokenAt(layer, span.start); i < tokens.count && tokens.start[i]! < span.end; i++)
      column[i] = value
  }
  const column = (): Int32Array => new Int32Array(tokens.count).fill(-1)
  const [quoted, reported, sourceOf] = [column(), column(), column()]
  quotations.forEach(({ parts }, index) => {
    for (const part of parts) paint(quoted, part, index)
  })
  attributions.forEach(({ parts, source }, index) => {
    for (const part of parts) paint(reported, part, index)
    if (source) paint(sourceOf, source, index)
  })
  return { layer, block, quoted, reported, sourceOf }
}

/** The first token that ends behind an offset. */
export function firstTokenAt(layer: TextLayer, offset: number): number {
  const { end, count } = layer.tokens
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (end[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

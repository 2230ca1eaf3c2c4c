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
  /** By token: how many words came before it; marks and emoji do not count. */
  readonly words: Int32Array
  /** By token: the index of the innermost quotation it stands in, or −1. */
  readonly quoted: Int32Array
  /** By token: the index of the attribution whose content it belongs to, or −1; the innermost where they nest. */
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
  return {
    layer,
    block,
    words: countWords(layer),
    quoted: innermost(
      layer,
      quotations.map(({ parts }) => parts),
    ),
    reported: innermost(
      layer,
      attributions.map(({ parts }) => parts),
    ),
    sourceOf: innermost(
      layer,
      attributions.map(({ source }) => (source ? [source] : [])),
    ),
  }
}

function countWords({ tokens }: TextLayer): Int32Array {
  const column = new Int32Array(tokens.count)
  let count = 0
  for (let i = 0; i < tokens.count; i++) {
    column[i] = count
    if (/[\p{L}\p{N}]/u.test(tokens.words[i]!)) count++
  }
  return column
}

/** By token: the index of the group whose span began last and is still open, or −1. One sweep, however they nest. */
function innermost(layer: TextLayer, groups: readonly (readonly Span[])[]): Int32Array {
  const { start, count } = layer.tokens
  const spans = groups.flatMap((group, index) => group.map((span) => ({ start: span.start, end: span.end, index })))
  spans.sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index)
  const column = new Int32Array(count).fill(-1)
  const open: { end: number; index: number }[] = []
  let next = 0
  for (let token = 0; token < count; token++) {
    while (next < spans.length && spans[next]!.start < layer.tokens.end[token]!) open.push(spans[next++]!)
    while (open.length > 0 && open.at(-1)!.end <= start[token]!) open.pop()
    column[token] = open.at(-1)?.index ?? -1
  }
  return column
}

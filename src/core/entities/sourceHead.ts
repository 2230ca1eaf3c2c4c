// The head of the words for a source: in “Cole’s lawyer” the lawyer, in “a spokesman for the ministry” the spokesman, in
// “the county engineer, Mara Velasco” the name that the apposition gives.
import type { Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { tokenAt } from '../text/places.ts'
import { PREPOSITIONS } from './grammar.ts'
import { holderBehind } from './office.ts'

export interface SourceHead {
  /** The tokens of the source, `last` exclusive. */
  readonly first: number
  readonly last: number
  /** The last token of the part before the first comma, preposition or relative clause. */
  readonly head: number
  /** Where an apposition begins, or −1. */
  readonly apposition: number
}

/**
 * Reads the tokens of a source; null for a span that holds none.
 * @param nameEnd the token behind the name that holds a token, or −1: a boundary inside a name is none
 */
export function readSourceHead(
  layer: TextLayer,
  source: Span,
  nameEnd: (token: number) => number = () => -1,
): SourceHead | null {
  const { lower, words, start, count } = layer.tokens
  let first = tokenAt(layer, source.start)
  let last = first
  while (last < count && start[last]! < source.end) last++
  while (first < last && /^[\p{P}\p{S}]+$/u.test(words[first]!)) first++
  if (first >= last) return null
  let end = Math.max(first + 1, nameEnd(first))
  while (end < last) {
    const holder = holderBehind(lower, end, last, nameEnd)
    if (holder < 0 && isBoundary(lower[end]!)) break
    end = Math.max(end + 1, nameEnd(Math.max(end, holder)))
  }
  let head = end - 1
  while (head > first && (/^[\p{P}\p{S}]+$/u.test(words[head]!) || lower[head] === "'s")) head--
  let apposition = -1
  for (let i = end; i < last && apposition < 0; i++)
    if (/^[,—–(]$|^--$/u.test(lower[i]!) && i + 1 < last) apposition = i + 1
  return { first, last, head, apposition }
}

function isBoundary(word: string): boolean {
  return (
    /^[,;:(—–]$|^--$/u.test(word) ||
    /^(?:who|whose|which|that|whom)$/u.test(word) ||
    // a letter ⟨signed⟩ by Cole
    /^(?:signed|published|released|issued|attributed|posted|sent|dated|close|familiar|briefed)$/u.test(word) ||
    (PREPOSITIONS.has(word) && word !== 'like')
  )
}

/** Words for what carries somebody’s words: “a statement from the council” is the council speaking. */
export function isCarrier(word: string): boolean {
  return /^(?:statement|letter|email|e-mail|memo|message|post|tweet|report|analysis|study|press|release|note|filing|lawsuit|complaint|brief|account)$/u.test(
    word,
  )
}

/**
 * Who speaks through a source that only carries the words: in “a letter signed by the harbour engineer” the engineer, in
 * “the mayor’s email” the mayor. The source itself where it carries nothing.
 */
export function signerOf(layer: TextLayer, source: Span): Span {
  const head = readSourceHead(layer, source)
  if (!head || !isCarrier(layer.tokens.lower[head.head]!)) return source
  const { lower, start, end } = layer.tokens
  for (let i = head.head + 1; i < Math.min(head.last - 1, head.head + SIGNER_REACH); i++)
    if (/^(?:by|from)$/u.test(lower[i]!)) return { start: start[i + 1]!, end: source.end }
  for (let i = head.head - 1; i > head.first; i--)
    if (lower[i] === "'s" || lower[i] === "'") return { start: source.start, end: end[i - 1]! }
  return source
}

/** a letter sent to every household in the town by the engineer */
const SIGNER_REACH = 12

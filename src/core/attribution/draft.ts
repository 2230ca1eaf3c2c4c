// What the rules write down before attributions are ordered, nested and graded.
import type { Evidence, Span, Stance } from '../model.ts'
import { type Line, type Range, spanOf } from './line.ts'

export interface Draft {
  readonly parts: readonly Span[]
  readonly source: Span | null
  readonly cue: Span | null
  readonly relay: Span | null
  readonly addressee: Span | null
  readonly stance: Stance
  /** The quotations (indices) that the content holds. */
  readonly quotations: readonly number[]
  /** Index of the block, to find who spoke last. */
  readonly block: number
  readonly score: number
  readonly why: readonly Evidence[]
  /** The draft whose speaker goes on; set where there is no source. */
  readonly follows: Draft | null
  /** Words that might name the source instead, the likelier first. */
  readonly rivals: readonly Span[]
  /** It lies within a quotation and is none of what stands beside that. */
  readonly nested: boolean
}

type Optional = 'relay' | 'addressee' | 'follows' | 'quotations' | 'rivals' | 'nested'

/** A draft with nothing optional in it. */
export const draft = (given: Omit<Draft, Optional> & Partial<Pick<Draft, Optional>>): Draft => ({
  relay: null,
  addressee: null,
  follows: null,
  quotations: [],
  rivals: [],
  nested: false,
  ...given,
})

/** The quotations folded into a range of items. */
export function quotationsIn(line: Line, { from, to }: Range): readonly number[] {
  const found: number[] = []
  for (let at = from; at < to; at++) if (line.quotations[at]! >= 0) found.push(line.quotations[at]!)
  return found
}

/** The ranges as text spans, without those that are empty. */
export const spansOf = (line: Line, ranges: readonly Range[]): readonly Span[] =>
  ranges.filter(({ from, to }) => to > from).map((range) => spanOf(line, range))

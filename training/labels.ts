// The labels of the tagger: outside, and for each type the beginning and the inside of a mention.
import { beginOf } from '../src/core/tagger/labels.ts'
import type { TokenSpan } from './corpus.ts'

/** The types of the newswire corpus; a type's place is its code in priors and labels. */
export const TRAINED_TYPES = ['PERSON', 'ORG', 'PLACE', 'DATE', 'NORP', 'MISC', 'MONEY', 'FACILITY', 'PRODUCT'] as const

/** One label a token. */
export function labelTokens(count: number, gold: readonly TokenSpan[], types: readonly string[]): Uint8Array {
  const labels = new Uint8Array(count)
  for (const span of gold) {
    const type = types.indexOf(span.type)
    if (type < 0) continue
    labels.fill(beginOf(type) + 1, span.first, span.last)
    labels[span.first] = beginOf(type)
  }
  return labels
}

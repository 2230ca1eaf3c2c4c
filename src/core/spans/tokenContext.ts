// What the features of a token are read from.
import type { Clues } from './clues.ts'
import type { QuotedFacts } from './quotedFacts.ts'
import type { SpanSheet } from './sheet.ts'

export interface TokenContext {
  readonly sheet: SpanSheet
  readonly clues: Clues
  readonly quoted: readonly QuotedFacts[]
}

/** Tags that stand for the edges of a block. */
export const TAG_BEFORE = 62
export const TAG_AFTER = 63

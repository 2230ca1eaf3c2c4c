// The nouns of the quotation stage: a quotation is what stands between marks that belong together, before anybody is
// asked who said it.
import type { Span } from '../model.ts'

/** What the marks are for. Only speech is attributed; `other` is a fragment that may turn out to be speech. */
export type QuotationUse = 'speech' | 'scare' | 'title' | 'nickname' | 'word' | 'other'

/** What sets the quotation off: a family of marks, a dialogue dash, a block quotation, or a turn of a transcript. */
export type QuotationMarks = 'double' | 'single' | 'guillemet' | 'dash' | 'block' | 'turn'

/** One paragraph's share of a quotation, marks included, with its tokens (end exclusive, never empty). */
export interface QuotationPart extends Span {
  readonly first: number
  readonly last: number
}

export interface Quotation {
  /** In order; one part per paragraph. */
  readonly parts: readonly QuotationPart[]
  readonly marks: QuotationMarks
  /** False where the closing mark is missing and the end was inferred. */
  readonly closed: boolean
  /** Index of the quotation this one is nested in. */
  readonly inside: number | null
  readonly use: QuotationUse
}

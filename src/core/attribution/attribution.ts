// The nouns of the attribution stage.
import type { Evidence, QuoteKind, Sourcing, Span, Stance } from '../model.ts'

/** One act of reporting: what is said, the words that report it, and the words that name who says it. */
export interface Attribution {
  readonly kind: QuoteKind
  /** The content, quotation marks included; several where a cue or a paragraph splits it. */
  readonly parts: readonly Span[]
  /** The full noun phrase with titles and appositions, or a pronoun. */
  readonly source: Span | null
  readonly cue: Span | null
  /** The outlet that passes it on: “…, reported AFP”. */
  readonly relay: Span | null
  readonly addressee: Span | null
  readonly stance: Stance
  readonly sourcing: Sourcing
  /** Index of the attribution whose content holds this one. */
  readonly inside: number | null
  /** Index of the attribution whose speaker goes on, where there is no source of its own. */
  readonly follows: number | null
  /** Words that might name the source instead, the likelier first. */
  readonly rivals: readonly Span[]
  readonly score: number
  readonly why: readonly Evidence[]
}

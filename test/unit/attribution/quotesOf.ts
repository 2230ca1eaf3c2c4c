// Reads a small text as a whole and gives its quotes with words in the place of spans, so that tables stay readable.
import { annotate } from '../../../src/core/index.ts'
import type { Evidence, Modality, Sourcing, Span, Stance } from '../../../src/core/model.ts'

/** A story around the paragraph under test, so that it is no headline. */
const BEFORE =
  'The ferry left the harbour on the day of the fair, as it had done in every summer of the last forty years.'
const AFTER = 'The rest of the day passed without any further news from the harbour or the town above it.'

export interface QuoteWords {
  readonly content: string
  readonly source: string | null
  readonly speaker: string | null
  readonly stance: Stance
  readonly modality: Modality
  readonly sourcing: Sourcing
  readonly anonymity: string | null
  readonly time: string | null
  readonly manner: string | null
  /** The content of the quote around it, and of the one whose words it shows again. */
  readonly inside: string | null
  readonly repeats: string | null
  /** “pronoun: Ines Tallow” */
  readonly why: readonly string[]
}

/** The quotes of a paragraph in the middle of a story; ¶ is a blank line. */
export function quotesOf(marked: string): readonly QuoteWords[] {
  const text = [BEFORE, ...marked.split(/ ?¶ ?/u), AFTER].join('\n\n')
  const { quotes, entities } = annotate(text)
  const words = (span: Span | null): string | null => span && text.slice(span.start, span.end)
  const contentOf = (id: string | null): string | null => {
    const quote = quotes.find((one) => one.id === id)
    return quote ? quote.parts.map(words).join(' + ') : null
  }
  const writeReason = ({ reason, span }: Evidence): string => (span ? `${reason}: ${words(span)}` : reason)
  return quotes.map((quote) => ({
    content: contentOf(quote.id)!,
    source: words(quote.source),
    speaker: entities.find(({ id }) => id === quote.speaker)?.name ?? null,
    stance: quote.stance,
    modality: quote.modality,
    sourcing: quote.sourcing,
    anonymity: words(quote.anonymity),
    time: words(quote.time),
    manner: words(quote.manner),
    inside: contentOf(quote.inside),
    repeats: contentOf(quote.repeats),
    why: quote.why.map(writeReason),
  }))
}

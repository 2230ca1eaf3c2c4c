// Reads a small text and writes each attribution as one line, so that tables of cases stay readable:
//   direct Ines Tallow: “The pier is safe.”
//   indirect [denied] the board of Kestrel Rail: taking money
// Parts are joined by “ + ”; a speaker who goes on is the one named before; ¶ in the input is a blank line.
import type { Attribution } from '../../../src/core/attribution/index.ts'
import type { Span } from '../../../src/core/model.ts'
import { type Models, RULES } from '../../../src/core/models.ts'
import { findQuotations } from '../../../src/core/quotes/index.ts'
import { readText } from '../../../src/core/text/index.ts'

/** Something for the text to go on with, so that the paragraph under test is no headline. */
const REST = 'The rest of the day passed without any further news from the harbour or the town above it.'

export interface Reading {
  readonly text: string
  readonly attributions: readonly Attribution[]
}

export function readAttributions(marked: string, models: Models = RULES): Reading {
  const text = marked.replace(/ ?¶ ?/g, '\n\n')
  const layer = readText(text)
  return { text, attributions: models.findAttributions(layer, models.findMentions(layer), findQuotations(layer)) }
}

/** The attributions of a story's paragraph. */
export const readParagraph = (marked: string, models?: Models): Reading =>
  readAttributions(`${marked} ¶ ${REST}`, models)

const words = (text: string, span: Span | null): string => (span ? text.slice(span.start, span.end) : '—')

function sourceOf({ attributions }: Reading, one: Attribution): Span | null {
  let at: Attribution | undefined = one
  while (at && !at.source && at.follows !== null) at = attributions[at.follows]
  return at?.source ?? null
}

/** One attribution as a line; the stance is written when it is not the plain “said”. */
export function write(reading: Reading, one: Attribution): string {
  const stance = one.stance === 'said' ? '' : ` [${one.stance}]`
  const parts = one.parts.map((part) => words(reading.text, part)).join(' + ')
  return `${one.kind}${stance} ${words(reading.text, sourceOf(reading, one))}: ${parts}`
}

export const writeAll = (reading: Reading): readonly string[] => reading.attributions.map((one) => write(reading, one))

export const relayOf = (reading: Reading, one: Attribution): string => words(reading.text, one.relay)
export const addresseeOf = (reading: Reading, one: Attribution): string => words(reading.text, one.addressee)
export const cueOf = (reading: Reading, one: Attribution): string => words(reading.text, one.cue)

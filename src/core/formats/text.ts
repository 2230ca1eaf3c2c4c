// A reading for people: the numbered lines of the article with their marks, then who said what, then the names.
import {
  type Doubt,
  dateOfUtterance,
  doubtOf,
  excerpt,
  excerptOfQuote,
  type Outline,
  type OutlineQuote,
  type OutlineSpeaker,
  outlineOf,
} from '../features/index.ts'
import { entityWithId, mentionOf, quoteWithId } from '../findings.ts'
import type { Article, EntityType, Modality, QuoteId, Sourcing, Span } from '../model.ts'
import { markedLines, PLAIN_STYLE, printable, type TextStyle } from './markedLines.ts'

const TYPE_NAMES: Readonly<Record<EntityType, string>> = {
  PERSON: 'People',
  ORG: 'Organisations',
  PLACE: 'Places',
  FACILITY: 'Buildings',
  NORP: 'Groups and nationalities',
  DATE: 'Dates',
  MONEY: 'Money',
  PRODUCT: 'Products',
  EVENT: 'Events',
  MISC: 'Other names',
}

/** What is not plainly said, in words that go with any cue. */
const MODALITY_NOTES: Readonly<Record<Modality, string | null>> = {
  actual: null,
  negated: 'not said',
  future: 'still to be said',
  conditional: 'said only under a condition',
  questioned: 'asked whether said',
}
const DOUBT_NOTES: Readonly<Record<Doubt, string>> = {
  speaker: 'speaker uncertain',
  saying: 'uncertain whether this is said',
}
const SOURCING_NOTES: Partial<Readonly<Record<Sourcing, string>>> = {
  anonymous: 'anonymous',
  document: 'a document',
}

/** Characters of a quote in the summary: a line of a terminal, with room for its cue. */
const EXCERPT = 90
/** Characters of a note behind a quote. */
const LONGEST_NOTE = 80

/** Types whose names are listed in one line: where they stand says little. */
const IN_ONE_LINE: ReadonlySet<EntityType> = new Set(['DATE', 'MONEY'])

/** The whole text format of one article, ending in a line end. */
export function toText(title: string, article: Article, style: TextStyle = PLAIN_STYLE): string {
  const lineOf = lineCounter(article.text)
  const outline = outlineOf(article, article.text.length)
  const body = markedLines(article, style)
  const width = String(body.length).length
  const numbered = body.map((line, index) =>
    line === '' ? '' : `${style.aside(String(index + 1).padStart(width))}  ${line}`,
  )
  const lines = [
    style.title(printable(title)),
    ...(style.legend && article.quotes.length > 0 ? [style.aside(style.legend)] : []),
    '',
    ...numbered,
    ...section(
      style.heading('Who said what'),
      outline.speakers.flatMap((speaker) => whatTheySaid(article, speaker, lineOf, style)),
    ),
    ...section(
      style.heading('Names'),
      outline.names.flatMap((group) => namesOf(article, group, lineOf, style)),
    ),
  ]
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ['', heading, '', ...lines] : []

type LineOf = (offset: number) => number

/** Line numbers from 1 as editors count them: CRLF, CR and LF each end a line. */
function lineCounter(text: string): LineOf {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)]
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

function whatTheySaid(article: Article, speaker: OutlineSpeaker, lineOf: LineOf, style: TextStyle): readonly string[] {
  const name = speaker.name === null ? '(nobody named)' : printable(speaker.name)
  return [name, ...speaker.quotes.map((quote) => quoteLine(article, quote, lineOf, style))]
}

function quoteLine(article: Article, { quote, at }: OutlineQuote, lineOf: LineOf, style: TextStyle): string {
  const { relay, cue, modality, manner, sourcing, anonymity, repeats, inside } = quote
  const words = (span: Span): string => printable(excerpt(article.text, span, LONGEST_NOTE))
  const date = dateOfUtterance(article, quote)
  const doubt = doubtOf(quote)
  const notes = [
    cue ? words(cue) : null,
    MODALITY_NOTES[modality],
    quote.time ? words(quote.time) + (date && !date.startsWith('--') ? ` = ${date}` : '') : null,
    manner ? words(manner) : null,
    relay ? `passed on by ${words(relay.span)}` : null,
    anonymity ? `anonymous: ${words(anonymity)}` : (SOURCING_NOTES[sourcing] ?? null),
    inside ? `inside ${around(article, inside)}` : null,
    repeats ? 'shown again' : null,
    doubt && DOUBT_NOTES[doubt],
  ].filter((note) => note !== null)
  return `${style.aside(String(lineOf(at.start)).padStart(6))}  ${printable(excerptOfQuote(article.text, quote, EXCERPT))}${style.aside(notes.length > 0 ? `  (${notes.join(', ')})` : '')}`
}

/** “what Cole said”: the quote around a nested one. */
function around(article: Article, id: QuoteId): string {
  const name = entityWithId(article, quoteWithId(article, id)?.speaker ?? null)?.name
  return name ? `what ${printable(name)} said` : 'another quote'
}

function namesOf(
  article: Article,
  group: Outline['names'][number],
  lineOf: LineOf,
  style: TextStyle,
): readonly string[] {
  const { names } = group
  const title = TYPE_NAMES[group.type]
  if (IN_ONE_LINE.has(group.type)) return [title, `  ${names.map(({ entity }) => printable(entity.name)).join('; ')}`]
  return [
    title,
    ...names.map(({ entity, description }) => {
      const lines = new Set(entity.mentions.map((index) => lineOf(mentionOf(article, index).start)))
      const called = entity.aliases.length > 0 ? ` (${entity.aliases.join(', ')})` : ''
      const told = printable(entity.name + called + (description ? `, ${description}` : ''))
      return `  ${told}${style.aside(`  ${[...lines].join(', ')}`)}`
    }),
  ]
}

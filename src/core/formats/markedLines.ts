// The article line by line with its marks: the body of the text format. How a mark looks is the style's affair, so the
// same lines serve a terminal with colours and a plain file.
import { LAYERS, MARKS, type Mark, marksIn } from '../features/index.ts'
import type { Article, Span } from '../model.ts'

export interface TextStyle {
  /** Dresses words that carry these marks. */
  paint(words: string, marks: ReadonlySet<Mark>): string
  /** What stands before and after a marked stretch. */
  readonly brackets: Partial<Readonly<Record<Mark, readonly [string, string]>>>
  /** The title of an article: its file. */
  title(words: string): string
  /** A heading of the summary. */
  heading(words: string): string
  /** What matters less: line numbers, cues, aliases. */
  aside(words: string): string
  /** How to read the brackets, or null when there is nothing to explain. */
  readonly legend: string | null
}

// An article can hold escape sequences that would recolour a terminal or worse; tabs and line ends stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Words of the article that are safe to print. */
export const printable = (words: string): string => words.replace(CONTROLS, '\ufffd')

interface Border {
  readonly at: number
  readonly mark: Mark
  readonly opens: boolean
  readonly length: number
}

/** Closing before opening; of several that open together the longest first, of several that close the shortest. */
const byPlace = (a: Border, b: Border): number =>
  a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.length - a.length : a.length - b.length)

/** The lines of the article, marked in this style. */
export function markedLines(article: Article, style: TextStyle): readonly string[] {
  const { text } = article
  const marks = marksIn(article, { start: 0, end: text.length }, new Set(LAYERS))
  const borders = MARKS.flatMap((mark) => bordersOf(mark, marks[mark])).sort(byPlace)
  const depth = new Map<Mark, number>()
  let marked = ''
  let from = 0
  for (const { at, mark, opens } of borders) {
    marked += paintLines(text.slice(from, at), depth, style)
    from = at
    depth.set(mark, (depth.get(mark) ?? 0) + (opens ? 1 : -1))
    marked += style.brackets[mark]?.[opens ? 0 : 1] ?? ''
  }
  return (marked + paintLines(text.slice(from), depth, style)).split('\n')
}

/** A source shared by two quotes is marked once. */
function bordersOf(mark: Mark, spans: readonly Span[]): Border[] {
  const distinct = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]))
  return [...distinct.values()].flatMap(({ start, end }) => [
    { at: start, mark, opens: true, length: end - start },
    { at: end, mark, opens: false, length: end - start },
  ])
}

function paintLines(words: string, depth: ReadonlyMap<Mark, number>, style: TextStyle): string {
  const marks = new Set([...depth].filter(([, count]) => count > 0).map(([mark]) => mark))
  return words
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => (line === '' ? '' : style.paint(printable(line), marks)))
    .join('\n')
}

/** Reported speech has no marks in the text, and half of a mixed quote has none. */
export const REPORTED: TextStyle['brackets'] = {
  mixedQuote: ['⟨', '⟩'],
  indirectQuote: ['⟨', '⟩'],
  uncertainIndirectQuote: ['⟨', '⟩'],
}

/** No colours: sources in brackets, cues between low lines, reported speech in angle brackets. */
export const PLAIN_STYLE: TextStyle = {
  paint: (words) => words,
  brackets: {
    source: ['[', ']'],
    cue: ['_', '_'],
    ...REPORTED,
  },
  title: (words) => words,
  heading: (words) => words.toUpperCase(),
  aside: (words) => words,
  legend: '[source] _cue_ ⟨reported speech⟩',
}

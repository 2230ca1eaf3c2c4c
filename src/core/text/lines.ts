// The text's lines grouped into paragraphs: one line each as the web gives them, or several where a mail program or
// an agency wrapped the lines at a fixed width.
import type { Span } from '../model.ts'
import { isBlank, isNewline } from './characters.ts'

/** A wrapped line is about this long: 45 to 100 characters, as terminals and mail programs wrap. */
const WRAPPED = { shortest: 45, longest: 100 }
const SENTENCE_END = /[.!?…:;"'”’»)\]]$/

/** Lines that no blank line parts. */
export type LineGroup = readonly Span[]

/** How many line breaks stand inside groups, and how many of them break a sentence at a column of wrapped text. */
export interface Breaks {
  readonly inner: number
  readonly broken: number
}

/** The lines that hold more than white space, trimmed; grouped where no blank line stands between them. */
export function readGroups(text: string): readonly LineGroup[] {
  const groups: Span[][] = []
  let group: Span[] = []
  let at = 0
  while (at <= text.length) {
    let end = at
    while (end < text.length && !isNewline(text.charCodeAt(end))) end++
    const line = trim(text, at, end)
    if (line) group.push(line)
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
  if (group.length > 0) groups.push(group)
  return groups
}

function trim(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : null
}

/** Counts the line breaks that tell wrapped text from text with a line for each paragraph. */
export function countBreaks(text: string, groups: readonly LineGroup[]): Breaks {
  let inner = 0
  let broken = 0
  for (const group of groups)
    for (const line of group.slice(0, -1)) {
      const length = line.end - line.start
      inner++
      if (
        length >= WRAPPED.shortest &&
        length <= WRAPPED.longest &&
        !SENTENCE_END.test(text.slice(line.end - 1, line.end))
      )
        broken++
    }
  return { inner, broken }
}

/** True where most inner line breaks stand in the middle of a sentence, at about the same column. */
export const isWrapped = ({ inner, broken }: Breaks): boolean => inner >= 3 && broken >= 0.6 * inner

/** Paragraphs as spans of the text without the white space around them, in order. */
export function toParagraphs(text: string, groups: readonly LineGroup[], wrapped: boolean): readonly Span[] {
  return wrapped ? groups.flatMap((group) => joinWrapped(text, group)) : groups.flat()
}

/** Joins the lines of one group, but keeps turns, quoted lines and list items apart. */
function joinWrapped(text: string, group: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const line of group) {
    const last = joined.at(-1)
    const apart = /^(?:>|[-*•] |[A-Z][A-Z .'’-]*:)/.test(text.slice(line.start, line.end))
    const short = last !== undefined && lastLineLength(text, last) < WRAPPED.shortest
    if (!last || apart || short) joined.push(line)
    else joined[joined.length - 1] = { start: last.start, end: line.end }
  }
  return joined
}

function lastLineLength(text: string, span: Span): number {
  let at = span.end
  while (at > span.start && !isNewline(text.charCodeAt(at - 1))) at--
  return span.end - at
}

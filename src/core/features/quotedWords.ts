// The words inside a mixed quote that stand in quotation marks: they are the speaker's own, the rest is the reporter's.
import type { Span } from '../model.ts'

// A single mark opens only where no letter stands before it and closes only where none follows, and not behind an s while
// another could close: Cole called it ‘the ministers’ folly’ in May.
const MARKED =
  /“[^“”]*[”"]|"[^"“”]*"|«[^«»]*»|„[^„“”]*[“”]|(?<![\p{L}\p{N}])‘(?:[^‘’]|’(?=\p{L})|(?<=s)’(?= [^‘]*?’(?!\p{L})))*’(?!\p{L})|``(?:[^`'\n]|'(?!'))*''/gu

/** The so-called “harbour plan” is “dead”: the first marks are irony. */
const SCARE = /so-called\s$/iu

/** Spans of the marked words within `part`, marks included. A fragment that is wholly in marks gives itself. */
export function quotedWords(text: string, part: Span): Span[] {
  return [...text.slice(part.start, part.end).matchAll(MARKED)]
    .map((match) => ({ start: part.start + match.index, end: part.start + match.index + match[0].length }))
    .filter(({ start }) => !SCARE.test(text.slice(Math.max(part.start, start - 10), start)))
}

// The words around a place, cut to the length of a line, and where in them the place itself stands.
import type { Span } from '../model.ts'

const BEFORE = 24
const AFTER = 48
const WHITE_SPACE = /[\s\u00a0\u200b]+/gu

export interface Context {
  readonly text: string
  /** The place within `text`. */
  readonly place: Span
}

/** A span with the words before and after it in its paragraph. */
export function contextOf(text: string, { start, end }: Span): Context {
  const nearBefore = text.slice(Math.max(0, start - BEFORE), start)
  const nearAfter = text.slice(end, end + AFTER)
  const newline = nearAfter.indexOf('\n')
  const from = start - nearBefore.length + nearBefore.lastIndexOf('\n') + 1
  const until = end + (newline === -1 ? nearAfter.length : newline)
  const before = oneLine(text.slice(wordStart(text, from, start), start)).trimStart()
  const words = oneLine(text.slice(start, end))
  const after = oneLine(text.slice(end, wordEnd(text, end, until))).trimEnd()
  return { text: before + words + after, place: { start: before.length, end: before.length + words.length } }
}

function oneLine(words: string): string {
  return words.replace(WHITE_SPACE, ' ')
}

/** The first place from `from` on at which no word is cut. */
function wordStart(text: string, from: number, until: number): number {
  if (from === 0 || /\s/u.test(text.charAt(from - 1))) return from
  for (let at = from; at < until; at++) if (/\s/u.test(text.charAt(at))) return at + 1
  return until
}

function wordEnd(text: string, from: number, until: number): number {
  if (until === text.length || /\s/u.test(text.charAt(until))) return until
  for (let at = until; at > from; at--) if (/\s/u.test(text.charAt(at - 1))) return at - 1
  return from
}

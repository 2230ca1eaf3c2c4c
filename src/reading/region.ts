// Which part of a very long text is read first, or at all: whole paragraphs, so that the reading of the part is right.
import type { Span } from '../core/model.ts'

/** About `length` characters around `focus`, from paragraph to paragraph where one ends near enough. */
export function regionAround(text: string, focus: Span, length: number): Span {
  const margin = Math.max(0, Math.floor((length - (focus.end - focus.start)) / 2))
  const start = Math.max(0, Math.min(focus.start, text.length) - margin)
  const end = Math.min(text.length, focus.end + margin, start + 2 * length)
  return { start: start === 0 ? 0 : paragraphAfter(text, start, margin), end: paragraphBefore(text, end, margin) }
}

/** The longest run of whole paragraphs from the start that is at most `length` characters long. */
export function headOf(text: string, length: number): Span {
  return { start: 0, end: text.length <= length ? text.length : paragraphBefore(text, length, length / 2) }
}

function paragraphAfter(text: string, at: number, within: number): number {
  const newline = text.indexOf('\n', at)
  return newline === -1 || newline - at > within ? outOfPair(text, at) : newline + 1
}

function paragraphBefore(text: string, at: number, within: number): number {
  if (at === text.length) return at
  const newline = text.lastIndexOf('\n', at - 1)
  return newline === -1 || at - newline > within ? outOfPair(text, at) : newline + 1
}

/** Never between the two halves of a surrogate pair. */
function outOfPair(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

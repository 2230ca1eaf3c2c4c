// Edits of a text: what is put in the place of what, one after the other, as editors report them.
import type { Span } from '../model.ts'

/** `text` takes the place of [start, end) of the text as the edits before it left it; UTF-16 offsets. */
export interface Edit extends Span {
  readonly text: string
}

/** A text after some edits, and the one stretch that holds them all. */
export interface Change {
  readonly text: string
  /** Up to here both texts are the same. */
  readonly start: number
  /** From here on too: in the text before, and in the text after. */
  readonly endBefore: number
  readonly endAfter: number
}

/** Applies edits in order. What lies outside of the text is cut off, so that any edit can be applied. */
export function applyEdits(before: string, edits: readonly Edit[]): Change {
  let text = before
  let start = before.length
  let endBefore = 0
  let endAfter = 0
  for (const edit of edits) {
    const from = clip(edit.start, 0, text.length)
    const to = clip(edit.end, from, text.length)
    text = text.slice(0, from) + edit.text + text.slice(to)
    if (start > endAfter) {
      start = from
      endAfter = from
      endBefore = from
    }
    start = Math.min(start, from)
    if (to > endAfter) {
      endBefore += to - endAfter
      endAfter = to
    }
    endAfter += edit.text.length - (to - from)
  }
  return start > endAfter ? { text, start: 0, endBefore: 0, endAfter: 0 } : { text, start, endBefore, endAfter }
}

const clip = (at: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.isNaN(at) ? least : at))

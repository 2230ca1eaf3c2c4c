// Edits of a text: what is put in the place of what, one after the other, as editors report them.
import type { Span } from '../model.ts'

/** `text` takes the place of [start, end) of the text as the edits before it left it; UTF-16 offsets. */
export interface Edit extends Span {
  readonly text: string
}

/** The one stretch that holds all edits: up to `start` a text stays as it was, and behind the ends too. */
export interface Change {
  readonly start: number
  /** In the text before, and in the text after. */
  readonly endBefore: number
  readonly endAfter: number
}

/** The edits as they can be made in a text of `length` characters: what lies outside of it is cut off. */
export function clipEdits(length: number, edits: readonly Edit[]): readonly Edit[] {
  let now = length
  return edits.map(({ start, end, text }) => {
    const from = clip(start, 0, now)
    const to = clip(end, from, now)
    now += text.length - (to - from)
    return { start: from, end: to, text }
  })
}

const clip = (at: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.isNaN(at) ? least : at))

/** Makes clipped edits in a text that begins at `offset` of the text they are for. */
export function applyEdits(text: string, edits: readonly Edit[], offset = 0): string {
  return edits.reduce(
    (now, { start, end, text: put }) => now.slice(0, start - offset) + put + now.slice(end - offset),
    text,
  )
}

/** Where clipped edits change a text; null without any. */
export function changeOf(edits: readonly Edit[]): Change | null {
  let change: Change | null = null
  for (const { start: from, end: to, text } of edits) {
    const { start, endBefore, endAfter }: Change = change ?? { start: from, endBefore: from, endAfter: from }
    const beyond = Math.max(0, to - endAfter)
    change = {
      start: Math.min(start, from),
      endBefore: endBefore + beyond,
      endAfter: endAfter + beyond + text.length - (to - from),
    }
  }
  return change
}

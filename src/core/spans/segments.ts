// The word a span is known by, and counts over a span that sums at each token give at once.
import { IS_NOUN, IS_VERB } from '../syntax/inventory.ts'
import { PLAIN_CUE } from './cueTable.ts'
import { CONTENT, CUE } from './labels.ts'
import { CLOSING, OPENING, type SpanSheet } from './sheet.ts'

/**
 * The word the span [first, last) is known by: of a cue the word that reports most often (⟨said⟩ in a statement), of a
 * source its first noun that no other noun follows (Mara ⟨Velasco⟩, the county engineer), of a content its first verb.
 */
export function headOf({ bin, tags }: SpanSheet, first: number, last: number, type: number): number {
  let head = first
  if (type === CUE) {
    for (let i = first + 1; i < last; i++) if (bin[i]! > bin[head]!) head = i
    return head
  }
  if (type === CONTENT) {
    while (head < last && !IS_VERB[tags[head]!]) head++
    return head < last ? head : first
  }
  while (head < last && !IS_NOUN[tags[head]!]) head++
  if (head === last) return last - 1
  while (head + 1 < last && IS_NOUN[tags[head + 1]!]) head++
  return head
}

/** Running sums: what lies between two tokens is the difference of two entries. */
export interface RunningCounts {
  readonly cues: Int32Array
  readonly quoted: Int32Array
  readonly verbs: Int32Array
  /** Sentence starts. */
  readonly sentences: Int32Array
}

export function runningCounts({ count, cue, quoted, tags, sentence }: SpanSheet): RunningCounts {
  const sum = (test: (i: number) => boolean): Int32Array => {
    const column = new Int32Array(count + 1)
    for (let i = 0; i < count; i++) column[i + 1] = column[i]! + (test(i) ? 1 : 0)
    return column
  }
  return {
    cues: sum((i) => cue[i]! >= PLAIN_CUE && !quoted[i]),
    quoted: sum((i) => quoted[i] === 1),
    verbs: sum((i) => IS_VERB[tags[i]!] === 1),
    sentences: sum((i) => i > 0 && sentence[i] !== sentence[i - 1]),
  }
}

/** Marks opened and not closed in a span (2 at most), and whether one closes that was opened before it. */
export function unbalanced({ mark }: SpanSheet, first: number, last: number): { open: number; closes: boolean } {
  let open = 0
  let closes = false
  for (let i = first; i < last; i++) {
    if (mark[i] === OPENING) open++
    else if (mark[i] === CLOSING) {
      if (open > 0) open--
      else closes = true
    }
  }
  return { open: Math.min(open, 2), closes }
}

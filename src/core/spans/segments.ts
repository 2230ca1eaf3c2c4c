// How a span lies in the trees: its head word, what of its own it leaves outside, what it takes in of others; and
// counts over the span that sums at each token give at once.
import { IS_VERB, relation } from '../syntax/inventory.ts'
import { PLAIN_CUE } from './cueTable.ts'
import { CLOSING, OPENING, type SpanSheet } from './sheet.ts'

export interface Segment {
  /** The word the span hangs by. */
  readonly head: number
  /** Words with their head outside, 3 at most; 1 for a whole constituent. */
  readonly roots: number
  /** Dependents left outside, before and after, 2 at most, and the relation of the first one after (0: none). */
  readonly lostBefore: number
  readonly lostAfter: number
  readonly lostRelation: number
}

const PUNCTUATION = relation('punct')
const FARTHEST_AFTER = 25
const FARTHEST_BEFORE = 12

/** The segment of tokens [first, last). */
export function readSegment(sheet: SpanSheet, first: number, last: number): Segment {
  const { heads, relations, sentence, count } = sheet
  let roots = 0
  let head = -1
  for (let i = first; i < last; i++) {
    const above = heads[i]!
    if ((above >= first && above < last) || relations[i] === PUNCTUATION) continue
    roots++
    if (head < 0 || above < 0) head = i
  }
  let lostAfter = 0
  let lostRelation = 0
  const end = Math.min(last + FARTHEST_AFTER, count)
  for (let i = last; i < end && sentence[i] === sentence[last - 1]; i++)
    if (heads[i]! >= first && heads[i]! < last && relations[i] !== PUNCTUATION) {
      lostAfter++
      if (lostRelation === 0) lostRelation = relations[i]! + 1
    }
  let lostBefore = 0
  const start = Math.max(0, first - FARTHEST_BEFORE)
  for (let i = first - 1; i >= start && sentence[i] === sentence[first]; i--)
    if (heads[i]! >= first && heads[i]! < last && relations[i] !== PUNCTUATION) lostBefore++
  return {
    head: head < 0 ? first : head,
    roots: Math.min(roots, 3),
    lostBefore: Math.min(lostBefore, 2),
    lostAfter: Math.min(lostAfter, 2),
    lostRelation,
  }
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

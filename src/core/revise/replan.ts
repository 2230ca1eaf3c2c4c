// What is to be read of a text after edits: passages around them are cut anew, and of all others those are looked at that
// a headline, a byline or a turn of a transcript nearby may concern. The rest of a long text is not touched.
import {
  type Breaks,
  isWrapped,
  type Outline,
  outline,
  ownCopy,
  PLACE_REACH,
  placeParts,
  sumBreaks,
  surveyLines,
} from '../text/index.ts'
import { CUT_REACH, findCuts, isOneArticle } from './cuts.ts'
import { applyEdits, type Change, changeOf, type Edit } from './edits.ts'
import { cutsOf, type Passage, type Piece, type Plan, planAll, settle } from './passages.ts'

/** What takes the place of the passages [first, last). */
interface Replacement {
  readonly first: number
  readonly last: number
  readonly pieces: readonly Piece[]
}

/**
 * The same as `planReading` of the new text, with the readings that stay.
 * @param edits clipped to the text that was planned
 */
export function planRereading(before: Plan, edits: readonly Edit[]): Plan {
  const change = changeOf(edits)
  return change ? replace(before, cutAgain(before, edits, change)) : before
}

export const lengthOf = ({ starts, list }: Plan): number => starts[list.length]!

/** So many passages behind an edit one of the old cuts is mostly met again. */
const NEAR = 10

/** Cuts before the change stay, those behind it move; in between cuts are made until one of them is an old one. */
function cutAgain(before: Plan, edits: readonly Edit[], change: Change): Replacement {
  const { starts, list } = before
  const length = lengthOf(before)
  if (isOneArticle(length) || isOneArticle(length + change.endAfter - change.endBefore)) {
    const text = applyEdits(textOf(list), edits)
    return { first: 0, last: list.length, pieces: toPieces(text, cutsOf(text), list) }
  }
  let first = 0
  while (first + 1 < list.length && starts[first]! + CUT_REACH <= change.start) first++
  let touched = first
  while (touched < list.length && starts[touched + 1]! < change.endBefore) touched++
  return (
    cutBetween(before, edits, change, first, touched + NEAR) ?? cutBetween(before, edits, change, first, list.length)!
  )
}

/** Cuts the passages [first, last) again; null when more of them are needed. */
function cutBetween(
  { starts, list }: Plan,
  edits: readonly Edit[],
  { endBefore, endAfter }: Change,
  first: number,
  last: number,
): Replacement | null {
  const shift = endAfter - endBefore
  const start = starts[first]!
  const near = list.slice(first, last)
  const behind = starts[list.length]! - starts[first + near.length]!
  const text = applyEdits(textOf(near), edits, start)
  const cuts: number[] = []
  let next = first
  let met = false
  for (const cut of findCuts(text, behind)) {
    cuts.push(cut)
    const old = start + cut - shift
    while (next + 1 < first + near.length && starts[next + 1]! < old) next++
    met = start + cut >= endAfter && old >= endBefore && starts[next + 1] === old
    if (met) break
  }
  if (!met && behind > 0) return null
  return { first, last: next + 1, pieces: toPieces(text, cuts, near) }
}

const textOf = (list: readonly Passage[]): string => list.map(({ lines }) => lines.text).join('')

/** @param near what was read before where the pieces are now */
function toPieces(text: string, cuts: readonly number[], near: readonly Passage[]): readonly Piece[] {
  const known = new Map(near.map((passage) => [passage.lines.text, passage]))
  const notes = [...new Set(near.flatMap((passage) => passage.notes))]
  return cuts.map((cut, i) => {
    const piece = text.slice(cuts[i - 1] ?? 0, cut)
    return known.get(piece) ?? { lines: surveyLines(ownCopy(piece)), notes }
  })
}

/** Puts pieces in. Of the other passages only those get a new place that stand no farther off than a place can tell. */
function replace(before: Plan, { first, last, pieces }: Replacement): Plan {
  const { list, turns } = before
  const wrapped = isWrapped(before.breaks)
  const breaks = exchange(before.breaks, list.slice(first, last), pieces)
  const all = (): readonly Piece[] => [...list.slice(0, first), ...pieces, ...list.slice(last)]
  if (isWrapped(breaks) !== wrapped) return planAll(all(), wrapped)
  const [low, high] = [reachBack(list, first), reachAhead(list, last)]
  const from = reachBack(list, low)
  const around: readonly Piece[] = [...list.slice(from, first), ...pieces, ...list.slice(last, reachAhead(list, high))]
  const outlines = around.map(({ lines, outline: old }) => old ?? outline(lines, wrapped))
  const put = outlines.slice(first - from, first - from + pieces.length)
  if (!haveSameLabels(list.slice(first, last), put)) return planAll(all(), wrapped)
  const places = placeParts(outlines, turns)
  const settled = around.map((piece, i) => settle(piece, outlines[i]!, places[i]!))
  const count = high - low + pieces.length - (last - first)
  return {
    breaks,
    turns,
    starts: moveStarts(before.starts, first, last, pieces),
    list: [...list.slice(0, low), ...settled.slice(low - from, low - from + count), ...list.slice(high)],
  }
}

/** Whether the same labels stand there, so that the turns of the text are judged as before. */
function haveSameLabels(gone: readonly Passage[], put: readonly Outline[]): boolean {
  const told = (outlines: readonly Outline[]): readonly string[] =>
    outlines.flatMap(({ labels }) => [...labels.values()].flat().map(({ name, strong }) => `${strong} ${name}`))
  const [before, now] = [told(gone.map((passage) => passage.outline)), told(put)]
  return before.length === now.length && before.every((label, i) => label === now[i])
}

/** Goes back from a passage until as many paragraphs are passed as a place can tell. */
function reachBack(list: readonly Passage[], from: number): number {
  let at = from
  for (let passed = 0; at > 0 && passed < PLACE_REACH; ) passed += list[--at]!.outline.paragraphs.length
  return at
}

function reachAhead(list: readonly Passage[], from: number): number {
  let at = from
  for (let passed = 0; at < list.length && passed < PLACE_REACH; ) passed += list[at++]!.outline.paragraphs.length
  return at
}

function exchange({ inner, broken }: Breaks, gone: readonly Piece[], put: readonly Piece[]): Breaks {
  const [less, more] = [sumBreaks(gone.map(({ lines }) => lines)), sumBreaks(put.map(({ lines }) => lines))]
  return { inner: inner - less.inner + more.inner, broken: broken - less.broken + more.broken }
}

function moveStarts(starts: Int32Array, first: number, last: number, put: readonly Piece[]): Int32Array {
  const more = put.length - (last - first)
  const moved = new Int32Array(starts.length + more)
  moved.set(starts.subarray(0, first + 1))
  put.forEach(({ lines }, i) => {
    moved[first + i + 1] = moved[first + i]! + lines.text.length
  })
  const shift = moved[last + more]! - starts[last]!
  for (let i = last + 1; i < starts.length; i++) moved[i + more] = starts[i]! + shift
  return moved
}

// A text as passages, each read for itself: the whole text where it is no longer than an article. First it is planned what
// is to be read: readings of an older text stay where a passage and its place are the same.
import { type Memory, type Notes, notesOf, remember } from '../memory.ts'
import type { Article } from '../model.ts'
import {
  areWrapped,
  type LineSurvey,
  type Outline,
  outline,
  type Place,
  placeParts,
  surveyLines,
} from '../text/index.ts'
import { CUT_REACH, findCuts, isOneArticle } from './cuts.ts'
import { applyEdits, type Change, changeOf, type Edit } from './edits.ts'

/** One passage; offsets and ids in its reading are the passage's own. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly lines: LineSurvey
  readonly outline: Outline
  readonly place: Place
  /** Null as long as it has not been read. */
  readonly reading: Article | null
  /** What was noted when it was read; before that, what was noted around its place. */
  readonly notes: readonly Notes[]
}

/** A text divided, and as far as it has been read. */
export interface Plan {
  readonly wrapped: boolean
  readonly list: readonly Passage[]
}

interface Piece {
  readonly start: number
  readonly text: string
  readonly old: Passage | undefined
  readonly notes: readonly Notes[]
}

/** Reads one passage by itself; all it is told of the rest of the text is its place in it. */
export type PassageReader = (passage: Outline, place: Place, memory: Memory) => Article

/** What is to be read of a text. */
export function planReading(text: string): Plan {
  const cuts = isOneArticle(text.length) ? [text.length] : [...findCuts(text)]
  return plan(toPieces(text, cuts, 0, []), null)
}

/**
 * The same as `planReading` of the new text, with the readings that stay.
 * @param edits clipped to the text that was planned
 */
export function planRereading(before: Plan, edits: readonly Edit[]): Plan {
  const change = changeOf(edits)
  return change ? plan(cutAgain(before.list, edits, change), before) : before
}

/** Reads what a plan has not read, passage by passage; gives the plan as far as it was carried out after each. */
export function* carryOut(unread: Plan, read: PassageReader): Generator<Plan, Plan> {
  let { list } = unread
  for (let i = 0; i < list.length; i++) {
    const passage = list[i]!
    if (passage.reading) continue
    const memory = remember(passage.notes)
    const reading = read(passage.outline, passage.place, memory)
    list = list.with(i, { ...passage, reading, notes: [notesOf(memory)] })
    yield { ...unread, list }
  }
  return { ...unread, list }
}

type Complete = Passage & { readonly reading: Article }

const isRead = (passage: Passage): passage is Complete => passage.reading !== null

/** The passages of a plan as far as it was carried out. */
export const readingsOf = ({ list }: Plan): readonly Complete[] => list.filter(isRead)

/** So many passages behind an edit one of the old cuts is mostly met again. */
const NEAR = 10

/** Cuts before the change stay, those behind it move; in between cuts are made until one of them is an old one. */
function cutAgain(list: readonly Passage[], edits: readonly Edit[], change: Change): readonly Piece[] {
  const shift = change.endAfter - change.endBefore
  const length = list.at(-1)!.end
  if (isOneArticle(length) || isOneArticle(length + shift)) {
    const text = applyEdits(textOf(list), edits)
    const cuts = isOneArticle(text.length) ? [text.length] : [...findCuts(text)]
    return toPieces(text, cuts, 0, list)
  }
  const first = Math.max(
    0,
    list.findIndex(({ start }) => start + CUT_REACH > change.start),
  )
  const touched = list.findIndex(({ end }) => end >= change.endBefore)
  return cutBetween(list, edits, change, first, touched + NEAR) ?? cutBetween(list, edits, change, first, list.length)!
}

/** Cuts the passages [first, last) again; null when more of them are needed. */
function cutBetween(
  list: readonly Passage[],
  edits: readonly Edit[],
  { endBefore, endAfter }: Change,
  first: number,
  last: number,
): readonly Piece[] | null {
  const shift = endAfter - endBefore
  const near = list.slice(first, last)
  const { start } = near[0]!
  const behind = list.at(-1)!.end - near.at(-1)!.end
  const text = applyEdits(textOf(near), edits, start)
  const cuts: number[] = []
  let next = 0
  let met = false
  for (const cut of findCuts(text, behind)) {
    cuts.push(cut)
    const before = start + cut - shift
    while (next < near.length && near[next]!.end < before) next++
    met = start + cut >= endAfter && before >= endBefore && near[next]?.end === before
    if (met) break
  }
  if (!met && behind > 0) return null
  return [
    ...list.slice(0, first).map((old) => toPiece(old, 0)),
    ...toPieces(text, cuts, start, near),
    ...list.slice(first + next + 1).map((old) => toPiece(old, shift)),
  ]
}

const textOf = (list: readonly Passage[]): string => list.map(({ lines }) => lines.text).join('')

const toPiece = (old: Passage, shift: number): Piece => ({
  start: old.start + shift,
  text: old.lines.text,
  old,
  notes: old.notes,
})

/** @param near what was read before where the pieces are now */
function toPieces(text: string, cuts: readonly number[], offset: number, near: readonly Passage[]): readonly Piece[] {
  const known = new Map(near.map((passage) => [passage.lines.text, passage]))
  const around = [...new Set(near.flatMap((passage) => passage.notes))]
  return cuts.map((cut, i) => {
    const from = cuts[i - 1] ?? 0
    const piece = text.slice(from, cut)
    const old = known.get(piece)
    return { start: offset + from, text: piece, old, notes: old?.notes ?? around }
  })
}

function plan(pieces: readonly Piece[], before: Plan | null): Plan {
  const lines = pieces.map(({ text, old }) => old?.lines ?? surveyLines(text))
  const wrapped = areWrapped(lines)
  const outlines = pieces.map(({ old }, i) =>
    old && before?.wrapped === wrapped ? old.outline : outline(lines[i]!, wrapped),
  )
  const places = placeParts(outlines)
  const list = pieces.map(({ start, text, old, notes }, i): Passage => {
    const same = old !== undefined && old.outline === outlines[i] && isSamePlace(old.place, places[i]!)
    if (same && old.start === start) return old
    const place = { start, end: start + text.length, lines: lines[i]!, outline: outlines[i]!, place: places[i]! }
    return { ...place, reading: same ? old.reading : null, notes }
  })
  return { wrapped, list }
}

const isSamePlace = (one: Place, other: Place): boolean =>
  one.before === other.before &&
  one.after === other.after &&
  one.turns.strong === other.turns.strong &&
  one.turns.weak === other.turns.weak

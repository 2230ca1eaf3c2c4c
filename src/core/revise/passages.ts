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

/** One passage; offsets and ids in its reading are the passage's own, so it stays as it is when it moves. */
export interface Passage {
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
  /** Of the text. */
  readonly length: number
  readonly wrapped: boolean
  readonly list: readonly Passage[]
}

/** A passage that has not got its place yet. */
type Piece = Pick<Passage, 'lines' | 'notes'> & Partial<Passage>

/** Reads one passage by itself; all it is told of the rest of the text is its place in it. */
export type PassageReader = (passage: Outline, place: Place, memory: Memory) => Article

/** What is to be read of a text. */
export function planReading(text: string): Plan {
  return plan(toPieces(text, cutsOf(text), []), text.length, null)
}

/**
 * The same as `planReading` of the new text, with the readings that stay.
 * @param edits clipped to the text that was planned
 */
export function planRereading(before: Plan, edits: readonly Edit[]): Plan {
  const change = changeOf(edits)
  if (!change) return before
  const length = before.length + change.endAfter - change.endBefore
  return plan(cutAgain(before, length, edits, change), length, before)
}

const cutsOf = (text: string): readonly number[] => (isOneArticle(text.length) ? [text.length] : [...findCuts(text)])

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

/** The readings of the passages of a plan as far as it was carried out. */
export const readingsOf = ({ list }: Plan): readonly Article[] =>
  list.flatMap(({ reading }) => (reading ? [reading] : []))

/** So many passages behind an edit one of the old cuts is mostly met again. */
const NEAR = 10

/** Cuts before the change stay, those behind it move; in between cuts are made until one of them is an old one. */
function cutAgain({ list, length }: Plan, next: number, edits: readonly Edit[], change: Change): readonly Piece[] {
  if (isOneArticle(length) || isOneArticle(next)) {
    const text = applyEdits(textOf(list), edits)
    return toPieces(text, cutsOf(text), list)
  }
  let first = 0
  let start = 0
  while (first < list.length && start + CUT_REACH <= change.start) start += lengthOf(list[first++]!)
  if (first === list.length) start -= lengthOf(list[--first]!)
  let touched = first
  for (let end = start; touched < list.length; touched++) {
    end += lengthOf(list[touched]!)
    if (end >= change.endBefore) break
  }
  const few = { first, start, last: touched + NEAR, length }
  return cutBetween(list, edits, change, few) ?? cutBetween(list, edits, change, { ...few, last: list.length })!
}

/** The passages [first, last) of a text of some length; the first of them begins at `start`. */
interface Stretch {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly length: number
}

/** Cuts a stretch of passages again; null when more of them are needed. */
function cutBetween(
  list: readonly Passage[],
  edits: readonly Edit[],
  { endBefore, endAfter }: Change,
  { first, last, start, length }: Stretch,
): readonly Piece[] | null {
  const shift = endAfter - endBefore
  const near = list.slice(first, last)
  const old = textOf(near)
  const behind = length - start - old.length
  const text = applyEdits(old, edits, start)
  const cuts: number[] = []
  let next = 0
  let end = start + lengthOf(near[0]!)
  let met = false
  for (const cut of findCuts(text, behind)) {
    cuts.push(cut)
    const before = start + cut - shift
    while (end < before && next + 1 < near.length) end += lengthOf(near[++next]!)
    met = start + cut >= endAfter && before >= endBefore && end === before
    if (met) break
  }
  if (!met && behind > 0) return null
  return [...list.slice(0, first), ...toPieces(text, cuts, near), ...list.slice(first + next + 1)]
}

const lengthOf = ({ lines }: Passage): number => lines.text.length

const textOf = (list: readonly Passage[]): string => list.map(({ lines }) => lines.text).join('')

/** @param near what was read before where the pieces are now */
function toPieces(text: string, cuts: readonly number[], near: readonly Passage[]): readonly Piece[] {
  const known = new Map(near.map((passage) => [passage.lines.text, passage]))
  const notes = [...new Set(near.flatMap((passage) => passage.notes))]
  return cuts.map((cut, i) => {
    const piece = text.slice(cuts[i - 1] ?? 0, cut)
    return known.get(piece) ?? { lines: surveyLines(piece), notes }
  })
}

/** Gives pieces their places; those that keep the one they had keep their readings. */
function plan(pieces: readonly Piece[], length: number, before: Plan | null): Plan {
  const wrapped = areWrapped(pieces.map(({ lines }) => lines))
  const isKept = before?.wrapped === wrapped
  const outlines = pieces.map(({ lines, outline: old }) => (isKept && old) || outline(lines, wrapped))
  const places = placeParts(outlines)
  const list = pieces.map((piece, i): Passage => {
    if (isPlaced(piece) && piece.outline === outlines[i] && isSamePlace(piece.place, places[i]!)) return piece
    const { lines, notes } = piece
    return { lines, outline: outlines[i]!, place: places[i]!, reading: null, notes }
  })
  return { length, wrapped, list }
}

const isPlaced = (piece: Piece): piece is Passage => piece.reading !== undefined

const isSamePlace = (one: Place, other: Place): boolean =>
  one.before === other.before &&
  one.after === other.after &&
  one.turns.strong === other.turns.strong &&
  one.turns.weak === other.turns.weak

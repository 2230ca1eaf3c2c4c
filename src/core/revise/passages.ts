// A text as passages, each read for itself: the whole text where it is no longer than an article. First it is planned what
// is to be read: readings of an older text stay where a passage and its place are the same.
import { type Memory, type Notes, notesOf, remember } from '../memory.ts'
import type { Article } from '../model.ts'
import {
  type Breaks,
  isWrapped,
  judgeParts,
  type LineSurvey,
  type Outline,
  outline,
  ownCopy,
  type Place,
  placeParts,
  sumBreaks,
  surveyLines,
  type TurnRule,
} from '../text/index.ts'
import { findCuts, isOneArticle } from './cuts.ts'

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
  readonly breaks: Breaks
  readonly turns: TurnRule
  /** Where each passage starts; behind the last one the length of the text. */
  readonly starts: Int32Array
  readonly list: readonly Passage[]
}

/** Reads one passage by itself; all it is told of the rest of the text is its place in it. */
export type PassageReader = (passage: Outline, place: Place, memory: Memory) => Article

/** What is to be read of a text. */
export function planReading(text: string): Plan {
  const cuts = cutsOf(text)
  return planAll(cuts.map((cut, i) => ({ lines: surveyLines(ownCopy(text.slice(cuts[i - 1] ?? 0, cut))), notes: [] })))
}

/** The ends of the passages of a text, in order. */
export const cutsOf = (text: string): readonly number[] =>
  isOneArticle(text.length) ? [text.length] : [...findCuts(text)]

/** A passage that may not have got its place yet. */
export type Piece = Pick<Passage, 'lines' | 'notes'> & Partial<Passage>

/** @param wrapped how the lines were joined of those that have been outlined */
export function planAll(pieces: readonly Piece[], wrapped: boolean | null = null): Plan {
  const breaks = sumBreaks(pieces.map(({ lines }) => lines))
  const now = isWrapped(breaks)
  const outlines = pieces.map(({ lines, outline: old }) => (now === wrapped && old) || outline(lines, now))
  const turns = judgeParts(outlines)
  const places = placeParts(outlines, turns)
  const starts = new Int32Array(pieces.length + 1)
  const list = pieces.map((piece, i) => {
    starts[i + 1] = starts[i]! + piece.lines.text.length
    return settle(piece, outlines[i]!, places[i]!)
  })
  return { breaks, turns, starts, list }
}

/** A piece that keeps the place it had keeps its reading. */
export function settle(piece: Piece, outlined: Outline, place: Place): Passage {
  if (isSettled(piece) && piece.outline === outlined && isSamePlace(piece.place, place)) return piece
  return { lines: piece.lines, outline: outlined, place, reading: null, notes: piece.notes }
}

const isSettled = (piece: Piece): piece is Passage => piece.reading !== undefined

const isSamePlace = (one: Place, other: Place): boolean =>
  one.before === other.before &&
  one.after === other.after &&
  one.turns.strong === other.turns.strong &&
  one.turns.weak === other.turns.weak &&
  one.turns.initials === other.turns.initials

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
export function readingsOf({ list }: Plan): readonly Article[] {
  const readings: Article[] = []
  for (const { reading } of list) if (reading) readings.push(reading)
  return readings
}

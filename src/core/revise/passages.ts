// A text as passages, each read for itself: the whole text where it is no longer than an article. What was read of an
// older text is taken over where a passage and its place are the same.
import type { Article } from '../model.ts'
import type { Models } from '../models.ts'
import {
  areWrapped,
  type LineSurvey,
  type Outline,
  outline,
  type Place,
  placeParts,
  surveyLines,
} from '../text/index.ts'
import { CUT_REACH, cutsFrom, isOneArticle } from './cuts.ts'
import type { Change } from './edits.ts'
import { readPassage } from './readPassage.ts'

/** One passage and its reading: offsets and ids in it are the passage's own. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly lines: LineSurvey
  readonly outline: Outline
  readonly place: Place
  readonly reading: Article
}

/** A text divided and read. */
export interface Passages {
  readonly text: string
  readonly wrapped: boolean
  readonly list: readonly Passage[]
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly old: Passage | undefined
}

export function readPassages(text: string, models: Models): Passages {
  return read(text, toPieces(text, [...cutsFrom(text, 0)], 0, new Map()), null, models)
}

/** The same as `readPassages` of the new text, for the work that the change makes. */
export function rereadPassages(before: Passages, change: Change, models: Models): Passages {
  return read(change.text, cutAgain(before, change), before, models)
}

/** Cuts before the change stay, those behind it move; in between cuts are made until one of them is an old one. */
function cutAgain({ text, list }: Passages, change: Change): readonly Piece[] {
  const shift = change.endAfter - change.endBefore
  const divided = !isOneArticle(text) && !isOneArticle(change.text)
  const first = divided
    ? Math.max(
        0,
        list.findIndex(({ start }) => start + CUT_REACH > change.start),
      )
    : 0
  const from = list[first]?.start ?? 0
  const cuts: number[] = []
  let next = first
  for (const cut of cutsFrom(change.text, from)) {
    cuts.push(cut)
    while (next < list.length && list[next]!.end + shift < cut) next++
    if (cut >= change.endAfter && list[next]?.end === cut - shift && cut - shift >= change.endBefore) break
  }
  const known = new Map(list.slice(first, next + 1).map((passage) => [passage.lines.text, passage]))
  return [
    ...list.slice(0, first).map((old) => ({ start: old.start, end: old.end, old })),
    ...toPieces(change.text, cuts, from, known),
    ...list.slice(next + 1).map((old) => ({ start: old.start + shift, end: old.end + shift, old })),
  ]
}

function toPieces(
  text: string,
  cuts: readonly number[],
  from: number,
  known: ReadonlyMap<string, Passage>,
): readonly Piece[] {
  let start = from
  return cuts.map((end) => {
    const piece = { start, end, old: known.size > 0 ? known.get(text.slice(start, end)) : undefined }
    start = end
    return piece
  })
}

function read(text: string, pieces: readonly Piece[], before: Passages | null, models: Models): Passages {
  const whole = pieces.length === 1
  const lines = pieces.map(
    ({ start, end, old }) => old?.lines ?? surveyLines(whole ? text : ownCopy(text.slice(start, end))),
  )
  const wrapped = areWrapped(lines)
  const outlines = pieces.map(({ old }, i) =>
    old && before?.wrapped === wrapped ? old.outline : outline(lines[i]!, wrapped),
  )
  const places = placeParts(outlines)
  const list = pieces.map(({ start, end, old }, i): Passage => {
    const same = old !== undefined && old.outline === outlines[i] && isSamePlace(old.place, places[i]!)
    if (same && old.start === start) return old
    const reading = same ? old.reading : readPassage(outlines[i]!, places[i]!, models)
    return { start, end, lines: lines[i]!, outline: outlines[i]!, place: places[i]!, reading }
  })
  return { text, wrapped, list }
}

const isSamePlace = (one: Place, other: Place): boolean =>
  one.before === other.before &&
  one.after === other.after &&
  one.turns.strong === other.turns.strong &&
  one.turns.weak === other.turns.weak

/** A slice keeps alive all of the text it was cut from, and with it every older version of a document; this does not. */
const ownCopy = (slice: string): string => ` ${slice}`.slice(1)

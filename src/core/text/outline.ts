// The paragraphs of a text before it is known what each is: and what a part of a longer text has to be told of the rest,
// because a headline, a byline and the turns of a transcript show only in the whole.
import type { Span } from '../model.ts'
import { type Breaks, countBreaks, type LineGroup, readGroups, toParagraphs } from './lines.ts'
import { findLabels, judgeTurns, type Labels, type TurnRule } from './turns.ts'

/** The lines of a text, in groups. */
export interface LineSurvey {
  readonly text: string
  readonly groups: readonly LineGroup[]
  readonly breaks: Breaks
}

/** The paragraphs of a text, and what may be the labels of turns in them. */
export interface Outline {
  readonly text: string
  readonly paragraphs: readonly Span[]
  readonly labels: Labels
}

/** Where a part stands in the text it is of. */
export interface Place {
  /** How many paragraphs of the text come before it and after it; more than a few count as a few. */
  readonly before: number
  readonly after: number
  readonly turns: TurnRule
}

/** Further from the start or the end than this, no paragraph is judged by its place. */
export const PLACE_REACH = 8

export function surveyLines(text: string): LineSurvey {
  const groups = readGroups(text)
  return { text, groups, breaks: countBreaks(text, groups) }
}

/** All line breaks of a text, however it was divided. */
export function sumBreaks(parts: readonly LineSurvey[]): Breaks {
  let inner = 0
  let broken = 0
  for (const { breaks } of parts) {
    inner += breaks.inner
    broken += breaks.broken
  }
  return { inner, broken }
}

export function outline({ text, groups }: LineSurvey, wrapped: boolean): Outline {
  const paragraphs = toParagraphs(text, groups, wrapped)
  return { text, paragraphs, labels: findLabels(text, paragraphs) }
}

/** Which labels begin turns in a text, however it was divided. */
export const judgeParts = (parts: readonly Outline[]): TurnRule => judgeTurns(parts.map(({ labels }) => labels))

/** The places of parts, in order. Most of them are one and the same. */
export function placeParts(parts: readonly Outline[], turns: TurnRule): readonly Place[] {
  const places = new Array<Place>(parts.length)
  const made = new Map<number, Place>()
  const after = new Uint8Array(parts.length)
  let count = 0
  for (let i = parts.length - 1; i >= 0; i--) {
    after[i] = count
    count = Math.min(PLACE_REACH, count + parts[i]!.paragraphs.length)
  }
  count = 0
  for (let i = 0; i < parts.length; i++) {
    const key = count * (PLACE_REACH + 1) + after[i]!
    const place = made.get(key) ?? { before: count, after: after[i]!, turns }
    made.set(key, place)
    places[i] = place
    count = Math.min(PLACE_REACH, count + parts[i]!.paragraphs.length)
  }
  return places
}

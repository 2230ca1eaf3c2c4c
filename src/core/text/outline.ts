// The paragraphs of a text before it is known what each is: and what a part of a longer text has to be told of the rest,
// because a headline, a byline and the turns of a transcript show only in the whole.
import type { Span } from '../model.ts'
import { type Breaks, countBreaks, isWrapped, type LineGroup, readGroups, toParagraphs } from './lines.ts'
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

/** Whether the lines of a text, however it was divided, were wrapped at a fixed width. */
export function areWrapped(parts: readonly LineSurvey[]): boolean {
  let inner = 0
  let broken = 0
  for (const { breaks } of parts) {
    inner += breaks.inner
    broken += breaks.broken
  }
  return isWrapped({ inner, broken })
}

export function outline({ text, groups }: LineSurvey, wrapped: boolean): Outline {
  const paragraphs = toParagraphs(text, groups, wrapped)
  return { text, paragraphs, labels: findLabels(text, paragraphs) }
}

/** The places of the parts of a text, in order; most of them are one and the same. */
export function placeParts(parts: readonly Outline[]): readonly Place[] {
  const turns = judgeTurns(parts.map(({ labels }) => labels))
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

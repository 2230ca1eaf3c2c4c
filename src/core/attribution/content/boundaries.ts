// Where content ends: at the next report, at the end of the clause, at the comma after a noun phrase.
import type { Clause } from '../clauses.ts'
import {
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  ENDS_OPEN,
  PRONOUN,
  QUOTED,
  SUBORDINATOR,
  TIME,
} from '../lexicon/wordClasses.ts'
import { is, type Line } from '../line.ts'
import { isAdverbial } from '../phrases/index.ts'

/** A cue further on than so many is none of this one's concern; nobody's sentence is longer than so many words. */
const NEXT_CLAUSES = 10

const OPENING = /^(?:if|when|while|although|though|after|as|since|unless|because|once)$/

const OPENING_REACH = 3

export const LONGEST_CONTENT = 500

const END = /^[.;?!…]$|^\.\.+$|^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)/u

export const DASHES = /^[—–]$|^--$/

/** A comma and one of these end what is said: …, while Cole stayed. */
const CUTTING = /^(?:while|although|though|whereas)$/

const LISTING = /^(?:including|such|and|or)$/

/** How far a clause that begins at `from` can go on. */
export const reach = (line: Line, from: number): number => Math.min(line.count, from + LONGEST_CONTENT)

/** How far content may reach: to the next clause that reports on a level with this one. */
export function contentLimit(line: Line, clauses: readonly Clause[], index: number): number {
  const { start, end } = clauses[index]!
  // If he says no, talks end.
  if (start <= OPENING_REACH && OPENING.test(line.lower[0]!)) {
    const comma = firstComma(line, end, line.count)
    if (comma < line.count && comma > end) return comma
  }
  for (let i = index + 1; i < Math.min(clauses.length, index + NEXT_CLAUSES); i++) {
    const next = clauses[i]!
    // Cole, who threatened a veto, called it …: this clause stands inside the subject of the next
    if (next.start < clauses[index]!.start && next.site.from > end)
      return line.lower[next.site.from - 1] === ',' ? next.site.from - 1 : next.site.from
    if (next.start <= end) continue
    const boundary = boundaryBefore(line, next)
    if (boundary > end) return boundary
  }
  return reach(line, end)
}

/** Where a later reporting clause cuts off the content of an earlier one, or -1 when it belongs to that content. */
function boundaryBefore(line: Line, next: Clause): number {
  const before = next.start - 1
  const word = line.lower[before] ?? ''
  if (next.order === 'participle') return word === ',' ? before : endsWithComma(line, before) ? next.start : -1
  if (next.order === 'shared') {
    if (!is(line, before, COORDINATOR)) return -1
    return line.lower[before - 1] === ',' ? before - 1 : before
  }
  if (word === ';' || DASHES.test(word)) return before
  const joined = is(line, before, COORDINATOR) || /^(?:while|although|though|whereas|as)$/.test(word)
  if (joined && line.lower[before - 1] === ',') return before - 1
  if (/^(?:while|although|though|but)$/.test(word)) return before
  if (is(line, before, QUOTED)) return before
  return -1
}

const PARTICIPLE = /^(?!including)[a-z]+ing$/

/** “a toy,”: a comma within the marks */
const endsWithComma = (line: Line, at: number): boolean => is(line, at, QUOTED) && is(line, at, ENDS_OPEN)

/** The end of a clause: the end of the line without its full stop, or an aside of the writer's. */
export function clauseEnd(line: Line, from: number, limit: number): number {
  let to = limit
  while (to > from && (END.test(line.lower[to - 1]!) || /^[,:—–]$/.test(line.lower[to - 1]!))) to--
  for (let at = from + 1; at < to; at++) {
    if (line.lower[at] === ';' || (line.lower[at] === ':' && is(line, at + 1, QUOTED))) return at
    if (line.lower[at] === ',' && CUTTING.test(line.lower[at + 1] ?? '')) return at
    // Tarn said the pier was “a toy,” ⟨pointing to the cracks⟩
    if (endsWithComma(line, at) && PARTICIPLE.test(line.lower[at + 1] ?? '')) return at + 1
  }
  return to
}

/** The end of a noun phrase as content: a comma that is not one of a list. */
export function phraseEnd(line: Line, from: number, limit: number): number {
  const end = clauseEnd(line, from, limit)
  for (let at = from + 1; at < end; at++) {
    if (line.lower[at] === ',' && !is(line, at + 1, QUOTED) && !inList(line, at, end)) return at
    if (isAdverbial(line, at) && is(line, at + 1, TIME)) return at
  }
  return end
}

/** roads, bridges and tunnels; roads, including the ring road */
function inList(line: Line, comma: number, end: number): boolean {
  const next = line.lower[comma + 1] ?? ''
  if (LISTING.test(next)) return next !== 'and' || !is(line, comma + 2, PRONOUN | AUXILIARY)
  if (is(line, comma + 1, PRONOUN | COORDINATOR | SUBORDINATOR | ADVERB | AUXILIARY)) return false
  for (let at = comma + 2; at < Math.min(end, comma + 7); at++) {
    if (/^(?:and|or)$/.test(line.lower[at]!)) return true
    if (is(line, at, AUXILIARY | SUBORDINATOR)) return false
  }
  return false
}

export function firstComma(line: Line, from: number, to: number): number {
  for (let at = from; at < to; at++) if (line.lower[at] === ',') return at
  return to
}

// What the words around a found span say of it: its exact offsets, the quotations in it, its stance, and how cue
// and content stand to each other.
import { CLAUSE, lookUpCue, OBJECT, PHRASE } from '../attribution/lexicon/cueLexicon.ts'
import type { Evidence, Span, Stance } from '../model.ts'
import { IS_FINITE, IS_NOUN, IS_VERB } from '../syntax/inventory.ts'
import { PLAIN_CUE } from './cueTable.ts'
import type { Range, SpanSheet } from './sheet.ts'
import type { Judged } from './spanFeatures.ts'

export const offsets = ({ layer: { tokens } }: SpanSheet, { first, last }: Range): Span => ({
  start: tokens.start[first]!,
  end: tokens.end[last - 1]!,
})

const LOOSE = /^[\s.,;:!?—–-]*$/

/**
 * The tokens of a content; one that holds a quotation and nothing but signs beside it is that quotation, and so is one
 * that begins with whole sentences in marks: She said, “Stay away,” until the police came.
 */
export function contentRange(sheet: SpanSheet, content: Judged): Range {
  const { text } = sheet.layer
  const opening = sheet.parts[sheet.partOf[content.first]!]
  if (
    opening?.first === content.first &&
    opening.closed &&
    (isWhole(sheet, opening, content.last) || isCutOff(sheet, opening, content.last))
  )
    return opening
  const span = offsets(sheet, content)
  for (const at of [content.first, content.last - 1]) {
    const k = sheet.partOf[at]!
    if (k < 0) continue
    const part = offsets(sheet, sheet.parts[k]!)
    const before = text.slice(Math.min(span.start, part.start), Math.max(span.start, part.start))
    const after = text.slice(Math.min(span.end, part.end), Math.max(span.end, part.end))
    if (LOOSE.test(before) && LOOSE.test(after.replace(/["”’'»]/g, ''))) return sheet.parts[k]!
  }
  return { first: content.first, last: endBeforeParticiple(sheet, content) }
}

/** Tarn said the pier was “a toy,” ⟨pointing to the cracks⟩: after a comma within the marks a participle is hers, not said. */
function endBeforeParticiple({ partOf, parts, layer: { tokens } }: SpanSheet, { first, last }: Range): number {
  for (let i = first + 1; i < last - 1; i++) {
    const part = parts[partOf[i]!]
    if (part?.last !== i + 1 || part.first < first || tokens.words[i - 1] !== ',') continue
    if (/^[a-z]+ing$/.test(tokens.lower[i + 1]!) && tokens.lower[i + 1] !== 'including') return i + 1
  }
  return last
}

const FEWEST_WORDS = 3

/** Begins with a capital, ends in a stop or a comma, and no other quotation follows before `last`. */
function isWhole({ layer: { tokens }, quoted }: SpanSheet, { first, last: end }: Range, last: number): boolean {
  if (end - first < FEWEST_WORDS + 3 || !/^\p{Lu}/u.test(tokens.words[first + 1]!)) return false
  if (!/^[.,?!…]/.test(tokens.words[end - 2]!)) return false
  for (let i = end; i < last; i++) if (quoted[i]) return false
  return true
}

/** It was labelled “most urgent,” a clerk recalled: after a comma within the marks the sentence goes on by itself. */
function isCutOff({ layer: { tokens } }: SpanSheet, { last: end }: Range, last: number): boolean {
  const next = tokens.lower[end] ?? ''
  return end < last && /^[,?!]/.test(tokens.words[end - 2] ?? '') && /^[a-z]/.test(next) && !GOING_ON.test(next)
}

const GOING_ON = /^(?:and|or|but|nor|yet|that)$/

/** The quotations of which a share lies within one of the contents, ascending. */
export function quotationsWithin({ partOf, parts }: SpanSheet, contents: readonly Range[]): readonly number[] {
  const held = new Set<number>()
  for (const { first, last } of contents)
    for (let i = first; i < last; ) {
      const part = parts[partOf[i]!]
      if (part && part.first >= first && part.last <= last) held.add(part.quotation)
      i = part ? Math.max(part.last, i + 1) : i + 1
    }
  return [...held].sort((a, b) => a - b)
}

/** The mayor⟨’s claim⟩ that …: the ending belongs to whoever makes it. */
export function cueRange({ layer: { tokens }, tags }: SpanSheet, { first, last, head }: Judged): Range {
  const owned = /^['’]s?$/.test(tokens.lower[first]!) && last > first + 1 && IS_NOUN[tags[head]!]
  return { first: owned ? first + 1 : first, last }
}

export function stanceOf({ layer: { tokens } }: SpanSheet, cue: Judged): Stance {
  const head = lookUpCue(tokens.lower[cue.head]!)
  if (head) return head.cue.stance
  for (let i = cue.first; i < cue.last; i++) {
    const known = lookUpCue(tokens.lower[i]!)
    if (known) return known.cue.stance
  }
  return 'said'
}

export function reasonOf(
  { layer: { tokens }, tags }: SpanSheet,
  cue: Judged,
  source: Range | null,
  contents: readonly Judged[],
): Evidence['reason'] {
  if (tokens.lower[cue.first] === 'according') return 'according-to'
  if (IS_NOUN[tags[cue.head]!]) return 'nominal-cue'
  if (contents[0]!.first > cue.first) return 'cue-before'
  if (contents.at(-1)!.first > cue.first) return 'parenthetical'
  return source && source.first > cue.first ? 'inverted' : 'cue-after'
}

/**
 * The bank added $3m to the bill; she pointed to the door: no speech, but a thing that is done, because the verb reports
 * by a clause or a quotation only, and there is neither. He shrugged as if to say “not me”: nothing is said either.
 */
export function isBare(sheet: SpanSheet, cue: Judged, contents: readonly Judged[]): boolean {
  const { lower } = sheet.layer.tokens
  for (const { first, last } of [cue, ...contents])
    for (let i = first; i < Math.min(last, first + 3); i++)
      if (lower[i] === 'as' && /^(?:if|though)$/.test(lower[i + 1] ?? '')) return true
  // In a statement issued on Monday, Cole said …: the medium is no report of its own
  if (lower[cue.first] === 'in' && !/^(?:words|view|telling|opinion|eyes)$/.test(lower[cue.last - 1]!)) return true
  const known = lookUpCue(lower[cue.head]!)?.cue
  // The ministry’s claim ⟨could not be checked⟩: what is said of a claim is not claimed
  if (
    IS_NOUN[sheet.tags[cue.head]!] &&
    contents.every(({ first }) => first === cue.last && IS_FINITE[sheet.tags[first]!])
  )
    return true
  if (known && SENDING.has(known.lemma) && IS_VERB[sheet.tags[cue.head]!])
    return !contents.some((each) => holdsWords(sheet, each))
  if (known?.weak ? known.takes & CLAUSE : sheet.bin[cue.head]! >= PLAIN_CUE) return false
  if (known && !known.weak && known.takes & (OBJECT | PHRASE)) return false
  return !contents.some((each) => holdsWords(sheet, each))
}

/** She posted ⟨a copy⟩ online, advised ⟨the buyer⟩: what is sent is a thing, and who is advised somebody, unless words are there. */
const SENDING: ReadonlySet<string> = new Set(['post', 'share', 'text', 'email', 'message', 'blog', 'advise'])

function holdsWords({ tags, quoted }: SpanSheet, { first, last }: Judged): boolean {
  for (let i = first; i < last; i++) if (quoted[i] || IS_VERB[tags[i]!]) return true
  return false
}

const BE = /^(?:am|is|are|was|were|be|been|being|'re|'s)$/
const TOLD = /^(?:told|asked|informed|warned|assured|reminded|advised|notified|instructed|urged|ordered|accused)$/

/** Whether a cue is a passive whose subject, before it, hears what is said: ⟨Visitors⟩ are told … */
export function isTold({ layer: { tokens } }: SpanSheet, { first, last, head }: Judged, subject: Range): boolean {
  if (subject.last > first || !TOLD.test(tokens.lower[head]!)) return false
  for (let i = Math.max(first - 1, subject.last); i < Math.min(head, last); i++)
    if (BE.test(tokens.lower[i]!)) return true
  return false
}

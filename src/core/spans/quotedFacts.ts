// What stands in and beside each quoted part: how long it is, how it begins and ends, what comes before and after.
import { classOf, LETTER } from '../text/characters.ts'
import type { SpanSheet } from './sheet.ts'

export interface QuotedFacts {
  /** 0 (nothing or one word) to 5 (15 tokens and more). */
  readonly length: number
  /** Words beside the marks. */
  readonly before: number
  readonly after: number
  /** The last sign inside when it ends a clause, else 0. */
  readonly ending: number
  /** What leads to it (start of the paragraph, end of a sentence, comma or colon, a word) and whether it has a capital. */
  readonly lead: number
  /** What follows (end of the paragraph, small letter, capital, a sign) and whether a cue is near. */
  readonly follow: number
}

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word)
const isSmall = (word: string | undefined): boolean =>
  word !== undefined && classOf(word.charCodeAt(0)) === LETTER && !isCapital(word)

export function describeQuoted(sheet: SpanSheet): readonly QuotedFacts[] {
  const { layer, words, block, cue } = sheet
  const text = layer.tokens.words
  return sheet.parts.map(({ first, last }) => {
    const { first: from, last: to } = layer.blocks[block[first]!]!
    const inner = last - first - 2
    const led = first === from ? 0 : /^[.!?]/.test(text[first - 1]!) ? 1 : /^[,:]/.test(text[first - 1]!) ? 2 : 3
    const next = last < to ? text[last] : undefined
    const followed = next === undefined ? 0 : isSmall(next) ? 1 : isCapital(next) ? 2 : 3
    const near = last + 1 < to ? (cue[last] || cue[last + 1] ? 1 : 0) : 2
    const end = text[last - 2]
    return {
      length: inner <= 1 ? 0 : inner <= 2 ? 1 : inner <= 4 ? 2 : inner <= 7 ? 3 : inner <= 14 ? 4 : 5,
      before: first > from ? words.lower[first - 1]! : 1,
      after: last < to ? words.lower[last]! : 1,
      ending: last - 2 > first && end !== undefined && /^[.!?,]/.test(end) ? words.lower[last - 2]! : 0,
      lead: led * 2 + (isCapital(text[first + 1]) ? 1 : 0),
      follow: followed * 4 + near,
    }
  })
}

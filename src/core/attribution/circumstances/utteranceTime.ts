// When something was said: “had said in 2019”, “told a hearing last week”. Never a time from what was said.
import type { Span } from '../../model.ts'
import { lowered, MAY_TELL_TIME, NO_TIME_BEFORE, OCCASION, OF_BEFORE, TIMES } from './timeWords.ts'

/** The words of the time in the first stretch that has one, without their preposition; null where none tells. */
export function timeIn(text: string, stretches: readonly Span[]): Span | null {
  for (const { start, end } of stretches) {
    const plain = text.slice(start, end)
    if (!MAY_TELL_TIME.test(plain)) continue
    const words = lowered(plain)
    for (const match of words.matchAll(TIMES)) {
      const to = match.index + match[0].length
      const before = words.slice(0, match.index)
      if (NO_TIME_BEFORE.test(before) || OF_BEFORE.test(before)) continue
      if (modifies(text.slice(start + to, Math.min(text.length, start + to + 60)), end - start - to)) continue
      return { start: start + match.index, end: start + to }
    }
  }
  return null
}

const OCCASION_SOON = new RegExp(`^(?:['’]s)?(?:\\s[A-Za-zÀ-ɏ-]+){0,2}?\\s${OCCASION}(?![A-Za-zÀ-ɏ])`, 'i')
const NOUN_NEXT =
  /^(?:['’]s?\s|\s(?!(?:in|on|at|that|and|or|to|by|via|through|during|with|for|from|after|before|when|as|but|about|while|because|if|of|how|why|what|whether|who|where|local|adding|saying|citing|than)(?![A-Za-zÀ-ɏ]))[a-zß-ÿ])/

/**
 * “the Tuesday vote”, “Monday’s storm”: a time that tells of another thing; “in a Tuesday statement” does not.
 * @param left how many characters of `rest` still belong to the stretch
 */
function modifies(rest: string, left: number): boolean {
  if (!NOUN_NEXT.test(rest)) return false
  if (OCCASION_SOON.test(rest)) return false
  // said Tuesday ⟨roads had closed⟩: the noun belongs to what was said
  return left > 1 || /^['’]s/.test(rest)
}

const PUBLISHED =
  /(?<![A-Za-zÀ-ɏ])(?:published|released|issued|dated|filed|sent|posted|written|leaked|aired|broadcast|delivered|recorded|printed|circulated)\s+(?:online\s+)?(?:(?:on|in|late|early|back)\s+)*$/i

/** The time of a document that is itself the source: “a 2019 audit”, “a letter dated 3 May”, “Monday’s report”. */
export function timeOfDocument(text: string, source: Span): Span | null {
  const words = text.slice(source.start, Math.min(source.end, source.start + 200))
  if (!MAY_TELL_TIME.test(words)) return null
  for (const match of words.matchAll(TIMES)) {
    const to = match.index + match[0].length
    if (OCCASION_SOON.test(words.slice(to)) || PUBLISHED.test(words.slice(0, match.index)))
      return { start: source.start + match.index, end: source.start + to }
  }
  return null
}

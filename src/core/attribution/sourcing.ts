// How well a source is known to the reader: by name, by role only, as a group, as a document, or not at all.
import type { NamedMention } from '../mentions/index.ts'
import type { Sourcing, Span } from '../model.ts'

const ANONYMOUS =
  /\b(?:anonym|not to be (?:named|identified|quoted)|(?:cannot|could not|can't|can’t) be (?:named|identified)|unnamed|undisclosed|unidentified|familiar with|with knowledge of|close to|insiders?|(?:a|one|another|two|three|several|some|multiple|the)?\s*sources?\b|not authori[sz]ed|declined to be (?:named|identified))/i
const DOCUMENT =
  /\b(?:report|audit|study|poll|survey|document|documents|filing|lawsuit|complaint|indictment|memo|email|emails|e-mail|letter|statement|article|paper|book|review|data|figures|analysis|ruling|records|transcript|editorial|website|post|tweet|bill|law|census|investigation|inquiry)s?$/i
const COLLECTIVE =
  /\b(?:residents|witnesses|officials|police|experts|analysts|critics|supporters|opponents|investigators|prosecutors|lawyers|doctors|activists|protesters|voters|authorities|members|leaders|aides|people|republicans|democrats|lawmakers|scientists|researchers|observers|villagers|neighbou?rs|workers|students|parents|families|they|others|many|some|one|groups|dealers|diplomats|economists|historians|campaigners|union members|traders|drivers|passengers|fans|customers|employees|executives|advisers|allies|friends|relatives|neighbors|judges|senators|companies)$/i

/**
 * Judges a source by its words.
 * @param named whether a name stands at its head or in an apposition, not merely in “residents of Dunmore”
 */
export function gradeSource(text: string, source: Span | null, named: boolean): Sourcing {
  if (!source) return 'unsourced'
  const words = text.slice(source.start, Math.min(source.end, source.start + 200))
  if (ANONYMOUS.test(words)) return 'anonymous'
  const head = headOf(words)
  if (DOCUMENT.test(head)) return 'document'
  if (named || /^\p{Lu}\S*(?:\s\p{Lu}\S*)+$/u.test(head)) return 'named'
  return COLLECTIVE.test(head) ? 'collective' : 'role'
}

/** The words before the first comma, preposition or relative clause. */
const headOf = (words: string): string =>
  words.split(/,|\s(?:of|for|in|at|from|who|that|with|by|on|to|near)\s/)[0]!.trim()

/** True when a person, organisation or place is named at the head of a source, or a person in its apposition. */
export function holdsName(mentions: readonly NamedMention[], text: string, span: Span): boolean {
  const headEnd = span.start + headOf(text.slice(span.start, Math.min(span.end, span.start + 200))).length
  for (let i = firstFrom(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
    const { type, start, end } = mentions[i]!
    if (/^['’]s/.test(text.slice(end, end + 2))) continue
    if (type === 'PERSON' || (start < headEnd && end >= headEnd && (type === 'ORG' || type === 'PLACE'))) return true
  }
  return false
}

/** Index of the first mention that starts at `offset` or later; mentions are in order. */
function firstFrom(mentions: readonly Span[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

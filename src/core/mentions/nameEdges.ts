// Where a trained name begins and ends, and whether it is one at all, by what the page itself shows.
import type { TextLayer } from '../text/layer.ts'
import { isCapitalised } from './caseEvidence.ts'
import type { NamedMention } from './index.ts'
import { lexicon } from './lexicon.ts'
import { isTitleWord, SHORT_TITLES } from './roleWords.ts'

/** Titles that are names too: “Dean Moss” and “King Moss” may be named so. */
const NAMES_TOO = new Set('dean king prince baron duke earl marshal judge major pope bishop abbot chief'.split(' '))
/** A name in a Title Case headline with more words than this is the headline's own sentence. */
const HEADLINE_WORDS = 3

/** “Dame Rosalind Moss”, “Councilwoman Farrow”: a title stands before the name, and a lone one is none. */
export function withoutTitle({ tokens }: TextLayer, mention: NamedMention): NamedMention {
  if (mention.type !== 'PERSON') return mention
  let { first } = mention
  while (
    first < mention.last - 1 &&
    isTitle(tokens.lower[first]!, first + 2 < mention.last) &&
    isCapitalised(tokens.words[first + 1]!)
  )
    first++
  return first === mention.first ? mention : { ...mention, first, start: tokens.start[first]! }
}

/** “Republican Harlan Vossberg”: whom somebody belongs to is no part of the name. */
const PARTIES = new Set('republican democrat conservative labour liberal tory socialist'.split(' '))

function isTitle(word: string, more: boolean): boolean {
  const bare = word.replace(/\.$/u, '')
  return (more && PARTIES.has(bare)) || SHORT_TITLES.has(bare) || (isTitleWord(bare) && (more || !NAMES_TOO.has(bare)))
}

/** “Marta "Cia" Price”: a name that was cut at its nickname goes on behind it. */
export function withNickname({ tokens }: TextLayer, mention: NamedMention): NamedMention {
  const { words, end } = tokens
  if (mention.type !== 'PERSON') return mention
  const inside = isQuote(words[mention.last - 2])
  const open = inside ? mention.last - 2 : mention.last
  if (open <= mention.first || !isQuote(words[open]) || !isQuote(words[open + 2])) return mention
  if (!isCapitalised(words[open + 1] ?? '')) return mention
  // “Cole "Bricks" Masonry” would be two names; a person's goes on with one more
  if (tokens.sentence[open] !== tokens.sentence[open + 3] || !isCapitalised(words[open + 3] ?? '')) return mention
  return { ...mention, last: open + 4, end: end[open + 3]! }
}

const isQuote = (word: string | undefined): boolean => word !== undefined && /^(?:["“”‘’']|``|'')$/u.test(word)

/** “(D-Calder)” tells a party and a place of election, and names nobody. */
export function isPartyLabel({ tokens }: TextLayer, { first, last }: NamedMention): boolean {
  const { words } = tokens
  const dash = words[first] === '-' || words[first + 1] === '-'
  const party = words[first] === '-' ? words[first - 1] : words[first]
  const before = words[first] === '-' ? words[first - 2] : words[first - 1]
  return dash && last - first <= 5 && /^[RDI]$/u.test(party ?? '') && /^[(,]$/u.test(before ?? '')
}

/** The names in a Title Case headline that are more than its capitals: short, or named in the story as well. */
export function isOnlyTitleCase(layer: TextLayer): (mention: NamedMention) => boolean {
  const headline = layer.blocks[0]?.kind === 'headline' ? layer.blocks[0] : null
  if (!headline) return () => false
  const story = layer.text.slice(headline.end)
  return ({ start, end, first, last }) =>
    start < headline.end && last - first > HEADLINE_WORDS && !story.includes(layer.text.slice(start, end))
}

/**
 * “Voss Sees New Delay”, “Mayor Voss Speech”: capitals have drawn everyday words into the name of a person the story
 * knows without them.
 */
export function cutToKnown(
  { tokens }: TextLayer,
  mentions: readonly NamedMention[],
): (mention: NamedMention) => NamedMention {
  const { lower, end } = tokens
  const people = new Set<string>()
  for (const { type, first, last } of mentions) {
    if (type !== 'PERSON') continue
    people.add(lower.slice(first, last).join(' '))
    if (last - first > 1 && !isEveryday(lower[last - 1]!)) people.add(lower[last - 1]!)
  }
  return (mention) => {
    const { type, first } = mention
    let { last } = mention
    if (type !== 'PERSON') return mention
    while (last - first > 1 && isEveryday(lower[last - 1]!)) last--
    const known = last < mention.last && people.has(lower.slice(first, last).join(' '))
    return known ? { ...mention, last, end: end[last - 1]! } : mention
  }
}

const isEveryday = (word: string): boolean => {
  const { common, verbs, names } = lexicon()
  return (common.has(word) || verbs.has(word)) && !names.has(word)
}

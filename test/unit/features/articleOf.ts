// An article written by hand: names, quotes and their parts are given by their words, `#2` meaning the second place.
import type { Article, Entity, EntityType, Mention, Quote, QuoteKind, Span } from '../../../src/core/model.ts'

interface EntityWords {
  readonly type: EntityType
  readonly names: readonly string[]
  readonly pronouns?: readonly string[]
  readonly descriptions?: readonly string[]
}

interface QuoteWords extends Partial<Omit<Quote, 'kind' | 'parts' | 'source' | 'cue'>> {
  readonly kind?: QuoteKind
  readonly parts: readonly string[]
  readonly source?: string
  readonly cue?: string
}

/** Where some words stand as words of their own: `said#2` is the second “said” of the text. */
export function placeOf(text: string, words: string): Span {
  const [, needle = words, count = '1'] = /^(.*?)(?:#(\d+))?$/su.exec(words) ?? []
  const letter = /\p{L}/u
  let left = Number(count)
  for (let start = text.indexOf(needle); start !== -1; start = text.indexOf(needle, start + 1)) {
    const end = start + needle.length
    const within = letter.test(needle[0]!) && letter.test(text.charAt(start - 1))
    if (within || (letter.test(needle.at(-1)!) && letter.test(text.charAt(end)))) continue
    if (--left === 0) return { start, end }
  }
  throw new Error(`not in the text: ${words}`)
}

export function articleOf(
  text: string,
  entities: Readonly<Record<string, EntityWords>>,
  quotes: readonly QuoteWords[] = [],
): Article {
  const mentions: Mention[] = Object.entries(entities)
    .flatMap(([entity, { type, names, pronouns = [] }]) => [
      ...names.map((words) => ({ ...placeOf(text, words), type, kind: 'named' as const, entity, score: 1 })),
      ...pronouns.map((words) => ({ ...placeOf(text, words), type, kind: 'pronoun' as const, entity, score: 1 })),
    ])
    .sort((a, b) => a.start - b.start)
  return {
    text,
    blocks: [],
    sentences: [...text.matchAll(/[^.\n]+(?:\.[”"]?|(?=\n)|$)/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
    mentions,
    entities: Object.entries(entities).map(([id, words]) => entityOf(text, id, words, mentions)),
    quotes: quotes.map((words, index) => quoteOf(text, index, words)),
  }
}

function entityOf(text: string, id: string, words: EntityWords, mentions: readonly Mention[]): Entity {
  return {
    id,
    name: words.names[0]!.replace(/#\d+$/u, ''),
    type: words.type,
    aliases: [],
    descriptions: (words.descriptions ?? []).map((each) => ({ ...placeOf(text, each), kind: 'role' as const })),
    mentions: mentions.flatMap((mention, index) => (mention.entity === id ? [index] : [])),
  }
}

function quoteOf(text: string, index: number, { parts, source, cue, ...rest }: QuoteWords): Quote {
  return {
    id: `q${index + 1}`,
    kind: 'direct',
    speaker: null,
    relay: null,
    addressee: null,
    stance: 'said',
    modality: 'actual',
    sourcing: 'named',
    anonymity: null,
    time: null,
    manner: null,
    inside: null,
    repeats: null,
    score: 0.9,
    why: [],
    alternatives: [],
    ...rest,
    parts: parts.map((words) => placeOf(text, words)),
    source: source === undefined ? null : placeOf(text, source),
    cue: cue === undefined ? null : placeOf(text, cue),
  }
}

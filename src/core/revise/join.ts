// One article out of passages. Its lists are put together when somebody asks for them; what was put together for an
// older text is taken over for passages that have neither changed nor moved.
import type { Article } from '../model.ts'
import { type Found, find } from './found.ts'
import { gatherEntities } from './gather.ts'
import { lazily } from './lazily.ts'
import { areAlike, type Signature, signaturesOf, uniteEntities } from './unite.ts'

/** A passage as joining sees it. */
export interface ReadPassage {
  readonly start: number
  readonly reading: Article
}

/** A passage's findings as findings of the whole text. */
export interface JoinedPassage extends ReadPassage {
  /** The number of the text's entity for each of the passage's. */
  readonly numbers: readonly number[]
  readonly mentionsBefore: number
  readonly quotesBefore: number
  readonly found: Found
}

export interface Joined {
  readonly article: Article
  readonly signatures: readonly (readonly Signature[])[]
  readonly numbers: readonly (readonly number[])[]
  readonly passages: readonly JoinedPassage[]
}

/** Joins passages to the article of `text`; with `before` only what differs from it is made. */
export function joinPassages(text: string, list: readonly ReadPassage[], before: Joined | null = null): Joined {
  const signatures = list.map(({ reading }) => signaturesOf(reading))
  const numbers = before && uniteAlike(signatures, before) ? before.numbers : uniteEntities(signatures)
  const old = new Map(before?.passages.map((passage) => [passage.reading, passage]))
  let mentionsBefore = 0
  let quotesBefore = 0
  const passages = list.map((passage, i) => {
    const { reading } = passage
    const joined = place(passage, numbers[i]!, mentionsBefore, quotesBefore, old.get(reading))
    mentionsBefore += reading.mentions.length
    quotesBefore += reading.quotes.length
    return joined
  })
  const article = lazily<Article>({
    text: () => text,
    blocks: () => concat(passages.map(({ found }) => found.blocks)),
    sentences: () => concat(passages.map(({ found }) => found.sentences)),
    mentions: () => concat(passages.map(({ found }) => found.mentions)),
    entities: () => gatherEntities(passages),
    quotes: () => concat(passages.map(({ found }) => found.quotes)),
  })
  return { article, signatures, numbers, passages }
}

/** Puts the lists of an article together ahead of their use, a little with each step. */
export function* assemble({ article, passages }: Joined): Generator<void, void> {
  for (const { found } of passages) {
    void [found.blocks, found.sentences, found.mentions, found.quotes]
    yield
  }
  for (const list of ['blocks', 'sentences', 'mentions', 'entities', 'quotes'] as const) {
    void article[list]
    yield
  }
}

const concat = <T>(lists: readonly (readonly T[])[]): readonly T[] =>
  lists.length === 1 ? lists[0]! : ([] as T[]).concat(...lists)

const uniteAlike = (signatures: readonly (readonly Signature[])[], before: Joined): boolean =>
  signatures.length === before.signatures.length &&
  signatures.every((each, i) => each === before.signatures[i] || areAlike(each, before.signatures[i]!))

function place(
  { start, reading }: ReadPassage,
  numbers: readonly number[],
  mentionsBefore: number,
  quotesBefore: number,
  old: JoinedPassage | undefined,
): JoinedPassage {
  if (old?.start === start && old.quotesBefore === quotesBefore && isSameList(old.numbers, numbers))
    return old.mentionsBefore === mentionsBefore ? old : { ...old, mentionsBefore }
  return { start, reading, numbers, mentionsBefore, quotesBefore, found: find(reading, start, numbers, quotesBefore) }
}

const isSameList = (one: readonly number[], other: readonly number[]): boolean =>
  one === other || (one.length === other.length && one.every((number, i) => number === other[i]))

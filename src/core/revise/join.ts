// One article out of passages. What was joined of an older text is taken over for passages that have neither changed
// nor moved.
import type { Article, Block, Entity, EntityId, Mention, Quote, Span } from '../model.ts'
import { gatherEntities } from './gather.ts'
import { moveBlock, moveMention, moveQuote, moveSpans } from './move.ts'
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
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
}

export interface Joined {
  readonly article: Article
  readonly signatures: readonly (readonly Signature[])[]
  readonly numbers: readonly (readonly number[])[]
  readonly passages: readonly JoinedPassage[]
  readonly entities: readonly Entity[]
}

export const idOfEntity = (number: number): EntityId => `e${number + 1}`

/** Joins passages to the article of `text`; with `before` only what differs from it is made. */
export function joinPassages(text: string, list: readonly ReadPassage[], before: Joined | null = null): Joined {
  const signatures = list.map(({ reading }) => signaturesOf(reading))
  const numbers = before && uniteAlike(signatures, before) ? before.numbers : uniteEntities(signatures)
  const old = new Map(before?.passages.map((passage) => [passage.reading, passage]))
  let mentionsBefore = 0
  let quotesBefore = 0
  const passages = list.map((passage, i) => {
    const joined = place(passage, numbers[i]!, mentionsBefore, quotesBefore, old.get(passage.reading))
    mentionsBefore += joined.mentions.length
    quotesBefore += joined.quotes.length
    return joined
  })
  const entities = gatherEntities(passages, before)
  const article: Article = {
    text,
    blocks: passages.flatMap(({ blocks }) => blocks),
    sentences: passages.flatMap(({ sentences }) => sentences),
    mentions: passages.flatMap(({ mentions }) => mentions),
    entities,
    quotes: passages.flatMap(({ quotes }) => quotes),
  }
  return { article, signatures, numbers, passages, entities }
}

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
  const still =
    old?.start === start && old.quotesBefore === quotesBefore && isSameList(old.numbers, numbers) ? old : undefined
  if (still) return still.mentionsBefore === mentionsBefore ? still : { ...still, mentionsBefore }
  if (start === 0 && reading.entities.every(({ id }, i) => id === idOfEntity(numbers[i]!)))
    return { ...reading, start, reading, numbers, mentionsBefore, quotesBefore }
  const ids = new Map(reading.entities.map(({ id }, i) => [id, idOfEntity(numbers[i]!)]))
  const places = new Map(reading.quotes.map(({ id }, i) => [id, `q${quotesBefore + i + 1}`]))
  const translation = {
    offset: start,
    entity: (id: EntityId) => ids.get(id)!,
    quote: (id: string) => places.get(id)!,
  }
  return {
    start,
    reading,
    numbers,
    mentionsBefore,
    quotesBefore,
    blocks: reading.blocks.map((block) => moveBlock(block, start)),
    sentences: moveSpans(reading.sentences, start),
    mentions: reading.mentions.map((mention) => moveMention(mention, translation)),
    quotes: reading.quotes.map((quote) => moveQuote(quote, translation)),
  }
}

const isSameList = (one: readonly number[], other: readonly number[]): boolean =>
  one === other || (one.length === other.length && one.every((number, i) => number === other[i]))

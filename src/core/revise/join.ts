// One article out of passages. Its lists are put together when somebody asks for them; what was put together for an
// older text is taken over for passages that have neither changed nor moved.
import type { Article } from '../model.ts'
import { type Found, find } from './found.ts'
import { gatherEntities } from './gather.ts'
import { lazily } from './lazily.ts'
import { areAlike, type Signature, signaturesOf, uniteEntities } from './unite.ts'

/** A passage's findings as findings of the whole text. */
export class JoinedPassage {
  private placed: Found | undefined

  /** @param numbers the number of the text's entity for each of the passage's */
  constructor(
    readonly start: number,
    readonly reading: Article,
    readonly numbers: readonly number[],
    readonly mentionsBefore: number,
    readonly quotesBefore: number,
    same?: JoinedPassage,
  ) {
    this.placed = same?.placed
  }

  get found(): Found {
    this.placed ??= find(this.reading, this.start, this.numbers, this.quotesBefore)
    return this.placed
  }
}

export interface Joined {
  readonly article: Article
  readonly signatures: readonly (readonly Signature[])[]
  readonly numbers: readonly (readonly number[])[]
  readonly passages: readonly JoinedPassage[]
}

/**
 * Joins the readings of passages, one behind the other, to the article of `text`; with `before` only what differs from it
 * is made.
 */
export function joinPassages(text: string, readings: readonly Article[], before: Joined | null = null): Joined {
  const old = alignWith(readings, before?.passages ?? [])
  const signatures = readings.map((reading, i) => (old(i) < 0 ? signaturesOf(reading) : before!.signatures[old(i)]!))
  const numbers = before && uniteAlike(signatures, before) ? before.numbers : uniteEntities(signatures)
  const passages = new Array<JoinedPassage>(readings.length)
  let start = 0
  let mentionsBefore = 0
  let quotesBefore = 0
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i]!
    passages[i] = place(start, reading, numbers[i]!, mentionsBefore, quotesBefore, before?.passages[old(i)])
    start += reading.text.length
    mentionsBefore += reading.mentions.length
    quotesBefore += reading.quotes.length
  }
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

/** Where among the old passages each reading was: they are the same from the front and from the back; −1 for a new one. */
function alignWith(readings: readonly Article[], old: readonly JoinedPassage[]): (i: number) => number {
  const most = Math.min(readings.length, old.length)
  const shift = old.length - readings.length
  let front = 0
  while (front < most && readings[front] === old[front]!.reading) front++
  let back = readings.length
  while (back > front && back + shift > front && readings[back - 1] === old[back + shift - 1]!.reading) back--
  return (i) => (i < front ? i : i < back ? -1 : i + shift)
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
  start: number,
  reading: Article,
  numbers: readonly number[],
  mentionsBefore: number,
  quotesBefore: number,
  old: JoinedPassage | undefined,
): JoinedPassage {
  const stays = old?.start === start && old.quotesBefore === quotesBefore && isSameList(old.numbers, numbers)
  if (stays && old.mentionsBefore === mentionsBefore) return old
  return new JoinedPassage(start, reading, numbers, mentionsBefore, quotesBefore, stays ? old : undefined)
}

const isSameList = (one: readonly number[], other: readonly number[]): boolean =>
  one === other || (one.length === other.length && one.every((number, i) => number === other[i]))

// One article out of passages. What was found in a passage is put in its place in the text when somebody asks for it, and
// whole lists only when somebody asks for those: an edit moves all that stands behind it, and most of that nobody looks at
// before the next edit. What was put in its place for an older text is taken over where it has not moved.
import type { Article, Entity } from '../model.ts'
import { type Found, find } from './found.ts'
import { findMembers, gatherEntity, type Members } from './gather.ts'
import { lazily } from './lazily.ts'
import { areAlike, type Signature, signaturesOf, uniteEntities } from './unite.ts'

/** What an article is joined of. */
export interface Parts {
  /** The readings of the passages, one behind the other, and where each of them stands. */
  readonly readings: readonly Article[]
  readonly places: Places
  readonly signatures: readonly (readonly Signature[])[]
  /** For each passage the number of the text's entity for each of its own. */
  readonly numbers: readonly (readonly number[])[]
  /** The findings of the passages as findings of the text, as far as somebody has asked for them. */
  readonly found: (Found | undefined)[]
  /** The entities of the text by their numbers, as far as somebody has asked for them, and what each is made of. */
  readonly entities: (Entity | undefined)[]
  members: Members | undefined
}

export interface Joined extends Parts {
  readonly article: Article
}

/** What comes before each passage; behind the last one what there is in all. */
export interface Places {
  readonly starts: Int32Array
  readonly mentions: Int32Array
  readonly quotes: Int32Array
}

/**
 * Joins the readings of passages, one behind the other, to the article of `text`; with `before` only what differs from it
 * is made.
 */
export function joinPassages(text: string, readings: readonly Article[], before: Joined | null = null): Joined {
  const old: Parts = before ?? NOTHING
  const same = align(readings, old.readings)
  const signatures = [
    ...old.signatures.slice(0, same.front),
    ...readings.slice(same.front, readings.length - same.back).map(signaturesOf),
    ...old.signatures.slice(old.signatures.length - same.back),
  ]
  const numbers = areAllAlike(signatures, old.signatures, same) ? old.numbers : uniteEntities(signatures)
  const places = {
    starts: countBefore(readings, old.places.starts, same, ({ text }) => text.length),
    mentions: countBefore(readings, old.places.mentions, same, ({ mentions }) => mentions.length),
    quotes: countBefore(readings, old.places.quotes, same, ({ quotes }) => quotes.length),
  }
  const found = new Array<Found | undefined>(readings.length)
  const joined: Parts = {
    readings,
    places,
    signatures,
    numbers,
    found,
    entities: readings.length === 1 ? [...readings[0]!.entities] : [],
    members: numbers === old.numbers ? old.members : undefined,
  }
  takeOver(joined, old, 0, same.front, 0)
  takeOver(joined, old, readings.length - same.back, readings.length, old.readings.length - readings.length)
  const list = <K extends keyof Found>(kind: K) =>
    concat<Found[K][number]>(readings.map((_, i) => findingsOf(joined, i)[kind]))
  const article = lazily<Article>({
    text: () => text,
    blocks: () => list('blocks'),
    sentences: () => list('sentences'),
    mentions: () => list('mentions'),
    entities: () => allEntities(joined),
    quotes: () => list('quotes'),
  })
  parts.set(article, joined)
  return { ...joined, article }
}

const parts = new WeakMap<Article, Parts>()

/** What an article was joined of; one that was not joined is its only passage. */
export function partsOf(article: Article): Parts {
  const known = parts.get(article)
  if (known) return known
  const { text, mentions, quotes, entities } = article
  const alone: Parts = {
    readings: [article],
    places: {
      starts: Int32Array.of(0, text.length),
      mentions: Int32Array.of(0, mentions.length),
      quotes: Int32Array.of(0, quotes.length),
    },
    signatures: [],
    numbers: [[...entities.keys()]],
    found: [article],
    entities: [...entities],
    members: undefined,
  }
  parts.set(article, alone)
  return alone
}

/** Which entities of the passages make up each entity of the text. */
export function membersOf(parts: Parts): Members {
  parts.members ??= findMembers(parts.numbers)
  return parts.members
}

/** The entity of the text with a number. */
export function entityNumbered(parts: Parts, number: number): Entity {
  parts.entities[number] ??= gatherEntity(parts, membersOf(parts), number)
  return parts.entities[number]
}

function allEntities(parts: Parts): readonly Entity[] {
  const { first } = membersOf(parts)
  return Array.from({ length: first.length - 1 }, (_, number) => entityNumbered(parts, number))
}

const NOTHING: Parts = {
  readings: [],
  places: { starts: Int32Array.of(0), mentions: Int32Array.of(0), quotes: Int32Array.of(0) },
  signatures: [],
  numbers: [],
  found: [],
  entities: [],
  members: undefined,
}

/** Entities are united so many passages' worth to a step. */
const STEP = 200

/** Puts the lists of an article together for somebody who is going to ask for them, a little with each step. */
export function* assemble(article: Article): Generator<void, void> {
  const joined = partsOf(article)
  for (let i = 0; i < joined.readings.length; i++) {
    const { blocks, sentences, mentions, quotes } = findingsOf(joined, i)
    void [blocks, sentences, mentions, quotes]
    yield
  }
  const { first } = membersOf(joined)
  for (let number = 0, looked = 0; number < first.length - 1; number++) {
    entityNumbered(joined, number)
    if (first[number]! - looked < STEP) continue
    looked = first[number]!
    yield
  }
  for (const list of ['blocks', 'sentences', 'mentions', 'entities', 'quotes'] as const) {
    void article[list]
    yield
  }
}

/** How many readings two lists share at their front and at their back. */
interface Same {
  readonly front: number
  readonly back: number
}

function align(readings: readonly Article[], old: readonly Article[]): Same {
  const most = Math.min(readings.length, old.length)
  let front = 0
  while (front < most && readings[front] === old[front]) front++
  let back = 0
  while (back < most - front && readings[readings.length - 1 - back] === old[old.length - 1 - back]) back++
  return { front, back }
}

/** Adds up what readings hold; those at the front and at the back are known by what was added up before. */
function countBefore(
  readings: readonly Article[],
  old: Int32Array,
  { front, back }: Same,
  count: (reading: Article) => number,
): Int32Array {
  const before = new Int32Array(readings.length + 1)
  before.set(old.subarray(0, front + 1))
  const last = readings.length - back
  for (let i = front; i < last; i++) before[i + 1] = before[i]! + count(readings[i]!)
  const [by, from] = [old.length - before.length, old[old.length - 1 - back]!]
  for (let i = last + 1; i < before.length; i++) before[i] = before[last]! + old[i + by]! - from
  return before
}

/** Takes over what was found in the passages [first, last) before, where nothing of it has moved. */
function takeOver(joined: Parts, old: Parts, first: number, last: number, by: number): void {
  const { starts, quotes } = joined.places
  if (first === last || starts[first] !== old.places.starts[first + by]) return
  if (quotes[first] !== old.places.quotes[first + by]) return
  for (let i = first; i < last; i++)
    if (isSameList(joined.numbers[i]!, old.numbers[i + by]!)) joined.found[i] = old.found[i + by]
}

/** What was found in a passage as findings of the text. */
export function findingsOf({ readings, places, numbers, found }: Parts, i: number): Found {
  const known = found[i] ?? find(readings[i]!, places.starts[i]!, numbers[i]!, places.quotes[i]!)
  found[i] = known
  return known
}

const concat = <T>(lists: readonly (readonly T[])[]): readonly T[] =>
  lists.length === 1 ? lists[0]! : ([] as T[]).concat(...lists)

/** Whether nothing has changed that decides which entities are one. */
const areAllAlike = (
  signatures: readonly (readonly Signature[])[],
  old: readonly (readonly Signature[])[],
  { front, back }: Same,
): boolean =>
  signatures.length === old.length &&
  signatures.slice(front, signatures.length - back).every((each, i) => areAlike(each, old[front + i]!))

const isSameList = (one: readonly number[], other: readonly number[]): boolean =>
  one === other || (one.length === other.length && one.every((number, i) => number === other[i]))

// One article out of passages. Its lists are put together when somebody asks for them; what was put together for an
// older text is taken over for passages that have neither changed nor moved.
import type { Article, Entity } from '../model.ts'
import { type Stepwise, stepwise } from '../stepwise.ts'
import { type Found, find } from './found.ts'
import { gatherEntities } from './gather.ts'
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
  /** The steps that lead to the entities of the text. */
  readonly entities: Stepwise<readonly Entity[]>
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
    entities: stepwise(() => gatherEntities(joined)),
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
    entities: () => joined.entities.result(),
    quotes: () => list('quotes'),
  })
  return { ...joined, article }
}

const NOTHING: Parts = {
  readings: [],
  places: { starts: Int32Array.of(0), mentions: Int32Array.of(0), quotes: Int32Array.of(0) },
  signatures: [],
  numbers: [],
  found: [],
  entities: stepwise(() => gatherEntities(NOTHING)),
}

/** Puts the lists of an article together ahead of their use, a little with each step. */
export function* assemble({ article, ...joined }: Joined): Generator<void, void> {
  for (let i = 0; i < joined.readings.length; i++) {
    const { blocks, sentences, mentions, quotes } = findingsOf(joined, i)
    void [blocks, sentences, mentions, quotes]
    yield
  }
  yield* joined.entities.steps()
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

function findingsOf({ readings, places, numbers, found }: Parts, i: number): Found {
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

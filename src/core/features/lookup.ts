// An article by place: what is here, who is that, what did they say. Each part of it is built on first use, out of what was
// found in the passages as it was found there: nothing has to be put in its place in the text for it.
import { countEntities, entityWithId, mentionOf, numberOfEntity, passagesOf, quoteOf } from '../findings.ts'
import type { Article, Entity, EntityId, Mention, Quote, Span } from '../model.ts'
import { placeIn } from '../revise/found.ts'
import { assemble } from '../revise/join.ts'
import { indexInOrder, type SpanIndex, spansAt } from './spanIndex.ts'

export interface Lookup {
  readonly mentions: SpanIndex
  readonly sentences: SpanIndex
  readonly blocks: SpanIndex
  /** The parts of all quotes; the owner is the quote's index. So with sources and cues. */
  readonly parts: SpanIndex
  readonly sources: SpanIndex
  readonly cues: SpanIndex
  /** Where each quote begins, by its index; -1 for one without parts. */
  readonly begins: Int32Array
  readonly said: Said
}

/** The indices of each speaker's quotes: those of entity n stand at [first[n], first[n + 1]), in order of the text. */
interface Said {
  readonly first: Int32Array
  readonly quotes: Int32Array
}

const BUILD: { readonly [Part in keyof Lookup]: (article: Article) => Lookup[Part] } = {
  mentions: (article) => indexFindings(article, ({ mentions }, take) => mentions.forEach(take)),
  sentences: (article) => indexFindings(article, ({ sentences }, take) => sentences.forEach(take)),
  blocks: (article) => indexFindings(article, ({ blocks }, take) => blocks.forEach(take)),
  parts: (article) => indexOfQuotes(article, (quote, take) => quote.parts.forEach(take)),
  sources: (article) => indexOfQuotes(article, ({ source }, take) => source && take(source)),
  cues: (article) => indexOfQuotes(article, ({ cue }, take) => cue && take(cue)),
  begins: beginsOf,
  said: sortBySpeaker,
}
const PARTS = Object.keys(BUILD) as (keyof Lookup)[]
const lookups = new WeakMap<Article, Lookup>()

/** The article's lookup; the same object every time it is asked for the same article. */
export function lookupOf(article: Article): Lookup {
  let lookup = lookups.get(article)
  if (!lookup) {
    lookup = unbuilt(article)
    lookups.set(article, lookup)
  }
  return lookup
}

/** A lookup whose parts are built when they are first asked for. */
function unbuilt(article: Article): Lookup {
  const lookup = {} as Lookup
  for (const part of PARTS) {
    const get = () => {
      const value = BUILD[part](article)
      Object.defineProperty(lookup, part, { value })
      return value
    }
    Object.defineProperty(lookup, part, { get, configurable: true, enumerable: true })
  }
  return lookup
}

/** Builds the lookup ahead of its use, a part with each step: of a long article each takes some milliseconds. */
export function* buildLookup(article: Article): Generator<void, void> {
  const lookup = lookupOf(article)
  for (const part of PARTS) {
    void lookup[part]
    yield
  }
}

/** The same, with the lists of the whole article: for whoever goes through all of it. */
export function* buildWhole(article: Article): Generator<void, void> {
  yield* assemble(article)
  yield* buildLookup(article)
}

/** The mention at an offset, the shortest where several overlap. */
export function mentionAt(article: Article, offset: number): Mention | null {
  const { mentions } = lookupOf(article)
  const at = spansAt(mentions, offset)[0]
  return at === undefined ? null : mentionOf(article, mentions.owner[at]!)
}

/** The entity a cursor at an offset means, if any. */
export function entityAt(article: Article, offset: number): Entity | null {
  return entityWithId(article, mentionAt(article, offset)?.entity ?? null) ?? null
}

/** The innermost quote whose content is at an offset; else the one whose source or cue is. */
export function quoteAt(article: Article, offset: number): Quote | null {
  const { parts, cues, sources } = lookupOf(article)
  for (const index of [parts, cues, sources]) {
    const at = spansAt(index, offset)[0]
    if (at !== undefined) return quoteOf(article, index.owner[at]!)
  }
  return null
}

/** Where a quote begins: the start of its first part. */
export function startOf(quote: Quote): number {
  return quote.parts[0]?.start ?? 0
}

/** From the start of a quote's first part to the end of its last. */
export function extentOf(quote: Quote): Span {
  return { start: startOf(quote), end: quote.parts.at(-1)?.end ?? 0 }
}

/** What somebody says, in order of the text. */
export function quotesBy(article: Article, speaker: EntityId | null): readonly Quote[] {
  const number = speaker === null ? -1 : numberOfEntity(article, speaker)
  if (number < 0) return []
  const { first, quotes } = lookupOf(article).said
  return Array.from(quotes.subarray(first[number]!, first[number + 1]!), (index) => quoteOf(article, index))
}

/** How many quotes are somebody's. @param number as in `Article.entities` */
export function countQuotesBy(article: Article, number: number): number {
  const { first } = lookupOf(article).said
  return first[number + 1]! - first[number]!
}

export function countQuotesOf(article: Article, id: EntityId): number {
  const number = numberOfEntity(article, id)
  return number < 0 ? 0 : countQuotesBy(article, number)
}

export const speaks = (article: Article, id: EntityId): boolean => countQuotesOf(article, id) > 0

type Take = (span: Span) => void

/** Indexes spans of the passages. The owner of one is its place among all that are taken. */
function indexFindings(article: Article, takeFrom: (reading: Article, take: Take) => void): SpanIndex {
  const { readings, places } = passagesOf(article)
  let count = 0
  for (const reading of readings) takeFrom(reading, () => count++)
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  let at = 0
  for (let i = 0; i < readings.length; i++) {
    const before = places.starts[i]!
    takeFrom(readings[i]!, (span) => {
      start[at] = span.start + before
      end[at++] = span.end + before
    })
  }
  return indexInOrder(start, end, null)
}

/** Indexes spans of the quotes. */
function indexOfQuotes(article: Article, takeFrom: (quote: Quote, take: Take) => void): SpanIndex {
  const { readings, places } = passagesOf(article)
  let count = 0
  for (const { quotes } of readings) for (const quote of quotes) takeFrom(quote, () => count++)
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  const owner = new Int32Array(count)
  let at = 0
  for (let i = 0; i < readings.length; i++) {
    const before = places.starts[i]!
    let index = places.quotes[i]!
    const take: Take = (span) => {
      start[at] = span.start + before
      end[at] = span.end + before
      owner[at++] = index
    }
    for (const quote of readings[i]!.quotes) {
      takeFrom(quote, take)
      index++
    }
  }
  return indexInOrder(start, end, owner)
}

function beginsOf(article: Article): Int32Array {
  const { readings, places } = passagesOf(article)
  const begins = new Int32Array(places.quotes[readings.length]!)
  let at = 0
  readings.forEach(({ quotes }, i) => {
    for (const { parts } of quotes) begins[at++] = parts[0] ? parts[0].start + places.starts[i]! : -1
  })
  return begins
}

function sortBySpeaker(article: Article): Said {
  const { readings, places, numbers } = passagesOf(article)
  const speakers = new Int32Array(places.quotes[readings.length]!).fill(-1)
  const count = countEntities(article)
  for (let i = 0; i < readings.length; i++) {
    const { quotes, entities } = readings[i]!
    for (let k = 0; k < quotes.length; k++) {
      const { speaker } = quotes[k]!
      if (speaker !== null) speakers[places.quotes[i]! + k] = numbers[i]![placeIn(entities, speaker)] ?? -1
    }
  }
  const first = new Int32Array(count + 1)
  speakers.forEach((number) => {
    if (number >= 0) first[number + 1]!++
  })
  for (let number = 0; number < count; number++) first[number + 1]! += first[number]!
  const next = first.slice()
  const quotes = new Int32Array(first[count]!)
  speakers.forEach((number, index) => {
    if (number < 0) return
    quotes[next[number]!++] = index
  })
  return { first, quotes }
}

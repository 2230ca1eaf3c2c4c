// An article by place and by name: what is here, who is that, what did they say. Each part of it is built on first use.
import type { Article, Entity, EntityId, Mention, Quote, QuoteId, Span } from '../model.ts'
import { indexSpans, type SpanIndex, spansAt } from './spanIndex.ts'

export interface Lookup {
  readonly mentions: SpanIndex
  readonly sentences: SpanIndex
  readonly blocks: SpanIndex
  /** The parts of all quotes; the owner is the quote's index. So with sources and cues. */
  readonly parts: SpanIndex
  readonly sources: SpanIndex
  readonly cues: SpanIndex
  readonly entity: ReadonlyMap<EntityId, Entity>
  readonly quote: ReadonlyMap<QuoteId, Quote>
  /** The quotes of each speaker in order of the text. */
  readonly quotesBy: ReadonlyMap<EntityId, readonly Quote[]>
}

const BUILD: { readonly [Part in keyof Lookup]: (article: Article) => Lookup[Part] } = {
  mentions: ({ mentions }) => indexSpans(mentions),
  sentences: ({ sentences }) => indexSpans(sentences),
  blocks: ({ blocks }) => indexSpans(blocks),
  parts: ({ quotes }) => indexOfQuotes(quotes, (quote) => quote.parts),
  sources: ({ quotes }) => indexOfQuotes(quotes, ({ source }) => (source ? [source] : [])),
  cues: ({ quotes }) => indexOfQuotes(quotes, ({ cue }) => (cue ? [cue] : [])),
  entity: ({ entities }) => new Map(entities.map((entity) => [entity.id, entity])),
  quote: ({ quotes }) => new Map(quotes.map((quote) => [quote.id, quote])),
  quotesBy: ({ quotes }) => groupBySpeaker(quotes),
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

/** The mention at an offset, the shortest where several overlap. */
export function mentionAt(article: Article, offset: number): Mention | null {
  const { mentions } = lookupOf(article)
  const at = spansAt(mentions, offset)[0]
  return at === undefined ? null : article.mentions[mentions.owner[at]!]!
}

/** The entity a cursor at an offset means, if any. */
export function entityAt(article: Article, offset: number): Entity | null {
  const id = mentionAt(article, offset)?.entity
  return id == null ? null : (lookupOf(article).entity.get(id) ?? null)
}

/** The innermost quote whose content is at an offset; else the one whose source or cue is. */
export function quoteAt(article: Article, offset: number): Quote | null {
  const { parts, cues, sources } = lookupOf(article)
  for (const index of [parts, cues, sources]) {
    const at = spansAt(index, offset)[0]
    if (at !== undefined) return article.quotes[index.owner[at]!]!
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

function groupBySpeaker(quotes: readonly Quote[]): ReadonlyMap<EntityId, readonly Quote[]> {
  const quotesBy = new Map<EntityId, Quote[]>()
  for (const quote of quotes) {
    if (quote.speaker === null) continue
    const said = quotesBy.get(quote.speaker)
    if (said) said.push(quote)
    else quotesBy.set(quote.speaker, [quote])
  }
  return quotesBy
}

function indexOfQuotes(quotes: readonly Quote[], spansOf: (quote: Quote) => readonly Span[]): SpanIndex {
  const spans: Span[] = []
  const owners: number[] = []
  quotes.forEach((quote, owner) => {
    for (const span of spansOf(quote)) {
      spans.push(span)
      owners.push(owner)
    }
  })
  return indexSpans(spans, owners)
}

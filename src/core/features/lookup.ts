// An article by place and by name: what is here, who is that, what did they say. Built once per article, on first use.
import type { Article, Entity, EntityId, Mention, Quote, QuoteId, Span } from '../model.ts'
import { indexSpans, type SpanIndex, spansAt } from './spanIndex.ts'

export interface Lookup {
  readonly mentions: SpanIndex
  /** The parts of all quotes; the owner is the quote's index. */
  readonly parts: SpanIndex
  /** Sources and cues of all quotes; the owner is the quote's index. */
  readonly sources: SpanIndex
  readonly cues: SpanIndex
  readonly sentences: SpanIndex
  readonly entity: ReadonlyMap<EntityId, Entity>
  readonly quote: ReadonlyMap<QuoteId, Quote>
  /** In order of the text. */
  readonly quotesBy: ReadonlyMap<EntityId, readonly Quote[]>
}

const lookups = new WeakMap<Article, Lookup>()

/** The article's lookup; the same object every time it is asked for the same article. */
export function lookupOf(article: Article): Lookup {
  let lookup = lookups.get(article)
  if (!lookup) {
    lookup = build(article)
    lookups.set(article, lookup)
  }
  return lookup
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

function build(article: Article): Lookup {
  const { quotes } = article
  const parts = quotes.flatMap((quote, owner) => quote.parts.map((part) => ({ ...part, owner })))
  const sources = quotes.flatMap(({ source }, owner) => (source ? [{ ...source, owner }] : []))
  const cues = quotes.flatMap(({ cue }, owner) => (cue ? [{ ...cue, owner }] : []))
  const quotesBy = new Map<EntityId, Quote[]>()
  for (const quote of quotes) {
    if (quote.speaker === null) continue
    const said = quotesBy.get(quote.speaker)
    if (said) said.push(quote)
    else quotesBy.set(quote.speaker, [quote])
  }
  return {
    mentions: indexSpans(article.mentions),
    parts: indexSpans(parts, (index) => parts[index]!.owner),
    sources: indexSpans(sources, (index) => sources[index]!.owner),
    cues: indexSpans(cues, (index) => cues[index]!.owner),
    sentences: indexSpans(article.sentences),
    entity: new Map(article.entities.map((entity) => [entity.id, entity])),
    quote: new Map(quotes.map((quote) => [quote.id, quote])),
    quotesBy,
  }
}

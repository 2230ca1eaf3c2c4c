// The article as a tree: who said what, and who and what is named.
import { countQuotes, glanceAt, indexOfQuote, MadeOfQuotes, mentionOf, quoteOf } from '../findings.ts'
import { type Article, ENTITY_TYPES, type Entity, type EntityType, type Quote, type Span } from '../model.ts'
import { stepwise } from '../stepwise.ts'
import { excerptOfQuote } from './excerpt.ts'
import { buildLookup } from './lookup.ts'
import { mostSalient } from './salience.ts'
import { groupQuotes } from './speakers.ts'
import { roleOf } from './summaryLine.ts'

export interface OutlineQuote {
  readonly quote: Quote
  readonly text: string
  /** The first part: where the entry leads. */
  readonly at: Span
}

export interface OutlineSpeaker {
  /** Null when no entity stands behind the source; `name` is then the source's words, or null without a source. */
  readonly entity: Entity | null
  readonly name: string | null
  readonly quotes: readonly OutlineQuote[]
}

export interface OutlineName {
  readonly entity: Entity
  readonly description: string | null
  readonly at: Span
}

export interface Outline {
  /** In order of their first quote. */
  readonly speakers: readonly OutlineSpeaker[]
  /** How many quotes are left out, and where the first of them stands; null when all are there. */
  readonly more: { readonly count: number; readonly at: Span } | null
  /** By type in the order of the model, each with the most salient first; types without a name left out. */
  readonly names: readonly { readonly type: EntityType; readonly names: readonly OutlineName[] }[]
}

/** As many as the side bar lists of one: nobody walks through more, and VS Code takes its time with thousands. */
const MOST = 500

/** The outline; of a very long article the first `most` quotes and the `most` most salient names. */
export function outlineOf(article: Article, most = MOST): Outline {
  return stepwise(() => buildOutline(article, most)).result()
}

/** The same, a little with each step. */
export function* buildOutline(article: Article, most = MOST): Generator<void, Outline> {
  yield* buildLookup(article)
  const speakers = yield* saidBy(article, most)
  const names = yield* namesOf(article, most)
  const count = countQuotes(article) - most
  const next = count > 0 ? quoteOf(article, most).parts[0] : undefined
  return { speakers, more: next ? { count, at: next } : null, names }
}

/** An edit leaves most of them as they were. */
const excerpts = new MadeOfQuotes((text, quote) => excerptOfQuote(text, quote))

function* saidBy(article: Article, most: number): Generator<void, OutlineSpeaker[]> {
  const speakers: OutlineSpeaker[] = []
  for (const { entity, name, quotes } of yield* groupQuotes(article, Math.min(most, countQuotes(article)))) {
    const entries = quotes.map((quote) => ({
      quote,
      text: excerpts.of(article, indexOfQuote(article, quote.id)),
      at: quote.parts[0]!,
    }))
    speakers.push({ entity, name, quotes: entries })
    yield
  }
  return speakers
}

function* namesOf(article: Article, most: number): Generator<void, Outline['names']> {
  const types = new Map<EntityType, OutlineName[]>()
  const named = mostSalient(article, most)
  yield
  for (const entity of named) {
    const names = types.get(entity.type) ?? []
    names.push({ entity, description: roleOf(article, entity), at: firstName(article, entity) })
    types.set(entity.type, names)
    yield
  }
  return ENTITY_TYPES.flatMap((type) => (types.has(type) ? [{ type, names: types.get(type)! }] : []))
}

function firstName(article: Article, { mentions }: Entity): Span {
  return mentionOf(article, mentions.find((index) => glanceAt(article, index).kind === 'named')!)
}

// The article as a tree: who said what, and who and what is named.
import { type Article, ENTITY_TYPES, type Entity, type EntityType, type Quote, type Span } from '../model.ts'
import { stepwise } from '../stepwise.ts'
import { excerptOfQuote } from './excerpt.ts'
import { bySalience, isNamed } from './salience.ts'
import { buildSpeakers, speakersOf } from './speakers.ts'
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
  /** By type in the order of the model, each with the most salient first; types without a name left out. */
  readonly names: readonly { readonly type: EntityType; readonly names: readonly OutlineName[] }[]
}

/** The outline; of a very long article the first `most` quotes and the `most` most salient names. */
export function outlineOf(article: Article, most = 800): Outline {
  return stepwise(() => buildOutline(article, most)).result()
}

/** The same, a little with each step. */
export function* buildOutline(article: Article, most = 800): Generator<void, Outline> {
  yield* buildSpeakers(article)
  const speakers = yield* saidBy(article, most)
  const names = yield* namesOf(article, most)
  return { speakers, names }
}

function* saidBy(article: Article, most: number): Generator<void, OutlineSpeaker[]> {
  const listed = new Set(article.quotes.slice(0, most))
  const speakers: OutlineSpeaker[] = []
  for (const { entity, name, quotes } of speakersOf(article)) {
    const shown = quotes.filter((quote) => listed.has(quote))
    const entries = shown.map((quote) => ({ quote, text: excerptOfQuote(article.text, quote), at: quote.parts[0]! }))
    if (entries.length > 0) speakers.push({ entity, name, quotes: entries })
    yield
  }
  return speakers
}

function* namesOf(article: Article, most: number): Generator<void, Outline['names']> {
  const named = bySalience(
    article,
    article.entities.filter((entity) => isNamed(article, entity)),
  ).slice(0, most)
  const types = new Map<EntityType, OutlineName[]>()
  for (const entity of named) {
    const at = firstName(article, entity)
    if (!at) continue
    const names = types.get(entity.type) ?? []
    names.push({ entity, description: roleOf(article, entity), at })
    types.set(entity.type, names)
    yield
  }
  return ENTITY_TYPES.flatMap((type) => (types.has(type) ? [{ type, names: types.get(type)! }] : []))
}

function firstName(article: Article, entity: Entity): Span | undefined {
  const index = entity.mentions.find((index) => article.mentions[index]!.kind === 'named')
  return index === undefined ? undefined : article.mentions[index]
}

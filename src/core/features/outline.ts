// The article as a tree: who said what, and who and what is named.
import { type Article, ENTITY_TYPES, type Entity, type EntityType, type Quote, type Span } from '../model.ts'
import { excerptOfQuote } from './excerpt.ts'
import { bySalience, isNamed } from './salience.ts'
import { speakersOf } from './speakers.ts'
import { mainWords } from './summaryLine.ts'

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
  return { speakers: saidBy(article, most), names: namesOf(article, most) }
}

function saidBy(article: Article, most: number): OutlineSpeaker[] {
  const listed = new Set(article.quotes.slice(0, most))
  return speakersOf(article).flatMap(({ entity, name, quotes }) => {
    const shown = quotes.filter((quote) => listed.has(quote))
    const entries = shown.map((quote) => ({ quote, text: excerptOfQuote(article.text, quote), at: quote.parts[0]! }))
    return entries.length > 0 ? [{ entity, name, quotes: entries }] : []
  })
}

function namesOf(article: Article, most: number): Outline['names'] {
  const named = bySalience(
    article,
    article.entities.filter((entity) => isNamed(article, entity)),
  ).slice(0, most)
  const types = new Map<EntityType, OutlineName[]>()
  for (const entity of named) {
    const at = firstName(article, entity)
    if (!at) continue
    const names = types.get(entity.type) ?? []
    names.push({ entity, description: mainWords(article, entity), at })
    types.set(entity.type, names)
  }
  return ENTITY_TYPES.flatMap((type) => (types.has(type) ? [{ type, names: types.get(type)! }] : []))
}

function firstName(article: Article, entity: Entity): Span | undefined {
  const mentions = entity.mentions.map((index) => article.mentions[index]!)
  return mentions.find((mention) => mention.kind === 'named')
}

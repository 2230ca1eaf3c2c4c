// The names and quotes of an article as one flat list, to be searched over all articles at once.
import type { Article, Entity, EntityType, Quote, QuoteKind, Span } from '../model.ts'
import { excerptOfQuote } from './excerpt.ts'
import { buildLookup } from './lookup.ts'
import { bySalience, isNamed } from './salience.ts'
import { mainWords } from './summaryLine.ts'
import { whoSays } from './whoSays.ts'

export interface ArticleSymbol {
  /** A name or an alias; of a quote “Mara Velasco: “The deck is safe””, so that a speaker’s name finds what they said. */
  readonly name: string
  readonly at: Span
  readonly what:
    | { readonly entity: EntityType; readonly description: string | null }
    /** `of` is the full name. */
    | { readonly alias: EntityType; readonly of: string }
    | { readonly quote: QuoteKind }
}

interface Findable extends ArticleSymbol {
  readonly lower: string
}

const A_STEP = 200
const symbols = new WeakMap<Article, readonly Findable[]>()

/** The symbols that a query may mean: its characters stand in them in this order. At most `most`, names first. */
export function symbolsOf(article: Article, query: string, most = 500): readonly ArticleSymbol[] {
  for (const _ of buildSymbols(article));
  const characters = charactersOf(query)
  const found: ArticleSymbol[] = []
  for (const symbol of symbols.get(article)!) {
    if (found.length === most) break
    if (standIn(characters, symbol.lower)) found.push(symbol)
  }
  return found
}

/** Makes the symbols ahead of their use, some with each step: of a long article all of them take a while. */
export function* buildSymbols(article: Article): Generator<void, void> {
  if (symbols.has(article)) return
  yield* buildLookup(article)
  const all: Findable[] = []
  const add = (symbol: ArticleSymbol) => all.push({ ...symbol, lower: symbol.name.toLowerCase() })
  const named = article.entities.filter((entity) => isNamed(article, entity))
  for (const [index, entity] of bySalience(article, named).entries()) {
    if (index % A_STEP === 0) yield
    nameSymbols(article, entity).forEach(add)
  }
  for (const [index, quote] of article.quotes.entries()) {
    if (index % A_STEP === 0) yield
    quoteSymbol(article, quote).forEach(add)
  }
  symbols.set(article, all)
}

/** Whether the characters of the query stand in the words in their order, whatever their case. */
export function mayMean(query: string, words: string): boolean {
  return standIn(charactersOf(query), words.toLowerCase())
}

const charactersOf = (query: string): readonly string[] => [...query.toLowerCase().replace(/\s+/gu, '')]

function standIn(characters: readonly string[], words: string): boolean {
  let at = 0
  for (const character of characters) {
    at = words.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

function nameSymbols(article: Article, entity: Entity): ArticleSymbol[] {
  const places = placesOfNames(article, entity)
  const first = [...places.values()][0]
  if (!first) return []
  const { type } = entity
  const description = mainWords(article, entity)
  const name = { name: entity.name, at: places.get(entity.name) ?? first, what: { entity: type, description } }
  const aliases = entity.aliases.map((alias) => ({
    name: alias,
    at: places.get(alias) ?? first,
    what: { alias: type, of: entity.name },
  }))
  return [name, ...aliases]
}

/** Where each form of the name stands first. */
function placesOfNames(article: Article, entity: Entity): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>()
  for (const index of entity.mentions) {
    const mention = article.mentions[index]!
    if (mention.kind !== 'named') continue
    const words = article.text.slice(mention.start, mention.end).replace(/\s+/gu, ' ')
    if (!places.has(words)) places.set(words, mention)
  }
  return places
}

function quoteSymbol(article: Article, quote: Quote): ArticleSymbol[] {
  const at = quote.parts[0]
  if (!at) return []
  const who = whoSays(article, quote)
  const words = excerptOfQuote(article.text, quote)
  return [{ name: who === null ? words : `${who}: ${words}`, at, what: { quote: quote.kind } }]
}

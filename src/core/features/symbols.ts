// The names and quotes of an article as one flat list, to be searched over all articles at once.
import { mentionOf } from '../findings.ts'
import type { Article, Entity, EntityType, Quote, QuoteKind, Span } from '../model.ts'
import { excerptOfQuote } from './excerpt.ts'
import { buildWhole } from './lookup.ts'
import { bySalience, isNamed } from './salience.ts'
import { roleOf } from './summaryLine.ts'
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

/** The symbols that a query may mean, at most `most`, names first. */
export function symbolsOf(article: Article, query: string, most = 500): readonly ArticleSymbol[] {
  for (const _ of buildSymbols(article));
  const wanted = wantedBy(query)
  const found: ArticleSymbol[] = []
  for (const symbol of symbols.get(article)!) {
    if (found.length === most) break
    if (isHeldBy(wanted, symbol.lower)) found.push(symbol)
  }
  return found
}

/** Makes the symbols ahead of their use, some with each step: of a long article all of them take a while. */
export function* buildSymbols(article: Article): Generator<void, void> {
  if (symbols.has(article)) return
  yield* buildWhole(article)
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

/** Whether the words hold the query, or beginnings of them make it up: “mvel” and “asco” mean Mara Velasco, “lev” does not. */
export function mayMean(query: string, words: string): boolean {
  return isHeldBy(wantedBy(query), words.toLowerCase())
}

const wantedBy = (query: string): string => query.trim().toLowerCase().replace(/\s+/gu, ' ')

const isHeldBy = (wanted: string, held: string): boolean =>
  held.includes(wanted) || isMadeOfBeginnings(wanted.replaceAll(' ', ''), held)

const WORD = /[\p{L}\p{M}\p{N}]+/gu

function isMadeOfBeginnings(wanted: string, held: string): boolean {
  // How much of what is wanted the words so far may have given.
  const given = new Set([0])
  for (const [word] of held.matchAll(WORD)) {
    for (const from of [...given])
      for (let count = 0; count < word.length && word[count] === wanted[from + count]; count++)
        given.add(from + count + 1)
    if (given.has(wanted.length)) return true
  }
  return false
}

function nameSymbols(article: Article, entity: Entity): ArticleSymbol[] {
  const places = placesOfNames(article, entity)
  const first = [...places.values()][0]
  if (!first) return []
  const { type } = entity
  const description = roleOf(article, entity)
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
    const mention = mentionOf(article, index)
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

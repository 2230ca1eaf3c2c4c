// Who speaks in an article, and how much. Somebody without a name (“a senior official”) is known by those words.
import { entityWithId, quoteOf } from '../findings.ts'
import type { Article, Entity, Quote } from '../model.ts'
import { excerpt } from './excerpt.ts'
import { buildWhole, quotesBy } from './lookup.ts'

export interface Speaker {
  /** Stays the same from reading to reading as long as the speaker is called the same. */
  readonly key: string
  /** Null when no entity stands behind the source; `name` is then the source's words, or null without a source. */
  readonly entity: Entity | null
  readonly name: string | null
  /** In order of the text; never empty. */
  readonly quotes: readonly Quote[]
  /** How many words were said, reported ones included. */
  readonly words: number
}

interface Speakers {
  readonly all: readonly Speaker[]
  readonly byKey: ReadonlyMap<string, Speaker>
  readonly byQuote: ReadonlyMap<Quote, Speaker>
}
interface Group extends Pick<Speaker, 'entity' | 'name'> {
  readonly quotes: Quote[]
}

const QUOTES_A_STEP = 500
const known = new WeakMap<Article, Speakers>()

/** The speakers in order of their first quote; the same list every time it is asked for the same article. */
export function speakersOf(article: Article): readonly Speaker[] {
  return look(article).all
}

/** The speaker with a key, if the article has one. */
export function speakerWithKey(article: Article, key: string): Speaker | null {
  return look(article).byKey.get(key) ?? null
}

/** Who says a quote. */
export function speakerOfQuote(article: Article, quote: Quote): Speaker | null {
  return look(article).byQuote.get(quote) ?? null
}

/** The entity as a speaker; null when it says nothing. */
export function speakerOfEntity(article: Article, entity: Entity): Speaker | null {
  const said = quotesBy(article, entity.id).find(({ parts }) => parts.length > 0)
  return said ? speakerOfQuote(article, said) : null
}

/** The words of several quotes together. */
export function sumWords(text: string, quotes: readonly Quote[]): number {
  return quotes.reduce((sum, quote) => sum + countWords(text, quote), 0)
}

/** Runs of characters between white space in the parts of a quote. */
export function countWords(text: string, quote: Quote): number {
  let words = 0
  for (const { start, end } of quote.parts) {
    let inWord = false
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      const isSpace = unit <= 0x20 || unit === 0xa0 || unit === 0x202f
      if (!isSpace && !inWord) words++
      inWord = !isSpace
    }
  }
  return words
}

function look(article: Article): Speakers {
  for (const _ of buildSpeakers(article));
  return known.get(article)!
}

/** Builds the list ahead of its use, a few hundred quotes with each step: of a long article that takes a while. */
export function* buildSpeakers(article: Article): Generator<void, void> {
  if (known.has(article)) return
  yield* buildWhole(article)
  const groups = yield* groupQuotes(article, article.quotes.length)
  yield
  const keys = new Map<string, number>()
  const all: Speaker[] = []
  const byQuote = new Map<Quote, Speaker>()
  for (const said of groups) {
    const plain = said.entity ? `${said.entity.type} ${said.entity.name}` : `words ${said.name?.toLowerCase() ?? ''}`
    const speaker = { key: distinct(plain, keys), ...said, words: sumWords(article.text, said.quotes) }
    all.push(speaker)
    for (const quote of said.quotes) byQuote.set(quote, speaker)
    yield
  }
  known.set(article, {
    all,
    byKey: new Map(all.map((speaker) => [speaker.key, speaker])),
    byQuote,
  })
}

/** The first `count` quotes by who says them, a few hundred with each step; in order of each one’s first. */
export function* groupQuotes(
  article: Article,
  count: number,
): Generator<void, readonly Omit<Speaker, 'key' | 'words'>[]> {
  const groups = new Map<Entity | string, Group>()
  for (let index = 0; index < count; index++) {
    if (index % QUOTES_A_STEP === QUOTES_A_STEP - 1) yield
    const quote = quoteOf(article, index)
    if (quote.parts.length === 0) continue
    const entity = entityWithId(article, quote.speaker) ?? null
    const name = entity?.name ?? (quote.source ? excerpt(article.text, quote.source) : null)
    const who = entity ?? name?.toLowerCase() ?? ''
    const group = groups.get(who)
    if (group) group.quotes.push(quote)
    else groups.set(who, { entity, name, quotes: [quote] })
  }
  return [...groups.values()]
}

/** Two of a name are told apart by their number. */
export function distinct(key: string, given: Map<string, number>): string {
  const count = (given.get(key) ?? 0) + 1
  given.set(key, count)
  return count === 1 ? key : `${key} #${count}`
}

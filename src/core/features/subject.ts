// What a cursor means: somebody, or something that was said. A name within a quote means the name, the words around it
// mean the quote.
import { entityWithId, firstMentionOf, quoteOf } from '../findings.ts'
import type { Article, Entity, Quote, Span } from '../model.ts'
import { lookupOf, mentionAt, quoteAt } from './lookup.ts'
import { type SpanIndex, spansAt } from './spanIndex.ts'

export type Subject =
  /** `at` is the mention, or the source that names the entity: “[[the engineer in charge of the bridge]] said”. */
  | { readonly kind: 'entity'; readonly entity: Entity; readonly at: Span }
  /** `at` is the part of the quote, or its cue. */
  | { readonly kind: 'quote'; readonly quote: Quote; readonly at: Span }

const LETTERS_BEFORE = /[\p{L}\p{M}'’]*$/u
const LETTERS_BEHIND = /^[\p{L}\p{M}'’]*/u
const WORD_REACH = 20
// Within quoted words “I” and “my” are the speaker’s; all others mean somebody else, or more than one.
const NOT_THE_SPEAKER =
  /^(?:he|him|his|himself|she|hers?|herself|its?|itself|they|them|theirs?|themselves|we|us|ours?|ourselves|you|yours?|yourself|yourselves|who|whom|whose)$/u

/** What is meant by an offset, or null where nothing stands that the article is sure of. */
export function subjectAt(article: Article, offset: number): Subject | null {
  const lookup = lookupOf(article)
  const mention = mentionAt(article, offset)
  if (mention) return entitySubject(article, mention.entity, mention)
  const source = shortestAt(lookup.sources, offset)
  if (source) return entitySubject(article, quoteOf(article, source.owner).speaker, source)
  const quote = quoteAt(article, offset)
  const at = shortestAt(lookup.parts, offset) ?? shortestAt(lookup.cues, offset)
  // “They lied to us,” Cole said. Whoever “they” are, Cole is not one of them.
  return quote && at && !isOpenPronoun(article.text, offset) ? { kind: 'quote', quote, at } : null
}

/** The name of the entity as the text gives it first, else the first words that refer to it. */
export function firstMention(article: Article, entity: Entity): Span | null {
  return firstMentionOf(article, entity) ?? null
}

function entitySubject(article: Article, id: string | null, at: Span): Subject | null {
  const entity = entityWithId(article, id)
  return entity ? { kind: 'entity', entity, at: { start: at.start, end: at.end } } : null
}

function shortestAt(index: SpanIndex, offset: number): (Span & { readonly owner: number }) | null {
  const at = spansAt(index, offset)[0]
  return at === undefined ? null : { start: index.start[at]!, end: index.end[at]!, owner: index.owner[at]! }
}

/** A pronoun that the article left open: it is no mention, and the quote around it is not what it means. */
function isOpenPronoun(text: string, offset: number): boolean {
  const before = LETTERS_BEFORE.exec(text.slice(Math.max(0, offset - WORD_REACH), offset))![0]
  const behind = LETTERS_BEHIND.exec(text.slice(offset, offset + WORD_REACH))![0]
  return isPronoun((before + behind).replace(/['’].*$/u, ''))
}

/** Whether a word stands for somebody or something else: “he”, “whose”, not “I”. */
export function isPronoun(word: string): boolean {
  return NOT_THE_SPEAKER.test(word.toLowerCase())
}

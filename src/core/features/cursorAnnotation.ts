// What is marked at a place, for those who cannot see the marks: whose name it is, and in which quote it stands.
import { entityWithId, mentionOf } from '../findings.ts'
import type { Article, EntityType, Mention } from '../model.ts'
import { excerpt } from './excerpt.ts'
import { mentionAt, quoteAt } from './lookup.ts'
import { type QuoteCard, quoteCard } from './quoteCard.ts'
import { roleOf } from './summaryLine.ts'

export interface NameAtCursor {
  /** The words at the place, and the name they stand for. */
  readonly words: string
  readonly kind: Mention['kind']
  readonly name: string
  readonly type: EntityType
  readonly description: string | null
  /** The first of its mentions is 1. */
  readonly ordinal: number
  readonly mentions: number
}

export interface QuoteAtCursor {
  readonly card: QuoteCard
  /** Whether the place is in what is said, in the words that name who says it, or in the cue. */
  readonly role: 'content' | 'source' | 'cue'
  /** In which piece of the content, the first being 1; null outside it. */
  readonly part: number | null
  readonly parts: number
}

export interface CursorAnnotation {
  readonly name: NameAtCursor | null
  readonly quote: QuoteAtCursor | null
}

/** What is marked at an offset; null where nothing is. */
export function annotationAt(article: Article, offset: number): CursorAnnotation | null {
  const name = nameAt(article, offset)
  const quote = quoteAround(article, offset)
  return name || quote ? { name, quote } : null
}

function nameAt(article: Article, offset: number): NameAtCursor | null {
  const mention = mentionAt(article, offset)
  const entity = entityWithId(article, mention?.entity ?? null)
  if (!mention || !entity) return null
  const index = entity.mentions.findIndex((each) => mentionOf(article, each) === mention)
  return {
    words: excerpt(article.text, mention, 60),
    kind: mention.kind,
    name: entity.name,
    type: entity.type,
    description: roleOf(article, entity),
    ordinal: index + 1,
    mentions: entity.mentions.length,
  }
}

function quoteAround(article: Article, offset: number): QuoteAtCursor | null {
  const quote = quoteAt(article, offset)
  const card = quote && quoteCard(article, quote.id)
  if (!quote || !card) return null
  const holds = ({ start, end }: { readonly start: number; readonly end: number }) => start <= offset && offset <= end
  const part = quote.parts.findIndex(holds)
  const role = part >= 0 ? 'content' : quote.cue && holds(quote.cue) ? 'cue' : 'source'
  return { card, role, part: part < 0 ? null : part + 1, parts: quote.parts.length }
}

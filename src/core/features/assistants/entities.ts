// Answers about who and what is named: the list, and one entity with all that the article says of it.
import { firstMentionOf, mentionOf } from '../../findings.ts'
import type { Article, Entity, EntityType } from '../../model.ts'
import { describe, entityCard } from '../entityCard.ts'
import { countQuotesOf, quotesBy } from '../lookup.ts'
import { bySalience, isNamed } from '../salience.ts'
import { roleOf } from '../summaryLine.ts'
import { type Answer, type Page, pageOf } from './answer.ts'
import { askWhich, findEntities, prominentNames } from './findEntity.ts'
import { lineOf } from './lines.ts'
import { quoteRecord } from './quoteRecord.ts'

const MOST_LINES = 40
const MOST_QUOTES = 12
const MOST_DESCRIPTIONS = 8
const EXCERPT = 160

export interface EntityWish extends Page {
  readonly type?: EntityType
}

/** Who and what is named, the most salient first, a page at a time. */
export function listEntities(article: Article, { type, ...page }: EntityWish): Answer {
  const named = article.entities.filter(
    (entity) => isNamed(article, entity) && (type === undefined || entity.type === type),
  )
  const { items, ...rest } = pageOf(bySalience(article, named), page)
  return { found: { ...rest, entities: items.map((entity) => entityRecord(article, entity)) } }
}

function entityRecord(article: Article, entity: Entity): Readonly<Record<string, unknown>> {
  const description = roleOf(article, entity) ?? undefined
  const quotes = countQuotesOf(article, entity.id)
  const first = firstMentionOf(article, entity)
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    ...(description !== null && { description }),
    mentions: entity.mentions.length,
    ...(quotes > 0 && { quotes }),
    ...(first && { line: lineOf(article, first.start) }),
  }
}

/** One entity: names, descriptions, where it is mentioned, what it says, and who is named with it. */
export function getEntity(article: Article, words: string): Answer {
  const found = findEntities(article, words)
  if (found.length > 1) return { problem: askWhich(words, found) }
  const entity = found[0]
  const card = entity && entityCard(article, entity.id)
  if (!entity || !card) {
    return {
      problem: `Nothing called “${words}” is named in this article. Most prominent names: ${prominentNames(article)}.`,
    }
  }
  const lines = new Set(entity.mentions.map((index) => lineOf(article, mentionOf(article, index).start)))
  const quotes = quotesBy(article, entity.id)
  return {
    found: {
      ...entityRecord(article, entity),
      ...(entity.aliases.length > 0 && { aliases: entity.aliases }),
      descriptions: describe(article, entity, MOST_DESCRIPTIONS),
      mentionedInLines: [...lines].slice(0, MOST_LINES),
      namedWith: card.namedWith.map(({ name }) => name),
      said: quotes.slice(0, MOST_QUOTES).map((quote) => quoteRecord(article, quote, EXCERPT)),
      ...(quotes.length > MOST_QUOTES && {
        more: `newsmark_list_quotes with speaker ${entity.id} lists all ${quotes.length} quotes.`,
      }),
    },
  }
}

// The reading: text → structure → mentions → quotations → attributions → entities → Article.
import { assembleQuotes } from './attribution/index.ts'
import { linkEntities } from './entities/index.ts'
import type { Article, Span } from './model.ts'
import { type Models, RULES } from './models.ts'
import { findQuotations } from './quotes/index.ts'
import { readText } from './text/index.ts'

/**
 * Reads an article. Pure and deterministic; never throws on any text: what cannot be read is left out.
 * @param text the article as its file has it; every offset of the result counts its UTF-16 code units
 * @param models the trained stages, from `openModels`; without them the reading is done by rules
 */
export function annotate(text: string, models: Models = RULES): Article {
  const layer = readText(text)
  const names = models.findMentions(layer)
  const quotations = findQuotations(layer)
  const attributions = models.findAttributions(layer, names, quotations)
  const { mentions, entities } = linkEntities(layer, names, quotations, attributions)
  return {
    text,
    blocks: layer.blocks.map(({ kind, start, end, label }) => ({ kind, start, end, ...(label && { label }) })),
    sentences: layer.sentences.map(spanOf),
    mentions,
    entities,
    quotes: assembleQuotes(layer, attributions, mentions, entities),
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

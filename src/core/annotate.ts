// The reading: text → passages → structure → mentions → quotations → attributions → entities → Article.
import type { Article } from './model.ts'
import { type Models, RULES } from './models.ts'
import { readWhole } from './revise/index.ts'

/**
 * Reads an article. Pure and deterministic; never throws on any text: what cannot be read is left out.
 * @param text the article as its file has it; every offset of the result counts its UTF-16 code units
 * @param models the trained stages, from `openModels`; without them the reading is done by rules
 */
export function annotate(text: string, models: Models = RULES): Article {
  return readWhole(text, models)
}

// Reading again after an edit: the same article as a fresh reading of the new text gives, for less work.
import type { Article } from '../model.ts'
import { type Models, RULES } from '../models.ts'
import { applyEdits, clipEdits, type Edit } from './edits.ts'
import { type Joined, joinPassages } from './join.ts'
import { type Passages, readPassages, rereadPassages } from './passages.ts'

export type { Edit } from './edits.ts'

interface Memory {
  readonly models: Models
  readonly passages: Passages
  readonly joined: Joined
}

/** What is remembered of an article as long as somebody holds it. */
const memories = new WeakMap<Article, Memory>()

/** Reads a text passage by passage and remembers them. */
export function readWhole(text: string, models: Models): Article {
  return remember(text, models, readPassages(text, models), null)
}

/**
 * The article of a text that was edited: the same as `annotate` of the new text. Only the passages that were touched are
 * read again, when `article` came from `annotate` or `revise` with the same models; else all of it is.
 * @param edits in the order they were made, each in UTF-16 offsets of the text as those before it left it; what lies
 * outside of the text is cut off
 */
export function revise(article: Article, edits: readonly Edit[], models: Models = RULES): Article {
  const memory = memories.get(article)
  const made = clipEdits(article.text.length, edits)
  const text = applyEdits(article.text, made)
  if (memory?.models !== models) return readWhole(text, models)
  return remember(text, models, rereadPassages(memory.passages, made, models), memory.joined)
}

function remember(text: string, models: Models, passages: Passages, before: Joined | null): Article {
  const joined = joinPassages(text, passages.list, before)
  memories.set(joined.article, { models, passages, joined })
  return joined.article
}

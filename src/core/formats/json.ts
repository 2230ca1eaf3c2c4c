// Readings as JSON: one compact record a line for pipelines, or everything, indented, for people and scripts.
import type { Article } from '../model.ts'
import { recordQuotes, toRecord } from './record.ts'

/** One line of JSONL, its line end included. */
export const toJsonLine = (id: string | number, article: Article): string =>
  `${JSON.stringify(toRecord(id, article))}\n`

/** The whole reading with its text and the dates of utterance, indented by two blanks, without a line end. */
export const toJson = (id: string | number, article: Article): string =>
  JSON.stringify({ id, ...article, quotes: recordQuotes(article) }, null, 2)

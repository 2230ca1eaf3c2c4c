// Reading again after an edit: the same article as a fresh reading of the new text gives, for less work.
import type { Article } from '../model.ts'
import { type Models, RULES } from '../models.ts'
import { applyEdits, clipEdits, type Edit } from './edits.ts'
import { type Joined, joinPassages } from './join.ts'
import { carryOut, type Plan, planReading, readingsOf } from './passages.ts'
import { passageReader } from './readPassage.ts'
import { planRereading } from './replan.ts'

export type { Edit } from './edits.ts'

interface Memory {
  readonly models: Models
  readonly plan: Plan
  readonly joined: Joined
}

/** What is remembered of an article as long as somebody holds it. */
const memories = new WeakMap<Article, Memory>()

/** Reads a text passage by passage and remembers them. */
export function readWhole(text: string, models: Models): Article {
  return read(text, models, planReading(text), null)
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
  return read(text, models, planRereading(memory.plan, made), memory.joined)
}

function read(text: string, models: Models, plan: Plan, before: Joined | null): Article {
  const steps = carryOut(plan, passageReader(models))
  let step = steps.next()
  while (!step.done) step = steps.next()
  const joined = joinPassages(text, readingsOf(step.value), before)
  memories.set(joined.article, { models, plan: step.value, joined })
  return joined.article
}

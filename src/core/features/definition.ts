// Where the one under the cursor is introduced: the first mention of who is named, or of who says the words.
import { entityWithId } from '../findings.ts'
import type { Article, Span } from '../model.ts'
import { lookupOf } from './lookup.ts'
import { spansAt } from './spanIndex.ts'
import { firstMention, subjectAt } from './subject.ts'

export interface Definition {
  /** The words that lead there. */
  readonly origin: Span
  readonly target: Span
  /** The sentence around the target: what a preview shows. */
  readonly sentence: Span
}

/** The first mention of the entity at an offset, from a quote that of its speaker; null where nobody stands. */
export function definitionAt(article: Article, offset: number): Definition | null {
  const subject = subjectAt(article, offset)
  if (!subject) return null
  const speaker = subject.kind === 'quote' ? entityWithId(article, subject.quote.speaker) : subject.entity
  const target = speaker && firstMention(article, speaker)
  return target ? { origin: subject.at, target, sentence: sentenceAround(article, target) } : null
}

function sentenceAround(article: Article, span: Span): Span {
  const { sentences } = lookupOf(article)
  const around = spansAt(sentences, span.start).map((at) => ({ start: sentences.start[at]!, end: sentences.end[at]! }))
  return around.find(({ start, end }) => start <= span.start && span.end <= end) ?? span
}

// Where the one under the cursor is introduced: the first mention of who is named, or of who says the words.
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
  const { entity } = lookupOf(article)
  const speaker = subject.kind === 'quote' ? entity.get(subject.quote.speaker ?? '') : subject.entity
  const target = speaker && firstMention(article, speaker)
  return target ? { origin: subject.at, target, sentence: sentenceAround(article, target) } : null
}

function sentenceAround(article: Article, span: Span): Span {
  const { sentences } = lookupOf(article)
  const around = spansAt(sentences, span.start).map((at) => article.sentences[sentences.owner[at]!]!)
  return around.find(({ start, end }) => start <= span.start && span.end <= end) ?? span
}

// A quotation for which no source can be found: not in its sentence, and not in the paragraphs around it, whose speaker a
// reader would take to go on.
import { entityWithId, mentionOf, quoteOf } from '../../findings.ts'
import type { Article, Block, EntityType, Quote, Span } from '../../model.ts'
import { excerpt } from '../excerpt.ts'
import { lookupOf, startOf } from '../lookup.ts'
import { type SpanIndex, spansTouching } from '../spanIndex.ts'
import type { CheckCopy } from './finding.ts'

/** Shorter ones are names of things, irony, or words spoken about. */
const FEWEST_WORDS = 5
/** From here on “the same speaker goes on” is an answer, and not merely the last one left. */
const LIKELY = 0.5
/** Paragraphs before and after, in which somebody may be speaking. */
const BEFORE = 3
const AFTER = 1

const CAN_SPEAK: ReadonlySet<EntityType> = new Set(['PERSON', 'ORG', 'NORP', 'PLACE'])

/** The council met on Monday. “Nobody told us that the bridge would close.” It closed on Tuesday. */
export const checkQuoteWithoutSource: CheckCopy = (article) => {
  const { blocks } = lookupOf(article)
  return article.quotes
    .filter((quote) => isUnsourced(article, blocks, quote))
    .map((quote) => {
      const span = { start: startOf(quote), end: quote.parts[0]!.end }
      return {
        ...span,
        rule: 'quoteWithoutSource',
        problem: 'noSource',
        words: [],
        related: [],
        fixes: [],
        about: excerpt(article.text, span, 40),
      }
    })
}

function isUnsourced(article: Article, blocks: SpanIndex, quote: Quote): boolean {
  const { kind, cue, inside, repeats, score, modality } = quote
  if (kind !== 'direct' || cue || inside !== null || repeats !== null || score >= LIKELY || modality !== 'actual')
    return false
  if (hasSource(article, quote)) return false
  const start = startOf(quote)
  const at = spansTouching(blocks, { start, end: start + 1 })[0]
  const block = at === undefined ? undefined : article.blocks[blocks.owner[at]!]
  if (at === undefined || !block || !isSaid(article.text, block, quote.parts[0]!)) return false
  const first = Math.max(0, at - BEFORE)
  const last = Math.min(blocks.start.length - 1, at + AFTER)
  return (
    !somebodyIsNear(article, quote.parts[0]!) &&
    !somebodySpeaks(article, { start: blocks.start[first]!, end: blocks.end[last]! })
  )
}

/** Words that name a source, and one that can speak: The bridge was closed. “…” It rained. “…” */
function hasSource(article: Article, { source, speaker }: Quote): boolean {
  const type = entityWithId(article, speaker)?.type
  if (type !== undefined) return CAN_SPEAK.has(type)
  return source !== null && !/^(?:it|this|that)$/iu.test(article.text.slice(source.start, source.end))
}

/** She put the cup down. “Nobody told us that it would close.” — in the sentence before or behind, a reader finds the speaker. */
function somebodyIsNear(article: Article, { start, end }: Span): boolean {
  const { sentences, mentions } = lookupOf(article)
  const own = spansTouching(sentences, { start, end })
  const first = Math.max(0, (own[0] ?? 0) - 1)
  const last = Math.min(sentences.start.length - 1, (own.at(-1) ?? 0) + 1)
  return spansTouching(mentions, { start: sentences.start[first] ?? 0, end: sentences.end[last] ?? 0 }).some((at) => {
    const mention = mentionOf(article, mentions.owner[at]!)
    return mention.type === 'PERSON' && (mention.end <= start || mention.start >= end)
  })
}

function somebodySpeaks(article: Article, window: Span): boolean {
  const { parts } = lookupOf(article)
  return spansTouching(parts, window).some((at) => {
    const quote = quoteOf(article, parts.owner[at]!)
    return quote.score >= LIKELY && hasSource(article, quote)
  })
}

/**
 * A whole sentence in the running text: headlines and captions repeat what the text gives a source for, “My plan is great!” in
 * the middle of a sentence is named and not said, and after a comma someone is about to say it.
 */
function isSaid(text: string, block: Block, { start, end }: Span): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'blockquote') return false
  const bare = text.slice(start, end).replace(/^[^\p{L}\p{N}]+/u, '')
  const isOfItsOwn = /(?:^|[.!?:…]["'”’)]?)\s*$/u.test(text.slice(Math.max(block.start, start - 4), start))
  const isSentence = /^\p{Lu}/u.test(bare) && /[.!?…]["'”’»]*$/u.test(bare)
  const goesOn = /^\s*[\p{Ll},;]/u.test(text.slice(end, Math.min(end + 4, block.end)))
  return isOfItsOwn && isSentence && !goesOn && bare.split(/\s+/u).length >= FEWEST_WORDS && !isTitle(bare)
}

/** “The Long Way Home.” */
const isTitle = (words: string): boolean => (words.match(/(?<![\p{L}'’])\p{Ll}[\p{L}]{3,}/gu) ?? []).length === 0

// A quotation for which no source can be found.
import type { Article, Block, EntityType, Quote } from '../../model.ts'
import { excerpt } from '../excerpt.ts'
import { lookupOf, startOf } from '../lookup.ts'
import { indexSpans, spansTouching } from '../spanIndex.ts'
import type { CheckCopy } from './finding.ts'

/** Shorter ones are names of things, irony, or words spoken about. */
const FEWEST_WORDS = 5
/** From here on “the same speaker goes on” is an answer, and not merely the last one left. */
const LIKELY = 0.5

const CAN_SPEAK: ReadonlySet<EntityType> = new Set(['PERSON', 'ORG', 'NORP', 'PLACE'])
/** Her column, “Brother, tell your own story,” was thoughtful. */
const IS_NOUN = /^\s(?:is|was|are|were|has|had|will|would|does|did)\b/u

/** The council met on Monday. “Nobody told us that the bridge would close.” It closed on Tuesday. */
export const checkQuoteWithoutSource: CheckCopy = (article) => {
  const blocks = indexSpans(article.blocks)
  return article.quotes
    .filter((quote) => isUnsourced(article, quote) && isSaid(article, blockOf(article, blocks, quote), quote))
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

/** No words that name a source; or such as cannot be one: The bridge was closed. “…” It rained. “…” */
function isUnsourced(
  article: Article,
  { kind, source, speaker, cue, inside, repeats, score, modality }: Quote,
): boolean {
  if (kind !== 'direct' || cue || inside !== null || repeats !== null || score >= LIKELY || modality !== 'actual')
    return false
  const type = speaker === null ? undefined : lookupOf(article).entity.get(speaker)?.type
  if (type !== undefined) return !CAN_SPEAK.has(type)
  return source === null || /^(?:it|this|that)$/iu.test(article.text.slice(source.start, source.end))
}

/** A sentence in the running text: headlines and captions repeat what the text gives a source for. */
function isSaid({ text }: Article, block: Block | undefined, quote: Quote): boolean {
  if (block?.kind !== 'paragraph' && block?.kind !== 'blockquote') return false
  const first = quote.parts[0]!
  const words = text.slice(first.start, first.end).split(/\s+/u).length
  const bare = text.slice(first.start, first.end).replace(/^[^\p{L}\p{N}]+/u, '')
  const isSentence = words >= FEWEST_WORDS && /^\p{Lu}/u.test(bare) && /[.!?…,—–]["'”’»]*$/u.test(bare)
  // “My plan is a great plan!” in the middle of a sentence is named, and not said.
  const isOfItsOwn = /(?:^|[.!?:…]["'”’)]?)\s*$/u.test(text.slice(block.start, first.start).slice(-4))
  return isSentence && isOfItsOwn && !isTitle(bare) && !IS_NOUN.test(text.slice(first.end, first.end + 10))
}

/** “The Long Way Home.” */
const isTitle = (words: string): boolean => (words.match(/(?<![\p{L}'’])\p{Ll}[\p{L}]{3,}/gu) ?? []).length === 0

function blockOf(article: Article, blocks: ReturnType<typeof indexSpans>, quote: Quote): Block | undefined {
  const start = startOf(quote)
  const at = spansTouching(blocks, { start, end: start + 1 })[0]
  return at === undefined ? undefined : article.blocks[blocks.owner[at]!]
}

// “Allegedly”, and nobody who alleges.
import { quoteOf } from '../../findings.ts'
import type { Article, Span } from '../../model.ts'
import { excerpt } from '../excerpt.ts'
import { lookupOf } from '../lookup.ts'
import { spansTouching } from '../spanIndex.ts'
import type { CheckCopyInSteps, Finding } from './finding.ts'

const HEDGE =
  /\b(?:allegedly|reportedly|purportedly(?! [“‘"'])|(?:is|are|was|were) (?:said|alleged|rumou?red|reported) to|(?:is|are|was|were) (?:believed|understood|thought) to(?= be\b| have\b)|it (?:is|was|has been) (?:said|alleged|rumou?red|reported|claimed|believed|understood) that)\b/giu
/** Words that show where it comes from, even where no one is quoted: the charge, the court, the report. */
const ORIGIN =
  /\b(?:according to|charg(?:e|ed|es|ing)|indict(?:ed|ment)|arrest(?:ed|s)?|accus(?:ed|es|ations?)|su(?:ed|es|ing)|lawsuits?|complaints?|court|trial|prosecut\w+|police|investigat\w+|inquiry|allegations?|claim(?:s|ed)?|reports?|told|said|says|suspect(?:s|ed)?|documents?)\b/iu

/**
 * The mayor allegedly kept two sets of books. — The first paragraph of a story may hedge: who says so comes after it; and a
 * source in the sentence before or behind speaks for both.
 */
export const checkUnsourcedHedge: CheckCopyInSteps = function* (article) {
  const [, ...paragraphs] = article.blocks.filter(({ kind }) => kind === 'paragraph')
  const findings: Finding[] = []
  for (const paragraph of paragraphs) {
    const sentences = sentencesOf(article, paragraph)
    for (const [index, sentence] of sentences.entries()) {
      const hedge = firstHedge(article.text, sentence)
      if (!hedge || hasOrigin(article, sentence, hedge)) continue
      const around = [sentences[index - 1], sentences[index + 1]]
      if (around.some((neighbour) => neighbour && isSourced(article, neighbour))) continue
      findings.push(findingFor(article, sentence, hedge))
    }
    yield
  }
  return findings
}

const findingFor = ({ text }: Article, sentence: Span, hedge: Span): Finding => ({
  ...hedge,
  rule: 'unsourcedHedge',
  problem: 'hedge',
  words: [text.slice(hedge.start, hedge.end)],
  related: [],
  fixes: [],
  about: excerpt(text, sentence, 60),
})

function sentencesOf(article: Article, block: Span): Span[] {
  const { sentences } = lookupOf(article)
  return spansTouching(sentences, block).map((at) => ({ start: sentences.start[at]!, end: sentences.end[at]! }))
}

function firstHedge(text: string, { start, end }: Span): Span | null {
  HEDGE.lastIndex = 0
  const match = HEDGE.exec(text.slice(start, end))
  return match && { start: start + match.index, end: start + match.index + match[0].length }
}

/** Said by someone, said within a quotation, or traced by the words around the hedge itself. */
function hasOrigin(article: Article, sentence: Span, hedge: Span): boolean {
  const rest = article.text.slice(sentence.start, hedge.start) + article.text.slice(hedge.end, sentence.end)
  return isSourced(article, sentence) || ORIGIN.test(rest) || isQuoted(article, hedge)
}

function isSourced(article: Article, sentence: Span): boolean {
  const { parts, sources } = lookupOf(article)
  if (spansTouching(sources, sentence).length > 0) return true
  return spansTouching(parts, sentence).some((at) => {
    const quote = quoteOf(article, parts.owner[at]!)
    return quote.source !== null || quote.speaker !== null
  })
}

function isQuoted(article: Article, hedge: Span): boolean {
  const { parts } = lookupOf(article)
  return spansTouching(parts, hedge).some((at) => quoteOf(article, parts.owner[at]!).kind === 'direct')
}

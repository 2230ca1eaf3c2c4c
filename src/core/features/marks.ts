// What is to be painted in a window of the text: for each mark, the spans that carry it.
import { mentionOf, quoteOf, quoteWithId } from '../findings.ts'
import { type Article, type Quote, type Span, UNCERTAIN } from '../model.ts'
import { ENTITY_LAYERS, isCertainEnough, isQuoteShown, type Layer, layerOfEntity } from './layers.ts'
import { lookupOf } from './lookup.ts'
import { quotedWords } from './quotedWords.ts'
import { spansTouching } from './spanIndex.ts'

export const MARKS = [
  ...ENTITY_LAYERS,
  'directQuote',
  'mixedQuote',
  /** The words of a mixed quote that stand in quotation marks: He called it [[“reckless”]]. */
  'quotedWords',
  'indirectQuote',
  'uncertainQuote',
  'uncertainMixedQuote',
  'uncertainIndirectQuote',
  'source',
  'cue',
] as const
export type Mark = (typeof MARKS)[number]
export type Marks = Readonly<Record<Mark, readonly Span[]>>

/**
 * The marks of the layers in `shown` that touch `window`, each list in order of its start. Names are marked, pronouns and
 * descriptions are not: they answer to the cursor only. Sources and cues of an uncertain quote go with its layer.
 */
export function marksIn(article: Article, window: Span, shown: ReadonlySet<Layer>): Marks {
  const marks = emptyMarks()
  const lookup = lookupOf(article)
  for (const at of spansTouching(lookup.mentions, window)) {
    const mention = mentionOf(article, lookup.mentions.owner[at]!)
    const layer = layerOfEntity(mention.type)
    if (mention.kind === 'named' && shown.has(layer)) marks[layer].push(mention)
  }
  for (const at of spansTouching(lookup.parts, window)) {
    const quote = quoteOf(article, lookup.parts.owner[at]!)
    const part = { start: lookup.parts.start[at]!, end: lookup.parts.end[at]! }
    if (isQuoteShown(quote, shown) && !isWithinBackground(article, quote, shown))
      markPart(marks, article.text, quote, part)
  }
  for (const at of shown.has('source') ? spansTouching(lookup.sources, window) : []) {
    const quote = quoteOf(article, lookup.sources.owner[at]!)
    if (isCertainEnough(quote, shown)) marks.source.push(untilName(article, quote, quote.source!))
  }
  for (const at of shown.has('cue') ? spansTouching(lookup.cues, window) : []) {
    const quote = quoteOf(article, lookup.cues.owner[at]!)
    if (isCertainEnough(quote, shown)) marks.cue.push(quote.cue!)
  }
  return marks
}

const UNCERTAIN_MARK: Readonly<Record<Quote['kind'], Mark>> = {
  direct: 'uncertainQuote',
  mixed: 'uncertainMixedQuote',
  indirect: 'uncertainIndirectQuote',
}

function markPart(marks: Record<Mark, Span[]>, text: string, quote: Quote, part: Span): void {
  if (quote.score < UNCERTAIN) marks[UNCERTAIN_MARK[quote.kind]].push(part)
  else if (quote.kind === 'direct') marks.directQuote.push(part)
  else if (quote.kind === 'indirect') marks.indirectQuote.push(part)
  else {
    marks.mixedQuote.push(part)
    marks.quotedWords.push(...quotedWords(text, part))
  }
}

/** A source with all that is said about the speaker would shout: [[Mara Velasco]], the county engineer who led the repairs. */
function untilName(article: Article, quote: Quote, source: Span): Span {
  const { mentions } = lookupOf(article)
  for (const at of spansTouching(mentions, source)) {
    const mention = mentionOf(article, mentions.owner[at]!)
    const isName = mention.kind === 'named' && mention.entity !== null && mention.entity === quote.speaker
    if (isName && mention.start >= source.start) return { start: source.start, end: Math.min(mention.end, source.end) }
  }
  return source
}

/** A quote in a quote would darken the background twice; its own marks show where it is: “He told me, ‘Leave now,’” she said. */
function isWithinBackground(article: Article, quote: Quote, shown: ReadonlySet<Layer>): boolean {
  const outer = quoteWithId(article, quote.inside)
  return quote.kind !== 'indirect' && outer !== undefined && outer.kind !== 'indirect' && isQuoteShown(outer, shown)
}

function emptyMarks(): Record<Mark, Span[]> {
  return Object.fromEntries(MARKS.map((mark) => [mark, []])) as unknown as Record<Mark, Span[]>
}

// What an article tells at a place or as a whole: Article in, plain data out, for every surface alike.
export { type Counts, countArticle } from './counts.ts'
export { type Definition, definitionAt } from './definition.ts'
export { type Doubt, doubtOf } from './doubt.ts'
export { type DescriptionOnCard, type EntityCard, entityCard, type QuoteOnCard } from './entityCard.ts'
export { type EntityGroup, type EntityOrder, entityList, type ListedEntity } from './entityList.ts'
export { excerpt, excerptOfQuote } from './excerpt.ts'
export { type Fold, foldsOf } from './folding.ts'
export { mentionsOfSame } from './highlights.ts'
export { type Direction, jump, nearestQuote, speakerAt, walkableQuotes } from './jumps.ts'
export {
  ENTITY_LAYERS,
  type EntityLayer,
  LAYERS,
  LAYERS_AT_FIRST,
  type Layer,
  layerOfEntity,
  layerOfQuote,
  QUOTE_LAYERS,
  type QuoteLayer,
} from './layers.ts'
export { entityAt, extentOf, lookupOf, mentionAt, quoteAt, startOf } from './lookup.ts'
export { MARKS, type Mark, type Marks, marksIn } from './marks.ts'
export { type Hinted, type NameHint, nameHints } from './nameHints.ts'
export { namesToWrite, type WrittenName } from './namesToWrite.ts'
export { type EntityValue, normalisedValue, ownDateOf } from './normalise.ts'
export { normaliseDate } from './normaliseDate.ts'
export { type Money, normaliseMoney } from './normaliseMoney.ts'
export { type Outline, type OutlineName, type OutlineQuote, type OutlineSpeaker, outlineOf } from './outline.ts'
export { type QuoteCard, quoteCard, type Sureness } from './quoteCard.ts'
export { type QuoteNode, quotesInside, quoteTree } from './quoteTree.ts'
export { referencesAt } from './references.ts'
export { bySalience, isNamed, salienceOf } from './salience.ts'
export { spansAround } from './selection.ts'
export { type HeadlineLens, headlineLens, type SpeakerLens, speakerLenses } from './speakerLenses.ts'
export { type Speaker, speakersOf } from './speakers.ts'
export { drawStrip } from './strip.ts'
export { type Subject, subjectAt } from './subject.ts'
export { roleOf, summaryLine } from './summaryLine.ts'
export { type ArticleSymbol, symbolsOf } from './symbols.ts'
export { type TextToken, textTokens } from './textTokens.ts'
export { dateOfUtterance } from './utteranceDate.ts'
export { EVERY_QUOTE, type QuoteFilter, type SpeakerOrder, whoSaidWhat } from './whoSaidWhat.ts'

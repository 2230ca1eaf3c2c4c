// What others say about somebody: the quotes of others that speak of them, by name or otherwise.
import { mentionOf, quoteOf } from '../findings.ts'
import type { Article, Entity, Quote } from '../model.ts'
import { lookupOf } from './lookup.ts'
import { spansTouching } from './spanIndex.ts'

/** A card is made while the mouse waits: of a name on every line the first few hundred places are enough. */
const MENTIONS_LOOKED_AT = 400

/** The quotes in order of the text, those by the entity itself and those that show others again left out. */
export function quotesAbout(article: Article, entity: Entity): readonly Quote[] {
  const { parts } = lookupOf(article)
  const found = new Set<number>()
  for (const index of entity.mentions.slice(0, MENTIONS_LOOKED_AT))
    for (const part of spansTouching(parts, mentionOf(article, index))) found.add(parts.owner[part]!)
  return [...found]
    .sort((a, b) => a - b)
    .map((index) => quoteOf(article, index))
    .filter((quote) => quote.speaker !== entity.id && quote.repeats === null && isBySomebody(article, quote))
}

// “it said”, of which nobody knows who it is, tells nothing of who speaks
const isBySomebody = ({ text }: Article, { speaker, source }: Quote): boolean =>
  speaker !== null ||
  (source !== null && !/^(?:it|he|she|they|we|i|you|who)$/iu.test(text.slice(source.start, source.end)))

// The article in numbers, for the status item.
import { type Article, type EntityType, UNCERTAIN } from '../model.ts'
import { isNamed } from './salience.ts'

export interface Counts {
  readonly quotes: number
  readonly direct: number
  readonly mixed: number
  readonly indirect: number
  readonly uncertain: number
  /** People, organisations, places and groups that are named. */
  readonly names: number
  readonly speakers: number
}

const NAMES: ReadonlySet<EntityType> = new Set(['PERSON', 'ORG', 'PLACE', 'FACILITY', 'NORP'])

/** Counts quotes by kind, and the names of people, organisations, places and groups. */
export function countArticle(article: Article): Counts {
  const ofKind = { direct: 0, mixed: 0, indirect: 0 }
  const speakers = new Set<string>()
  let uncertain = 0
  for (const quote of article.quotes) {
    ofKind[quote.kind]++
    if (quote.score < UNCERTAIN) uncertain++
    if (quote.speaker !== null) speakers.add(quote.speaker)
  }
  const names = article.entities.filter((entity) => NAMES.has(entity.type) && isNamed(article, entity)).length
  return { quotes: article.quotes.length, ...ofKind, uncertain, names, speakers: speakers.size }
}

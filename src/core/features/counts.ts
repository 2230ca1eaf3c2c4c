// The article in numbers, for the status item.
import { countEntities, glanceAtEntity, passagesOf } from '../findings.ts'
import { type Article, type EntityType, UNCERTAIN } from '../model.ts'
import { countQuotesBy } from './lookup.ts'

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
  let quotes = 0
  let uncertain = 0
  for (const reading of passagesOf(article).readings) {
    quotes += reading.quotes.length
    for (const { kind, score } of reading.quotes) {
      ofKind[kind]++
      if (score < UNCERTAIN) uncertain++
    }
  }
  let names = 0
  let speakers = 0
  const entities = countEntities(article)
  for (let number = 0; number < entities; number++) {
    if (countQuotesBy(article, number) > 0) speakers++
    const { type, isNamed } = glanceAtEntity(article, number)
    if (isNamed && NAMES.has(type)) names++
  }
  return { quotes, ...ofKind, uncertain, names, speakers }
}

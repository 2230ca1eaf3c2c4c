// The one line a subeditor would write under a name, in the words of the article alone: “county engineer, 43, of Dunmore”.
import { entityWithId } from '../findings.ts'
import type { Article, Description, Entity } from '../model.ts'
import { lookupOf, mentionAt } from './lookup.ts'
import { spansAt } from './spanIndex.ts'

/** Words of a description in one line. */
export const wordsOf = (article: Article, { start, end }: Description): string =>
  article.text.slice(start, end).replace(/\s+/gu, ' ').trim()

const LONGEST = 110
/** A name in front of which a title says no more than how one speaks to somebody. */
const TITLE_ONLY = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|rev|hon)\.?$/iu

/** The line, or null where the article says nothing of who or what it is. */
export function summaryLine(article: Article, entity: Entity): string | null {
  const main = mainDescription(article, entity)
  const told = (kind: Description['kind']): Description | undefined =>
    entity.descriptions.find((one) => one.kind === kind)
  const age = told('age')
  const origin = told('origin')
  const parts = [
    ...(main ? [withOwner(article, entity, main)] : []),
    ...(age && !(main && contains(main, age)) ? [main ? wordsOf(article, age) : aged(article, age)] : []),
    ...(origin ? [wordsOf(article, origin)] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : null
}

/** Who somebody is in few words, for lists: what the article says first, else the age, else the place. */
export function roleOf(article: Article, entity: Entity): string | null {
  const told = entity.descriptions.filter((one) => weightOf(article, one) > 0)
  const role = told.find(({ tense }) => tense !== 'past' && tense !== 'then') ?? told[0]
  if (role) return withOwner(article, entity, role)
  const age = entity.descriptions.find(({ kind }) => kind === 'age')
  if (age) return aged(article, age)
  const origin = entity.descriptions.find(({ kind }) => kind === 'origin')
  return origin ? wordsOf(article, origin) : null
}

/** A bare “71” beside a name says nothing. */
function aged(article: Article, age: Description): string {
  const words = wordsOf(article, age)
  return /^\d+$/u.test(words) ? `aged ${words}` : words
}

// “the mayor” is mayor; “her daughter” is the daughter of whoever “her” stands for, where that is known
function withOwner(article: Article, entity: Entity, one: Description): string {
  const words = wordsOf(article, one)
  const own = /^(?:his|her|its|their)\s+(.+)$/iu.exec(words)?.[1]
  if (!own) return uncapped(article, one, words).replace(ARTICLE_WORD, '')
  const owner = mentionAt(article, one.start)?.entity
  const name = owner && owner !== entity.id ? entityWithId(article, owner)?.name : undefined
  return name && name.length < 40 ? `${name}’s ${own}` : own
}

const ARTICLE_WORD = /^(?:the|an?)\s+/iu
const OPENING = /^\p{Lu}\p{Ll}*(?=\s+\p{Ll})|^(?:Former|Then|Acting|Outgoing|Retired|Late)(?=[\s-])/u

/** “Secretary of State Mara Velasco”: a title keeps its capital with that of its field. */
const OFFICE = /^\p{Lu}\p{L}* (?:of|for) (?:the )?\p{Lu}/u

/** “Former clerk Idris Cole sued”: the capital is the sentence’s. A title or a name keeps its own: “Mayor Mara Velasco”. */
function uncapped(article: Article, { start }: Description, words: string): string {
  const { sentences } = lookupOf(article)
  const sentence = sentences.start[spansAt(sentences, start)[0] ?? -1] ?? start
  const opens = !/\p{L}/u.test(article.text.slice(sentence, start))
  if (!opens || OFFICE.test(words) || ARTICLE_WORD.test(words) || mentionAt(article, start)?.kind === 'named')
    return words
  return words.replace(OPENING, (word) => word.toLowerCase())
}

/** What says best who somebody is: what holds now before what held once, offices before how others see them. */
export function mainDescription(article: Article, entity: Entity): Description | null {
  let best: Description | null = null
  let most = 0
  for (const one of entity.descriptions) {
    const weight = weightOf(article, one)
    if (weight <= most) continue
    best = one
    most = weight
  }
  return best
}

function weightOf(article: Article, one: Description): number {
  if (one.kind === 'age' || one.kind === 'origin' || one.kind === 'nickname') return 0
  const words = wordsOf(article, one)
  if (words.length > LONGEST || TITLE_ONLY.test(words) || /^(?:the )?late$/iu.test(words)) return 0
  const count = words.split(' ').filter((word) => !/^(?:the|an?|of|for|in)$/iu.test(word)).length
  const own = /^(?:his|her|its|their|my|our|one)\s/iu.test(words) ? -1.5 : 0
  const now = one.tense === 'past' || one.tense === 'then' ? 0 : 1.2
  const kind = one.kind === 'apposition' ? 1 : one.kind === 'copula' ? 0.6 : 0.8
  return 1.6 + now + kind + own + Math.min(count, 5) * 0.35
}

const contains = (outer: Description, inner: Description): boolean =>
  outer.start <= inner.start && outer.end >= inner.end

// The entity that somebody means by a name: as the article writes it, or nearly so.
import { entityWithId } from '../../findings.ts'
import type { Article, Entity } from '../../model.ts'
import { bySalience, isNamed } from '../salience.ts'

const MOST_NAMES = 12

/** The entities that a name, an alias, a part of a name or an id may mean, the likeliest kind of match first and alone. */
export function findEntities(article: Article, words: string): readonly Entity[] {
  const byId = entityWithId(article, words.trim())
  if (byId) return [byId]
  const wanted = fold(words)
  if (wanted === '') return []
  const named = article.entities.map((entity) => ({ entity, names: [entity.name, ...entity.aliases].map(fold) }))
  const tests: readonly ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => ` ${name} `.includes(` ${wanted} `),
    (name) => ` ${wanted} `.includes(` ${name} `) && name.length > 3,
  ]
  for (const matches of tests) {
    const found = named.filter(({ names }) => names.some(matches)).map(({ entity }) => entity)
    if (found.length > 0) return bySalience(article, found)
  }
  return []
}

/** The names that matter most in the article, for a problem to offer. */
export const prominentNames = (article: Article): string =>
  bySalience(
    article,
    article.entities.filter((entity) => isNamed(article, entity)),
  )
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .join('; ') || 'none'

/** The sentence that asks which of several entities is meant. */
export const askWhich = (words: string, found: readonly Entity[]): string =>
  `“${words}” may be ${found.map(({ id, name, type }) => `${name} (${type}, id ${id})`).join(' or ')}. Ask again with one of these ids.`

const fold = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .replace(/'s\b/gu, '')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
    .toLowerCase()

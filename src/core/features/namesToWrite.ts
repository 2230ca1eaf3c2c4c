// The names an article already uses, for whoever goes on writing it, and how much of one is written already.
import type { Article, EntityType } from '../model.ts'
import { describe } from './entityCard.ts'
import { bySalience } from './salience.ts'

export interface WrittenName {
  readonly name: string
  readonly type: EntityType
  /** The full name behind a shorter form; null for the full name itself. */
  readonly of: string | null
  readonly description: string | null
}

const COUNTED: ReadonlySet<EntityType> = new Set(['DATE', 'MONEY'])
// “the Harbor Press Association of Upper Lisk” has seven words; who has typed more of a name needs no help.
const WORDS_BACK = 8
const WORD_START = /(?<![\p{L}\p{M}\p{N}'’-])(?=[\p{L}\p{N}])/gu

/**
 * Every form of every name, the most salient entity first and its fullest name before its shorter forms. The word that is
 * being written at `offset` is no name yet.
 */
export function namesToWrite(article: Article, offset: number): readonly WrittenName[] {
  const names = new Map<string, WrittenName>()
  for (const entity of bySalience(article, article.entities)) {
    if (COUNTED.has(entity.type)) continue
    const forms = formsOf(article, entity.mentions, offset)
    const description = describe(article, entity, 1)[0] ?? null
    for (const name of [...forms].sort((a, b) => rankOf(a, entity.name) - rankOf(b, entity.name))) {
      const of = name === entity.name ? null : entity.name
      const key = name.toLowerCase()
      if (!names.has(key)) names.set(key, { name, type: entity.type, of, description })
    }
  }
  return [...names.values()]
}

/** The full name first; capitals throughout last, for “ORTIZ:” before a turn is Ortiz. */
function rankOf(form: string, name: string): number {
  return form === name ? 0 : form === form.toUpperCase() ? 2 : 1
}

function formsOf(article: Article, mentions: readonly number[], offset: number): ReadonlySet<string> {
  const forms = new Set<string>()
  for (const index of mentions) {
    const { kind, start, end } = article.mentions[index]!
    const isBeingWritten = start <= offset && offset <= end
    if (kind === 'named' && !isBeingWritten) forms.add(article.text.slice(start, end).replace(/\s+/gu, ' '))
  }
  return forms
}

/**
 * How many characters at the end of `before` are the beginning of the name: “said Mara Vel” has 8 of “Mara Velasco”. 0 when
 * the name has nothing to do with what is written.
 */
export function writtenLength(before: string, name: string): number {
  const starts = [...before.matchAll(WORD_START)].map(({ index }) => index).slice(-WORDS_BACK)
  const lower = name.toLowerCase()
  const start = starts.find((at) => lower.startsWith(before.slice(at).toLowerCase()))
  return start === undefined ? 0 : before.length - start
}

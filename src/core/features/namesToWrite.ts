// The names an article already uses, for whoever goes on writing it, and how much of one is written already.
import { mentionOf } from '../findings.ts'
import type { Article, EntityType, Span } from '../model.ts'
import { buildWhole } from './lookup.ts'
import { bySalience } from './salience.ts'
import { roleOf } from './summaryLine.ts'

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

interface Form extends WrittenName {
  /** Where it stands, when it stands in one place only. */
  readonly only: Span | null
}

const known = new WeakMap<Article, readonly Form[]>()

/**
 * Every form of every name, the most salient entity first and its fullest name before its shorter forms. The word that is
 * being written at `offset` is no name yet.
 */
export function namesToWrite(article: Article, offset: number): readonly WrittenName[] {
  for (const _ of buildNames(article));
  return known.get(article)!.filter(({ only }) => !only || offset < only.start || only.end < offset)
}

/** Collects the names ahead of their use, an entity with each step: of a long article all of them take a while. */
export function* buildNames(article: Article): Generator<void, void> {
  if (known.has(article)) return
  yield* buildWhole(article)
  const forms = new Map<string, Form>()
  for (const entity of bySalience(article, article.entities)) {
    yield
    if (COUNTED.has(entity.type)) continue
    const places = placesOfForms(article, entity.mentions)
    const description = roleOf(article, entity)
    for (const name of [...places.keys()].sort((a, b) => rankOf(a, entity.name) - rankOf(b, entity.name))) {
      const of = name === entity.name ? null : entity.name
      const key = name.toLowerCase()
      if (!forms.has(key)) forms.set(key, { name, type: entity.type, of, description, only: places.get(name)! })
    }
  }
  known.set(article, [...forms.values()])
}

/** The full name first; capitals throughout last, for “ORTIZ:” before a turn is Ortiz. */
function rankOf(form: string, name: string): number {
  return form === name ? 0 : form === form.toUpperCase() ? 2 : 1
}

/** Each form of a name with its place, or null when it has several. */
function placesOfForms(article: Article, mentions: readonly number[]): ReadonlyMap<string, Span | null> {
  const places = new Map<string, Span | null>()
  for (const index of mentions) {
    const { kind, start, end } = mentionOf(article, index)
    if (kind !== 'named') continue
    const form = article.text.slice(start, end).replace(/\s+/gu, ' ')
    places.set(form, places.has(form) ? null : { start, end })
  }
  return places
}

/**
 * Tells how many characters at the end of `before` are the beginning of a name: “said Mara Vel” has 8 of “Mara Velasco”,
 * and 0 of a name that has nothing to do with what is written.
 */
export function measureWritten(before: string): (name: string) => number {
  const begun = [...before.matchAll(WORD_START)]
    .slice(-WORDS_BACK)
    .map(({ index }) => before.slice(index).toLowerCase())
  return (name) => begun.find((words) => name.toLowerCase().startsWith(words))?.length ?? 0
}

// What stands over a paragraph that quotes somebody, and over the headline: who speaks, how often, where next.
import { entityWithId } from '../findings.ts'
import type { Article, EntityId, Quote, Span } from '../model.ts'
import { UNCERTAIN } from '../model.ts'
import { blockAt } from './blockAt.ts'
import { type Counts, countArticle } from './counts.ts'
import { excerpt } from './excerpt.ts'
import { walkableQuotes } from './jumps.ts'
import type { Layer } from './layers.ts'
import { buildWhole, startOf } from './lookup.ts'
import { isPronoun } from './subject.ts'

export interface SpeakerLens {
  /** The paragraph in which the quotes begin. */
  readonly at: Span
  /** Null when no entity stands behind the source. */
  readonly speaker: EntityId | null
  /** The speaker’s name, else the words of the source; null where those are missing or a pronoun. */
  readonly name: string | null
  readonly uncertain: boolean
  /** Which of all quotes of the speaker these are, counted from 1: the first and the last of them in this paragraph. */
  readonly first: number
  readonly last: number
  readonly of: number
  /** Where the speaker’s quotes before and after this paragraph begin. */
  readonly previous: number | null
  readonly next: number | null
}

export interface HeadlineLens {
  readonly at: Span
  readonly counts: Counts
}

/** One lens for each speaker in each paragraph of the story, in order of the text; of the quotes a reader walks. */
export function speakerLenses(article: Article, shown: ReadonlySet<Layer>): readonly SpeakerLens[] {
  const lenses: SpeakerLens[] = []
  for (const _ of speakerLensesInSteps(article, shown, lenses));
  return lenses
}

/** The same, a paragraph with each step: what stands over it is added to `lenses`. */
export function* speakerLensesInSteps(
  article: Article,
  shown: ReadonlySet<Layer>,
  lenses: SpeakerLens[],
): Generator<void, void> {
  yield* buildWhole(article)
  const quotes = walkableQuotes(article, shown)
  const said = groupBy(quotes, ({ speaker }) => speaker)
  yield
  const places = new Map([...said.values()].flatMap((all) => all.map((quote, place) => [quote, place] as const)))
  yield
  for (const [at, here] of groupBy(quotes, (quote) => paragraphOf(article, quote))) {
    yield
    if (at === null) continue
    for (const mine of groupBy(here, (quote) => quote.speaker ?? sourceWords(article, quote)).values()) {
      lenses.push(lensOf(article, at, mine, said.get(mine[0]!.speaker)!, places))
    }
  }
}

/** What the headline says of the whole article; null without a headline. */
export function headlineLens(article: Article): HeadlineLens | null {
  const at = article.blocks.find(({ kind }) => kind === 'headline')
  return at ? { at: { start: at.start, end: at.end }, counts: countArticle(article) } : null
}

function lensOf(
  article: Article,
  at: Span,
  mine: readonly Quote[],
  all: readonly Quote[],
  places: ReadonlyMap<Quote, number>,
): SpeakerLens {
  const { speaker } = mine[0]!
  const name = entityWithId(article, speaker)?.name
  const first = speaker === null ? 0 : places.get(mine[0]!)!
  const last = speaker === null ? mine.length - 1 : places.get(mine.at(-1)!)!
  const neighbour = (index: number) => (speaker === null || !all[index] ? null : startOf(all[index]))
  return {
    at: { start: at.start, end: at.end },
    speaker,
    name: name ?? sourceWords(article, mine[0]!),
    uncertain: mine.every(({ score }) => score < UNCERTAIN),
    first: first + 1,
    last: last + 1,
    of: speaker === null ? mine.length : all.length,
    previous: neighbour(first - 1),
    next: neighbour(last + 1),
  }
}

/** Null for the headline: over it stands what the whole article has. */
function paragraphOf(article: Article, quote: Quote): Span | null {
  const block = blockAt(article, startOf(quote))
  return block && block.kind !== 'headline' ? block : null
}

function sourceWords(article: Article, { source }: Quote): string | null {
  const words = source && excerpt(article.text, source, 50)
  return words && !isPronoun(words) ? words : null
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

// Exact span and type, as the evaluation of the corpora counts them.
import type { Span } from '../src/core/model.ts'
import { type GoldDocument, goldMentions, type TypedSpan, trimSpan } from './corpus.ts'

export interface Tally {
  right: number
  predicted: number
  gold: number
}

export interface ScoreSheet {
  readonly all: Tally
  /** Whatever the type. */
  readonly spans: Tally
  readonly byType: ReadonlyMap<string, Tally>
}

export const f1 = ({ right, predicted, gold }: Tally): number => (200 * right) / (predicted + gold || 1)
export const precision = ({ right, predicted }: Tally): number => (100 * right) / (predicted || 1)
export const recall = ({ right, gold }: Tally): number => (100 * right) / (gold || 1)

export interface ScoreOptions {
  /** Only these types, after merging. */
  readonly types?: readonly string[]
  /** Types read as others, on both sides. */
  readonly merge?: Readonly<Record<string, string>>
}

const key = ({ start, end }: Span): string => `${start}-${end}`

/** Compares the mentions found in each document with its gold mentions. */
export function scoreMentions(
  documents: readonly GoldDocument[],
  found: (document: GoldDocument) => readonly TypedSpan[],
  { types, merge = {} }: ScoreOptions = {},
): ScoreSheet {
  const all: Tally = { right: 0, predicted: 0, gold: 0 }
  const spans: Tally = { right: 0, predicted: 0, gold: 0 }
  const byType = new Map<string, Tally>()
  const tally = (type: string): Tally => {
    const known = byType.get(type) ?? { right: 0, predicted: 0, gold: 0 }
    byType.set(type, known)
    return known
  }
  for (const document of documents) {
    const read = (list: readonly TypedSpan[]): Map<string, string> => {
      const typed = list.map((span) => ({
        key: key(trimSpan(document.text, span)),
        type: merge[span.type] ?? span.type,
      }))
      return new Map(typed.filter(({ type }) => !types || types.includes(type)).map((each) => [each.key, each.type]))
    }
    const gold = read(goldMentions(document))
    const predicted = read(found(document))
    for (const type of gold.values()) tally(type).gold++
    all.gold += gold.size
    spans.gold += gold.size
    all.predicted += predicted.size
    spans.predicted += predicted.size
    for (const [span, type] of predicted) {
      tally(type).predicted++
      if (!gold.has(span)) continue
      spans.right++
      if (gold.get(span) !== type) continue
      all.right++
      tally(type).right++
    }
  }
  return { all, spans, byType }
}

/** A table of a score sheet for people to read. */
export function formatScores(title: string, { all, spans, byType }: ScoreSheet): string {
  const row = (name: string, tally: Tally) =>
    `${name.padEnd(12)} F1 ${f1(tally).toFixed(1).padStart(5)}   P ${precision(tally).toFixed(1).padStart(5)}   R ${recall(tally).toFixed(1).padStart(5)}   gold ${tally.gold}`
  const types = [...byType].sort((a, b) => b[1].gold - a[1].gold)
  return [title, row('all', all), row('spans alone', spans), ...types.map(([type, tally]) => row(type, tally))].join(
    '\n',
  )
}

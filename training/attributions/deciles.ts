// Whether scores mean what they say: of the quotes given each score, how many are right.
import type { Article, Quote } from '../../src/core/model.ts'
import { likeness, overlap, trimSpan } from '../corpus.ts'
import { judgedAlternatives } from './alternatives.ts'
import type { GoldQuote, QuotedDocument } from './gold.ts'

export interface Decile {
  readonly from: number
  readonly found: number
  readonly right: number
}

/** Half of the words or more are those of a gold quote, and the source overlaps its source; no source where it has none. */
function isRight(text: string, { parts, source }: Quote, gold: readonly GoldQuote[]): boolean {
  return gold.some(
    (each) =>
      parts.some((part) => likeness(trimSpan(text, part), trimSpan(text, each)) >= 0.5) &&
      (each.speaker ? source !== null && overlap(each.speaker, source) > 0 : source === null),
  )
}

export interface Band {
  readonly found: number
  readonly right: number
  /** What the scores promise. */
  readonly mean: number
}

const BANDS = 10

/**
 * The same of the other speakers that uncertain quotes name, in ten bands of as many each, the likeliest first: right
 * when the gold source of the words leads to the same entity.
 */
export function scoreAlternatives(
  documents: readonly QuotedDocument[],
  found: (document: QuotedDocument) => Article,
): readonly Band[] {
  const judged = documents
    .flatMap((document) => judgedAlternatives(document, found(document)))
    .sort((a, b) => b.score - a.score)
  return Array.from({ length: BANDS }, (_, band) => {
    const own = judged.slice((judged.length * band) / BANDS, (judged.length * (band + 1)) / BANDS)
    const mean = own.reduce((sum, { score }) => sum + score, 0) / (own.length || 1)
    return { found: own.length, right: own.filter(({ right }) => right).length, mean }
  })
}

/** A table for people to read. */
export const formatBands = (title: string, bands: readonly Band[]): string =>
  [
    title,
    ...bands.map(
      ({ found, right, mean }) =>
        `score ${(100 * mean).toFixed(1).padStart(5)} ${String(found).padStart(6)}   right ${((100 * right) / (found || 1)).toFixed(1).padStart(5)}`,
    ),
  ].join('\n')

/** Ten rows, those of the highest scores first. */
export function scoreDeciles(
  documents: readonly QuotedDocument[],
  found: (document: QuotedDocument) => readonly Quote[],
): readonly Decile[] {
  const counts = Array.from({ length: 10 }, () => ({ found: 0, right: 0 }))
  for (const document of documents)
    for (const quote of found(document)) {
      const row = counts[Math.min(9, Math.floor(quote.score * 10))]!
      row.found++
      if (isRight(document.text, quote, document.quotes)) row.right++
    }
  return counts.map((row, tenth) => ({ from: tenth / 10, ...row })).reverse()
}

/** A table for people to read. */
export const formatDeciles = (title: string, deciles: readonly Decile[]): string =>
  [
    title,
    ...deciles
      .filter(({ found }) => found > 0)
      .map(
        ({ from, found, right }) =>
          `${from.toFixed(1)} and above ${String(found).padStart(6)}   right ${((100 * right) / found).toFixed(1).padStart(5)}`,
      ),
  ].join('\n')

// Scores attributions against gold quotes: exact spans of content, source and cue, and by kind of quote how many are
// found and how many of them have the right source.
import type { Quote, QuoteKind, Span } from '../../src/core/model.ts'
import { likeness, overlap, trimSpan } from '../corpus.ts'
import { f1, precision, recall, type Tally } from '../score.ts'
import type { GoldQuote, QuotedDocument } from './gold.ts'

export interface KindTally {
  gold: number
  exact: number
  /** Overlapping half of the gold content or more (Jaccard). */
  found: number
  /** Gold quotes that have a source, and those found with a source that overlaps it. */
  sourced: number
  attributed: number
}

export interface QuoteScores {
  readonly spans: Readonly<Record<'content' | 'source' | 'cue', Tally>>
  readonly kinds: Readonly<Record<QuoteKind, KindTally>>
}

const FOUND = 0.5
const key = ({ start, end }: Span): string => `${start}-${end}`
const emptyTally = (): Tally => ({ right: 0, predicted: 0, gold: 0 })
const emptyKind = (): KindTally => ({ gold: 0, exact: 0, found: 0, sourced: 0, attributed: 0 })

interface Piece extends Span {
  readonly quote: Quote
}

/**
 * @param found quotes of each document
 * @param speechOnly leaves thoughts and beliefs out: what overlaps only them is neither right nor wrong
 */
export function scoreQuotes(
  documents: readonly QuotedDocument[],
  found: (document: QuotedDocument) => readonly Quote[],
  speechOnly = false,
): QuoteScores {
  const spans = { content: emptyTally(), source: emptyTally(), cue: emptyTally() }
  const kinds = { direct: emptyKind(), mixed: emptyKind(), indirect: emptyKind() }
  for (const document of documents) {
    const { text } = document
    const all = document.quotes.map((quote) => ({ ...quote, ...trimSpan(text, quote) }))
    const gold = speechOnly ? all.filter(({ speech }) => speech) : all
    const ignored = speechOnly ? all.filter(({ speech }) => !speech) : []
    const pieces = found(document)
      .flatMap((quote): Piece[] => quote.parts.map((part) => ({ ...trimSpan(text, part), quote })))
      .filter((piece) => gold.some((each) => overlap(each, piece)) || !ignored.some((each) => overlap(each, piece)))
    const keys = (list: readonly (Span | null)[]): Set<string> =>
      new Set(list.filter((span) => span !== null).map((span) => key(trimSpan(text, span))))
    count(spans.content, keys(gold), keys(pieces))
    count(spans.source, keys(gold.map(({ speaker }) => speaker)), keys(pieces.map(({ quote }) => quote.source)))
    count(spans.cue, keys(gold.map(({ cue }) => cue)), keys(pieces.map(({ quote }) => quote.cue)))
    for (const each of gold) judge(kinds[each.kind], each, pieces)
  }
  return { spans, kinds }
}

function count(tally: Tally, gold: ReadonlySet<string>, predicted: ReadonlySet<string>): void {
  tally.gold += gold.size
  tally.predicted += predicted.size
  for (const span of predicted) if (gold.has(span)) tally.right++
}

function judge(tally: KindTally, gold: GoldQuote, pieces: readonly Piece[]): void {
  let best: Piece | null = null
  let most = 0
  for (const piece of pieces) {
    const like = likeness(gold, piece)
    if (like > most) {
      most = like
      best = piece
    }
  }
  tally.gold++
  if (gold.speaker) tally.sourced++
  if (most === 1) tally.exact++
  if (most < FOUND) return
  tally.found++
  const source = best?.quote.source
  if (gold.speaker && source && overlap(gold.speaker, source) > 0) tally.attributed++
}

/** A table of the scores for people to read. */
export function formatQuoteScores(title: string, { spans, kinds }: QuoteScores): string {
  const share = (part: number, whole: number) => ((100 * part) / (whole || 1)).toFixed(1).padStart(5)
  const rows = Object.entries(spans).map(
    ([name, tally]) =>
      `${name.padEnd(10)} F1 ${f1(tally).toFixed(1).padStart(5)}   P ${precision(tally).toFixed(1).padStart(5)}   R ${recall(tally).toFixed(1).padStart(5)}   gold ${tally.gold}`,
  )
  const byKind = Object.entries(kinds).map(
    ([name, kind]) =>
      `${name.padEnd(10)} exact ${share(kind.exact, kind.gold)}   found ${share(kind.found, kind.gold)}   right source ${share(kind.attributed, kind.sourced)}   gold ${kind.gold}`,
  )
  return [title, ...rows, ...byKind].join('\n')
}

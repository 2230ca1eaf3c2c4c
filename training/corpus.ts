// Reads a corpus (one JSON document a line, see README.md) and lays its gold mentions over our own tokens.
import { readFileSync } from 'node:fs'
import type { Span } from '../src/core/model.ts'
import { readText } from '../src/core/text/index.ts'
import type { TextLayer } from '../src/core/text/layer.ts'

export interface GoldEntity extends Span {
  readonly type: string
  readonly nested?: boolean
  readonly mention?: 'named' | 'nominal' | 'pronoun'
  readonly name?: Span
}

export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly entities: readonly GoldEntity[]
}

export interface TypedSpan extends Span {
  readonly type: string
}

export const readCorpus = (file: string): GoldDocument[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldDocument)

const EDGE = /[\s"'“”‘’«»„.,;:!?()[\]—–-]/

/** How many code units two spans share. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** What two spans share, of what they cover together: 0 to 1 (Jaccard). */
export const likeness = (a: Span, b: Span): number =>
  overlap(a, b) / (a.end - a.start + b.end - b.start - overlap(a, b) || 1)

/** A span without white space, quotation marks and punctuation at its edges: the form in which spans are compared. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && EDGE.test(text[start]!)) start++
  while (end > start && EDGE.test(text[end - 1]!)) end--
  return { start, end }
}

/** The named, outermost mentions of a document. */
export function goldMentions(document: GoldDocument): TypedSpan[] {
  return document.entities
    .filter((entity) => !entity.nested && (entity.mention ?? 'named') === 'named')
    .map((entity) => ({ ...trimSpan(document.text, entity.name ?? entity), type: entity.type }))
    .filter((span) => span.end > span.start)
}

export interface TokenSpan {
  readonly first: number
  readonly last: number
  readonly type: string
}

export interface LaidDocument {
  readonly document: GoldDocument
  readonly layer: TextLayer
  readonly gold: readonly TokenSpan[]
  /** Mentions whose edges are not edges of tokens, or that cross a sentence end. */
  readonly lost: readonly TypedSpan[]
}

/** Tokenises a document and finds the tokens of its mentions; of overlapping mentions the first stays. */
export function layDocument(document: GoldDocument): LaidDocument {
  const layer = readText(document.text)
  const { tokens } = layer
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  for (let i = 0; i < tokens.count; i++) {
    starts.set(tokens.start[i]!, i)
    ends.set(tokens.end[i]!, i + 1)
  }
  const gold: TokenSpan[] = []
  const lost: TypedSpan[] = []
  let reached = 0
  for (const span of goldMentions(document).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const first = starts.get(span.start)
    const last = ends.get(span.end) ?? ends.get(span.end + 1)
    const inside = first !== undefined && last !== undefined && tokens.sentence[first] === tokens.sentence[last - 1]
    if (inside && first >= reached) {
      gold.push({ first, last, type: span.type })
      reached = last
    } else lost.push(span)
  }
  return { document, layer, gold, lost }
}

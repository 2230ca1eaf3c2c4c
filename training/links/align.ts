// Which mention found stands for which mention of the gold annotation: the one of the same words, else the one that
// shares most of them.
import type { Mention, Span } from '../../src/core/model.ts'
import { trimSpan } from '../corpus.ts'

export type MentionKind = Mention['kind']

export interface LinkedSpan extends Span {
  readonly cluster?: string | number
  readonly mention?: MentionKind
  /** The name proper within a longer phrase. */
  readonly name?: Span
}

export interface LinkedQuote extends Span {
  readonly speaker: Span | null
  readonly speakerType?: MentionKind
  readonly speakerCluster?: string | number
  readonly speakerName?: string
}

export interface LinkedDocument {
  readonly id: string
  readonly text: string
  readonly entities: readonly LinkedSpan[]
  readonly quotes: readonly LinkedQuote[]
}

export interface Alignment {
  /** Gold mentions by key, with their clusters. */
  readonly gold: ReadonlyMap<string, string>
  /** The keys of gold mentions that were found, with the entity found there. */
  readonly found: ReadonlyMap<string, string>
}

/** Two spans that share less than this (Jaccard) are not one mention. */
const LEAST_SHARED = 0.4

export const keyOf = ({ start, end }: Span): string => `${start}-${end}`
export const overlapOf = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
export const jaccardOf = (one: Span, other: Span): number =>
  overlapOf(one, other) / (one.end - one.start + other.end - other.start - overlapOf(one, other) || 1)

/** Where the name of a named mention stands, without marks at its edges. */
export const coreOf = (text: string, one: LinkedSpan): Span =>
  trimSpan(text, (one.mention === 'named' ? one.name : undefined) ?? one)

/** Pairs the mentions of some kinds; a mention found that stands for no gold mention is left out. */
export function alignMentions(
  { text, entities }: LinkedDocument,
  mentions: readonly Mention[],
  kinds: ReadonlySet<MentionKind>,
): Alignment {
  const gold = new Map<string, string>()
  const free = new Map<string, Span>()
  for (const one of entities) {
    if (one.cluster === undefined || !one.mention || !kinds.has(one.mention)) continue
    const span = coreOf(text, one)
    if (gold.has(keyOf(span))) continue
    gold.set(keyOf(span), String(one.cluster))
    free.set(keyOf(span), span)
  }
  const linked = mentions
    .filter(({ kind, entity }) => entity !== null && kinds.has(kind))
    .map((mention) => ({ entity: mention.entity!, ...trimSpan(text, mention) }))
  const found = new Map<string, string>()
  const inexact = linked.filter((mention) => {
    if (!free.delete(keyOf(mention))) return true
    found.set(keyOf(mention), mention.entity)
    return false
  })
  for (const mention of inexact) {
    let best: Span | null = null
    let most = LEAST_SHARED
    for (const one of free.values()) {
      const shared = jaccardOf(mention, one)
      if (shared < most) continue
      best = one
      most = shared
    }
    if (!best) continue
    free.delete(keyOf(best))
    found.set(keyOf(best), mention.entity)
  }
  return { gold, found }
}

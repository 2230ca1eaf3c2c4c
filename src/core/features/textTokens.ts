// The marks of an article as tokens that never overlap: what an editor colours by itself, theme by theme.
import type { Article, Span } from '../model.ts'
import { withinLight } from './focus.ts'
import { ENTITY_LAYERS, type EntityLayer, type Layer } from './layers.ts'
import { marksIn } from './marks.ts'
import type { SpanIndex } from './spanIndex.ts'

export interface TextToken extends Span {
  readonly type: EntityLayer | 'source' | 'cue'
  /** A name within the words that name a source. */
  readonly isSource: boolean
}

/**
 * The tokens that touch `window`, in order; where marks overlap a name comes before a cue, and a cue before a source. With
 * one speaker in the light, only those in it.
 */
export function textTokens(
  article: Article,
  window: Span,
  shown: ReadonlySet<Layer>,
  lit: SpanIndex | null = null,
): readonly TextToken[] {
  const marks = marksIn(article, window, shown)
  const inLight = (spans: readonly Span[]) => (lit ? withinLight(lit, spans) : spans)
  const sources = apart(inLight(marks.source))
  const names = apart(
    ENTITY_LAYERS.flatMap((type) => inLight(marks[type]).map(({ start, end }) => ({ start, end, type }))).sort(
      (a, b) => a.start - b.start || b.end - a.end,
    ),
  )
  const cues = without(apart(inLight(marks.cue)), names)
  const rest = without(sources, apart([...names, ...cues].sort((a, b) => a.start - b.start)))
  const within = without(names, sources)
  const outside = new Set(within.map(({ start }) => start))
  return [
    ...names.map((name) => ({ ...name, isSource: !outside.has(name.start) })),
    ...cues.map((cue) => ({ ...cue, type: 'cue' as const, isSource: false })),
    ...rest.map((source) => ({ ...source, type: 'source' as const, isSource: false })),
  ].sort((a, b) => a.start - b.start)
}

/** Spans in order of their start without those that begin before the one before them ends. */
function apart<Each extends Span>(spans: readonly Each[]): Each[] {
  const kept: Each[] = []
  for (const span of spans) if (span.end > span.start && span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

/** What of the spans is left when others are taken away; both in order, neither overlapping itself. */
function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const left: Span[] = []
  let next = 0
  for (const { start, end } of spans) {
    while (next < taken.length && taken[next]!.end <= start) next++
    let from = start
    for (let i = next; i < taken.length && taken[i]!.start < end; i++) {
      if (taken[i]!.start > from) left.push({ start: from, end: taken[i]!.start })
      from = taken[i]!.end
    }
    if (from < end) left.push({ start: from, end })
  }
  return left
}

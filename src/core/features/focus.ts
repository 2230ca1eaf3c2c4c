// One speaker in the light: what is theirs in an article, and what lies between.
import { mentionsOf } from '../findings.ts'
import type { Article, Span } from '../model.ts'
import { indexSpans, type SpanIndex, spansTouching } from './spanIndex.ts'
import type { Speaker } from './speakers.ts'

/** What a speaker says, with sources and cues, and every place that refers to them; in order, no two of them touch. */
export function litSpans(article: Article, speaker: Speaker): SpanIndex {
  const said = speaker.quotes.flatMap(({ parts, source, cue }) => [
    ...parts,
    ...(source ? [source] : []),
    ...(cue ? [cue] : []),
  ])
  const mentions = speaker.entity ? mentionsOf(article, speaker.entity) : []
  return indexSpans(merge([...said, ...mentions].sort((a, b) => a.start - b.start)))
}

/** What lies in `window` between the lit spans. */
export function dimSpans(lit: SpanIndex, window: Span): Span[] {
  const dim: Span[] = []
  let from = window.start
  for (const at of spansTouching(lit, window)) {
    if (lit.start[at]! > from) dim.push({ start: from, end: lit.start[at]! })
    from = Math.max(from, lit.end[at]!)
  }
  if (from < window.end) dim.push({ start: from, end: window.end })
  return dim
}

/** Of some spans, those that are lit from end to end: what others say of the speaker is not. */
export function withinLight(lit: SpanIndex, spans: readonly Span[]): Span[] {
  return spans.filter((span) =>
    spansTouching(lit, span).some((at) => lit.start[at]! <= span.start && span.end <= lit.end[at]!),
  )
}

function merge(ordered: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of ordered) {
    const last = merged.at(-1)
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else merged.push({ start, end })
  }
  return merged
}

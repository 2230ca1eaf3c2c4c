// Where the findings of a whole article lie, as the ruler beside the scroll bar shows them: a few hundred bars, however
// long the article is.
import { glanceAtQuote, passagesOf } from '../findings.ts'
import type { Article, Span } from '../model.ts'
import { withinLight } from './focus.ts'
import { ENTITY_LAYERS, type EntityLayer, isQuoteShown, type Layer, layerOfEntity } from './layers.ts'
import { lookupOf } from './lookup.ts'
import type { SpanIndex } from './spanIndex.ts'

/** What has bars of its own: each kind of name, and quotes of all kinds together. */
export const RULER_BARS = [...ENTITY_LAYERS, 'quote'] as const
export type RulerBar = EntityLayer | 'quote'

interface Bar {
  readonly start: number
  end: number
}

/**
 * The bars of the layers in `shown`, while one speaker is in the light only of what is lit. Findings nearer to each other than the `most`th part of the text share a bar: on a
 * screen they would lie on one line of the ruler.
 */
export function rulerBars(
  article: Article,
  shown: ReadonlySet<Layer>,
  lit: SpanIndex | null = null,
  most = 500,
): Readonly<Record<RulerBar, readonly Span[]>> {
  const bars = Object.fromEntries(RULER_BARS.map((bar) => [bar, [] as Bar[]])) as Record<RulerBar, Bar[]>
  const gap = article.text.length / most
  const add = (list: Bar[], start: number, end: number) => {
    if (lit && withinLight(lit, [{ start, end }]).length === 0) return
    const last = list.at(-1)
    if (last && start - last.end < gap) last.end = Math.max(last.end, end)
    else list.push({ start, end })
  }
  const { readings, places } = passagesOf(article)
  readings.forEach(({ mentions }, i) => {
    const before = places.starts[i]!
    for (const { type, kind, start, end } of mentions) {
      const layer = layerOfEntity(type)
      if (kind === 'named' && shown.has(layer)) add(bars[layer], start + before, end + before)
    }
  })
  const { parts } = lookupOf(article)
  for (let at = 0; at < parts.start.length; at++) {
    if (isQuoteShown(glanceAtQuote(article, parts.owner[at]!), shown)) add(bars.quote, parts.start[at]!, parts.end[at]!)
  }
  return bars
}

// Attributions by trained models: tokens → parts of speech → sources, cues and contents → who said what.
import type { Attribution } from '../attribution/attribution.ts'
import { finish } from '../attribution/finish.ts'
import { draftAttributions } from '../attribution/index.ts'
import type { NamedMention } from '../mentions/index.ts'
import type { Quotation } from '../quotes/index.ts'
import type { SyntaxModel } from '../syntax/index.ts'
import { type ClusterTable, createColumns } from '../syntax/wordColumns.ts'
import type { TextLayer } from '../text/layer.ts'
import { draftSpans } from './draftSpans.ts'
import { findSpans, latticesOf } from './findSpans.ts'
import type { SpanMemory } from './latticeMemory.ts'
import { mergeDrafts } from './mergeDrafts.ts'
import type { AttributionModel } from './modelFile.ts'
import { withoutEmoji } from './plainText.ts'
import { readSheet } from './sheet.ts'

export type { SpanMemory } from './latticeMemory.ts'
export { type AttributionModel, readAttributionModel } from './modelFile.ts'

export interface SpanModels {
  readonly words: ClusterTable
  readonly syntax: SyntaxModel
  readonly attributions: AttributionModel
}

/** The same question as `findAttributions` of the rules, answered with the help of models and of earlier readings. */
export type AttributionFinder = (
  layer: TextLayer,
  mentions: readonly NamedMention[],
  quotations: readonly Quotation[],
  memory?: SpanMemory,
) => readonly Attribution[]

/**
 * A finder of attributions that asks trained models about prose and rules about form. It remembers the words it has
 * seen, so make one and keep it. Pure but for that; never throws on any text; linear in its length.
 */
export function createAttributionFinder({ words, syntax, attributions }: SpanModels): AttributionFinder {
  const columns = createColumns(words)
  return (layer, mentions, quotations, memory) => {
    if (layer.tokens.count === 0) return []
    const plain = withoutEmoji(layer, quotations)
    const words = columns(plain.layer.tokens.words)
    const sheet = readSheet(plain.layer, words, plain.quotations, attributions.cues, syntax, memory?.tags)
    const lattices = latticesOf(sheet, attributions.chain, memory)
    const learned = draftSpans(findSpans(sheet, attributions, lattices, memory), quotations, attributions)
    const drafts = mergeDrafts(layer, quotations, learned, draftAttributions(layer, quotations), attributions.settings)
    return finish(layer, mentions, quotations, drafts)
  }
}

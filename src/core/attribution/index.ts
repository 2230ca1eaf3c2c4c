// Attributions: who says what, by which words. Lines are read one by one; what stands alone is attributed by its
// neighbours; then all are put in order, nested and graded.
import type { NamedMention } from '../mentions/index.ts'
import type { Quotation } from '../quotes/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { reportPhrases } from './accordingTo.ts'
import { reportAcross } from './across.ts'
import type { Attribution } from './attribution.ts'
import type { Draft } from './draft.ts'
import { finish } from './finish.ts'
import { foldArticle, type Line } from './line.ts'
import { reportNouns } from './nominal.ts'
import { reportPassives } from './passive.ts'
import { reportLine } from './report.ts'
import { settle } from './settle.ts'
import { reportHeadline, reportTurn } from './turns.ts'

export { assembleQuotes } from './assemble.ts'
export type { Attribution } from './attribution.ts'

/**
 * All attributions of a text, in order of their first part. Never throws; linear in the length of the text.
 * @param mentions names found in the text, in order; may be empty
 * @param quotations what `findQuotations` found
 */
export function findAttributions(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  quotations: readonly Quotation[],
): readonly Attribution[] {
  const lines = foldArticle(layer, quotations)
  const drafts = lines.map((line) => readLine(layer, line))
  const across = reportAcross(lines, quotations, drafts)
  return finish(layer, mentions, quotations, [...drafts.flat(), ...across])
}

function readLine(layer: TextLayer, line: Line): readonly Draft[] {
  const kind = layer.blocks[line.block]!.kind
  if (kind === 'turn') return reportTurn(layer, line)
  if (kind === 'byline' || kind === 'dateline' || kind === 'boilerplate') return []
  const headline = kind === 'headline' || kind === 'heading' ? reportHeadline(line) : []
  if (headline.length > 0) return headline
  return settle([...reportLine(line), ...reportPassives(line), ...reportPhrases(line), ...reportNouns(line)])
}

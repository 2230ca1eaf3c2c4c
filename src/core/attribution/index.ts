// Attributions: who says what, by which words. Lines are read one by one; what stands alone is attributed by its
// neighbours; then all are put in order, nested and graded.
import type { NamedMention } from '../mentions/index.ts'
import type { Quotation } from '../quotes/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { reportPhrases } from './accordingTo.ts'
import { reportAcross } from './across.ts'
import type { Attribution } from './attribution.ts'
import { findCueSites } from './cueSites.ts'
import type { Draft } from './draft.ts'
import { finish } from './finish.ts'
import { foldArticle, foldQuotation, type Line } from './line.ts'
import { reportNouns } from './nominal.ts'
import { ownThought } from './ownThoughts.ts'
import { reportPassives } from './passive.ts'
import { reportQuotedNouns } from './quotedNouns.ts'
import { reportLine } from './report.ts'
import { SCORES } from './scores.ts'
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
  return finish(layer, mentions, quotations, draftAttributions(layer, quotations))
}

/** What the rules find, before it is ordered, nested and graded. */
export function draftAttributions(layer: TextLayer, quotations: readonly Quotation[]): readonly Draft[] {
  const lines = foldArticle(layer, quotations)
  const drafts = withGoingOn(
    lines,
    lines.map((line) => readLine(layer, line)),
  )
  const nested = quotations.flatMap((_, index) => readNested(layer, quotations, index))
  const thoughts = quotations.map((each) => ownThought(layer, each)).filter((each) => each !== null)
  return [...drafts.flat(), ...reportAcross(lines, quotations, drafts), ...nested, ...thoughts]
}

/** Ortiz said it was late. ⟨Adding:⟩ “Very late.”: who reports with the first word of a sentence spoke in the one before. */
function withGoingOn(lines: readonly Line[], drafts: readonly (readonly Draft[])[]): readonly (readonly Draft[])[] {
  const done: (readonly Draft[])[] = []
  drafts.forEach((own, index) => {
    const line = lines[index]!
    const before =
      lines[index - 1]?.block === line.block ? done[index - 1]!.findLast(({ source }) => source) : undefined
    const goesOn = ({ source, cue }: Draft) => !source && cue?.start === line.starts[0] && /ing$/.test(line.lower[0]!)
    done.push(
      before ? own.map((each) => (goesOn(each) ? { ...each, follows: before, score: SCORES.goingOn } : each)) : own,
    )
  })
  return done
}

/** “He told me, ‘Leave now,’” Ortiz said.: inside a quotation only what is quoted again counts. */
function readNested(layer: TextLayer, quotations: readonly Quotation[], outer: number): readonly Draft[] {
  if (quotations[outer + 1]?.inside !== outer || quotations[outer]!.use === 'title') return []
  const lines = foldQuotation(layer, quotations, outer)
  return lines.flatMap((line) => readProse(line, layer.text).filter((draft) => draft.quotations.length > 0))
}

function readLine(layer: TextLayer, line: Line): readonly Draft[] {
  const kind = layer.blocks[line.block]!.kind
  if (kind === 'turn') return reportTurn(layer, line)
  if (kind === 'byline' || kind === 'dateline' || kind === 'boilerplate') return []
  const headline = kind === 'headline' || kind === 'heading' ? reportHeadline(line) : []
  if (headline.length > 0) return headline
  return readProse(line, layer.text)
}

function readProse(line: Line, text: string): readonly Draft[] {
  const sites = findCueSites(line)
  return settle(
    [
      ...reportLine(line, sites),
      ...reportPassives(line, sites),
      ...reportPhrases(line),
      ...reportNouns(line),
      ...reportQuotedNouns(line),
    ],
    text,
  )
}

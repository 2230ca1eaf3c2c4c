// Speech that its block attributes: a turn of a transcript, and headlines with a colon or dash (Velasco: bridge safe).

import type { TextLayer } from '../text/layer.ts'
import { type Draft, draft, quotationsIn, spansOf } from './draft.ts'
import { AUXILIARY, CAPITAL, LETTERS, QUOTED } from './lexicon/wordClasses.ts'
import { is, type Line, type Range, spanOf } from './line.ts'
import { SCORES } from './scores.ts'

/** ORTIZ: Did you sign? */
export function reportTurn(layer: TextLayer, line: Line): readonly Draft[] {
  const label = layer.blocks[line.block]!.label
  const at = line.quotations.findIndex((quotation) => quotation >= 0)
  if (!label || at < 0) return []
  const colon = at > 0 && line.lower[at - 1] === ':' ? spanOf(line, { from: at - 1, to: at }) : null
  return [
    draft({
      parts: spansOf(line, [{ from: at, to: at + 1 }]),
      source: { start: label.start, end: label.end },
      cue: colon,
      stance: 'said',
      quotations: [line.quotations[at]!],
      block: line.block,
      score: SCORES.turn,
      why: [{ reason: 'turn', span: { start: label.start, end: label.end } }],
    }),
  ]
}

/** What a colon introduces in a headline and is no source. */
const NO_SOURCE =
  /^(?:breaking|update|updated|video|watch|live|exclusive|opinion|analysis|review|photos?|pictures?|explainer|editorial|factbox|correction|news|poll results|transcript|listen|recap|preview|timeline|profile|obituary|interview|letter|letters)$/
const SOURCE_NOUNS =
  /^(?:report|reports|study|poll|survey|audit|police|officials?|ministry|minister|mayor|experts?|sources?|engineer|lawyers?|residents|analysts?|union|court|judge|watchdog|inquiry|review|president|governor|scientists?|researchers|spokes(?:man|woman|person))$/
const LONGEST_SOURCE = 7

/** Velasco: bridge ‘sound as a bell’ / Bridge unsafe for years – engineer */
export function reportHeadline(line: Line): readonly Draft[] {
  const end = /^[.]$/.test(line.lower[line.count - 1] ?? '') ? line.count - 1 : line.count
  for (let at = 1; at < end - 1; at++) {
    const sign = line.lower[at]!
    if (sign === ':' && isSource(line, { from: 0, to: at }, at <= 4)) {
      return [headlineDraft(line, { from: 0, to: at }, { from: at + 1, to: end }, { from: at, to: at + 1 })]
    }
    if (
      (sign === ':' || /^[—–-]$|^--$/.test(sign)) &&
      spaced(line, at) &&
      isSource(line, { from: at + 1, to: end }, false)
    ) {
      return [headlineDraft(line, { from: at + 1, to: end }, { from: 0, to: at }, { from: at, to: at + 1 })]
    }
  }
  return []
}

const spaced = (line: Line, at: number): boolean =>
  line.lower[at] === ':' || (line.starts[at]! > line.ends[at - 1]! && line.starts[at + 1]! > line.ends[at]!)

function isSource(line: Line, { from, to }: Range, capitals: boolean): boolean {
  if (to - from > LONGEST_SOURCE || to <= from) return false
  for (let at = from; at < to; at++) {
    if (is(line, at, QUOTED | AUXILIARY) || NO_SOURCE.test(line.lower[at]!) || /^\d/.test(line.lower[at]!)) return false
  }
  const last = line.lower[to - 1]!
  if (SOURCE_NOUNS.test(last)) return true
  if (!capitals || !is(line, to - 1, LETTERS)) return false
  for (let at = from; at < to; at++) if (is(line, at, LETTERS) && !is(line, at, CAPITAL)) return false
  return true
}

const headlineDraft = (line: Line, source: Range, content: Range, cue: Range): Draft =>
  draft({
    parts: spansOf(line, [content]),
    source: spanOf(line, source),
    cue: spanOf(line, cue),
    stance: 'said',
    quotations: quotationsIn(line, content),
    block: line.block,
    score: SCORES.headline,
    why: [{ reason: 'headline', span: spanOf(line, cue) }],
  })

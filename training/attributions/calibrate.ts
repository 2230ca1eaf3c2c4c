// Fits the scores of attributions: which of those made of articles held out are right, as a logistic function of what
// the stages thought of them and of whether the rules agree.

import type { Draft } from '../../src/core/attribution/draft.ts'
import { draftAttributions } from '../../src/core/attribution/index.ts'
import { findQuotations } from '../../src/core/quotes/index.ts'
import { agreement } from '../../src/core/spans/compareDrafts.ts'
import { draftSpans } from '../../src/core/spans/draftSpans.ts'
import { findSpans, type SpanStages } from '../../src/core/spans/findSpans.ts'
import type { Settings } from '../../src/core/spans/modelFile.ts'
import type { Lattice } from '../../src/core/spans/rescore.ts'
import { likeness, overlap } from '../corpus.ts'
import type { SheetedDocument } from './documents.ts'
import type { GoldQuote } from './gold.ts'

interface Example {
  readonly values: readonly number[]
  readonly right: boolean
}

/** Values of each attribution found in an article, agreement last, with whether it is right. */
export function judgedAttributions(
  { sheet, document }: SheetedDocument,
  lattices: readonly Lattice[],
  stages: SpanStages,
  settings: Settings,
): Example[] {
  const quotations = findQuotations(sheet.layer)
  const rules = draftAttributions(sheet.layer, quotations).filter(({ parts }) => parts.length > 0)
  const examples: Example[] = []
  draftSpans(findSpans(sheet, stages, lattices), quotations, { ...stages, settings }, (draft, values) => {
    const said = rules.map((rule) => agreement(draft, rule)).filter((vote) => vote !== 0)
    const vote = said.includes(1) ? 1 : said.length > 0 ? -1 : 0
    examples.push({ values: [...values, vote], right: isRight(draft, document.quotes) })
  })
  return examples
}

/** The content is found by half or more, and the source is the right one. */
function isRight(draft: Draft, gold: readonly GoldQuote[]): boolean {
  const source = draft.source ?? draft.follows?.source
  return gold.some(
    (quote) =>
      likeness(quote, draft.parts[0]!) >= 0.5 &&
      (quote.speaker ? source !== null && source !== undefined && overlap(quote.speaker, source) > 0 : !source),
  )
}

const ROUNDS = 400
const RATE = 0.5
const DECAY = 1e-3

/** Bias and weights of a logistic function, by gradient descent on the log-loss of all examples. */
export function fitLogistic(examples: readonly Example[]): number[] {
  const size = (examples[0]?.values.length ?? 0) + 1
  const weights = new Array<number>(size).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Array<number>(size).fill(0)
    for (const { values, right } of examples) {
      const sum = values.reduce((total, value, i) => total + value * weights[i + 1]!, weights[0]!)
      const error = 1 / (1 + Math.exp(-sum)) - (right ? 1 : 0)
      slopes[0]! += error
      values.forEach((value, i) => {
        slopes[i + 1]! += error * value
      })
    }
    for (let i = 0; i < size; i++) weights[i]! -= RATE * (slopes[i]! / examples.length + (i ? DECAY * weights[i]! : 0))
  }
  return weights
}

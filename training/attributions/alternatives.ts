// Fits the scores of the other speakers an uncertain quote names, on articles held out, and says which of them are right.

import { alternativeValues } from '../../src/core/attribution/alternatives.ts'
import { finish } from '../../src/core/attribution/finish.ts'
import { draftAttributions } from '../../src/core/attribution/index.ts'
import { resolveSource } from '../../src/core/entities/index.ts'
import type { Article } from '../../src/core/model.ts'
import type { Models } from '../../src/core/models.ts'
import { readWhole } from '../../src/core/revise/index.ts'
import { draftSpans } from '../../src/core/spans/draftSpans.ts'
import { findSpans, type SpanStages } from '../../src/core/spans/findSpans.ts'
import { mergeDrafts } from '../../src/core/spans/mergeDrafts.ts'
import type { Settings } from '../../src/core/spans/modelFile.ts'
import type { Lattice } from '../../src/core/spans/rescore.ts'
import { readText } from '../../src/core/text/index.ts'
import { likeness, trimSpan } from '../corpus.ts'
import { fitLogistic } from './calibrate.ts'
import type { SheetedDocument } from './documents.ts'
import type { QuotedDocument } from './gold.ts'

interface JudgedAlternative {
  readonly score: number
  readonly values: readonly number[]
  readonly right: boolean
}

/** Each other speaker of an article's quotes, right where the gold source of the same words leads to the same entity. */
export function judgedAlternatives({ text, quotes: gold }: QuotedDocument, article: Article): JudgedAlternative[] {
  const layer = readText(text)
  const { mentions, entities, quotes } = article
  return quotes.flatMap(({ parts, alternatives, score, cue }) => {
    if (alternatives.length === 0) return []
    const speakers = gold
      .filter((each) => parts.some((part) => likeness(trimSpan(text, part), trimSpan(text, each)) >= 0.5))
      .flatMap(({ speaker }) => (speaker ? [resolveSource(layer, speaker, mentions, entities)] : []))
    return alternatives.map((one, rank) => ({
      score: one.score,
      values: alternativeValues({ score, rank, hasCue: cue !== null }),
      right: speakers.includes(one.speaker),
    }))
  })
}

/** The reading of an article by stages that have not learned from it. */
export function readHeldOut(
  { document, sheet }: SheetedDocument,
  lattices: readonly Lattice[],
  stages: SpanStages,
  settings: Settings,
  findMentions: Models['findMentions'],
): Article {
  return readWhole(document.text, {
    findMentions,
    findAttributions: (layer, mentions, quotations) => {
      const learned = draftSpans(findSpans(sheet, stages, lattices), quotations, { ...stages, settings })
      const drafts = mergeDrafts(layer, quotations, learned, draftAttributions(layer, quotations), settings)
      return finish(layer, mentions, quotations, drafts)
    },
  })
}

const NAMES = ['bias', 'odds', 'next', 'guessed']

/** The file of the weights, as source. */
export function fitAlternatives(judged: readonly JudgedAlternative[]): string {
  const weights = fitLogistic(judged)
  const row = NAMES.map((name, i) => `${name}: ${Number((weights[i] ?? 0).toFixed(2))}`).join(', ')
  return `// How likely another speaker said it. Fitted by \`npm run train -- attributions\` on articles its models had not seen.

export const ALTERNATIVE_WEIGHTS = { ${row} }
`
}

// Trains the chain of the span stages, each on what the one before makes of articles it has not learned from.

import type { Candidate } from '../../src/core/spans/candidates.ts'
import { packCues } from '../../src/core/spans/cueTable.ts'
import { latticesOf } from '../../src/core/spans/findSpans.ts'
import {
  type AttributionParts,
  packAttributions,
  readAttributionModel,
  type Settings,
} from '../../src/core/spans/modelFile.ts'
import { runningCounts } from '../../src/core/spans/segments.ts'
import { packRows } from '../../src/core/syntax/weights.ts'
import { addCounts, type CueCounts, cueBins } from './cueCounts.ts'
import type { SheetedDocument } from './documents.ts'
import { questionsOf, trainLinks } from './trainLinks.ts'
import { type GoldLattice, type SpanOptions, trainSpans } from './trainSpans.ts'
import { featureBlocks, type TokenOptions, trainTokens } from './trainTokens.ts'

export interface AttributionOptions {
  readonly tokens: TokenOptions
  readonly spans: SpanOptions
  /** Parts the articles are dealt into; the second stage learns from what models of the other parts make of each. */
  readonly folds: number
  readonly linkRounds: number
  /** Steps below which a weight of the rescorer is left out. */
  readonly leastSpan: number
  readonly leastLink: number
  /** What a source, a cue and a content are given for being found. */
  readonly bonus: readonly [source: number, cue: number, content: number]
}

export const ATTRIBUTION_OPTIONS: AttributionOptions = {
  tokens: { rounds: 4, settle: 1, rate: 0.1, dropout: 0.5, damping: 2, cutoff: 4, least: 8, seed: 1 },
  spans: { rounds: 4, aggressiveness: 0.02, trust: 0.3, recall: 1, seed: 5 },
  folds: 3,
  linkRounds: 3,
  leastSpan: 3,
  leastLink: 1,
  bonus: [0.3, 0.3, 0.4],
}

const STEPS = 63

export function trainAttributions(
  documents: readonly SheetedDocument[],
  counts: readonly CueCounts[],
  options: AttributionOptions,
  report: (line: string) => void,
): ArrayBuffer {
  const featured = featureBlocks(documents, options.tokens.cutoff)
  report(`${featured.keys.length} features`)
  const train = (name: string, chosen: (document: number) => boolean) =>
    trainTokens(featured, chosen, options.tokens, (round, loss) =>
      report(`${name}, round ${round + 1}, loss ${loss.toFixed(0)}`),
    )
  const lattices: GoldLattice[] = []
  for (let fold = 0; fold < options.folds; fold++) {
    const { model } = train(`labels without part ${fold + 1}`, (document) => document % options.folds !== fold)
    documents.forEach((document, i) => {
      if (i % options.folds === fold) lattices.push(...goldLattices(document, latticesOf(document.sheet, model)))
    })
  }
  const tokens = train('labels', () => true)
  const spans = trainSpans(lattices, options.spans, (round, mistakes) =>
    report(`spans, round ${round + 1}, ${mistakes} blocks wrong`),
  )
  const links = trainLinks(documents.flatMap(questionsOf), options.linkRounds, 7)
  report('links')
  const spanRows = spans.quantise(STEPS, options.leastSpan)
  const linkRows = links.quantise(STEPS, options.leastLink)
  const [sourceBonus, cueBonus, contentBonus] = options.bonus
  const settings: Settings = {
    chainUnit: tokens.model.unit,
    trust: options.spans.trust / spanRows.step,
    loss: 1 / spanRows.step,
    sourceBonus,
    cueBonus,
    contentBonus,
    surenessBias: 0,
    surenessOdds: 1,
    surenessSlack: -1,
    surenessLink: 1,
    surenessSource: 1,
    surenessAgreed: 0,
    surenessDirect: 0,
  }
  const parts: AttributionParts = {
    cues: packCues(cueBins(addCounts(counts))),
    tokens: packRows(tokens.rows),
    transitions: tokens.model.transitions,
    spans: packRows(spanRows.rows),
    links: packRows(linkRows.rows),
    settings,
  }
  const file = packAttributions(parts)
  readAttributionModel(file)
  return file
}

/** The lattices of an article with the candidates that are right. */
export function goldLattices(
  { sheet, spans }: SheetedDocument,
  lattices: readonly { readonly from: number; readonly to: number; readonly candidates: GoldLattice['candidates'] }[],
): GoldLattice[] {
  const key = ({ first, last, type }: Pick<Candidate, 'first' | 'last' | 'type'>) => `${first}-${last}-${type}`
  const right = new Set(spans.map(key))
  const counts = runningCounts(sheet)
  return lattices.map((lattice) => ({
    ...lattice,
    sheet,
    counts,
    gold: [...lattice.candidates.keys()].filter((j) => right.has(key(lattice.candidates[j]!))),
  }))
}

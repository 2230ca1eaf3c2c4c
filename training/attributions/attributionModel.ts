// Trains the chain of the span stages, each on what the one before makes of articles it has not learned from.

import type { Models } from '../../src/core/models.ts'
import type { Candidate } from '../../src/core/spans/candidates.ts'
import { packCues } from '../../src/core/spans/cueTable.ts'
import { latticesOf } from '../../src/core/spans/findSpans.ts'
import {
  type AttributionParts,
  packAttributions,
  readAttributionModel,
  SETTINGS,
  type Settings,
} from '../../src/core/spans/modelFile.ts'
import { runningCounts } from '../../src/core/spans/segments.ts'
import { packRows, SparseWeights } from '../../src/core/syntax/weights.ts'
import { fitAlternatives, judgedAlternatives, readHeldOut } from './alternatives.ts'
import { fitLogistic, judgedAttributions } from './calibrate.ts'
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
  tokens: { rounds: 4, settle: 1, rate: 0.1, dropout: 0.5, damping: 2, cutoff: 6, least: 12, seed: 1 },
  spans: { rounds: 5, aggressiveness: 0.015, trust: 0.08, recall: 1, seed: 5 },
  folds: 3,
  linkRounds: 3,
  leastSpan: 7,
  leastLink: 1,
  bonus: [0.6, 0.9, 0.9],
}

const STEPS = 63
/** Every so manieth article is held out while the scores are fitted. */
const HELD_OUT = 8

/** Longer articles are read in passages. */
const WHOLE = 40_000

export interface TrainedAttributions {
  readonly file: ArrayBuffer
  /** The weights of other speakers, as source. */
  readonly alternatives: string
}

export function trainAttributions(
  documents: readonly SheetedDocument[],
  counts: readonly CueCounts[],
  options: AttributionOptions,
  report: (line: string) => void,
  findMentions: Models['findMentions'],
): TrainedAttributions {
  const featured = featureBlocks(documents, options.tokens.cutoff)
  report(`${featured.keys.length} features`)
  const train = (name: string, chosen: (document: number) => boolean) =>
    trainTokens(featured, chosen, options.tokens, (round, loss) =>
      report(`${name}, round ${round + 1}, loss ${loss.toFixed(0)}`),
    )
  const lattices: GoldLattice[][] = new Array(documents.length)
  for (let fold = 0; fold < options.folds; fold++) {
    const { model } = train(`labels without part ${fold + 1}`, (document) => document % options.folds !== fold)
    documents.forEach((document, i) => {
      if (i % options.folds === fold) lattices[i] = goldLattices(document, latticesOf(document.sheet, model))
    })
  }
  const tokens = train('labels', () => true)
  const isHeldOut = (i: number) => i % HELD_OUT === HELD_OUT - 1
  const rehearsal = trainLater(documents, lattices, options, (i) => !isHeldOut(i), report)
  const rehearsed = { ...rehearsal.stages, chain: tokens.model }
  const blank = Object.fromEntries(SETTINGS.map((name) => [name, 0])) as unknown as Settings
  const [bias, odds, slack, link, source, quoted, agreed] = fitLogistic(
    documents.flatMap((document, i) =>
      isHeldOut(i) ? judgedAttributions(document, lattices[i]!, rehearsed, blank) : [],
    ),
  )
  const { spans, links, settings: later } = trainLater(documents, lattices, options, () => true, report)
  const settings: Settings = {
    ...later,
    chainUnit: tokens.model.unit,
    surenessBias: bias!,
    surenessOdds: odds!,
    surenessSlack: slack!,
    surenessLink: link!,
    surenessSource: source!,
    surenessQuoted: quoted!,
    surenessAgreed: agreed!,
  }
  report(`scores: ${SETTINGS.map((name) => `${name} ${settings[name].toFixed(2)}`).join(', ')}`)
  const parts: AttributionParts = {
    cues: packCues(cueBins(addCounts(counts))),
    tokens: packRows(tokens.rows),
    transitions: tokens.model.transitions,
    spans,
    links,
    settings,
  }
  const file = packAttributions(parts)
  readAttributionModel(file)
  const judged = documents.flatMap((document, i) =>
    isHeldOut(i) && document.document.text.length < WHOLE
      ? judgedAlternatives(document.document, readHeldOut(document, lattices[i]!, rehearsed, settings, findMentions))
      : [],
  )
  report(`${judged.length} other speakers, ${judged.filter(({ right }) => right).length} right`)
  return { file, alternatives: fitAlternatives(judged) }
}

/** The stages after the first, learned from some of the articles. */
function trainLater(
  documents: readonly SheetedDocument[],
  lattices: readonly (readonly GoldLattice[])[],
  options: AttributionOptions,
  chosen: (document: number) => boolean,
  report: (line: string) => void,
) {
  const spans = trainSpans(
    lattices.flatMap((each, i) => (chosen(i) ? each : [])),
    options.spans,
    (round, mistakes) => report(`spans, round ${round + 1}, ${mistakes} blocks wrong`),
  )
  const links = trainLinks(
    documents.flatMap((document, i) => (chosen(i) ? questionsOf(document) : [])),
    options.linkRounds,
    7,
  )
  report('links')
  const spanRows = spans.quantise(STEPS, options.leastSpan)
  const linkRows = links.quantise(STEPS, options.leastLink)
  const spanFile = packRows(spanRows.rows)
  const linkFile = packRows(linkRows.rows)
  const [sourceBonus, cueBonus, contentBonus] = options.bonus
  const trust = options.spans.trust / spanRows.step
  const loss = 1 / spanRows.step
  return {
    spans: spanFile,
    links: linkFile,
    settings: { trust, loss, sourceBonus, cueBonus, contentBonus },
    stages: {
      rescorer: { scorer: new SparseWeights(1, spanFile.keys, spanFile.entries), unit: trust },
      links: new SparseWeights(1, linkFile.keys, linkFile.entries),
      bonus: [0, sourceBonus, cueBonus, contentBonus] as const,
      loss,
    },
  }
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

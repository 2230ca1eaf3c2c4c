// Both stages over an article: labels, candidates, the best set of spans, and a second look at cues that report nothing.

import type { Scorer } from '../syntax/weights.ts'
import { findCandidates } from './candidates.ts'
import { type ChainModel, emit, fillTrellis } from './chain.ts'
import { findClues } from './clues.ts'
import { CONTENT, CUE, SOURCE } from './labels.ts'
import { recallLattice, recallPath, type SpanMemory } from './latticeMemory.ts'
import { type LinkedSpans, linkContents } from './link.ts'
import type { FoundSpans } from './linkFeatures.ts'
import { describeQuoted } from './quotedFacts.ts'
import { bestPath, type Lattice, type Rescorer } from './rescore.ts'
import { type RunningCounts, runningCounts } from './segments.ts'
import type { Range, SpanSheet } from './sheet.ts'
import { type Judged, judge } from './spanFeatures.ts'
import type { TokenContext } from './tokenContext.ts'

export interface SpanStages {
  readonly chain: ChainModel
  readonly rescorer: Rescorer
  /** Both rankers of the linker. */
  readonly links: Scorer
  /** What a span of each type is given for being found, in units of loss. */
  readonly bonus: readonly [none: number, source: number, cue: number, content: number]
  /** Steps of the rescorer to one unit of loss. */
  readonly loss: number
}

/** A source less likely than that is none. */
const LEAST_SPARE = -4

/** What a content is given that may belong to a cue without one, and what keeps the rest of the path in place. */
const ORPHAN = { content: 1.5, cue: 1, rest: 4 }

export function latticesOf(sheet: SpanSheet, chain: ChainModel, memory?: SpanMemory): Lattice[] {
  const context = { sheet, clues: findClues(sheet), quoted: describeQuoted(sheet) }
  return sheet.active.flatMap((range) => {
    const find = () => latticeOf(context, range, chain)
    const lattice = memory ? recallLattice(memory, sheet, range, find) : find()
    return lattice ? [lattice] : []
  })
}

function latticeOf(context: TokenContext, { first, last }: Range, chain: ChainModel): Lattice | null {
  const { sheet } = context
  const trellis = fillTrellis(first, emit(context, first, last, chain), chain.transitions)
  const candidates = findCandidates(sheet, trellis, chain).map((candidate) => judge(sheet, candidate))
  return candidates.length > 0 ? { from: first, to: last, candidates } : null
}

/** Sources, cues and contents of an article, in order, none overlapping another. */
export function findSpans(
  sheet: SpanSheet,
  stages: SpanStages,
  lattices: readonly Lattice[] = latticesOf(sheet, stages.chain),
  memory?: SpanMemory,
): LinkedSpans {
  const counts = runningCounts(sheet)
  const { rescorer, bonus, loss } = stages
  const paths = lattices.map((lattice) =>
    recallPath(memory, lattice, '', () =>
      bestPath(sheet, counts, lattice, rescorer, (j) => bonus[lattice.candidates[j]!.type]! * loss),
    ),
  )
  const found = linkContents(gather(sheet, lattices, paths), stages.links)
  const orphans = orphanCues(found)
  if (orphans.size === 0) return found
  const again = lattices.map((lattice, k) => relook(sheet, counts, lattice, paths[k]!, orphans, stages, memory))
  if (again.every((path, k) => isSamePath(path, paths[k]!))) return found
  return linkContents(gather(sheet, lattices, again), stages.links)
}

const isSamePath = (one: readonly number[], other: readonly number[]): boolean =>
  one === other || (one.length === other.length && one.every((j, i) => j === other[i]))

function gather(sheet: SpanSheet, lattices: readonly Lattice[], paths: readonly (readonly number[])[]): FoundSpans {
  const spares = new Map<number, Judged>()
  const spans = lattices.flatMap(({ candidates }, k) => {
    const chosen = paths[k]!.map((j) => candidates[j]!)
    for (const candidate of candidates) {
      if (candidate.type !== SOURCE || candidate.odds < LEAST_SPARE) continue
      const place = sheet.sentence[candidate.first]!
      if (candidate.odds <= (spares.get(place)?.odds ?? LEAST_SPARE)) continue
      if (!chosen.some(({ first, last }) => first < candidate.last && candidate.first < last))
        spares.set(place, candidate)
    }
    return chosen
  })
  return { sheet, spans, spares }
}

/** First tokens of the cues no content is linked to. */
function orphanCues({ spans, links }: LinkedSpans): ReadonlySet<number> {
  const orphans = new Set<number>()
  for (const span of spans) if (span.type === CUE) orphans.add(span.first)
  for (const { to } of links.values()) if (to >= 0) orphans.delete(spans[to]!.first)
  return orphans
}

function relook(
  sheet: SpanSheet,
  counts: RunningCounts,
  lattice: Lattice,
  path: readonly number[],
  orphans: ReadonlySet<number>,
  { rescorer, bonus, loss }: SpanStages,
  memory: SpanMemory | undefined,
): readonly number[] {
  const kept = new Set(path)
  const { candidates } = lattice
  const alone = path.filter((j) => orphans.has(candidates[j]!.first))
  if (alone.length === 0) return path
  const sentences = new Set(alone.map((j) => sheet.sentence[candidates[j]!.first]!))
  const find = () =>
    bestPath(sheet, counts, lattice, rescorer, (j) => {
      const { first, last, type } = candidates[j]!
      if (kept.has(j)) return loss * (type === CUE && orphans.has(first) ? ORPHAN.cue : ORPHAN.rest)
      const near = sentences.has(sheet.sentence[first]!) || sentences.has(sheet.sentence[last - 1]!)
      return loss * (type === CONTENT && near ? ORPHAN.content : bonus[type]!)
    })
  return recallPath(memory, lattice, `${alone.join()} `, find)
}

// Counts how often each lemma reports, and how often it stands in a text at all.
import { CUE_ROWS } from '../../src/core/attribution/lexicon/cueWords.ts'
import { type CueTable, cuesFrom } from '../../src/core/spans/cueTable.ts'
import { lemmaOf } from '../../src/core/syntax/lemma.ts'
import { hashText } from '../../src/core/tagger/hash.ts'

export interface Counts {
  readonly reporting: number
  readonly all: number
  /** Documents in which it reports. */
  readonly documents: number
}
export type CueCounts = ReadonlyMap<number, Counts>

/** Words that say nothing by themselves, however often they stand within a cue. */
const FUNCTION_WORDS = new Set(
  (
    'be have do the a an to of in on for with by at from that it he she they his her and or not as will would can could may ' +
    "might should must this 's \" ' , . - : ; n't no up out about also more than who i we you its their so but ( ) 0"
  )
    .split(' ')
    .map((word) => hashText(word)),
)

const LISTED = new Set(CUE_ROWS.flatMap((row) => row.lemmas.split(' ')).map((lemma) => hashText(lemmaOf(lemma))))
const ACCORDING = hashText(lemmaOf('according'))

type GrowingCounts = Map<number, { reporting: number; all: number; documents: number }>

function rowOf(counts: GrowingCounts, lemma: number): { reporting: number; all: number; documents: number } {
  const known = counts.get(lemma)
  if (known) return known
  const row = { reporting: 0, all: 0, documents: 0 }
  counts.set(lemma, row)
  return row
}

export function countCues(lemmas: Int32Array, inCue: Uint8Array): CueCounts {
  const counts: GrowingCounts = new Map()
  for (let i = 0; i < lemmas.length; i++) {
    const row = rowOf(counts, lemmas[i]!)
    row.all++
    if (inCue[i]) {
      row.reporting++
      row.documents = 1
    }
  }
  return counts
}

export function addCounts(all: readonly CueCounts[]): CueCounts {
  const sums: GrowingCounts = new Map()
  for (const counts of all)
    for (const [lemma, { reporting, all: seen, documents }] of counts) {
      const row = rowOf(sums, lemma)
      row.reporting += reporting
      row.all += seen
      row.documents += documents
    }
  return sums
}

function binOf(lemma: number, { reporting, all, documents }: Counts): number {
  if (FUNCTION_WORDS.has(lemma)) return 0
  if (lemma === ACCORDING) return 5
  const rate = (reporting + 0.02) / (all + 1)
  if (documents > 0 && rate > 0.45) return 5
  if (documents > 0 && rate > 0.25) return 4
  if (documents > 0 && rate > 0.1) return 3
  if ((documents > 0 && rate > 0.03) || LISTED.has(lemma)) return 2
  return documents > 0 && rate > 0.01 ? 1 : 0
}

const NONE: Counts = { reporting: 0, all: 0, documents: 0 }

/** The bins of all lemmas counted or listed; a document's own counts may be left out. */
export function cueBins(sums: CueCounts, own?: CueCounts): ReadonlyMap<number, number> {
  const bins = new Map<number, number>()
  for (const lemma of LISTED) if (!sums.has(lemma)) bins.set(lemma, binOf(lemma, NONE))
  for (const [lemma, counts] of sums) {
    if (counts.reporting === 0 && !LISTED.has(lemma)) continue
    const less = own?.get(lemma) ?? NONE
    const bin = binOf(lemma, {
      reporting: counts.reporting - less.reporting,
      all: counts.all - less.all,
      documents: counts.documents - less.documents,
    })
    if (bin > 0) bins.set(lemma, bin)
  }
  return bins
}

export const cueTableWithout = (sums: CueCounts, own?: CueCounts): CueTable => cuesFrom(cueBins(sums, own))

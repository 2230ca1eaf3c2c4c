// What stands before a reporting clause and may be what it reports: Roads had closed, Ortiz said.
import type { Clause } from '../clauses.ts'
import { CLAUSE, QUOTATION, THAT_CLAUSE } from '../lexicon/cueLexicon.ts'
import {
  BEGINS_SENTENCE,
  COORDINATOR,
  DETERMINER,
  ENDS_OPEN,
  GENITIVE,
  NAMED,
  PUNCTUATION,
  QUOTED,
  RELATIVE,
  SUBORDINATOR,
} from '../lexicon/wordClasses.ts'
import { is, type Line, type Range } from '../line.ts'

export interface LeftSide extends Range {
  /** Its last item before the clause is a quotation. */
  readonly quoted: boolean
}

/** What stands before a reporting clause and may be what it reports. */
export function readLeft(line: Line, clauses: readonly Clause[], index: number, taken: Uint8Array): LeftSide | null {
  const clause = clauses[index]!
  const { site, order } = clause
  if (!(site.cue.takes & (QUOTATION | CLAUSE | THAT_CLAUSE))) return null
  if (order === 'participle' || (order === 'shared' && !is(line, clause.start - 1, QUOTED | PUNCTUATION))) return null
  let to = clause.start
  const comma = line.lower[to - 1] === ',' || /^[—–]$|^--$/.test(line.lower[to - 1] ?? '')
  if (comma) to--
  if (to <= 0) return null
  const quoted = is(line, to - 1, QUOTED)
  if (quoted) {
    if (taken[to - 1] || is(line, to - 1, NAMED) || !(comma || is(line, to - 1, ENDS_OPEN))) return null
    // the café, the “Petrel”, said …: a name
    if (!is(line, to - 1, ENDS_OPEN) && is(line, to - 2, DETERMINER | GENITIVE)) return null
    return { from: leftStart(line, clauses, index, to), to, quoted }
  }
  if (!comma || !(site.cue.takes & (CLAUSE | THAT_CLAUSE))) return null
  const from = leftStart(line, clauses, index, to)
  return to - from >= 1 ? { from, to, quoted: false } : null
}

function leftStart(line: Line, clauses: readonly Clause[], index: number, to: number): number {
  const floor = leftFloor(line, clauses, index)
  if (is(line, to - 1, QUOTED)) {
    let from = to - 1
    while (from > floor && is(line, from - 1, QUOTED)) from--
    if (from === floor || is(line, from, BEGINS_SENTENCE) || /^[:,]$/.test(line.lower[from - 1] ?? '')) return from
  }
  return floor
}

/** How far back what is said may begin. */
const LONGEST_BEFORE = 300

/** Where a reporting clause before ends: Ortiz said it was fair, but ⟨it was theft⟩, Cole said. */
function leftFloor(line: Line, clauses: readonly Clause[], index: number): number {
  const { start } = clauses[index]!
  const least = Math.max(0, start - LONGEST_BEFORE)
  const first = index > 0 ? clauses[0]!.end : start
  for (let at = start - 2; at >= Math.max(first, least); at--) {
    if (line.lower[at] === ';') return at + 1
    if (line.lower[at] !== ',' || is(line, at + 1, RELATIVE)) continue
    if (is(line, at + 1, COORDINATOR)) return at + 2
    if (is(line, at + 1, SUBORDINATOR)) return at + 1
  }
  return least
}

// How sure a rule is. Every number is the share of such attributions that were right, content and source, when the
// rules were run over 400 news articles annotated by hand; rounded, and a little up where the annotation has gaps.
import type { Clause } from './clauses.ts'
import { PRONOUN, QUOTED, RELATIVE } from './lexicon/wordClasses.ts'
import { is, type Line, type Range } from './line.ts'

export const SCORES = {
  accordingTo: 0.8,
  passive: 0.7,
  hearsay: 0.65,
  nominal: 0.5,
  nominalWithoutSource: 0.3,
  quotedNoun: 0.75,
  cited: 0.85,
  headline: 0.7,
  turn: 0.95,
  credit: 0.9,
  creditBelow: 0.85,
  cueBeside: 0.85,
  colon: 0.5,
  continued: 0.93,
  goingOn: 0.85,
  ownThought: 0.9,
  alternating: 0.5,
  floating: 0.55,
  scene: 0.45,
  sceneAbove: 0.3,
  nobody: 0.1,
} as const

/** An attribution inside the content of another is right less often. */
export const NESTED = 0.65

const SAYING = new Set(['say', 'tell'])

export type Side = 'left' | 'right' | 'split'

/** How sure a reporting clause is of its content and its source. */
export function scoreOf(line: Line, clause: Clause, ranges: readonly Range[], side: Side): number {
  if (!clause.subject) return 0.35
  const { site, order, subject, start } = clause
  const direct = ranges.every(({ from, to }) => to - from === 1 && is(line, from, QUOTED))
  let score = direct ? scoreOfDirect(side) : scoreOfClause(line, clause, ranges[0]!, side)
  if (/^(?:if|unless)$/.test(line.lower[start - 1] ?? '')) score -= 0.25
  if (order === 'shared' || site.shape === 'participle') score -= 0.1
  if (site.cue.stance === 'thought') score -= 0.1
  if (is(line, subject.from, RELATIVE) && !is(line, subject.from, PRONOUN)) score -= 0.15
  return Math.max(0.1, score)
}

const scoreOfDirect = (side: Side): number => (side === 'right' ? 0.9 : 0.97)

function scoreOfClause(line: Line, { site }: Clause, { from }: Range, side: Side): number {
  const says = SAYING.has(site.cue.lemma)
  if (side === 'split') return 0.92
  if (side === 'left') return says ? 0.95 : 0.7
  const opening = line.lower[from]!
  if (says) return 0.86
  if (opening === 'that') return 0.82
  return opening === 'to' ? 0.58 : 0.62
}

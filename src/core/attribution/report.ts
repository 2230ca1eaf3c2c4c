// The heart of the rules: for each reporting clause of a line, what it reports. To its right (Ortiz said roads had
// closed), to its left (Roads had closed, Ortiz said), or on both sides (The bridge, she said, is sound).
import type { Evidence } from '../model.ts'
import { reportCited } from './cited.ts'
import { type Clause, readClauses } from './clauses.ts'
import { skipAdverbials } from './content/adverbials.ts'
import { clauseEnd, contentLimit } from './content/boundaries.ts'
import { type LeftSide, readLeft } from './content/leftSide.ts'
import { type RightSide, readRight } from './content/rightSide.ts'
import type { CueSite } from './cueSites.ts'
import { type Draft, draft, quotationsIn, spansOf } from './draft.ts'
import { CLAUSE } from './lexicon/cueLexicon.ts'
import {
  ADVERB,
  AUXILIARY,
  BEGINS_SENTENCE,
  CAPITAL,
  COORDINATOR,
  PREPOSITION,
  PUNCTUATION,
  QUOTED,
  SUBORDINATOR,
  TIME,
} from './lexicon/wordClasses.ts'
import { is, type Line, type Range, spanOf } from './line.ts'
import { withRoleBefore } from './phrases/index.ts'
import { type Side, scoreOf } from './scores.ts'
import { isVerbLike } from './verbs.ts'

/** A sentence with more cues than so many is a word list. */
const MOST_CUES = 40

/** The reporting clauses of a line with what they report. Passive and participle cues are read elsewhere or here alike. */
export function reportLine(line: Line, sites: readonly CueSite[]): readonly Draft[] {
  if (sites.length === 0 || sites.length > MOST_CUES) return []
  const clauses = readClauses(line, sites)
  const taken = new Uint8Array(line.count)
  const drafts: Draft[] = []
  clauses.forEach((clause, index) => {
    if (clause.site.shape === 'passive') return
    const passed = reportCited(line, clause)
    if (passed) {
      drafts.push(passed)
      return
    }
    const made = reportClause(line, clauses, index, taken)
    if (made) drafts.push(made)
  })
  return drafts
}

function reportClause(line: Line, clauses: readonly Clause[], index: number, taken: Uint8Array): Draft | null {
  const clause = clauses[index]!
  const { site } = clause
  const left = readLeft(line, clauses, index, taken)
  const right =
    left && !left.quoted
      ? (readRest(line, clauses, index) ?? readRight(line, clauses, index))
      : readRight(line, clauses, index)
  const ranges: Range[] = []
  let form: Side = 'right'
  if (left && right.content && isSplit(line, clause, left, right)) {
    ranges.push(left, right.content)
    form = 'split'
  } else if (left && (left.quoted || (!right.content && isReported(line, clause, left, right.addressee)))) {
    ranges.push(left)
    form = 'left'
  } else if (right.content) ranges.push(right.content)
  if (form === 'left' && left?.quoted) ranges.push(...lastOfAll(line, clauses, index))
  const relative = relativeObject(line, clause)
  if (relative && form === 'right') ranges.unshift(relative)
  if (ranges.length === 0) return null
  for (const { from, to } of ranges) if (from < to && is(line, from, QUOTED)) taken.fill(1, from, to)
  const speech = form === 'right' && clause.order === 'before' && is(line, ranges[0]!.from, BEGINS_SENTENCE)
  const subject = clause.subject && speech ? withRoleBefore(line, clause.subject) : clause.subject
  const cueEnd = Math.max(site.to, form === 'right' ? right.cueEnd : site.to)
  return draft({
    parts: spansOf(line, ranges),
    source: subject && spanOf(line, subject),
    cue: spanOf(line, { from: site.from, to: cueEnd }),
    addressee: right.addressee && right.addressee.to > right.addressee.from ? spanOf(line, right.addressee) : null,
    stance: right.form === 'phrase' && right.cueEnd > site.to ? site.cue.phraseStance : site.cue.stance,
    quotations: ranges.flatMap((range) => quotationsIn(line, range)),
    block: line.block,
    score: scoreOf(line, clause, ranges, form),
    why: [{ reason: reasonOf(clause, form), span: spanOf(line, site) }],
  })
}

/**
 * Two died, police said; two died, police told the Courier. But not: In May, the union agreed to it. What stands
 * before the comma is a clause, and the cue has nothing of its own to the right but whom it is said to.
 */
function isReported(line: Line, { site, end: clauseEnd }: Clause, left: LeftSide, told: Range | null): boolean {
  const end = told ? skipAdverbials(line, told.to, line.count) : clauseEnd
  const plain = (site.cue.takes & CLAUSE) !== 0 && !site.cue.weak
  const ends = end >= line.count || is(line, end, PUNCTUATION | TIME)
  if (!ends && !(plain && is(line, end, PREPOSITION | ADVERB | SUBORDINATOR))) return false
  if (!is(line, left.from, PREPOSITION | SUBORDINATOR | ADVERB | TIME)) return true
  let commas = 0
  for (let at = left.from; at < left.to; at++) {
    if (line.lower[at] === ',') commas++
    if (commas === 0 && is(line, left.from, SUBORDINATOR)) continue
    if (isVerbLike(line, at)) return true
  }
  return false
}

/** The plan is “dull,” Tarn wrote in a letter to members, and ⟨“full of holes.”⟩: what is quoted at the very end as well. */
function lastOfAll(line: Line, clauses: readonly Clause[], index: number): readonly Range[] {
  let to = line.count
  while (to > 0 && is(line, to - 1, PUNCTUATION)) to--
  const joined = is(line, to - 2, COORDINATOR) && line.lower[to - 3] === ','
  if (!is(line, to - 1, QUOTED) || !joined || index < clauses.length - 1 || to - 3 <= clauses[index]!.end) return []
  for (let at = clauses[index]!.end; at < to - 1; at++) if (is(line, at, QUOTED) || isVerbLike(line, at)) return []
  return [{ from: to - 1, to }]
}

const DASH = /^(?:[—–-]|--)$/

/** A comma behind a reporting clause, or a dash where one stands before it too: The bridge —she said— is sound. */
const isParting = (line: Line, { start }: Clause, at: number): boolean =>
  line.lower[at] === ',' || (DASH.test(line.lower[at] ?? '') && DASH.test(line.lower[start - 1] ?? ''))

/** The bridge, she said, ⟨is sound⟩: what goes on after a reporting clause between commas. */
function readRest(line: Line, clauses: readonly Clause[], index: number): RightSide | null {
  const comma = skipAdverbials(line, clauses[index]!.end, line.count)
  const from = comma + 1
  if (!isParting(line, clauses[index]!, comma) || from >= line.count) return null
  if (is(line, from, QUOTED | COORDINATOR | SUBORDINATOR) || /ing$/.test(line.lower[from]!)) return null
  const limit = contentLimit(line, clauses, index)
  if (limit <= from) return null
  return {
    content: { from, to: clauseEnd(line, from, limit) },
    addressee: null,
    cueEnd: clauses[index]!.site.to,
    form: 'clause',
  }
}

/** the deal, ⟨which⟩ Cole said ⟨was void⟩; ⟨what⟩ she called a trap */
function relativeObject(line: Line, { order, subject, start, site }: Clause): Range | null {
  if (order !== 'before' || !subject || !/^(?:which|what|whom|who)$/.test(line.lower[start - 1] ?? '')) return null
  if (line.lower[start - 1] === 'who' && !is(line, site.to, AUXILIARY)) return null
  return { from: start - 1, to: start }
}

/** “The cost,” she said, “has doubled.” / The bridge, she said, is sound. */
function isSplit(line: Line, clause: Clause, left: LeftSide, right: RightSide): boolean {
  const content = right.content!
  const after = skipAdverbials(line, clause.end, line.count)
  // “It held,” said Corrado, who speaks on the show “Harbour Hour.”: a name in marks
  const named = clause.order === 'inverted' && content.from === clause.end && !is(line, content.from - 1, CAPITAL)
  if (left.quoted && is(line, left.to - 1, QUOTED) && is(line, content.from, QUOTED)) return !named
  // In an interview, Ortiz said, “It is late.”: what leads the sentence is no part of what is said
  const whole = is(line, content.from, QUOTED) && is(line, content.from, BEGINS_SENTENCE)
  return isParting(line, clause, after) && !left.quoted && !whole && content.from === after + 1
}

function reasonOf(clause: Clause, form: string): Evidence['reason'] {
  if (clause.order === 'inverted') return 'inverted'
  if (form === 'split') return 'parenthetical'
  return form === 'left' ? 'cue-after' : 'cue-before'
}

// Quotations that stand alone in their line: the cue or the speaker is in a line before or after, or nowhere.

import type { Evidence } from '../model.ts'
import type { Quotation } from '../quotes/index.ts'
import { mainSubject, readClauses } from './clauses.ts'
import { readRight } from './content/rightSide.ts'
import { findCueSites } from './cueSites.ts'
import { type Draft, draft } from './draft.ts'
import { QUOTATION } from './lexicon/cueLexicon.ts'
import { ASKS, CAPITAL, PRONOUN, PUNCTUATION, QUOTED } from './lexicon/wordClasses.ts'
import { is, type Line, type Range, spanOf } from './line.ts'
import { phraseAfter } from './phrases/index.ts'
import { SCORES } from './scores.ts'

/** Quotations that only their neighbours can attribute, line by line. */
export function reportAcross(
  lines: readonly Line[],
  quotations: readonly Quotation[],
  drafts: readonly (readonly Draft[])[],
): readonly Draft[] {
  const covered = new Set(drafts.flat().flatMap((each) => each.quotations))
  const made: Draft[] = []
  const spoken: Draft[] = []
  const asking = new Set(lines.flatMap((line) => line.quotations.filter((one, at) => one >= 0 && is(line, at, ASKS))))
  lines.forEach((line, index) => {
    spoken.push(...drafts[index]!.filter((each) => each.quotations.length > 0))
    for (let at = 0; at < line.count; at++) {
      const quotation = line.quotations[at]!
      if (quotation < 0 || covered.has(quotation) || !isSpeech(quotations[quotation]!, line, at)) continue
      const found =
        creditAfter(line, at, quotation) ??
        creditBelow(lines, index, at, quotation) ??
        cueBeside(lines, index, at, quotation) ??
        colonBefore(lines, index, at, quotation) ??
        goesOn(lines, index, at, quotation, spoken) ??
        scene(lines, index, at, quotation) ??
        alternating(line, at, quotation, spoken, asking) ??
        floating(line, at, quotation, spoken) ??
        sceneAbove(lines, index, at, quotation) ??
        unattributed(line, at, quotation)
      covered.add(quotation)
      made.push(found)
      spoken.push(found)
    }
  })
  return made
}

/** Nothing but a mark (> We resign.) stands before it in its line. */
const leads = (line: Line, at: number): boolean => at === 0 || (at === 1 && is(line, 0, PUNCTUATION))

/** A fragment inside a sentence is not speech by itself; one that stands as a sentence is. */
function isSpeech({ use, marks }: Quotation, line: Line, at: number): boolean {
  if (marks === 'turn' || use === 'speech') return true
  const alone = leads(line, at) && at >= line.count - 2 && (at === line.count - 1 || is(line, at + 1, PUNCTUATION))
  return use === 'other' && (alone || line.lower[at - 1] === ':')
}

type Given = {
  readonly source?: Range | null
  readonly sourceLine?: Line
  readonly cue?: Range | null
  readonly cueLine?: Line
  readonly reason: Evidence['reason']
  readonly score: number
  readonly follows?: Draft | null
  readonly stance?: Draft['stance']
}

function speech(line: Line, at: number, quotation: number, given: Given): Draft {
  const source = given.source ? spanOf(given.sourceLine ?? line, given.source) : null
  const cue = given.cue ? spanOf(given.cueLine ?? line, given.cue) : null
  return draft({
    parts: [spanOf(line, { from: at, to: at + 1 })],
    source,
    cue,
    stance: given.stance ?? 'said',
    quotations: [quotation],
    block: line.block,
    score: given.score,
    why: [{ reason: given.reason, span: cue ?? source }],
    follows: given.follows ?? null,
  })
}

const DASH = /^[—–―-]$|^--$/

/** “We are grateful.” — Commissioner Lena Ortiz */
function creditAfter(line: Line, at: number, quotation: number): Draft | null {
  if (!DASH.test(line.lower[at + 1] ?? '')) return null
  const source = phraseAfter(line, at + 2)
  if (!source || !is(line, source.from, CAPITAL) || !endsLine(line, source.to)) return null
  return speech(line, at, quotation, { source, reason: 'credit', score: SCORES.credit })
}

const LONGEST_CREDIT = 14

const endsLine = (line: Line, at: number): boolean =>
  at >= line.count || (at === line.count - 1 && line.lower[at] === '.')

function creditBelow(lines: readonly Line[], index: number, at: number, quotation: number): Draft | null {
  const line = lines[index]!
  const next = lines[index + 1]
  if (!next || at !== line.count - 1 || next.count > LONGEST_CREDIT) return null
  const dash = DASH.test(next.lower[0] ?? '')
  // “We lost a winter. ¶ Ines Corrado, the harbour master.”: the mark closes below the credit
  if (!dash && !(next.block !== line.block && /^["”]$/.test(next.lower[next.count - 1] ?? ''))) return null
  const source = phraseAfter(next, dash ? 1 : 0)
  if (!source || !is(next, source.from, CAPITAL)) return null
  if (!dash)
    return endsLine(next, source.to) || source.to >= next.count - 2
      ? speech(line, at, quotation, { source, sourceLine: next, reason: 'credit', score: SCORES.creditBelow })
      : null
  // — Commissioner Ortiz, writing after the vote
  if (!endsLine(next, source.to) && next.lower[source.to] !== ',') return null
  return speech(line, at, quotation, { source, sourceLine: next, reason: 'credit', score: SCORES.creditBelow })
}

/** “Who pays?” Cole asked. as two sentences; Cole wrote: ¶ “I resign.” */
function cueBeside(lines: readonly Line[], index: number, at: number, quotation: number): Draft | null {
  const line = lines[index]!
  const next = lines[index + 1]
  if (next && next.block === line.block && at >= line.count - 2) {
    const clauses = readClauses(next, findCueSites(next))
    const clause = clauses[0]
    const bare = clause && readRight(next, clauses, 0).content === null
    if (
      clause?.subject &&
      clause.start <= 1 &&
      bare &&
      clause.site.cue.takes & QUOTATION &&
      clause.site.shape === 'finite'
    )
      return speech(line, at, quotation, {
        source: clause.subject,
        sourceLine: next,
        cue: clause.site,
        cueLine: next,
        reason: clause.order === 'inverted' ? 'inverted' : 'cue-after',
        score: SCORES.cueBeside,
        stance: clause.site.cue.stance,
      })
  }
  const before = lines[index - 1]
  if (!leads(line, at) || !before) return null
  const clause = readClauses(before, findCueSites(before)).at(-1)
  if (!clause?.subject || !(clause.site.cue.takes & QUOTATION)) return null
  const last = before.lower[before.count - 1]!
  const open = /^[:;,]$/.test(last) || (clause.end >= before.count && before.block !== line.block)
  if (!open) return null
  return speech(line, at, quotation, {
    source: clause.subject,
    sourceLine: before,
    cue: clause.site,
    cueLine: before,
    reason: 'cue-before',
    score: SCORES.cueBeside,
    stance: clause.site.cue.stance,
  })
}

/** Cole was blunt: “No.” */
function colonBefore(lines: readonly Line[], index: number, at: number, quotation: number): Draft | null {
  const line = lines[index]!
  const before = lines[index - 1]
  const here =
    line.lower[at - 1] === ':' ? line : leads(line, at) && before?.lower[before.count - 1] === ':' ? before : null
  if (!here) return null
  const colon = here === line ? at - 1 : here.count - 1
  const source =
    labelBefore(here, colon) ?? lastPerson(here, colon) ?? mainSubject(here, here === line ? at - 1 : here.count)
  return source ? speech(line, at, quotation, { source, sourceLine: here, reason: 'colon', score: SCORES.colon }) : null
}

/** Boats come home early - Ines Corrado: “We lost a winter.”; What that means - More from Corrado and Tarn: “Nothing.” */
function labelBefore(line: Line, colon: number): Range | null {
  let from = colon
  while (from > 0 && colon - from < LONGEST_LABEL && !SPACED_DASH.test(line.lower[from - 1]!)) {
    if (!is(line, from - 1, CAPITAL) && !/^(?:and|of|from|\.|&)$/.test(line.lower[from - 1]!)) return null
    from--
  }
  if (from < 2 || from === colon || !SPACED_DASH.test(line.lower[from - 1]!) || !isSpaced(line, from - 1)) return null
  if (line.lower[from] === 'more' && line.lower[from + 1] === 'from') from += 2
  return from < colon && is(line, from, CAPITAL) ? { from, to: colon } : null
}

/** She was so upset that ⟨I⟩ had to change my answer: “Of course.” */
function lastPerson(line: Line, colon: number): Range | null {
  for (let at = colon - 1; at > 0; at--) {
    if (is(line, at, QUOTED)) return null
    if (/^(?:i|he|she|they|we)$/.test(line.lower[at]!) && /^(?:that|and|but|so|,)$/.test(line.lower[at - 1]!))
      return { from: at, to: at + 1 }
  }
  return null
}

const LONGEST_LABEL = 8
const SPACED_DASH = /^[-—–]$|^--$/

const isSpaced = ({ starts, ends }: Line, at: number): boolean =>
  starts[at]! > ends[at - 1]! && starts[at + 1]! > ends[at]!

/** “It failed,” she said. “We will rebuild.”: the speaker of this paragraph goes on. */
function goesOn(
  lines: readonly Line[],
  index: number,
  at: number,
  quotation: number,
  spoken: readonly Draft[],
): Draft | null {
  const line = lines[index]!
  const last = spoken.slice(-3).findLast((each) => each.source !== null || each.follows !== null) ?? spoken.at(-1)
  if (!last || last.block !== line.block) return null
  if (at > 1 && !/^(?:[,;:.?!—–]|and|but|--)$/.test(line.lower[at - 1]!)) return null
  return speech(line, at, quotation, {
    reason: 'continued',
    score: last.source || last.follows ? SCORES.continued : SCORES.nobody,
    follows: last,
  })
}

/** Cole was furious. “Nobody called.”: the sentence before sets the scene. */
function scene(lines: readonly Line[], index: number, at: number, quotation: number): Draft | null {
  const line = lines[index]!
  const before = lines[index - 1]
  if (!leads(line, at) || !before || before.block !== line.block) return null
  const clause = readClauses(before, findCueSites(before)).at(-1)
  const source = clause?.subject ?? mainSubject(before, before.count)
  if (!source || !(is(before, source.from, CAPITAL | PRONOUN) || is(before, source.to - 1, CAPITAL))) return null
  return speech(line, at, quotation, { source, sourceLine: before, reason: 'scene', score: SCORES.scene })
}

/** Agnes is 83. ¶ “They sent a letter.”: nobody has spoken yet, the paragraph above is about her. */
function sceneAbove(lines: readonly Line[], index: number, at: number, quotation: number): Draft | null {
  const line = lines[index]!
  const before = lines[index - 1]
  if (!leads(line, at) || !before || before.headline || line.block - before.block !== 1) return null
  const source = mainSubject(before, before.count)
  if (!source || !is(before, source.from, CAPITAL | PRONOUN)) return null
  return speech(line, at, quotation, { source, sourceLine: before, reason: 'scene', score: SCORES.sceneAbove })
}

/** A paragraph that is only a quotation: who spoke last goes on. */
function floating(line: Line, at: number, quotation: number, spoken: readonly Draft[]): Draft | null {
  const last = spoken.at(-1)
  if (!leads(line, at) || !last || line.block - last.block > 2) return null
  const score = last.source || last.follows ? SCORES.floating : SCORES.nobody
  return speech(line, at, quotation, { reason: 'continued', score, follows: last })
}

/** “Who pays?” ¶ “You do.” ¶ “All of it?”: after a question, or with one, the other of two speaks. */
function alternating(
  line: Line,
  at: number,
  quotation: number,
  spoken: readonly Draft[],
  asking: ReadonlySet<number>,
): Draft | null {
  const last = spoken.at(-1)
  const other = spoken.at(-2)
  if (!leads(line, at) || !last || !other || line.block - last.block !== 1 || last.block - other.block !== 1)
    return null
  const asked = last.quotations.some((each) => asking.has(each))
  const answered = asking.has(quotation) && other.quotations.some((each) => asking.has(each))
  if ((!asked && !answered) || speakerOf(other) === speakerOf(last)) return null
  return speech(line, at, quotation, { reason: 'alternating', score: SCORES.alternating, follows: other })
}

/** The draft that names who speaks. */
function speakerOf(draft: Draft): Draft {
  let one = draft
  while (!one.source && one.follows) one = one.follows
  return one
}

const unattributed = (line: Line, at: number, quotation: number): Draft =>
  speech(line, at, quotation, { reason: 'continued', score: SCORES.nobody })

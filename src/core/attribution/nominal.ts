// Nouns that report: his claim that votes vanished, Cole’s denial, the warning from police that …

import type { Stance } from '../model.ts'
import { clauseEnd, firstComma, reach } from './content/boundaries.ts'
import { type Draft, draft, quotationsIn, spansOf } from './draft.ts'
import { DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION } from './lexicon/wordClasses.ts'
import { is, type Line, type Range, spanOf } from './line.ts'
import { phraseAfter, phraseBefore } from './phrases/index.ts'
import { SCORES } from './scores.ts'

const ROWS: readonly (readonly [Stance, string])[] = [
  [
    'said',
    'statement statements remark remarks comment comments report reports testimony announcement declaration observation message explanation conclusion finding findings news word reminder confirmation',
  ],
  [
    'claimed',
    'claim claims allegation allegations accusation accusations assertion assertions argument arguments suggestion suggestions contention insistence charge charges rumour rumours rumors boast implication speculation',
  ],
  ['denied', 'denial denials'],
  ['conceded', 'admission admissions acknowledgement acknowledgment confession concession'],
  ['warned', 'warning warnings threat threats'],
  ['promised', 'promise promises pledge pledges vow vows assurance assurances guarantee'],
  ['demanded', 'demand demands call calls request requests recommendation proposal appeal plea'],
  ['predicted', 'prediction predictions forecast forecasts estimate estimates expectation expectations'],
  ['criticised', 'criticism complaint complaints'],
  [
    'thought',
    'belief beliefs hope hopes fear fears view concern concerns worry worries doubt doubts feeling sense idea notion opinion conviction suspicion suspicions',
  ],
]
const NOUNS = new Map(ROWS.flatMap(([stance, nouns]) => nouns.split(' ').map((noun) => [noun, stance] as const)))

/** What a noun for saying tells: “denial” denies. Undefined for other words. */
export const nounStance = (lower: string): Stance | undefined => NOUNS.get(lower)

/** The noun cues of a line that are followed by “that” and a clause. */
export function reportNouns(line: Line): readonly Draft[] {
  const drafts: Draft[] = []
  for (let at = 0; at < line.count; at++) {
    const stance = NOUNS.get(line.lower[at]!)
    if (!stance || at === 0) continue
    const found = readNoun(line, at)
    if (!found) continue
    const content = { from: found.that, to: clauseEnd(line, found.that, limitOf(line, found.that)) }
    drafts.push(
      draft({
        parts: spansOf(line, [content]),
        source: found.source && spanOf(line, found.source),
        cue: spanOf(line, { from: at, to: at + 1 }),
        stance,
        quotations: quotationsIn(line, content),
        block: line.block,
        score: found.source ? SCORES.nominal : SCORES.nominalWithoutSource,
        why: [{ reason: 'nominal-cue', span: spanOf(line, { from: at, to: at + 1 }) }],
      }),
    )
  }
  return drafts
}

/** How far “Asked about” and the like lead into the sentence; 0 where its subject comes first. */
const leadOf = (line: Line): number => {
  if (is(line, 0, PREPOSITION)) return 1
  return /[a-z]{2}(?:ed|ing)$|^contrary$/.test(line.lower[0]!) && is(line, 1, PREPOSITION) ? 2 : 0
}

/** Asked about Cole’s claim that the pier was safe, ⟨Ortiz said no⟩: the sentence itself begins at the comma. */
function limitOf(line: Line, that: number): number {
  const end = reach(line, that)
  return leadOf(line) > 0 ? firstComma(line, that, end) : end
}

/** The source before (his claim, Cole’s claim) or after (a warning from police), and the “that” which opens the content. */
function readNoun(line: Line, at: number): { readonly source: Range | null; readonly that: number } | null {
  let that = at + 1
  let source: Range | null = null
  if (/^(?:by|from|of|among)$/.test(line.lower[that] ?? '')) {
    source = phraseAfter(line, that + 1)
    if (!source) return null
    that = source.to
  }
  if (line.lower[that] !== 'that') return null
  return { source: source ?? ownerBefore(line, at), that }
}

function ownerBefore(line: Line, at: number): Range | null {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (is(line, i, POSSESSIVE)) return { from: i, to: i + 1 }
    if (is(line, i, GENITIVE)) return phraseBefore(line, i, leadOf(line))
    if (is(line, i, DETERMINER | PREPOSITION)) return null
  }
  return null
}

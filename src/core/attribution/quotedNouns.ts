// Nouns beside a quotation that tell it was said: broke into chants of “No boats”, used the phrase “a safe pair of hands”.
import { mainSubject } from './clauses.ts'
import { type Draft, draft, quotationsIn, spansOf } from './draft.ts'
import { AUXILIARY, COORDINATOR, GENITIVE, POSSESSIVE, QUOTED } from './lexicon/wordClasses.ts'
import { is, type Line, type Range, spanOf } from './line.ts'
import { phraseBefore } from './phrases/index.ts'
import { SCORES } from './scores.ts'
import { isVerbLike } from './verbs.ts'

const CALLS = /^(?:chants?|cries|shouts|cheers|yells|slogans)$/
const WORDS = /^(?:words?|phrases?|terms?|slogan|expression)$/
const USING = /^(?:use|uses|used|using|utter|utters|uttered|repeat|repeats|repeated|coined|invoked|employed)$/

interface Found {
  readonly source: Range | null
  readonly cue: Range
  readonly quoted: number
}

/** Quotations that a noun introduces, with who is said to have used them. */
export function reportQuotedNouns(line: Line): readonly Draft[] {
  const drafts: Draft[] = []
  for (let at = 1; at < line.count; at++) {
    const found = callsOf(line, at) ?? usedWords(line, at)
    if (!found) continue
    let to = found.quoted + 1
    while (is(line, to, QUOTED) || (is(line, to, COORDINATOR) && is(line, to + 1, QUOTED))) to++
    const content = { from: found.quoted, to }
    const cue = spanOf(line, found.cue)
    drafts.push(
      draft({
        parts: spansOf(line, [content]),
        source: found.source && spanOf(line, found.source),
        cue,
        stance: 'said',
        quotations: quotationsIn(line, content),
        block: line.block,
        score: found.source ? SCORES.quotedNoun : SCORES.nominalWithoutSource,
        why: [{ reason: 'nominal-cue', span: cue }],
      }),
    )
  }
  return drafts
}

/** The crowd broke into ⟨chants of⟩ “No boats”; their ⟨cries of⟩ “shame” */
function callsOf(line: Line, at: number): Found | null {
  if (!CALLS.test(line.lower[at]!) || line.lower[at + 1] !== 'of' || !is(line, at + 2, QUOTED)) return null
  const cue = { from: at, to: at + 2 }
  if (is(line, at - 1, POSSESSIVE)) return { source: { from: at - 1, to: at }, cue, quoted: at + 2 }
  if (is(line, at - 1, GENITIVE)) return { source: phraseBefore(line, at - 1, 0), cue, quoted: at + 2 }
  const into = /^(?:with|into|in)$/.test(line.lower[at - 1]!) ? at - 1 : at - 2
  if (!/^(?:with|into|in)$/.test(line.lower[into] ?? '') || !isVerbLike(line, into - 1))
    return { source: null, cue, quoted: at + 2 }
  return { source: phraseBefore(line, into - 1, 0), cue: { from: into - 1, to: at + 2 }, quoted: at + 2 }
}

/** Ortiz has ⟨used the phrase⟩ “a safe pair of hands”; Cole ran on ⟨the slogan⟩ “Boats first” */
function usedWords(line: Line, at: number): Found | null {
  if (!WORDS.test(line.lower[at]!) || !/^(?:the|his|her|their|a)$/.test(line.lower[at - 1]!)) return null
  const quoted = line.lower[at + 1] === ',' ? at + 2 : at + 1
  if (!is(line, quoted, QUOTED)) return null
  let from = at - 2
  if (line.lower[at] === 'slogan' && /^(?:on|under|with)$/.test(line.lower[from] ?? ''))
    return { source: mainSubject(line, from), cue: { from, to: at + 1 }, quoted }
  if (!USING.test(line.lower[from] ?? '')) return null
  while (from > 0 && is(line, from - 1, AUXILIARY)) from--
  const source = phraseBefore(line, from, 0)
  return source ? { source, cue: { from, to: at + 1 }, quoted } : null
}

// Sources that a phrase names instead of a verb: according to Ortiz, in Cole’s words, as Cole put it, per the filing.

import { skipAdverbials } from './content/adverbials.ts'
import { clauseEnd, LONGEST_CONTENT, reach } from './content/boundaries.ts'
import { type Draft, draft, quotationsIn, spansOf } from './draft.ts'
import { CLAUSE, lookUpCue, THAT_CLAUSE } from './lexicon/cueLexicon.ts'
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  GENITIVE,
  LETTERS,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  QUOTED,
  SUBORDINATOR,
} from './lexicon/wordClasses.ts'
import { is, type Line, type Range, spanOf } from './line.ts'
import { bareAfter, phraseAfter } from './phrases/index.ts'
import { SCORES } from './scores.ts'

interface Phrase {
  readonly cue: Range
  readonly source: Range
  /** The whole phrase, commas excluded. */
  readonly from: number
  readonly to: number
}

/** What phrases of this kind report in a line. */
export function reportPhrases(line: Line): readonly Draft[] {
  const drafts: Draft[] = []
  for (let at = 0; at < line.count; at++) {
    const phrase = readPhrase(line, at)
    if (!phrase) continue
    const ranges = contentOf(line, phrase)
    if (ranges.length > 0)
      drafts.push(
        draft({
          parts: spansOf(line, ranges),
          source: spanOf(line, phrase.source),
          cue: spanOf(line, phrase.cue),
          stance: 'said',
          quotations: ranges.flatMap((range) => quotationsIn(line, range)),
          block: line.block,
          score: SCORES.accordingTo,
          why: [{ reason: 'according-to', span: spanOf(line, phrase.cue) }],
        }),
      )
    at = phrase.to - 1
  }
  return drafts
}

function readPhrase(line: Line, at: number): Phrase | null {
  const word = line.lower[at]!
  const next = line.lower[at + 1]
  if (word === 'according' && next === 'to') return nounPhrase(line, at, at + 2)
  if (word === 'per' && line.lower[at - 1] === ',' && is(line, at + 1, DETERMINER | CAPITAL))
    return nounPhrase(line, at, at + 1)
  if (word === 'in' && next === 'the' && line.lower[at + 2] === 'words' && line.lower[at + 3] === 'of')
    return nounPhrase(line, at, at + 4)
  // the book matters because ⟨to her⟩, “a pier is a promise”
  if (word === 'to' && /^(?:him|her|them|me|us)$/.test(next ?? '') && line.lower[at + 2] === ',' && isView(line, at))
    return { cue: { from: at, to: at + 1 }, source: { from: at + 1, to: at + 2 }, from: at, to: at + 2 }
  if (word === 'as') return asPutIt(line, at)
  if (word === 'in') return inWords(line, at)
  return null
}

const isView = (line: Line, at: number): boolean =>
  is(line, at + 3, QUOTED) && (at === 0 || /^(?:,|because|that|and|but)$/.test(line.lower[at - 1]!))

function nounPhrase(line: Line, from: number, start: number): Phrase | null {
  // According to exit polls, Ortiz won: what follows the comma is the content, no apposition
  const source = from <= 1 ? bareAfter(line, start) : phraseAfter(line, start)
  return source ? { cue: { from, to: start }, source, from, to: source.to } : null
}

/** in Cole’s words, in her words */
function inWords(line: Line, at: number): Phrase | null {
  for (let i = at + 2; i < Math.min(line.count, at + 7); i++) {
    if (line.lower[i] !== 'words' && line.lower[i] !== 'view' && line.lower[i] !== 'telling') continue
    const genitive = is(line, i - 1, GENITIVE)
    const to = genitive ? i - 1 : i
    if (!genitive && !(to === at + 2 && is(line, at + 1, DETERMINER))) return null
    return { cue: { from: i, to: i + 1 }, source: { from: at + 1, to }, from: at, to: i + 1 }
  }
  return null
}

/** as Cole put it, as she puts it, as he said */
function asPutIt(line: Line, at: number): Phrase | null {
  // She shrugged, as if to say: “Not me.”
  if (/^(?:if|though|to)$/.test(line.lower[at + 1] ?? '')) return null
  for (let i = at + 2; i < Math.min(line.count, at + 10); i++) {
    if (is(line, i, QUOTED | COORDINATOR) && line.lower[i] !== 'and') return null
    const putIt = /^puts?$/.test(line.lower[i]!) && line.lower[i + 1] === 'it'
    const noted = lookUpCue(line.lower[i]!)
    // As many experts have pointed out, …; as the Courier reported.
    if (noted && noted.cue.takes & (CLAUSE | THAT_CLAUSE) && is(line, i - 1, LETTERS | PUNCTUATION)) {
      const to = /^(?:out|it)$/.test(line.lower[i + 1] ?? '') ? i + 2 : i + 1
      const closed = to >= line.count || /^[,.]$/.test(line.lower[to]!)
      const opened = at === 0 || line.lower[at - 1] === ',' || is(line, at - 1, COORDINATOR)
      if (!closed || !opened) return null
      let from = i
      while (from > at + 2 && is(line, from - 1, AUXILIARY | ADVERB)) from--
      if (from <= at + 1) return null
      return { cue: { from, to }, source: { from: at + 1, to: from }, from: at, to }
    }
    if (putIt) return { cue: { from: i, to: i + 2 }, source: { from: at + 1, to: i }, from: at, to: i + 2 }
  }
  return null
}

/** The clause the phrase stands beside: after it when it leads, before it when it follows, both when it interrupts. */
function contentOf(line: Line, phrase: Phrase): readonly Range[] {
  if (line.lower[phrase.cue.from] === 'to') return [{ from: phrase.to + 1, to: phrase.to + 2 }]
  const before = phrase.from - 1
  const lead = leadStart(line, phrase.from)
  const adverbials = skipAdverbials(line, phrase.to, line.count)
  // as the Courier put it in a long essay, “…”
  let after = line.lower[adverbials] === ',' ? adverbials : phrase.to
  const comma = line.lower[after] === ','
  if (comma) after = skipQuoting(line, after + 1)
  const right = { from: after, to: clauseEnd(line, after, reach(line, after)) }
  if (lead === phrase.from) return right.to > right.from ? [right] : []
  const leftEnd = /^[,—–]$|^--$/.test(line.lower[before]!) ? before : phrase.from
  const left = { from: lead, to: leftEnd }
  const goesOn =
    comma &&
    line.lower[before] === ',' &&
    (right.to - right.from > 1 || is(line, right.from, QUOTED)) &&
    !is(line, right.from, SUBORDINATOR) &&
    !/^(?:and|but)$|ing$/.test(line.lower[right.from]!)
  if (left.to <= left.from) return right.to > right.from ? [right] : []
  return goesOn ? [left, right] : [left]
}

/** According to the Gazette, ⟨quoting the harbour office,⟩ two boats sank: whom the source relies on is no content. */
function skipQuoting(line: Line, from: number): number {
  if (!/^(?:quoting|citing)$/.test(line.lower[from] ?? '')) return from
  let at = from
  while (at < line.count && line.lower[at] !== ',') at++
  return at < line.count ? at + 1 : from
}

/** Where the clause before the phrase begins; the phrase itself when only “But” or an adverbial stands there. */
function leadStart(line: Line, from: number): number {
  const least = Math.max(0, from - LONGEST_CONTENT)
  for (let at = from - 2; at >= least; at--) if (line.lower[at] === ';') return at + 1
  if (from <= 1) return from
  const only = from === 2 && line.lower[1] === ',' && !is(line, 0, QUOTED | PRONOUN)
  return only && !is(line, 0, PREPOSITION) ? from : least
}

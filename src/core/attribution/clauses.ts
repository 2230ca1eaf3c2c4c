// Gives every cue of a line its subject: before it, after it (said Cole), shared with the verb before (denied it and
// said), or the noun a relative clause hangs on.
import type { CueSite } from './cueSites.ts'
import { ADDRESSEE, CLAUSE, GERUND_FORM, lookUpCue, PAST, PRESENT, QUOTATION } from './lexicon/cueLexicon.ts'
import {
  ADVERB,
  COORDINATOR,
  DETERMINER,
  LETTERS,
  NUMBER,
  PREPOSITION,
  PUNCTUATION,
  QUOTED,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from './lexicon/wordClasses.ts'
import { is, type Line, type Range } from './line.ts'
import { beginsPhrase, phraseAfter, phraseBefore } from './phrases/index.ts'
import { isVerbLike } from './verbs.ts'

export interface Clause {
  readonly site: CueSite
  readonly subject: Range | null
  readonly order: 'before' | 'inverted' | 'shared' | 'participle'
  /** The item where the reporting clause begins: its subject or its cue. */
  readonly start: number
  /** The item after the cue and an inverted subject. */
  readonly end: number
}

/** The clauses of a line, in the order of their cues. */
export function readClauses(line: Line, sites: readonly CueSite[]): readonly Clause[] {
  const clauses: Clause[] = []
  for (const site of sites) clauses.push(readClause(line, site, clauses))
  return clauses
}

function readClause(line: Line, site: CueSite, earlier: readonly Clause[]): Clause {
  const floor = floorOf(line, site, earlier)
  const before = site.from - 1
  if (site.shape === 'participle') {
    // a letter saying …; …, she said, saying …
    const attached =
      is(line, before, LETTERS) && !is(line, before, COORDINATOR) ? phraseBefore(line, site.from, floor) : null
    const subject = (attached && senderOf(line, attached, floor)) ?? attached ?? sharedSubject(line, site, earlier)
    return { site, subject, order: 'participle', start: site.from, end: site.to }
  }
  const inverted = invertedSubject(line, site)
  if (
    inverted &&
    (inverted.to >= line.count - 1 || line.lower[before] !== ',' || !phraseBefore(line, site.from, floor))
  )
    return { site, subject: inverted, order: 'inverted', start: site.from, end: inverted.to }
  const coordinated = is(line, before, COORDINATOR) || (line.lower[before] === ',' && is(line, before - 1, QUOTED))
  const subject = coordinated ? null : phraseBefore(line, site.from, floor)
  if (subject) return { site, subject, order: 'before', start: subject.from, end: site.to }
  return { site, subject: sharedSubject(line, site, earlier), order: 'shared', start: site.from, end: site.to }
}

/** ⟨The council⟩ sent out a letter to parents saying …: who sends a message says what it says. */
function senderOf(line: Line, message: Range, floor: number): Range | null {
  const particle = /^(?:out|up)$/.test(line.lower[message.from - 1] ?? '') ? 1 : 0
  const verb = message.from - 1 - particle
  return /^(?:sent|posted|issued|released|published|tweeted)$/.test(line.lower[verb] ?? '')
    ? phraseBefore(line, verb, floor)
    : null
}

/**
 * A subject is looked for after the clause before it. An aside is looked through: Cole, ⟨who asked for time⟩, said …
 */
function floorOf(line: Line, site: CueSite, earlier: readonly Clause[]): number {
  let last = earlier.length - 1
  if (/^[,—–]$/.test(line.lower[site.from - 1] ?? ''))
    while (last >= 0 && earlier[last]!.subject && is(line, earlier[last]!.subject!.from, RELATIVE)) last--
  return earlier[last]?.end ?? 0
}

/** “…,” said Cole / …, said police. : after a quotation or comma, and nothing of a clause follows the name. */
function invertedSubject(line: Line, site: CueSite): Range | null {
  const form = lookUpCue(line.lower[site.at]!)
  if (!form || !(form.forms & (PAST | PRESENT)) || form.forms & GERUND_FORM || !(form.cue.takes & QUOTATION))
    return null
  if (site.shape !== 'finite') return null
  const before = site.from - 1
  const afterQuotation = is(line, before, QUOTED) || (line.lower[before] === ',' && is(line, before - 1, QUOTED))
  if (form.cue.takes & ADDRESSEE && !(afterQuotation && form.cue.lemma === 'ask')) return null
  if (before >= 0 && !afterQuotation && line.lower[before] !== ',' && !/^[—–]$|^--$/.test(line.lower[before] ?? ''))
    return null
  if (!beginsPhrase(line, site.to)) return null
  const phrase = phraseAfter(line, site.to)
  if (!phrase) return null
  const next = phrase.to
  const ends =
    next >= line.count ||
    (afterQuotation && is(line, next, QUOTED)) ||
    is(line, next, PUNCTUATION | PREPOSITION | SUBORDINATOR | TIME | ADVERB | COORDINATOR)
  return ends && (afterQuotation || !is(line, next, ADVERB | COORDINATOR)) ? phrase : null
}

/** Cole denied fault and ⟨said⟩ …; …, she said, ⟨adding⟩ …: the subject of the cue before, else of the sentence. */
function sharedSubject(line: Line, site: CueSite, earlier: readonly Clause[]): Range | null {
  const attached = site.shape === 'participle' && line.lower[site.from - 1] === ','
  const near = earlier.slice(-6).filter(({ subject }) => subject !== null)
  // Cole praised a mason who said he was cheated, ⟨saying⟩: Cole says it; Cole wrote that aides knew, ⟨saying⟩: Cole
  // Corrado said Tarn’s plan reminded her of a bridge, ⟨explaining⟩: Corrado explains
  const level = near.findLast(
    (each) =>
      !attached ||
      !(is(line, each.subject!.from, RELATIVE) || each.site.cue.stance === 'thought' || isReportedIn(line, each, near)),
  )
  return (
    (level ?? (attached ? null : near.at(-1)))?.subject ?? mainSubject(line, site.from) ?? near.at(-1)?.subject ?? null
  )
}

/** What follows a cue at once, or its “that”, is what somebody else reports. */
const isReportedIn = (line: Line, { start }: Clause, near: readonly Clause[]): boolean =>
  near.some(
    ({ site, end, order }) =>
      order === 'before' &&
      site.cue.takes & CLAUSE &&
      (end === start || (end + 1 === start && line.lower[end] === 'that')),
  )

/** After the dam broke in the early hours of Monday, ⟨the council⟩ met, saying … */
const LONGEST_OPENING = 40

/** The first noun phrase of a line, up to its verb: ⟨Ortiz⟩ rose and said; on Monday ⟨the council⟩ met, saying. */
export function mainSubject(line: Line, limit: number): Range | null {
  let from = 0
  while (from < limit && is(line, from, COORDINATOR | ADVERB | TIME)) from++
  if (is(line, from, PREPOSITION | SUBORDINATOR)) {
    let comma = from
    while (comma < limit && comma < from + LONGEST_OPENING && line.lower[comma] !== ',') comma++
    if (line.lower[comma] !== ',' || comma >= limit) return null
    from = comma + 1
  }
  // At noon, about ⟨200 marchers⟩ met, chanting …
  if (/^(?:about|around|over|under)$/.test(line.lower[from] ?? '') && is(line, from + 1, NUMBER)) from++
  if (!beginsPhrase(line, from)) return null
  const phrase = phraseAfter(line, from)
  if (!phrase) return null
  let to = phrase.from
  while (to < phrase.to && !(to > phrase.from && isVerbLike(line, to))) to++
  while (to > phrase.from && is(line, to - 1, PREPOSITION | PUNCTUATION)) to--
  // A voice from the ⟨back⟩ called out
  if (to > phrase.from && is(line, to - 1, DETERMINER) && is(line, to, LETTERS) && to < limit) to++
  return to > phrase.from && to <= limit ? { from: phrase.from, to } : null
}

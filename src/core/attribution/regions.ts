// Where the content of a cue begins and ends, to its right and to its left.
import type { Clause } from './clauses.ts'
import {
  ADDRESSEE,
  CLAUSE,
  GERUND,
  INFINITIVE,
  OBJECT,
  PHRASE,
  QUESTION,
  QUOTATION,
  THAT_CLAUSE,
} from './lexicon/cueLexicon.ts'
import {
  ADVERB,
  AUXILIARY,
  BEGINS_SENTENCE,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  ENDS_SENTENCE,
  LETTERS,
  NUMBER,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  QUOTED,
  SUBORDINATOR,
  TIME,
} from './lexicon/wordClasses.ts'
import { is, type Line, type Range } from './line.ts'
import { beginsPhrase, isAdverbial } from './nounPhrases.ts'
import { isVerbLike } from './verbs.ts'

export interface RightSide {
  /** What is said, or null when nothing to the right is content. */
  readonly content: Range | null
  readonly addressee: Range | null
  /** Where the cue ends when it takes a preposition along: called ⟨for⟩. */
  readonly cueEnd: number
  readonly form: 'quotation' | 'clause' | 'phrase' | 'none'
}

const QUESTION_WORDS = /^(?:if|whether|how|why|what|who|when|where|which)$/
const OBJECT_PRONOUNS = /^(?:me|him|her|them|us|you|it|himself|herself|themselves|itself)$/
/** A cue further on than so many is none of this one's concern; nobody's sentence is longer than so many words. */
const NEXT_CLAUSES = 10
const OPENING = /^(?:if|when|while|although|though|after|as|since|unless|because|once)$/
const OPENING_REACH = 3
export const LONGEST_CONTENT = 500
const END = /^[.;?!…]$|^\.\.+$/
const DASHES = /^[—–]$|^--$/

/** Reads what follows a cue: its addressee, its adverbials, its content. */
export function readRight(line: Line, clauses: readonly Clause[], index: number): RightSide {
  const { site, order, end } = clauses[index]!
  const { takes, prepositions } = site.cue
  const limit = contentLimit(line, clauses, index)
  let at = end
  let addressee: Range | null = null
  let cueEnd = site.to
  if (/^(?:out|back)$/.test(line.lower[at] ?? '')) {
    at++
    cueEnd = at
  }
  if (
    line.lower[at] === 'to' &&
    takes & (CLAUSE | THAT_CLAUSE) &&
    !(takes & INFINITIVE) &&
    beginsPhrase(line, at + 1)
  ) {
    const to = addresseeEnd(line, at + 1, limit)
    addressee = { from: at + 1, to }
    at = to
  } else if (takes & ADDRESSEE && order !== 'inverted') {
    const to = addresseeEnd(line, at, limit)
    if (to > at) addressee = { from: at, to }
    at = to
  }
  // she accused ⟨him of lying⟩
  if (site.cue.lemma === 'accuse' && addressee && line.lower[at] === 'of')
    return { content: { from: addressee.from, to: clauseEnd(line, at, limit) }, addressee, cueEnd, form: 'clause' }
  const none: RightSide = { content: null, addressee, cueEnd, form: 'none' }
  const phrase = takes & PHRASE && prepositions.has(line.lower[at] ?? '')
  if (phrase && !isAdverbial(line, at)) {
    if (at + 1 < limit) {
      const to = phraseEnd(line, at + 1, limit)
      return { content: { from: at + 1, to }, addressee, cueEnd: addressee ? cueEnd : at + 1, form: 'phrase' }
    }
    return none
  }
  at = skipAdverbials(line, at, limit)
  if (takes & QUOTATION) {
    const quoted = quotationAt(line, at, limit)
    if (quoted) return { content: quoted, addressee, cueEnd, form: 'quotation' }
  }
  if (at >= limit) return none
  const word = line.lower[at]!
  const clause = (from: number): RightSide => ({
    content: { from, to: clauseEnd(line, from, limit) },
    addressee,
    cueEnd,
    form: 'clause',
  })
  if (word === 'that' && takes & (THAT_CLAUSE | CLAUSE)) return clause(at)
  if (QUESTION_WORDS.test(word) && takes & QUESTION) return clause(at)
  if (word === 'to' && takes & INFINITIVE && is(line, at + 1, LETTERS | QUOTED))
    // they urged ⟨the mayor to resign⟩, but told him ⟨to resign⟩
    return clause(addressee && takes & OBJECT ? addressee.from : at)
  if (word === 'against' && takes & OBJECT) return none
  if (takes & GERUND && /[a-z]{2}ing$/.test(word) && !is(line, at, CAPITAL)) return clause(at)
  if (is(line, at, PUNCTUATION) && !/^["“‘$£€#@(]$/.test(word)) return none
  // the deal, which Cole said ⟨was void⟩
  const asked = /^(?:which|what|whom|who|that)$/.test(line.lower[clauses[index]!.start - 1] ?? '')
  if (asked && takes & (CLAUSE | OBJECT) && (isVerbLike(line, at) || is(line, at, AUXILIARY)))
    return {
      content: { from: at, to: firstComma(line, at, clauseEnd(line, at, limit)) },
      addressee,
      cueEnd,
      form: 'clause',
    }
  if (takes & CLAUSE && !site.cue.weak && beginsClause(line, at, limit)) return clause(at)
  // Ortiz called that “a photograph, not a plan”
  const pointing = /^(?:that|this|these|those)$/.test(word)
  if (takes & OBJECT && (beginsPhrase(line, at) || OBJECT_PRONOUNS.test(word) || pointing) && !site.cue.weak)
    return { content: { from: at, to: phraseEnd(line, at, limit) }, addressee, cueEnd, form: 'phrase' }
  return none
}

/** told ⟨reporters⟩ the plan was dead; told ⟨the Courier⟩ he would quit; warned ⟨him⟩ twice */
function addresseeEnd(line: Line, from: number, limit: number): number {
  if (OBJECT_PRONOUNS.test(line.lower[from] ?? '')) return from + 1
  if (!beginsPhrase(line, from)) return from
  let at = from
  while (at < limit) {
    if (is(line, at, QUOTED)) break
    if (is(line, at, PUNCTUATION) && !/^[-.'’&]$/.test(line.lower[at]!)) break
    if (at > from) {
      if (is(line, at, SUBORDINATOR | AUXILIARY | TIME) || is(line, at, ADVERB)) break
      if (is(line, at, PRONOUN) || (is(line, at, DETERMINER) && !is(line, at - 1, PREPOSITION | COORDINATOR))) break
      if (is(line, at, COORDINATOR) && !/^(?:and|&)$/.test(line.lower[at]!)) break
      if (line.lower[at] === 'to') break
      if (is(line, at, PREPOSITION) && !/^(?:of|at|in|on|for|from|'s)$/.test(line.lower[at]!)) break
      if (is(line, at, PREPOSITION) && isAdverbial(line, at)) break
      // told reporters Cole had left: a name after a common noun begins the clause
      if (
        is(line, at, CAPITAL) &&
        !is(line, at - 1, CAPITAL | PREPOSITION | DETERMINER | COORDINATOR) &&
        /[a-z]s$/.test(line.lower[at - 1]!)
      )
        break
    }
    at++
  }
  return at
}

/** on Tuesday, in a statement, through a translator: skipped, as long as only adverbials stand there. */
export function skipAdverbials(line: Line, from: number, limit: number): number {
  let at = from
  for (;;) {
    if (at >= limit) return at
    if (is(line, at, TIME) || (is(line, at, ADVERB) && !is(line, at, PRONOUN) && line.lower[at] !== 'there')) {
      at++
      continue
    }
    if (
      (!is(line, at, PREPOSITION) && line.lower[at] !== 'citing') ||
      (line.lower[at] === 'to' && is(line, at + 1, LETTERS) && !is(line, at + 1, DETERMINER | CAPITAL | PRONOUN))
    )
      return at
    const end = adverbialEnd(line, at, limit)
    // only worth skipping when something that can be content follows
    if (is(line, end, QUOTED) && line.lower[end - 1] === 'to') return end - 1
    if (end >= limit || is(line, end, QUOTED) || /^(?:that|[:,.;?!])$/.test(line.lower[end]!)) at = end
    else if (isAdverbial(line, at)) at = shortAdverbialEnd(line, at, limit)
    else return at
    if (line.lower[at] === ',' && !is(line, at + 1, QUOTED)) {
      const aside = at + 1
      if (line.lower[aside] === 'that') return aside
      return at
    }
  }
}

function adverbialEnd(line: Line, from: number, limit: number): number {
  let at = from + 1
  while (
    at < limit &&
    !is(line, at, QUOTED | AUXILIARY) &&
    !(is(line, at, SUBORDINATOR) && !is(line, at, PREPOSITION)) &&
    !/^[,:;.]$/.test(line.lower[at]!)
  ) {
    if (line.lower[at] === 'that') break
    at++
  }
  return at
}

/** in a statement ⟨…⟩: preposition, determiner, one or two nouns, or a date. */
function shortAdverbialEnd(line: Line, from: number, limit: number): number {
  let at = from + 1
  while (at < limit && is(line, at, DETERMINER | TIME | NUMBER)) at++
  if (
    at < limit &&
    is(line, at, LETTERS) &&
    !is(line, at, CAPITAL | PRONOUN | SUBORDINATOR | AUXILIARY) &&
    is(line, at - 1, DETERMINER)
  )
    at++
  return Math.max(at, from + 1)
}

/** A quotation at `at`, perhaps after a comma or colon, as the whole content; or as the beginning of a mixed clause. */
function quotationAt(line: Line, from: number, limit: number): Range | null {
  let at = from
  const introduced = /^[,:]$/.test(line.lower[at] ?? '') || DASHES.test(line.lower[at] ?? '')
  if (introduced) at++
  if (!is(line, at, QUOTED)) return null
  if (introduced || isWhole(line, at)) {
    let to = at + 1
    while (is(line, to, QUOTED)) to++
    return { from: at, to }
  }
  return { from: at, to: clauseEnd(line, at, limit) }
}

/** A quotation that is a sentence by itself: they chanted “What harbour?” and went on. */
const isWhole = (line: Line, at: number): boolean =>
  (is(line, at, BEGINS_SENTENCE) && is(line, at, ENDS_SENTENCE)) || at + 1 >= line.count

function beginsClause(line: Line, at: number, limit: number): boolean {
  if (is(line, at, PREPOSITION | COORDINATOR) && !is(line, at, DETERMINER | PRONOUN))
    return (
      /^(?:in|at|on|for|after|before|with|under|by|if|when|while|because|despite|during)$/.test(line.lower[at]!) &&
      hasVerb(line, at, limit)
    )
  if (is(line, at, SUBORDINATOR) && !is(line, at, DETERMINER | PRONOUN))
    return /^(?:if|when|while|because|although|there)$/.test(line.lower[at]!) && hasComma(line, at, limit)
  return beginsPhrase(line, at) || is(line, at, PRONOUN) || line.lower[at] === 'there'
}

function hasComma(line: Line, from: number, limit: number): boolean {
  for (let at = from; at < limit; at++) if (line.lower[at] === ',') return true
  return false
}

function firstComma(line: Line, from: number, to: number): number {
  for (let at = from; at < to; at++) if (line.lower[at] === ',') return at
  return to
}

function hasVerb(line: Line, from: number, limit: number): boolean {
  for (let at = from; at < limit; at++) if (is(line, at, AUXILIARY)) return true
  return false
}

/** How far a clause that begins at `from` can go on. */
export const reach = (line: Line, from: number): number => Math.min(line.count, from + LONGEST_CONTENT)

/** How far content may reach: to the next clause that reports on a level with this one. */
export function contentLimit(line: Line, clauses: readonly Clause[], index: number): number {
  const { start, end } = clauses[index]!
  // If he says no, talks end.
  if (start <= OPENING_REACH && OPENING.test(line.lower[0]!)) {
    const comma = firstComma(line, end, line.count)
    if (comma < line.count && comma > end) return comma
  }
  for (let i = index + 1; i < Math.min(clauses.length, index + NEXT_CLAUSES); i++) {
    const next = clauses[i]!
    // Cole, who threatened a veto, called it …: this clause stands inside the subject of the next
    if (next.start < clauses[index]!.start && next.site.from > end)
      return line.lower[next.site.from - 1] === ',' ? next.site.from - 1 : next.site.from
    if (next.start <= end) continue
    const boundary = boundaryBefore(line, next)
    if (boundary > end) return boundary
  }
  return reach(line, end)
}

/** Where a later reporting clause cuts off the content of an earlier one, or -1 when it belongs to that content. */
function boundaryBefore(line: Line, next: Clause): number {
  const before = next.start - 1
  const word = line.lower[before] ?? ''
  if (next.order === 'participle') return word === ',' ? before : -1
  if (next.order === 'shared') {
    if (!is(line, before, COORDINATOR)) return -1
    return line.lower[before - 1] === ',' ? before - 1 : before
  }
  if (word === ';' || DASHES.test(word)) return before
  const joined = is(line, before, COORDINATOR) || /^(?:while|although|though|whereas|as)$/.test(word)
  if (joined && line.lower[before - 1] === ',') return before - 1
  if (/^(?:while|although|though|but)$/.test(word)) return before
  if (is(line, before, QUOTED)) return before
  return -1
}

/** A comma and one of these end what is said: …, while Cole stayed. */
const CUTTING = /^(?:while|although|though|whereas)$/
const LISTING = /^(?:including|such|and|or)$/

/** The end of a clause: the end of the line without its full stop, or an aside of the writer's. */
export function clauseEnd(line: Line, from: number, limit: number): number {
  let to = limit
  while (to > from && (END.test(line.lower[to - 1]!) || /^[,:—–]$/.test(line.lower[to - 1]!))) to--
  for (let at = from + 1; at < to; at++) {
    if (line.lower[at] === ';' || (line.lower[at] === ':' && is(line, at + 1, QUOTED))) return at
    if (line.lower[at] === ',' && CUTTING.test(line.lower[at + 1] ?? '')) return at
  }
  return to
}

/** The end of a noun phrase as content: a comma that is not one of a list. */
function phraseEnd(line: Line, from: number, limit: number): number {
  const end = clauseEnd(line, from, limit)
  for (let at = from + 1; at < end; at++) {
    if (line.lower[at] === ',' && !is(line, at + 1, QUOTED) && !inList(line, at, end)) return at
    if (isAdverbial(line, at) && is(line, at + 1, TIME)) return at
  }
  return end
}

/** roads, bridges and tunnels; roads, including the ring road */
function inList(line: Line, comma: number, end: number): boolean {
  const next = line.lower[comma + 1] ?? ''
  if (LISTING.test(next)) return next !== 'and' || !is(line, comma + 2, PRONOUN | AUXILIARY)
  if (is(line, comma + 1, PRONOUN | COORDINATOR | SUBORDINATOR | ADVERB | AUXILIARY)) return false
  for (let at = comma + 2; at < Math.min(end, comma + 7); at++) {
    if (/^(?:and|or)$/.test(line.lower[at]!)) return true
    if (is(line, at, AUXILIARY | SUBORDINATOR)) return false
  }
  return false
}

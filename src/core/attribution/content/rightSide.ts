// What follows a cue: whom it is said to, when and where, and what is said.
import type { Clause } from '../clauses.ts'
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
} from '../lexicon/cueLexicon.ts'
import {
  ADVERB,
  AUXILIARY,
  BEGINS_SENTENCE,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  ENDS_OPEN,
  ENDS_SENTENCE,
  LETTERS,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  QUOTED,
  SUBORDINATOR,
  TIME,
} from '../lexicon/wordClasses.ts'
import { is, type Line, type Range } from '../line.ts'
import { beginsPhrase, isAdverbial } from '../phrases/index.ts'
import { isVerbLike } from '../verbs.ts'
import { skipAdverbials } from './adverbials.ts'
import { clauseEnd, contentLimit, DASHES, firstComma, phraseEnd } from './boundaries.ts'

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
    const to = addresseeEnd(line, at + 1, limit, prepositions)
    addressee = { from: at + 1, to }
    at = to
  } else if (takes & ADDRESSEE && order !== 'inverted') {
    const to = addresseeEnd(line, at, limit, prepositions)
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
    const bare = takes === QUOTATION || site.cue.lemma === 'read'
    const quoted = quotationAt(line, at, limit, bare)
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
  if (word === 'that' && takes & (THAT_CLAUSE | CLAUSE)) return at > end && isRelative(line, at) ? none : clause(at)
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
  // they promised ⟨lower taxes⟩: what looked like whom it is said to is what is said
  if (addressee && takes & OBJECT && addressee.to > addressee.from && !site.cue.weak)
    return {
      content: { from: addressee.from, to: phraseEnd(line, addressee.from, limit) },
      addressee: null,
      cueEnd,
      form: 'phrase',
    }
  return none
}

/** She spoke at a base ⟨that overlooks the bay⟩, but said on Monday that roads had closed */
const isRelative = (line: Line, that: number): boolean =>
  !is(line, that - 1, TIME) &&
  /[a-z]{3}(?:s|ed)$/.test(line.lower[that + 1] ?? '') &&
  !is(line, that + 1, CAPITAL | PRONOUN | DETERMINER) &&
  is(line, that + 2, DETERMINER | CAPITAL)

/** told ⟨reporters⟩ the plan was dead; told ⟨the Courier⟩ he would quit; warned ⟨him⟩ twice */
function addresseeEnd(line: Line, from: number, limit: number, prepositions: ReadonlySet<string>): number {
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
      if (line.lower[at] === 'to' || prepositions.has(line.lower[at]!)) break
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

/**
 * A quotation at `from`, perhaps after a comma or colon, as the whole content; or as the beginning of a mixed clause.
 * @param bare the verb reports nothing but a quotation: they chanted “no boats, no bread” until noon
 */
function quotationAt(line: Line, from: number, limit: number, bare: boolean): Range | null {
  let at = from
  const introduced = /^[,:]$/.test(line.lower[at] ?? '') || DASHES.test(line.lower[at] ?? '')
  if (introduced) at++
  if (!is(line, at, QUOTED)) return null
  if (introduced || bare || isWhole(line, at) || isCutOff(line, at)) {
    let to = at + 1
    while (is(line, to, QUOTED) || (bare && is(line, to, COORDINATOR) && is(line, to + 1, QUOTED))) to++
    return { from: at, to }
  }
  return { from: at, to: clauseEnd(line, at, limit) }
}

/** A quotation that is a sentence by itself: they chanted “What harbour?” and went on. */
const isWhole = (line: Line, at: number): boolean =>
  (is(line, at, BEGINS_SENTENCE) && is(line, at, ENDS_SENTENCE)) || at + 1 >= line.count

/** It was labelled “most urgent,” a clerk recalled: after a comma within the marks the sentence goes on by itself. */
const isCutOff = (line: Line, at: number): boolean =>
  is(line, at, ENDS_OPEN) &&
  is(line, at + 1, LETTERS) &&
  !is(line, at + 1, COORDINATOR) &&
  line.lower[at + 1] !== 'that'

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

function hasVerb(line: Line, from: number, limit: number): boolean {
  for (let at = from; at < limit; at++) if (is(line, at, AUXILIARY)) return true
  return false
}

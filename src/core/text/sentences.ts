// Where sentences end. Errs towards keeping a quote and its cue in one sentence: “Who pays?” Cole asked.
import type { Span } from '../model.ts'
import { SENTENCE_STARTERS, TITLE_ABBREVIATIONS } from './abbreviations.ts'
import type { Sentence } from './layer.ts'
import type { TokenSpans } from './tokens.ts'

const TERMINAL = /^(?:[.!?…]|\.\.+)$/
const CLOSER = /^(?:["'”’»)\]]|'')$/
const OPENER = /^(?:["'“‘«„([—]|``|''|--+)$/
const BEGINS = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}@#]/u
const CAPITAL = /^\p{Lu}/u
const DOTTED = /.\.$/
/** The commonest cues: enough to see that “Who pays?” Cole asked. is one sentence. */
const ASKED =
  /^(?:said|says|asked|asks|added|adds|replied|wrote|told|cried|shouted|wondered|tweeted|joked|recalled|insisted|demanded|yelled|declared)$/
/** How many tokens a name before its cue may have: “Who pays?” Commissioner Lena Ortiz asked. */
const NAME_REACH = 5

/**
 * Sentences of the token stream; each lies within one of the given stretches (ascending, disjoint, in tokens).
 * @param stretches token ranges that no sentence may leave
 */
export function findSentences(tokens: TokenSpans, stretches: readonly { first: number; last: number }[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const { first, last } of stretches) {
    let from = first
    for (let i = first; i < last; i++) {
      const next = endsAt(tokens, i, last)
      if (next < 0) continue
      sentences.push(sentence(tokens, from, next))
      from = next
      i = next - 1
    }
    if (from < last) sentences.push(sentence(tokens, from, last))
  }
  return sentences
}

const sentence = (tokens: TokenSpans, first: number, last: number): Sentence => ({
  start: tokens.start[first]!,
  end: tokens.end[last - 1]!,
  first,
  last,
})

/** The token at which the next sentence begins when one ends with the terminal at `i`, or -1. */
function endsAt(tokens: TokenSpans, i: number, last: number): number {
  const word = tokens.words[i]!
  if (!TERMINAL.test(word)) return DOTTED.test(word) ? endsAtAbbreviation(tokens, i, last) : -1
  let next = i + 1
  while (next < last && TERMINAL.test(tokens.words[next]!) && touches(tokens, next)) next++
  const closers = next
  while (next < last && CLOSER.test(tokens.words[next]!) && touches(tokens, next)) next++
  if (next >= last || touches(tokens, next)) return -1
  const begins = firstWord(tokens, next, last)
  if (!BEGINS.test(begins)) return -1
  if (next > closers && word !== '.' && isAsked(tokens, next, last)) return -1
  return next
}

function endsAtAbbreviation(tokens: TokenSpans, i: number, last: number): number {
  const next = i + 1
  if (next >= last || touches(tokens, next) || TITLE_ABBREVIATIONS.has(tokens.lower[i]!)) return -1
  const word = firstWord(tokens, next, last)
  return CAPITAL.test(word) && SENTENCE_STARTERS.has(word.toLowerCase()) ? next : -1
}

const touches = (tokens: TokenSpans, i: number): boolean => tokens.start[i] === tokens.end[i - 1]

function firstWord(tokens: TokenSpans, from: number, last: number): string {
  let i = from
  while (i < last - 1 && OPENER.test(tokens.words[i]!)) i++
  return tokens.words[i]!
}

/** “Who pays?” ⟨name⟩ asked: a few capitalised words and a cue go on with the sentence. */
function isAsked(tokens: TokenSpans, from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + NAME_REACH); i++) {
    if (ASKED.test(tokens.lower[i]!)) return i > from
    if (!CAPITAL.test(tokens.words[i]!)) return false
  }
  return false
}

/** The sentence each token is in, as a column beside the tokens. */
export function sentenceColumn(count: number, sentences: readonly Sentence[]): Int32Array {
  const column = new Int32Array(count)
  sentences.forEach((each, index) => {
    column.fill(index, each.first, each.last)
  })
  return column
}

/** Token range of each span; spans are ascending and disjoint. Spans without a token are left out. */
export function tokenRanges<T extends Span>(
  tokens: TokenSpans,
  spans: readonly T[],
): (T & { first: number; last: number })[] {
  const ranges: (T & { first: number; last: number })[] = []
  let i = 0
  for (const span of spans) {
    while (i < tokens.count && tokens.start[i]! < span.start) i++
    const first = i
    while (i < tokens.count && tokens.start[i]! < span.end) i++
    if (i > first) ranges.push({ ...span, first, last: i })
  }
  return ranges
}

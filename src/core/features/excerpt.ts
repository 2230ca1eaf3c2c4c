// A stretch of the article cut to the length of a line, for cards, picks and outlines.
import type { Quote, Span, Stance } from '../model.ts'
import { quotedWords } from './quotedWords.ts'

const WHITE_SPACE = /[\s\u00a0\u200b]+/gu
const OUTER_MARKS = /^(?:[“”„"«»‘’']|``|>\s)+|(?:[“”„"«»‘’']|'')+$/gu
const MARKS_AND_COMMA = /[,;]?(?:[“”„"«»‘’']|'')*$/u

/** The text of a span in one line, cut at a word with “ …” behind it when it is longer than `limit` characters. */
export function excerpt(text: string, span: Span, limit = 60): string {
  // Four characters of text for one of the line are plenty, and a part may be a megabyte long.
  const line = text
    .slice(span.start, Math.min(span.end, span.start + limit * 4))
    .replace(WHITE_SPACE, ' ')
    .trim()
  if (line.length <= limit && span.end - span.start <= limit * 4) return line
  const cut = line.slice(0, limit + 1)
  const lastSpace = cut.lastIndexOf(' ')
  const kept = lastSpace > limit / 2 ? cut.slice(0, lastSpace) : cut.slice(0, limit).replace(/[\ud800-\udbff]$/u, '')
  return `${kept.replace(/[\s,;:–—-]+$/u, '')} …`
}

/**
 * The first words of a quote: a direct one in curly marks of its own, of a partly quoted one the marked words alone where
 * next to nothing stands beside them, and others as they stand, with their cue where they are no clause.
 */
export function excerptOfQuote(text: string, quote: Quote, limit = 60): string {
  const first = quote.parts[0]
  if (!first) return ''
  const isSplit = quote.parts.length > 1
  const own = quote.kind === 'direct' ? first : ownWords(text, quote, first)
  if (!own) {
    const words = excerpt(text, { start: withCue(text, quote, first), end: first.end }, limit)
    return isSplit ? ellipsis(words) : words
  }
  const bare = excerpt(text, own, limit).replace(OUTER_MARKS, '').trim()
  return `“${isSplit ? ellipsis(bare.replace(MARKS_AND_COMMA, '')) : bare.replace(/,$/u, '')}”`
}

const NEXT_TO_NOTHING = 2
const LONGEST_READ = 400
// Cole said it was not “reckless”: without “not” he said the reverse.
const NEGATION = /^(?:not?|never|none|nor|neither|nothing|nobody|hardly|without|cannot|\p{L}+n['’]t)$/iu

/** Cole called [[it “reckless”]]: the words he is quoted with. */
function ownWords(text: string, { kind, parts }: Quote, part: Span): Span | null {
  if (kind !== 'mixed' || parts.length > 1 || part.end - part.start > LONGEST_READ) return null
  const [marked, ...more] = quotedWords(text, part)
  if (!marked || more.length > 0) return null
  const beside = `${text.slice(part.start, marked.start)} ${text.slice(marked.end, part.end)}`.match(WORD) ?? []
  return beside.length <= NEXT_TO_NOTHING && !beside.some((word) => NEGATION.test(word)) ? marked : null
}

const WORD = /[\p{L}\p{M}\p{N}'’-]*[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu
const MOST_BETWEEN = 40
const FEW_WORDS = 3
/** What is reported with these words is mostly a clause. */
const SAYS: ReadonlySet<Stance> = new Set(['said', 'thought'])
const OPENS_CLAUSE =
  /^(?:that|whether|if|how|why|what|when|where|who|which|there|I|we|you|he|she|it|they|this|these|those)(?![\p{L}'’-])/iu
const OPENS_PHRASE = /^(?:to|of|for|from|against|about|on|in|into|with|as|by|at|over)\s|^\p{Ll}{2,}ing\s/u
const FINITE =
  /(?<![\p{L}'’-])(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|\p{L}+n['’]t)(?![\p{L}'’-])/iu

/** Opponents [[accused]] the mayor of abandoning them: where the words begin that make sense by themselves. */
function withCue(text: string, { kind, cue, source, stance }: Quote, part: Span): number {
  if (!cue || cue.end > part.start || part.start - cue.end > MOST_BETWEEN) return part.start
  if (source && source.start >= cue.end && source.end <= part.start) return part.start
  if (/\p{Ll}[.!?:]|\n/u.test(text.slice(cue.end, part.start))) return part.start
  const words = text.slice(part.start, Math.min(part.end, part.start + LONGEST_READ))
  if (FINITE.test(words)) return OPENS_PHRASE.test(words) ? cue.start : part.start
  const isLong = (words.match(WORD) ?? []).length > FEW_WORDS
  // Cole said [[the mayor left town]]: verbs that have no form of their own are not told from nouns.
  const isClause = OPENS_CLAUSE.test(words) || (kind === 'indirect' && SAYS.has(stance) && !OPENS_PHRASE.test(words))
  return isLong && isClause ? part.start : cue.start
}

function ellipsis(words: string): string {
  return words.endsWith('…') ? words : `${words} …`
}

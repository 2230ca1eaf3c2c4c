// What the copy desk says about an article: plain data. The words of a message are the editor's business; the rules give
// what is wrong, the words it is about, and how it can be mended.
import type { Article, Span } from '../../model.ts'

export const COPY_RULES = [
  'unbalancedMarks',
  'mixedMarks',
  'reopenedMark',
  'quoteWithoutSource',
  'twoSpellings',
  'ambiguousSurname',
  'accusedNotQuoted',
  'unsourcedHedge',
  'anonymousWithoutReason',
] as const
export type CopyRule = (typeof COPY_RULES)[number]

/** What exactly is wrong; `words` of the finding are named in brackets. */
export type Problem =
  | 'neverClosed' // [the mark]
  | 'neverOpened' // [the mark]
  | 'unlikePair' // [the opening mark, the closing mark]
  | 'unlikeRest' // [a pair of these marks, a pair of the article's]
  | 'notReopened' // [the mark that is missing]
  | 'noSource' // []
  | 'twoSpellings' // [what is written here, the other spelling]
  | 'ambiguousSurname' // [the surname, one full name, the other]
  | 'accusedNotQuoted' // [the name]
  | 'hedge' // [the hedge]
  | 'noReason' // [the source]

/** Replaces the text of a span; an empty span inserts. */
export interface CopyEdit extends Span {
  readonly text: string
}

export interface CopyFix {
  readonly kind:
    | 'close' // [the mark]
    | 'open' // [the mark, the first words behind it]
    | 'turn' // [the mark it becomes]
    | 'remove' // [the mark]
    | 'matchPair' // [the pair]
    | 'matchArticle' // [the pair, how many]
    | 'spell' // [the spelling, in how many places]
    | 'fullName' // [the name]
  readonly words: readonly string[]
  /** Whether it is most likely what the writer meant. */
  readonly preferred: boolean
  readonly edits: readonly CopyEdit[]
}

export interface Finding extends Span {
  readonly rule: CopyRule
  readonly problem: Problem
  readonly words: readonly string[]
  /** Other places that show why, in order of the text. */
  readonly related: readonly Span[]
  readonly fixes: readonly CopyFix[]
  /** Names the finding in a way that outlives edits elsewhere: what “ignore this” is remembered by. */
  readonly about: string
}

/** A rule: an article in, findings out. */
export type CheckCopy = (article: Article) => readonly Finding[]

/** A rule that takes its time over a long article: a little with each step, and the findings at the end. */
export type CheckCopyInSteps = (article: Article) => Generator<void, readonly Finding[]>

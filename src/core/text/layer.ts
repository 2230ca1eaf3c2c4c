// What the first stage of the reading makes, and every later stage takes: the text, its tokens, sentences and blocks.
import type { Block, Span } from '../model.ts'

/**
 * The token stream in columns: token `i` is `text.slice(start[i], end[i])`. UD-like: clitics, possessives and hyphens
 * are tokens of their own, “U.S.” and initials keep their dots.
 */
export interface Tokens {
  readonly count: number
  /** UTF-16 offsets, ascending. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** The words as written. */
  readonly words: readonly string[]
  /** The words in lower case, curly apostrophes made straight. */
  readonly lower: readonly string[]
  /** Which sentence (index into `sentences`) each token is in. */
  readonly sentence: Int32Array
}

export interface Sentence extends Span {
  /** Token range, end exclusive; never empty. */
  readonly first: number
  readonly last: number
}

export interface TextBlock extends Block {
  /** Token range, end exclusive; never empty. */
  readonly first: number
  readonly last: number
}

/** The article's text and its structure. A sentence never crosses a block, a block never a blank line. */
export interface TextLayer {
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly blocks: readonly TextBlock[]
}

// A line is a sentence as the rules read it: every quotation is folded into one item, so that “It is late,” said Cole
// and He was late, said Cole have the same shape. Columns, one entry an item.
import type { Span } from '../model.ts'
import type { Quotation } from '../quotes/index.ts'
import { WORKS } from '../quotes/use.ts'
import type { TextLayer } from '../text/layer.ts'
import { ASKS, BEGINS_SENTENCE, classesOf, ENDS_OPEN, ENDS_SENTENCE, NAMED, QUOTED } from './lexicon/wordClasses.ts'

export interface Line {
  /** Index of its block. */
  readonly block: number
  /** Of a headline: written in capitals, verbs too, and without articles. */
  readonly headline: boolean
  readonly count: number
  /** Lower-case words; an empty string for a quotation. */
  readonly lower: readonly string[]
  /** The class flags of `lexicon/wordClasses.ts`. */
  readonly classes: readonly number[]
  /** UTF-16 offsets of the items. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Index of the quotation folded into the item, or -1. */
  readonly quotations: readonly number[]
}

class LineBuilder {
  readonly lower: string[] = []
  readonly classes: number[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly quotations: number[] = []

  constructor(
    readonly block: number,
    readonly headline: boolean,
  ) {}

  add(lower: string, classes: number, start: number, end: number, quotation: number): void {
    this.lower.push(lower)
    this.classes.push(classes)
    this.starts.push(start)
    this.ends.push(end)
    this.quotations.push(quotation)
  }

  finish(): Line {
    const { block, headline, lower, classes, starts, ends, quotations } = this
    return { block, headline, count: lower.length, lower, classes, starts, ends, quotations }
  }
}

/** One share of a quotation, as folding meets it. */
interface Fold {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly quotation: number
  /** The marks are those of a name. */
  readonly title: boolean
}

/** The lines of the article outside all quotations. */
export function foldArticle(layer: TextLayer, quotations: readonly Quotation[]): readonly Line[] {
  const folds = foldsWithin(quotations, null)
  const lines: Line[] = []
  let next = 0
  layer.blocks.forEach((block, index) => {
    const from = next
    while (next < folds.length && folds[next]!.first < block.last) next++
    foldTokens(layer, folds.slice(from, next), block.first, block.last, index, lines)
  })
  return lines
}

/** The lines inside one quotation, with what is quoted inside it folded. */
export function foldQuotation(layer: TextLayer, quotations: readonly Quotation[], outer: number): readonly Line[] {
  const folds = foldsWithin(quotations, outer)
  const lines: Line[] = []
  const marked = !/^(?:turn|block)$/.test(quotations[outer]!.marks)
  for (const part of quotations[outer]!.parts) {
    const inner = folds.filter((fold) => fold.first >= part.first && fold.last <= part.last)
    foldTokens(layer, inner, part.first + (marked ? 1 : 0), part.last, blockOf(layer, part.first), lines)
  }
  return lines
}

function blockOf(layer: TextLayer, token: number): number {
  let low = 0
  let high = layer.blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (layer.blocks[middle]!.first <= token) low = middle
    else high = middle - 1
  }
  return low
}

function foldsWithin(quotations: readonly Quotation[], outer: number | null): readonly Fold[] {
  const folds: Fold[] = []
  for (let index = outer === null ? 0 : outer + 1; index < quotations.length; index++) {
    const { inside, use, parts } = quotations[index]!
    if (outer !== null && parts[0]!.start >= quotations[outer]!.parts.at(-1)!.end) break
    if (inside !== outer || use === 'nickname') continue
    for (const part of parts) folds.push({ ...part, quotation: index, title: use === 'title' })
  }
  return folds.sort((a, b) => a.first - b.first)
}

function foldTokens(
  { text, tokens, blocks }: TextLayer,
  folds: readonly Fold[],
  first: number,
  last: number,
  block: number,
  lines: Line[],
): void {
  const kind = blocks[block]!.kind
  const headline = kind === 'headline' || kind === 'heading'
  let line = new LineBuilder(block, headline)
  let sentence = -1
  let next = 0
  const finish = () => {
    if (line.lower.length > 0) lines.push(line.finish())
    line = new LineBuilder(block, headline)
  }
  for (let token = first; token < last; ) {
    if (sentence >= 0 && tokens.sentence[token] !== sentence) finish()
    while (next < folds.length && folds[next]!.last <= token) next++
    const fold = folds[next]
    if (fold && fold.first <= token) {
      const named = fold.title && leadsToName(line) ? NAMED : 0
      line.add('', QUOTED | named | shapeOf(text, fold), fold.start, fold.end, fold.quotation)
      token = fold.last
      next++
    } else {
      const lower = tokens.lower[token]!
      line.add(lower, classesOf(tokens.words[token]!, lower), tokens.start[token]!, tokens.end[token]!, -1)
      token++
    }
    sentence = tokens.sentence[token - 1]!
  }
  finish()
}

/** On “Harbour Hour,” Ortiz said it was late; in her book, “The Long Thaw,” she wrote …: no sentence, whatever its signs. */
function leadsToName({ lower }: LineBuilder): boolean {
  const before = lower.at(-1) ?? ''
  return before === ','
    ? WORKS.has(lower.at(-2) ?? '')
    : /^\p{L}/u.test(before) && !/^(?:and|but|or|that)$/.test(before)
}

/** How the words between the marks begin and end. */
function shapeOf(text: string, { start, end }: Fold): number {
  const first = /^[^\p{L}\p{N}]{0,6}\p{Lu}/u.test(text.slice(start, start + 8)) ? BEGINS_SENTENCE : 0
  const tail = /([\p{L}\p{N}]?[^\p{L}\p{N}]*)$/u.exec(text.slice(Math.max(start, end - 6), end))?.[1] ?? ''
  const last = /[.,?!…—–]/.test(tail) ? ENDS_SENTENCE : 0
  const asks = /\?/.test(tail) ? ASKS : 0
  return first | last | asks | (/[,?!…—–]|--|-["”]|\.\./.test(tail) ? ENDS_OPEN : 0)
}

/** A range of items of a line, end exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The text span of a range of items. */
export const spanOf = (line: Line, { from, to }: Range): Span => ({
  start: line.starts[from]!,
  end: line.ends[to - 1]!,
})

/** True when item `at` is in the line and has one of the class flags. */
export const is = (line: Line, at: number, flags: number): boolean => ((line.classes[at] ?? 0) & flags) !== 0

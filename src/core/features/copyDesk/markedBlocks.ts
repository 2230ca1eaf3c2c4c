// The quotation marks of an article, paragraph by paragraph, as the rules about marks see them.
import type { Article, Block } from '../../model.ts'
import { DOUBLE, findMarks, GUILLEMET, type Mark, SURELY } from '../../quotes/marks.ts'
import { type Pair, pairMarks } from '../../quotes/pairs.ts'

export interface MarkedBlock {
  readonly block: Block
  /** Pairs of double marks and guillemets, nested ones too, in order of their start; single marks may be apostrophes. */
  readonly pairs: readonly Pair[]
  /** Marks that close, with nothing in the paragraph to close. */
  readonly orphans: readonly Mark[]
}

const known = new WeakMap<Article, readonly MarkedBlock[]>()

/** The blocks that hold text of the story, each with its marks. */
export function markedBlocks(article: Article): readonly MarkedBlock[] {
  for (const _ of readMarks(article));
  return known.get(article)!
}

/** Reads the marks ahead of their use, a block with each step: of a long article all of them take some milliseconds. */
export function* readMarks(article: Article): Generator<void, void> {
  if (known.has(article)) return
  const marked: MarkedBlock[] = []
  for (const block of article.blocks) {
    if (block.kind === 'boilerplate' || block.kind === 'byline' || isMarkup(article.text, block)) continue
    marked.push(read(article.text, block))
    yield
  }
  known.set(article, marked)
}

/** <a href="…"> in a pasted page: these marks are nobody's. */
const isMarkup = (text: string, { start, end }: Block): boolean =>
  /[\p{L}-]=["'][^<>]{0,300}>/u.test(text.slice(start, end))

function read(text: string, block: Block): MarkedBlock {
  const pairs = pairMarks(text, block.start, block.end).pairs.filter(
    ({ family }) => family === DOUBLE || family === GUILLEMET,
  )
  const closers = new Set(pairs.filter(({ closed }) => closed).map(({ end }) => end))
  const orphans = findMarks(text, block.start, block.end).filter(
    (mark) =>
      (mark.family === DOUBLE || mark.family === GUILLEMET) &&
      mark.closes === SURELY &&
      !mark.opens &&
      !mark.measure &&
      !closers.has(mark.at + mark.length),
  )
  return { block, pairs, orphans }
}

const PARTNER: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '„': '“',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '``': "''",
}
const OPENER: Readonly<Record<string, string>> = {
  '”': '“',
  '"': '"',
  '“': '„',
  '»': '«',
  '«': '»',
  '›': '‹',
  '‹': '›',
  "''": '``',
}

/** The mark that closes what `sign` opens. */
export const closerOf = (sign: string): string => PARTNER[sign] ?? sign

/** The mark that opens what `sign` closes. */
export const openerOf = (sign: string): string => OPENER[sign] ?? sign

/** The mark that begins at an offset: one character, or the two that a typewriter needs. */
export function signAt(text: string, at: number): string {
  const two = text.slice(at, at + 2)
  return two === '``' || two === "''" ? two : text.charAt(at)
}

/** Whether two marks are a pair: “…”, "…", „…“ and „…”, «…» and »…«, ``…'' and ''…''. */
export const arePair = (open: string, close: string): boolean =>
  PARTNER[open] === close ||
  (open === '„' && close === '”') ||
  (open === '``' && close === '"') ||
  (open === "''" && close === "''")

/** The opening and the closing mark of a pair as they are written. */
export function signsOf(text: string, { start, end }: Pair): readonly [string, string] {
  const open = signAt(text, start)
  const close = text.slice(end - 2, end) === "''" ? "''" : text.charAt(end - 1)
  return [open, close]
}

// Quotation marks of two kinds: within a pair, and in a few quotations against all the others of the article.
import { DOUBLE } from '../../quotes/marks.ts'
import type { Pair } from '../../quotes/pairs.ts'
import { excerpt } from '../excerpt.ts'
import type { CheckCopyInSteps, CopyEdit, CopyFix, Finding } from './finding.ts'
import { arePair, closerOf, markedBlocks, signsOf } from './markedBlocks.ts'

interface Signed {
  readonly pair: Pair
  readonly open: string
  readonly close: string
}

/** So many pairs of one kind make it the article's own, if pairs of another kind are a quarter of that at most. */
const ENOUGH = 4
const FEW = 0.25

/** “It is late," he said. — and a "straight" quotation among “curly” ones. */
export const checkMixedMarks: CheckCopyInSteps = function* (article) {
  const { text } = article
  const signed: Signed[] = []
  for (const { pairs } of markedBlocks(article)) {
    for (const pair of pairs) {
      const [open, close] = signsOf(text, pair)
      if (pair.closed && pair.family === DOUBLE) signed.push({ pair, open, close })
    }
    yield
  }
  const alike = signed.filter(isPair)
  const usual = mostFrequent(alike.map(({ open }) => open))
  const few = alike.filter(({ open }) => open !== usual?.sign)
  const odd = usual && usual.count >= ENOUGH && few.length <= usual.count * FEW ? few : []
  return [
    ...signed.filter((each) => !isPair(each)).map((each) => unlikePair(text, each, usual?.sign ?? null)),
    ...odd.map((each) => unlikeRest(text, each, usual!.sign, odd)),
  ].sort((a, b) => a.start - b.start)
}

const isPair = ({ open, close }: Signed): boolean => arePair(open, close)

function unlikePair(text: string, { pair, open, close }: Signed, usual: string | null): Finding {
  const curly = { kind: 'matchPair', words: ['“…”'], edits: setMarks(pair, open, close, '“') } as const
  const straight = { kind: 'matchPair', words: ['"…"'], edits: setMarks(pair, open, close, '"') } as const
  const fixes: CopyFix[] =
    usual === '"'
      ? [
          { ...straight, preferred: true },
          { ...curly, preferred: false },
        ]
      : [
          { ...curly, preferred: true },
          { ...straight, preferred: false },
        ]
  const opening = { start: pair.start, end: pair.start + open.length }
  const closing = { start: pair.end - close.length, end: pair.end }
  const [odd, even] = open === usual || arePair(usual ?? '“', close) === false ? [closing, opening] : [opening, closing]
  return {
    ...odd,
    rule: 'mixedMarks',
    problem: 'unlikePair',
    words: [open, close],
    related: [even],
    fixes,
    about: excerpt(text, pair, 40),
  }
}

function unlikeRest(text: string, { pair, open }: Signed, usual: string, all: readonly Signed[]): Finding {
  const words = [`${usual}…${closerOf(usual)}`]
  const edits = all.flatMap((each) => setMarks(each.pair, each.open, each.close, usual))
  const every: CopyFix[] =
    all.length < 2 ? [] : [{ kind: 'matchArticle', words: [...words, String(all.length)], preferred: false, edits }]
  return {
    start: pair.start,
    end: pair.start + open.length,
    rule: 'mixedMarks',
    problem: 'unlikeRest',
    words: [`${open}…${closerOf(open)}`, ...words],
    related: [],
    fixes: [
      { kind: 'matchPair', words, preferred: true, edits: setMarks(pair, open, closerOf(open), usual) },
      ...every,
    ],
    about: excerpt(text, pair, 40),
  }
}

/** The edits that write a pair with other marks; a mark that is right already stays. */
function setMarks(pair: Pair, open: string, close: string, wanted: string): CopyEdit[] {
  const closer = closerOf(wanted)
  return [
    { start: pair.start, end: pair.start + open.length, text: wanted },
    { start: pair.end - close.length, end: pair.end, text: closer },
  ].filter((_, index) => (index === 0 ? open !== wanted : close !== closer))
}

function mostFrequent(signs: readonly string[]): { readonly sign: string; readonly count: number } | null {
  const counts = new Map<string, number>()
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first ? { sign: first[0], count: first[1] } : null
}

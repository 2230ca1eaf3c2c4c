// Quotation marks without their partner.
import type { Article } from '../../model.ts'
import type { Mark } from '../../quotes/marks.ts'
import { excerpt } from '../excerpt.ts'
import type { CheckCopy, CopyFix, Finding } from './finding.ts'
import { arePair, closerOf, type MarkedBlock, markedBlocks, openerOf, signAt } from './markedBlocks.ts'
import { endOfUnclosed } from './missingEnd.ts'
import { type LeftOpen, runningQuotations } from './runningQuotations.ts'
import { sentenceAt } from './sentenceAt.ts'

/** “We tried, Lena Ortiz said. — and: We tried,” Lena Ortiz said. */
export const checkUnbalancedMarks: CheckCopy = (article) => {
  const { leftOpen, endings } = runningQuotations(article)
  const open = new Map<MarkedBlock, LeftOpen[]>()
  for (const each of leftOpen) if (!each.ends) open.set(each.in, [...(open.get(each.in) ?? []), each])
  const found = markedBlocks(article).flatMap((marked) => {
    const unclosed = open.get(marked) ?? []
    const unopened = marked.orphans.filter(({ at }) => !endings.has(at))
    if (areEachOthers(article.text, unclosed, unopened)) return []
    return [
      ...unclosed.map((each) => neverClosed(article, each)),
      ...unopened.map((mark) => neverOpened(article, marked, mark)),
    ]
  })
  return found.sort((a, b) => a.start - b.start)
}

/** "He said “no” and “never” to me," she said: what stands between may hide from the pairing that two marks are a pair. */
function areEachOthers(text: string, unclosed: readonly LeftOpen[], unopened: readonly Mark[]): boolean {
  const [open] = unclosed
  const [closer] = unopened
  if (!open || !closer || unclosed.length + unopened.length > 2 || closer.at < open.pair.start) return false
  return arePair(signAt(text, open.pair.start), closer.sign)
}

function neverClosed(article: Article, { pair, in: { block } }: LeftOpen): Finding {
  const { text } = article
  const sign = signAt(text, pair.start)
  const sentence = pair.start === block.start ? null : sentenceAt(article, pair.start)
  const at = endOfUnclosed(article, pair.start) ?? Math.min(sentence?.end ?? pair.end, pair.end)
  // The county ”had tested it, Mara Velasco said. The mark looks the wrong way, and has no partner.
  const opener = sign === '”' ? '“' : sign
  const turned = opener === sign ? [] : [{ start: pair.start, end: pair.start + 1, text: opener }]
  const closer = closerOf(opener)
  const close: CopyFix = {
    kind: 'close',
    words: [closer],
    preferred: true,
    edits: [...turned, { start: at, end: at, text: closer }],
  }
  const span = { start: pair.start, end: pair.start + sign.length }
  return {
    ...span,
    rule: 'unbalancedMarks',
    problem: 'neverClosed',
    words: [sign],
    related: [],
    fixes: [close, remove(sign, span.start)],
    about: excerpt(text, { start: span.start, end: block.end }, 40),
  }
}

function neverOpened(article: Article, { block }: MarkedBlock, { at, length, sign }: Mark): Finding {
  const { text } = article
  const opener = openerOf(sign)
  const isBlankBefore = at === block.start || /\s/u.test(text.charAt(at - 1))
  const sentence = sentenceAt(article, at)
  const starts = [...new Set([sentence?.start ?? block.start, block.start])].filter((start) => start < at)
  const open = (start: number): CopyFix => ({
    kind: 'open',
    words: [opener, excerpt(text, { start, end: at }, 30)],
    preferred: false,
    edits: [{ start, end: start, text: opener }],
  })
  // ”We left,” he said: the mark looks the wrong way.
  const turn: CopyFix = {
    kind: 'turn',
    words: [opener],
    preferred: true,
    edits: [{ start: at, end: at + length, text: opener }],
  }
  return {
    start: at,
    end: at + length,
    rule: 'unbalancedMarks',
    problem: 'neverOpened',
    words: [sign],
    related: [],
    fixes: [...(isBlankBefore && opener !== sign ? [turn] : starts.map(open)), remove(sign, at)],
    about: excerpt(text, { start: Math.max(block.start, at - 30), end: at + length }, 40),
  }
}

const remove = (sign: string, at: number): CopyFix => ({
  kind: 'remove',
  words: [sign],
  preferred: false,
  edits: [{ start: at, end: at + sign.length, text: '' }],
})

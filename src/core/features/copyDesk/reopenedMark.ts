// A quotation over several paragraphs opens anew in each, so that a reader who comes to one of them knows that someone speaks.
import { excerpt } from '../excerpt.ts'
import type { CheckCopy } from './finding.ts'
import { signAt } from './markedBlocks.ts'
import { runningQuotations } from './runningQuotations.ts'

/** “We tried. ¶ Nobody came. ¶ We left,” he said: the second and the third paragraph lack their “. */
export const checkReopenedMark: CheckCopy = (article) => {
  const { text } = article
  return runningQuotations(article).leftOpen.flatMap(({ pair, notReopenedIn }) => {
    const sign = signAt(text, pair.start)
    // A line that begins with a small letter is broken in the middle of its sentence.
    const begun = notReopenedIn
      .map(({ block }) => block)
      .filter(({ start }) => !/^\p{Ll}/u.test(text.slice(start, start + 2)))
    return begun.map((block) => ({
      start: block.start,
      end: block.start + firstWord(text, block.start, block.end),
      rule: 'reopenedMark',
      problem: 'notReopened',
      words: [sign],
      related: [{ start: pair.start, end: pair.start + sign.length }],
      fixes: [
        {
          kind: 'open',
          words: [sign, excerpt(text, block, 30)],
          preferred: true,
          edits: [{ start: block.start, end: block.start, text: sign }],
        },
      ],
      about: excerpt(text, block, 40),
    }))
  })
}

const firstWord = (text: string, start: number, end: number): number =>
  /^\S+/u.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length ?? 1

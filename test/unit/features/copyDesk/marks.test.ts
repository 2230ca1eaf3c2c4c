import { describe, expect, test } from 'vitest'
import { findings, marked, mend } from './desk.ts'

const HEAD = 'Bridge at Tarrow closes for repairs\n\n'

describe('unbalanced marks', () => {
  test.each([
    ['“We tested every bolt, Mara Velasco said on Monday.', ['“']],
    ['Mara Velasco said the county “had tested every bolt. It took a week.', ['“']],
    ['We tested every bolt,” Mara Velasco said on Monday.', ['”']],
    ['"We tested every bolt, Mara Velasco said on Monday.', ['"']],
    ['The county ”had tested every bolt, Mara Velasco said.', ['”']],
    ['«Every bolt was tested, Mara Velasco said on Monday.', ['«']],
    ['“We tested every bolt.\n\n“It took us a week.\n\nThe county paid for it, Mara Velasco said.', ['“']],
  ])('%s', (text, words) => {
    expect(marked(HEAD + text, 'unbalancedMarks')).toEqual(words)
  })

  test.each([
    'All is well: “We tested every bolt,” Mara Velasco said. “It took a week.”',
    'a paragraph each:\n\n“We tested every bolt.\n\n“It took us a week,” Mara Velasco said.',
    'no mark in the middle:\n\n“We tested every bolt.\n\nIt took us a week,” Mara Velasco said.',
    'Mara Velasco said the pipe was 6" wide and the bolts 3" long.',
    'She said the ministers’ bridge was Velasco’s, give ’em that, and the ’90s were over.',
    'One in another: “He told me ‘leave it’ and I did,” Mara Velasco said.',
    '"He said “no” and “never” to me," Mara Velasco said.',
    'From the page: <a href="bridge.html">Mara Velasco</a> said "no".',
    '„Jede Schraube ist geprüft“, said Mara Velasco, «chaque boulon», and »so weiter«.',
  ])('left alone: %s', (text) => {
    expect(marked(HEAD + text, 'unbalancedMarks')).toEqual([])
  })

  test.each([
    ['“We tested every bolt, Mara Velasco said on Monday.', '“We tested every bolt,” Mara Velasco said on Monday.'],
    ['“The deck is sound, Mara Velasco, the engineer, said.', '“The deck is sound,” Mara Velasco, the engineer, said.'],
    ['Mara Velasco said: “The deck is sound.', 'Mara Velasco said: “The deck is sound.”'],
    ['She called it “safe. It was not.', 'She called it “safe.” It was not.'],
  ])('the missing mark goes where the quotation ends: %s', (text, mended) => {
    expect(mend(HEAD + text, 'unbalancedMarks')).toBe(HEAD + mended)
  })

  test('a mark that looks the wrong way is turned', () => {
    expect(mend(`${HEAD}The bridge is old. ” We tested it all,” Mara Velasco said.`, 'unbalancedMarks')).toContain(
      'old. “ We tested',
    )
  })

  test('an opening mark is offered where the sentence and where the paragraph begins', () => {
    const text = `${HEAD}The bridge is old. We tested every bolt,” Mara Velasco said on Monday.`
    const [finding] = findings(text, 'unbalancedMarks')
    expect(finding?.fixes.map(({ kind, words }) => `${kind} ${words.join(' ')}`)).toEqual([
      'open “ We tested every bolt,',
      'open “ The bridge is old. We tested …',
      'remove ”',
    ])
    expect(mend(text, 'unbalancedMarks', 'open')).toContain('old. “We tested every bolt,”')
    expect(mend(text, 'unbalancedMarks', 'remove')).toContain('bolt, Mara')
  })
})

describe('mixed marks', () => {
  test('a pair of two kinds takes the kind of the others', () => {
    const text = `${HEAD}“We tested every bolt," Mara Velasco said. “It took a week.”`
    expect(marked(text, 'mixedMarks')).toEqual(['"'])
    expect(mend(text, 'mixedMarks')).toContain('“We tested every bolt,”')
    const straight = `${HEAD}“We tested every bolt," Mara Velasco said. "It took a week."`
    expect(mend(straight, 'mixedMarks')).toContain('"We tested every bolt,"')
  })

  test('the first mark of a pair looks the wrong way', () => {
    const text = `${HEAD}”We tested every bolt,” Mara Velasco said.`
    expect(marked(text, 'mixedMarks')).toEqual(['”'])
    expect(mend(text, 'mixedMarks')).toContain('\n“We tested every bolt,”')
  })

  const curly = '“We tested every bolt,” Mara Velasco said. “It took a week.” '.repeat(4)

  test('a few pairs against all others', () => {
    const text = `${HEAD}${curly}\n\n"No," she said. "Never."`
    expect(marked(text, 'mixedMarks')).toEqual(['"', '"'])
    expect(mend(text, 'mixedMarks')).toContain('“No,” she said. "Never."')
    expect(mend(text, 'mixedMarks', 'matchArticle')).toContain('“No,” she said. “Never.”')
  })

  test.each([
    `Two houses, two styles: ${curly}\n\n${curly.replaceAll(/[“”]/g, '"')}`,
    "``We tested every bolt,'' Mara Velasco said.",
    "''We tested every bolt,'' Mara Velasco said.",
    '„Jede Schraube“, said Mara Velasco. „Jede”, she said.',
    `One in another: ${curly} “He told me ‘leave it’,” she said.`,
  ])('left alone: %s', (text) => {
    expect(marked(HEAD + text, 'mixedMarks')).toEqual([])
  })
})

describe('a mark missing where a quotation goes on', () => {
  const text = `${HEAD}“We tested every bolt.\n\nIt took us a week.\n\nThe county paid for it,” Mara Velasco said.`

  test('each paragraph without one', () => {
    expect(marked(text, 'reopenedMark')).toEqual(['It', 'The'])
    expect(mend(text, 'reopenedMark')).toContain('\n“It took us a week.\n\nThe')
  })

  test.each([
    '“We tested every bolt.\n\n“It took us a week,” Mara Velasco said.',
    '“We tested every bolt,” Mara Velasco said.\n\nIt took a week.\n\n“The county paid for it.”',
    '“We tested every bolt, Mara Velasco said.\n\nThe county paid. “All of it,” she said.',
  ])('left alone: %s', (other) => {
    expect(marked(HEAD + other, 'reopenedMark')).toEqual([])
  })
})

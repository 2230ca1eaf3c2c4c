import { describe, expect, test } from 'vitest'
import { COPY_RULES } from '../../../../src/core/features/copyDesk/index.ts'
import { rulesTurnedOff, turnOffInText } from '../../../../src/core/features/copyDesk/switches.ts'

const text = '# Bridge closes\n\n“No,” said Mara Velasco.\n'

/** The text with the rule turned off. */
const turnedOff = (from: string, rule: (typeof COPY_RULES)[number]): string => {
  const { start, end, text: words } = turnOffInText(from, rule)
  return from.slice(0, start) + words + from.slice(end)
}

describe('comments that turn rules off', () => {
  test.each([
    ['', []],
    ['<!-- a remark -->', []],
    ['<!-- newsmark-disable twoSpellings -->', ['twoSpellings']],
    ['<!--newsmark-disable mixedMarks, twoSpellings-->', ['mixedMarks', 'twoSpellings']],
    ['<!-- newsmark-disable mixedMarks -->\n<!-- newsmark-disable twoSpellings -->', ['mixedMarks', 'twoSpellings']],
    ['<!-- newsmark-disable nonsense -->', []],
    ['<!-- newsmark-disable -->', [...COPY_RULES]],
  ])('%s', (comment, rules) => {
    expect([...rulesTurnedOff(text + comment)]).toEqual(rules)
  })

  test.each([text, '', 'one line', text.replaceAll('\n', '\r\n'), `${text}\n`])(
    'the comment is written behind everything, and a second rule beside the first: %j',
    (from) => {
      const once = turnedOff(from, 'twoSpellings')
      expect(once.startsWith(from)).toBe(true)
      expect([...rulesTurnedOff(once)]).toEqual(['twoSpellings'])
      const twice = turnedOff(once, 'mixedMarks')
      expect([...rulesTurnedOff(twice)]).toEqual(['mixedMarks', 'twoSpellings'])
      expect(twice.match(/<!--/g)).toHaveLength(1)
      expect(/\r\n/.test(from) || !/\r/.test(twice)).toBe(true)
    },
  )
})

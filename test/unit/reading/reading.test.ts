import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/core/model.ts'
import { applyEdits } from '../../../src/core/revise/edits.ts'
import { differenceOf } from '../../../src/reading/difference.ts'
import { toNow, toThen } from '../../../src/reading/drift.ts'
import type { Slice } from '../../../src/reading/protocol.ts'
import { headOf, regionAround } from '../../../src/reading/region.ts'
import { cut, Joiner } from '../../../src/reading/slices.ts'

describe('drift: where places are after edits', () => {
  const typed = { start: 10, removed: 0, inserted: 5 }
  const deleted = { start: 20, removed: 10, inserted: 0 }

  test.each([
    ['before an insertion', [typed], 9, 9],
    ['behind an insertion', [typed], 12, 17],
    ['in a deletion: where it was', [deleted], 25, 20],
    ['behind a deletion', [deleted], 40, 30],
    ['after both, one after the other', [typed, deleted], 40, 35],
  ])('%s', (_, drift, then, now) => expect(toNow(drift, then)).toBe(now))

  test.each([
    ['before an insertion', [typed], 9, 9],
    ['in the inserted text: where it began', [typed], 12, 10],
    ['behind an insertion', [typed], 17, 12],
    ['behind a deletion', [deleted], 30, 40],
    ['after both', [typed, deleted], 35, 40],
  ])('and back: %s', (_, drift, now, then) => expect(toThen(drift, now)).toBe(then))

  test('agrees with the text: an untouched word is found again', () => {
    const then = 'One two three four five.'
    const edits = [
      { start: 19, removed: 4, inserted: 3 },
      { start: 4, removed: 3, inserted: 5 },
    ]
    const now = 'One zweii three four fün.'
    expect(now.slice(toNow(edits, then.indexOf('four'))).startsWith('four')).toBe(true)
    expect(then.slice(toThen(edits, now.indexOf('four'))).startsWith('four')).toBe(true)
  })
})

describe('slices', () => {
  const reading = (text: string, sentences: number): Article => ({
    text,
    blocks: [],
    sentences: Array.from({ length: sentences }, (_, start) => ({ start, end: start + 1 })),
    mentions: [],
    entities: [],
    quotes: [],
  })
  const passages = [reading('One. ', 3), reading('Two. ', 0), reading('Three. ', 12), reading('Four.', 4)]
  const text = passages.map((passage) => passage.text).join('')
  const joined = (slices: Iterable<Slice>, joiner: Joiner): readonly Article[] => {
    for (const slice of slices) joiner.add(slice)
    return joiner.finish()
  }

  test('hold a bounded number of findings beyond those of one passage, and are whole again', () => {
    const slices = [...cut(passages, [], 10)]
    expect(slices.map((slice) => slice.length)).toEqual([3, 1])
    expect(joined(slices, new Joiner(text))).toEqual(passages)
  })

  test('of no passage at all is one', () => expect([...cut([])]).toEqual([[]]))

  test('name what the other side has', () => {
    const fresh = [passages[0]!, reading('Two and a half. ', 1), passages[2]!, passages[3]!]
    const slices = [...cut(fresh, passages)]
    expect(slices).toEqual([
      [
        { kind: 'same', first: 0, last: 1 },
        { kind: 'read', length: 16, findings: expect.objectContaining({ sentences: [{ start: 0, end: 1 }] }) },
        { kind: 'same', first: 2, last: 4 },
      ],
    ])
    const now = fresh.map((passage) => passage.text).join('')
    expect(joined(slices, new Joiner(now, passages))).toEqual(fresh)
  })
})

describe('the difference of two texts', () => {
  const long = 'The harbour master said no. '.repeat(400)
  test.each([
    ['nothing', 'Cole left.', 'Cole left.', []],
    ['a word put in', 'Cole left.', 'Cole quickly left.', [{ start: 5, end: 5, text: 'quickly ' }]],
    ['a letter doubled', 'Cole', 'Coole', [{ start: 2, end: 2, text: 'o' }]],
    ['a letter taken out of two', 'Coole', 'Cole', [{ start: 2, end: 3, text: '' }]],
    ['all', 'Cole', '', [{ start: 0, end: 4, text: '' }]],
    ['far inside', `${long}x${long}`, `${long}yz${long}`, [{ start: long.length, end: long.length + 1, text: 'yz' }]],
  ])('is %s', (_what, before, after, edits) => {
    expect(differenceOf(before, after)).toEqual(edits)
    expect(applyEdits(before, differenceOf(before, after))).toBe(after)
  })
})

describe('regions of a long text', () => {
  const text = 'A first paragraph.\n\nThe second one.\n\nAnd the third.\n'

  test('are whole paragraphs', () => {
    const at = text.indexOf('second')
    const { start, end } = regionAround(text, { start: at, end: at + 6 }, 40)
    expect(text.slice(start, end)).toBe('\nThe second one.\n\n')
  })

  test('the head ends with a paragraph', () => {
    expect(headOf(text, 40)).toEqual({ start: 0, end: text.indexOf('And') })
    expect(headOf(text, 1000)).toEqual({ start: 0, end: text.length })
  })

  test('without a line break they still end, and never inside an emoji', () => {
    const line = '😀'.repeat(50)
    const region = regionAround(line, { start: 50, end: 50 }, 21)
    for (const edge of [region.start, region.end, headOf(line, 33).end]) expect(edge % 2).toBe(0)
    expect(region.end - region.start).toBeLessThan(50)
  })
})

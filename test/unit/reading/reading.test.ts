import { describe, expect, test } from 'vitest'
import type { Article, Mention } from '../../../src/core/model.ts'
import { toNow, toThen } from '../../../src/reading/drift.ts'
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
  const mention = (start: number): Mention => ({
    start,
    end: start + 1,
    type: 'PERSON',
    kind: 'named',
    entity: null,
    score: 1,
  })
  const article = (mentions: number, sentences: number): Article => ({
    text: 'x',
    blocks: [],
    sentences: Array.from({ length: sentences }, (_, start) => ({ start, end: start + 1 })),
    mentions: Array.from({ length: mentions }, (_, start) => mention(start)),
    entities: [],
    quotes: [],
  })

  test.each([
    [0, 0, 1],
    [1, 0, 1],
    [10, 0, 1],
    [11, 0, 2],
    [7, 5, 2],
    [95, 95, 19],
  ])('%i mentions and %i sentences come in %i slices of ten and are whole again', (mentions, sentences, count) => {
    const whole = article(mentions, sentences)
    const slices = [...cut(whole, 10)]
    expect(slices).toHaveLength(count)
    const joiner = new Joiner()
    for (const slice of slices) joiner.add(slice)
    expect(joiner.finish('x')).toEqual(whole)
    for (const slice of slices) expect(Object.values(slice).flat().length).toBeLessThanOrEqual(10)
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

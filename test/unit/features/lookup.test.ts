import { describe, expect, test } from 'vitest'
import { entityAt, quoteAt } from '../../../src/core/features/lookup.ts'
import { indexSpans, spansAt, spansTouching } from '../../../src/core/features/spanIndex.ts'
import { bridge } from './bridge.ts'

const at = (words: string) => bridge.text.indexOf(words)

describe('what is at a place', () => {
  test.each([
    ['on the first letter of a name', at('Mara'), 'Mara Velasco'],
    ['behind the last letter of a name', at('Mara') + 'Mara Velasco'.length, 'Mara Velasco'],
    ['on a pronoun', at('she said'), 'Mara Velasco'],
    ['on an ordinary word', at('closes') + 1, undefined],
    ['before the text', -5, undefined],
    ['behind the text', 10_000, undefined],
  ])('the entity %s', (_, offset, name) => {
    expect(entityAt(bridge, offset)?.name).toBe(name)
  })

  test.each([
    ['in a quote', at('deck'), 'q1'],
    ['in a quote inside a quote: the inner one', at('Leave'), 'q6'],
    ['on the cue', at('told the'), 'q1'],
    ['on the source', at('county'), 'q1'],
    ['in reported speech', at('doubled'), 'q2'],
    ['nowhere', at('closes'), undefined],
  ])('the quote %s', (_, offset, id) => {
    expect(quoteAt(bridge, offset)?.id).toBe(id)
  })
})

describe('an index of spans', () => {
  const spans = [
    { start: 0, end: 100 },
    { start: 10, end: 20 },
    { start: 30, end: 40 },
    { start: 30, end: 35 },
    { start: 90, end: 95 },
  ]

  test.each([
    [{ start: 0, end: 5 }, [0]],
    [{ start: 19, end: 30 }, [0, 1]],
    [{ start: 20, end: 31 }, [0, 2, 3]],
    [{ start: 100, end: 200 }, []],
    [{ start: 50, end: 50 }, [0]],
  ])('finds what touches %o, also what began long before', (window, owners) => {
    for (const given of [spans, spans.toReversed()]) {
      const index = indexSpans(
        given,
        given.map((span) => spans.indexOf(span)),
      )
      expect(spansTouching(index, window).map((i) => index.owner[i])).toEqual(owners)
    }
  })

  test('prefers the span a cursor is in to the one it stands behind', () => {
    const index = indexSpans([
      { start: 0, end: 5 },
      { start: 5, end: 30 },
    ])
    expect(spansAt(index, 5).map((i) => index.owner[i])).toEqual([1, 0])
  })
})

// When a quote was said as a day, and what is quoted inside what.
import { describe, expect, it, test } from 'vitest'
import { quoteCard } from '../../../src/core/features/quoteCard.ts'
import { type QuoteNode, quotesInside, quoteTree } from '../../../src/core/features/quoteTree.ts'
import { dateOfUtterance } from '../../../src/core/features/utteranceDate.ts'
import type { Modality } from '../../../src/core/model.ts'
import { articleOf, placeOf } from './articleOf.ts'
import { bridge } from './bridge.ts'

/** An article of Wednesday, 3 March 2021. */
function saidOn(time: string, modality: Modality = 'actual', dateline = 'DUNMORE, March 3, 2021 — ') {
  const text = `${dateline}“It is safe,” Cole said ${time}.`
  const span = placeOf(text, time)
  const article = articleOf(text, {}, [{ parts: ['“It is safe,”'], cue: 'said', time: span, modality }])
  return { ...article, blocks: [{ kind: 'dateline' as const, start: 0, end: dateline.length }] }
}

describe('the day of an utterance', () => {
  test.each([
    ['Tuesday', '2021-03-02'],
    ['Wednesday', '2021-03-03'],
    ['late Thursday', '2021-02-25'],
    ['Tuesday morning', '2021-03-02'],
    ['yesterday', '2021-03-02'],
    ['last night', '2021-03-02'],
    ['3 May 2019', '2019-05-03'],
    ['March 1', '2021-03-01'],
    ['December 30', '2020-12-30'],
    ['Tuesday, March 2', '2021-03-02'],
    ['2019', '2019'],
    ['late 2019', '2019'],
    ['May 2019', '2019-05'],
    ['three days ago', '2021-02-28'],
    ['two months ago', '2021-01'],
    ['a year ago', '2020'],
    ['last month', '2021-02'],
    ['earlier this year', '2021'],
    ['last week', null],
    ['the weekend', null],
  ])('%s is %s', (time, date) => {
    const article = saidOn(time)
    expect(dateOfUtterance(article, article.quotes[0]!)).toBe(date)
  })

  it('of what will be said lies ahead', () => {
    const article = saidOn('Friday', 'future')
    expect(dateOfUtterance(article, article.quotes[0]!)).toBe('2021-03-05')
  })

  it('is open in an article without a date', () => {
    const weekday = saidOn('Tuesday', 'actual', 'DUNMORE — ')
    expect(dateOfUtterance(weekday, weekday.quotes[0]!)).toBeNull()
    const day = saidOn('March 1', 'actual', 'DUNMORE — ')
    expect(dateOfUtterance(day, day.quotes[0]!)).toBe('--03-01')
  })

  it('stands in the card beside its words', () => {
    expect(quoteCard(saidOn('Tuesday'), 'q1')).toMatchObject({ time: { words: 'Tuesday', date: '2021-03-02' } })
  })
})

describe('quotes inside quotes', () => {
  const idsOf = (nodes: readonly QuoteNode[]): unknown => nodes.map(({ quote, holds }) => [quote.id, idsOf(holds)])

  test('are a tree', () => {
    expect(idsOf(quoteTree(bridge))).toEqual([
      ['q1', []],
      ['q2', []],
      ['q3', []],
      ['q4', []],
      ['q5', [['q6', []]]],
      ['q7', []],
    ])
    expect(quotesInside(bridge, 'q5').map(({ id }) => id)).toEqual(['q6'])
  })

  test('are named in both cards', () => {
    expect(quoteCard(bridge, 'q6')).toMatchObject({ inside: { quote: 'q5', name: 'Mara Velasco' } })
    expect(quoteCard(bridge, 'q5')).toMatchObject({ holds: [{ quote: 'q6', name: 'Idris Cole' }] })
    expect(quoteCard(bridge, 'q1')).toMatchObject({ inside: null, holds: [] })
  })
})

describe('the card of a quote', () => {
  const text =
    'He will say on air: “It is safe.” “It is safe,” an aide, who asked not to be named, said in a statement.'
  const article = articleOf(text, {}, [
    { parts: ['“It is safe.”'], source: 'He', cue: 'will say', modality: 'future', manner: placeOf(text, 'on air') },
    {
      parts: ['“It is safe,”'],
      source: 'an aide',
      cue: 'said',
      sourcing: 'anonymous',
      anonymity: placeOf(text, 'who asked not to be named'),
      manner: placeOf(text, 'in a statement'),
      repeats: 'q1',
      why: [
        { reason: 'cue-after', span: null },
        { reason: 'model', span: null },
      ],
    },
  ])

  test('tells whether, how and by whom it was said', () => {
    expect(quoteCard(article, 'q1')).toMatchObject({ modality: 'future', manner: 'on air', anonymity: null })
    expect(quoteCard(article, 'q2')).toMatchObject({
      modality: 'actual',
      manner: 'in a statement',
      sourcing: 'anonymous',
      anonymity: 'who asked not to be named',
      repeats: text.indexOf('“It is safe.”'),
    })
  })

  test('leaves the model out where the form shows why', () => {
    expect(quoteCard(article, 'q2')?.why.map(({ reason }) => reason)).toEqual(['cue-after'])
  })
})

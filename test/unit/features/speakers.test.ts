import { describe, expect, test } from 'vitest'
import { dimSpans, litSpans, withinLight } from '../../../src/core/features/focus.ts'
import {
  countWords,
  type Speaker,
  speakerOfEntity,
  speakersOf,
  speakerWithKey,
} from '../../../src/core/features/speakers.ts'
import { EVERY_QUOTE, type QuoteFilter, quotesWithin, whoSaidWhat } from '../../../src/core/features/whoSaidWhat.ts'
import { articleOf } from './articleOf.ts'
import { bridge } from './bridge.ts'

const listed = (speakers: readonly Speaker[]) => speakers.map(({ name, quotes }) => [name, quotes.map(({ id }) => id)])
const velasco = speakerWithKey(bridge, 'PERSON Mara Velasco')!

describe('speakers', () => {
  test('stand in order of their first quote, with what they said', () => {
    expect(listed(speakersOf(bridge))).toEqual([
      ['Mara Velasco', ['q1', 'q2', 'q5']],
      ['Idris Cole', ['q3', 'q4', 'q6']],
      ['Some', ['q7']],
    ])
  })

  test('are counted in words', () => {
    expect(speakersOf(bridge).map(({ words }) => words)).toEqual([4 + 3 + 5, 5 + 3 + 2, 3])
    expect(countWords('“One\u00a0two\r\nthree”', { ...bridge.quotes[0]!, parts: [{ start: 0, end: 16 }] })).toBe(3)
  })

  test('two of one name are told apart, and those without a name are known by their words', () => {
    const article = articleOf(
      '“Yes,” Cole said. “No,” Cole said. “Perhaps,” a senior official said. “Never,” A senior official said.',
      { father: { type: 'PERSON', names: ['Cole'] }, son: { type: 'PERSON', names: ['Cole#2'] } },
      [
        { parts: ['“Yes,”'], speaker: 'father' },
        { parts: ['“No,”'], speaker: 'son' },
        { parts: ['“Perhaps,”'], source: 'a senior official' },
        { parts: ['“Never,”'], source: 'A senior official' },
      ],
    )
    expect(speakersOf(article).map(({ key, quotes }) => [key, quotes.length])).toEqual([
      ['PERSON Cole', 1],
      ['PERSON Cole #2', 1],
      ['words a senior official', 2],
    ])
  })

  test('an entity that says nothing is none', () => {
    const [first, , courier] = bridge.entities
    expect(speakerOfEntity(bridge, first!)).toBe(velasco)
    expect(speakerOfEntity(bridge, courier!)).toBeNull()
    expect(speakerWithKey(bridge, 'PERSON Nobody')).toBeNull()
  })
})

describe('who said what', () => {
  const only = (filter: Partial<QuoteFilter>) =>
    listed(whoSaidWhat(bridge, 'appearance', { ...EVERY_QUOTE, ...filter }))

  test.each<[string, Partial<QuoteFilter>, unknown]>([
    [
      'reported speech',
      { kinds: new Set(['indirect']) },
      [
        ['Mara Velasco', ['q2']],
        ['Some', ['q7']],
      ],
    ],
    ['what is uncertain', { sure: false }, [['Idris Cole', ['q4']]]],
    ['one speaker', { speakers: new Set(['PERSON Idris Cole']) }, [['Idris Cole', ['q3', 'q4', 'q6']]]],
    [
      'shown layers',
      { layers: new Set(['mixedQuote', 'directQuote']) },
      [
        ['Mara Velasco', ['q1', 'q5']],
        ['Idris Cole', ['q3', 'q6']],
      ],
    ],
    ['nothing', { kinds: new Set() }, []],
  ])('narrowed down to %s', (_, filter, left) => expect(only(filter)).toEqual(left))

  test('words are those of the quotes that are left', () => {
    const [speaker] = whoSaidWhat(bridge, 'appearance', { ...EVERY_QUOTE, kinds: new Set(['indirect']) })
    expect(speaker?.words).toBe(3)
  })

  test('by amount, who says most stands first, and the article’s own order stays as it is', () => {
    const article = articleOf('“A,” x said. “B.” “C d.” “E.”', {}, [
      { parts: ['“A,”'], source: 'x' },
      { parts: ['“B.”'] },
      { parts: ['“C d.”'] },
    ])
    expect(whoSaidWhat(article, 'amount').map(({ name }) => name)).toEqual([null, 'x'])
    expect(speakersOf(article).map(({ name }) => name)).toEqual(['x', null])
  })

  test('a quote within a quote is found below it', () => {
    expect([...quotesWithin(bridge.quotes)].map(([id, nested]) => [id, nested.map((quote) => quote.id)])).toEqual([
      ['q5', ['q6']],
    ])
  })
})

describe('focus', () => {
  const { text } = bridge
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end))
  const lit = litSpans(bridge, velasco)
  const whole = { start: 0, end: text.length }

  test('what is lit and what is dim make up the window', () => {
    const dim = dimSpans(lit, whole)
    const all = [...dim, ...[...lit.start].map((start, i) => ({ start, end: lit.end[i]! }))]
    expect(words(all.sort((a, b) => a.start - b.start)).join('')).toBe(text)
    expect(words(dim).join('')).not.toContain('The deck is safe')
    expect(words(dim).join('')).toContain('“Nobody asked us,” he said')
  })

  test('a window within what is lit has nothing dim; one without is dim as a whole', () => {
    const deck = text.indexOf('deck')
    expect(dimSpans(lit, { start: deck, end: deck + 4 })).toEqual([])
    const idris = text.indexOf('Idris')
    expect(words(dimSpans(lit, { start: idris, end: idris + 10 }))).toEqual(['Idris Cole'])
  })

  test('marks of others are not in the light', () => {
    const names = bridge.mentions.filter(({ kind }) => kind === 'named')
    expect(words(withinLight(lit, names))).toEqual(['Mara Velasco', 'Velasco'])
  })
})

// What leads from a place: the first mention, all mentions, a growing selection, symbols found by a few letters.
import { describe, expect, test } from 'vitest'
import { definitionAt } from '../../../src/core/features/definition.ts'
import { referencesAt } from '../../../src/core/features/references.ts'
import { spansAround } from '../../../src/core/features/selection.ts'
import { mayMean, symbolsOf } from '../../../src/core/features/symbols.ts'
import type { Article, Span } from '../../../src/core/model.ts'
import { readText } from '../../../src/core/text/index.ts'
import { articleOf, placeOf } from './articleOf.ts'
import { bridge } from './bridge.ts'

const at = (words: string) => bridge.text.indexOf(words)
const words = ({ text }: Article, span: Span | undefined | null) => span && text.slice(span.start, span.end)

describe('the first mention', () => {
  test.each([
    ['a surname', at('Velasco said') + 2, 'Velasco', 'Mara Velasco'],
    ['a pronoun', at('she said') + 1, 'she', 'Mara Velasco'],
    ['the first mention itself', at('Mara Velasco'), 'Mara Velasco', 'Mara Velasco'],
    ['a source', at('county engineer'), 'Mara Velasco, the county engineer,', 'Mara Velasco'],
    ['a quote', at('deck is safe'), '“The deck is safe,”', 'Mara Velasco'],
    ['a quote within a quote: its own speaker', at('Leave it'), '‘Leave it,’', 'Idris Cole'],
    ['a cue', at('told the'), 'told', 'Mara Velasco'],
    ['a name that is no speaker', at('Dunmore.'), 'Dunmore', 'Dunmore'],
  ])('of %s', (_, offset, origin, target) => {
    const definition = definitionAt(bridge, offset)
    expect(words(bridge, definition?.origin)).toBe(origin)
    expect(words(bridge, definition?.target)).toBe(target)
    expect(words(bridge, definition?.sentence)).toContain(target)
  })

  test.each([
    ['an ordinary word', at('closes') + 2],
    ['a quote nobody is known to have said', at('the mayor knew') + 5],
    ['a pronoun the article leaves open', at('us,”') + 1],
    ['what lies before the text', -1],
    ['what lies behind it', 10_000],
  ])('of %s: none', (_, offset) => expect(definitionAt(bridge, offset)).toBeNull())
})

describe('all places', () => {
  const found = (offset: number, withFirst = true) =>
    referencesAt(bridge, offset, withFirst)?.map((span) => words(bridge, span))

  test('of a name, wherever it is named', () => {
    for (const place of [at('Mara'), at('Velasco said'), at('she said')]) {
      expect(found(place)).toEqual(['Mara Velasco', 'Velasco', 'she'])
    }
    expect(found(at('Mara'), false)).toEqual(['Velasco', 'she'])
  })

  test('of somebody’s words: all that they say', () => {
    expect(found(at('Nobody asked'))).toEqual(['the repairs “reckless and late”', '“Nobody asked us,”', '‘Leave it,’'])
  })

  test('of nothing: none', () => {
    expect(found(at('closes'))).toBeUndefined()
    expect(found(at('the mayor knew'))).toBeUndefined()
  })
})

describe('a growing selection', () => {
  const article = { ...bridge, blocks: readText(bridge.text).blocks }
  const steps = (offset: number) => spansAround(article, offset).map((span) => words(article, span))

  test('takes in the words, the quote, who says it, the paragraph, all', () => {
    expect(steps(at('deck'))).toEqual([
      'The deck is safe,',
      '“The deck is safe,”',
      '“The deck is safe,” Mara Velasco, the county engineer, told',
      '“The deck is safe,” Mara Velasco, the county engineer, told the Harbor Courier.',
      '“The deck is safe,” Mara Velasco, the county engineer, told the Harbor Courier. Velasco said traffic had doubled.',
      bridge.text,
    ])
  })

  test('begins with the name and its source', () => {
    expect(steps(at('Mara')).slice(0, 2)).toEqual(['Mara Velasco', 'Mara Velasco, the county engineer,'])
  })

  test('every step holds the one before and more', () => {
    for (let offset = 0; offset <= bridge.text.length; offset++) {
      const spans = spansAround(article, offset)
      spans.forEach((span, i) => {
        const inner = spans[i - 1]
        if (!inner) return
        expect(span.start <= inner.start && inner.end <= span.end).toBe(true)
        expect(span.end - span.start).toBeGreaterThan(inner.end - inner.start)
      })
      expect(words(article, spans.at(-1))).toBe(bridge.text)
    }
  })
})

describe('symbols', () => {
  test.each([
    ['vel', 'Mara Velasco', true],
    ['MVEL', 'Mara Velasco', true],
    ['mara vel', 'Mara Velasco', true],
    ['', 'Mara Velasco', true],
    ['asco', 'Mara Velasco', true],
    ['lev', 'Mara Velasco', false],
    ['mao', 'Mara Velasco', false],
    ['mavo', 'Mara Velasco', false],
  ])('%s may mean %s: %s', (query, name, expected) => expect(mayMean(query, name)).toBe(expected))

  test('a speaker’s name finds what they said', () => {
    const names = symbolsOf(bridge, 'cole').map(({ name }) => name)
    expect(names).toContain('Idris Cole')
    expect(names).toContain('Idris Cole: “Nobody asked us”')
    expect(names.join()).not.toContain('The deck')
  })

  test('a short form leads to where it stands, and says what it is short for', () => {
    const text = 'The Harbor Press Board met. The HPB said no.'
    const board = articleOf(text, { board: { type: 'ORG', names: ['Harbor Press Board', 'HPB'] } })
    const article = { ...board, entities: board.entities.map((each) => ({ ...each, aliases: ['HPB'] })) }
    expect(symbolsOf(article, 'HPB').map(({ name, at, what }) => ({ name, start: at.start, what }))).toEqual([
      { name: 'Harbor Press Board', start: placeOf(text, 'Harbor').start, what: { entity: 'ORG', description: null } },
      { name: 'HPB', start: placeOf(text, 'HPB').start, what: { alias: 'ORG', of: 'Harbor Press Board' } },
    ])
  })

  test('are at most so many', () => expect(symbolsOf(bridge, '', 3)).toHaveLength(3))
})

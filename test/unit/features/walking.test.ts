import { describe, expect, test } from 'vitest'
import { countArticle } from '../../../src/core/features/counts.ts'
import { excerpt, excerptOfQuote } from '../../../src/core/features/excerpt.ts'
import { mentionsOfSame } from '../../../src/core/features/highlights.ts'
import { jump, speakerAt, walkableQuotes } from '../../../src/core/features/jumps.ts'
import { LAYERS } from '../../../src/core/features/layers.ts'
import { outlineOf } from '../../../src/core/features/outline.ts'
import { bySalience } from '../../../src/core/features/salience.ts'
import type { Quote } from '../../../src/core/model.ts'
import { articleOf } from './articleOf.ts'
import { bridge } from './bridge.ts'

const at = (words: string) => bridge.text.indexOf(words)

describe('jumps', () => {
  const all = walkableQuotes(bridge, new Set(LAYERS))

  test('walk outer quotes only', () => expect(all.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q7']))

  test('walk no uncertain quote while those are hidden', () => {
    const certain = walkableQuotes(bridge, new Set(LAYERS.filter((layer) => layer !== 'uncertain')))
    expect(certain.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q5', 'q7'])
  })

  test('walk the kinds that are shown, and all when none is', () => {
    expect(walkableQuotes(bridge, new Set(['indirectQuote'])).map(({ id }) => id)).toEqual(['q2', 'q7'])
    expect(walkableQuotes(bridge, new Set(['person']))).toHaveLength(6)
  })

  test.each([
    ['next', at('Idris'), 'q3'],
    ['next', bridge.text.length, 'q1'],
    ['previous', at('Idris'), 'q2'],
    ['previous', 0, 'q7'],
    ['previous', at('“Nobody'), 'q3'],
  ] as const)('%s from %i is %s', (direction, offset, id) => {
    expect(jump(all, offset, direction)?.id).toBe(id)
  })

  test('the speaker is who said the quote here, or who is named here and speaks', () => {
    expect(speakerAt(bridge, at('deck'), null)).toBe('velasco')
    expect(speakerAt(bridge, at('closes'), 'cole')).toBe('cole')
    expect(speakerAt(bridge, at('closes'), 'dunmore')).toBeNull()
  })
})

test('highlights are all mentions of the one under the cursor', () => {
  const words = mentionsOfSame(bridge, at('she said')).map(({ start, end }) => bridge.text.slice(start, end))
  expect(words).toEqual(['Mara Velasco', 'Velasco', 'she'])
  expect(mentionsOfSame(bridge, at('closes'))).toEqual([])
})

test('the outline groups quotes by speaker and names by type', () => {
  const { speakers, names } = outlineOf(bridge)
  expect(speakers.map(({ name, quotes }) => [name, quotes.length])).toEqual([
    ['Mara Velasco', 3],
    ['Idris Cole', 3],
    ['Some', 1],
  ])
  expect(names.map(({ type, names }) => [type, names.map(({ entity }) => entity.name)])).toEqual([
    ['PERSON', ['Mara Velasco', 'Idris Cole']],
    ['ORG', ['Harbor Courier']],
    ['PLACE', ['Dunmore']],
  ])
})

test('those who speak and are named often come first', () => {
  expect(bySalience(bridge, bridge.entities).map(({ id }) => id)[0]).toBe('velasco')
})

test('counts', () => {
  expect(countArticle(bridge)).toEqual({
    quotes: 7,
    direct: 4,
    mixed: 1,
    indirect: 2,
    uncertain: 1,
    names: 4,
    speakers: 2,
  })
})

describe('excerpts', () => {
  test.each([
    ['short words stay', 'short words stay'],
    ['two\r\n  lines', 'two lines'],
    ['one two three four five six', 'one two three four …'],
    ['nospacesatallinthisverylongword', 'nospacesatallinthisv …'],
    ['exactly twenty chars', 'exactly twenty chars'],
  ])('%s', (text, short) => expect(excerpt(text, { start: 0, end: text.length }, 20)).toBe(short))

  test('never cut an emoji in two', () => {
    const text = `${'x'.repeat(19)}😀${'y'.repeat(10)}`
    expect(excerpt(text, { start: 0, end: text.length }, 20)).toBe(`${'x'.repeat(19)} …`)
  })

  test('a split quote shows its first part', () => {
    const split = articleOf('“The cost,” she said, “has doubled.”', {}, [{ parts: ['“The cost,”', '“has doubled.”'] }])
    expect(excerptOfQuote(split.text, split.quotes[0]!)).toBe('“The cost …”')
  })

  test.each<[string, string, string, Pick<Partial<Quote>, 'kind' | 'stance'>, string]>([
    ['a clause stands by itself', 'Cole said the deck was safe.', 'the deck was safe', {}, 'the deck was safe'],
    [
      'so does one without a form of its own',
      'Cole said rain closed it all.',
      'rain closed it all',
      {},
      'rain closed it all',
    ],
    [
      'what is none has its cue before it',
      'Opponents accused the mayor of leaving.',
      'the mayor of leaving',
      { stance: 'criticised' },
      'accused the mayor of leaving',
    ],
    ['a few words have it too', 'Cole confirmed the sale.', 'the sale', {}, 'confirmed the sale'],
    ['but not from behind', 'The sale, Cole said.', 'The sale', {}, 'The sale'],
    ['nor over the speaker', 'Promised Cole: to leave.', 'to leave', { stance: 'promised' }, 'to leave'],
    ['quoted words stand alone', 'Cole called it “a farce”.', 'it “a farce”', { kind: 'mixed' }, '“a farce”'],
    ['with “not” they do not', 'Cole said not “fair”.', 'not “fair”', { kind: 'mixed' }, 'said not “fair”'],
    [
      'nor with much beside them',
      'Cole said the long wait was “a farce”.',
      'the long wait was “a farce”',
      { kind: 'mixed' },
      'the long wait was “a farce”',
    ],
  ])('of reported words: %s', (_, text, part, rest, short) => {
    const cue = /said|confirmed|called|Promised|accused/u.exec(text)![0]
    const source = text.includes('Cole') ? 'Cole' : 'Opponents'
    const article = articleOf(text, {}, [{ kind: 'indirect', parts: [part], source, cue, ...rest }])
    expect(excerptOfQuote(article.text, article.quotes[0]!)).toBe(short)
  })
})

test('nothing found is nothing shown', () => {
  const empty = articleOf('', {})
  expect(outlineOf(empty)).toEqual({ speakers: [], more: null, names: [] })
  expect(countArticle(empty).quotes).toBe(0)
  expect(jump([], 0, 'next')).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { contextOf } from '../../../src/core/features/context.ts'
import { entityList } from '../../../src/core/features/entityList.ts'
import { LAYERS } from '../../../src/core/features/layers.ts'
import { rulerBars } from '../../../src/core/features/ruler.ts'
import { articleOf } from './articleOf.ts'
import { bridge } from './bridge.ts'

describe('entities', () => {
  const names = (list: ReturnType<typeof entityList>) =>
    list.map(({ type, entities }) => [type, entities.map(({ entity }) => entity.name)])

  test('by type, who matters most first', () => {
    expect(names(entityList(bridge, 'salience'))).toEqual([
      ['PERSON', ['Mara Velasco', 'Idris Cole']],
      ['ORG', ['Harbor Courier']],
      ['PLACE', ['Dunmore']],
    ])
  })

  test('by name, accents and numbers as one expects', () => {
    const article = articleOf('Zoe met Émile, Eva, Unit 10 and Unit 9.', {
      zoe: { type: 'PERSON', names: ['Zoe'] },
      emile: { type: 'PERSON', names: ['Émile'] },
      eva: { type: 'PERSON', names: ['Eva'] },
      ten: { type: 'ORG', names: ['Unit 10'] },
      nine: { type: 'ORG', names: ['Unit 9'] },
    })
    expect(names(entityList(article, 'alphabet'))).toEqual([
      ['PERSON', ['Émile', 'Eva', 'Zoe']],
      ['ORG', ['Unit 9', 'Unit 10']],
    ])
  })

  test('only those on shown layers', () => {
    expect(names(entityList(bridge, 'salience', new Set(['place'])))).toEqual([['PLACE', ['Dunmore']]])
    expect(entityList(bridge, 'salience', new Set())).toEqual([])
  })

  test('keys tell two of one name apart', () => {
    const article = articleOf('Cole met Cole.', {
      a: { type: 'PERSON', names: ['Cole'] },
      b: { type: 'PERSON', names: ['Cole#2'] },
    })
    const keys = entityList(article, 'salience').flatMap(({ entities }) => entities.map(({ key }) => key))
    expect(new Set(keys).size).toBe(2)
  })
})

describe('the words around a place', () => {
  test.each([
    [
      'Yesterday the county engineer Mara Velasco opened the bridge over the Lisk to all who had waited for it',
      'Mara Velasco',
      'the county engineer Mara Velasco opened the bridge over the Lisk to all who had',
    ],
    ['Before\nMara Velasco left.\nAfter', 'Mara Velasco', 'Mara Velasco left.'],
    ['Mara\r\nVelasco left', 'Mara\r\nVelasco', 'Mara Velasco left'],
    ['Velasco', 'Velasco', 'Velasco'],
    [`${'x'.repeat(200)}Cole${'y'.repeat(200)}`, 'Cole', 'Cole'],
  ])('%#', (text, words, context) => {
    const start = text.indexOf(words)
    const { text: line, place } = contextOf(text, { start, end: start + words.length })
    expect(line).toBe(context)
    expect(line.slice(place.start, place.end)).toBe(words.replace(/\s+/gu, ' '))
  })
})

describe('bars of the ruler', () => {
  const words = (bar: keyof ReturnType<typeof rulerBars>, shown: readonly (typeof LAYERS)[number][] = LAYERS) =>
    rulerBars(bridge, new Set(shown))[bar].map(({ start, end }) => bridge.text.slice(start, end))

  test('one for each finding, none on hidden layers', () => {
    expect(words('person')).toEqual(['Mara Velasco', 'Velasco', 'Idris Cole'])
    expect(words('person', ['place'])).toEqual([])
    expect(words('quote', ['directQuote'])).toEqual(['“The deck is safe,”', '“He told me, ‘Leave it,’”'])
  })

  test('few, however long the article is', () => {
    const text = 'Cole said so. '.repeat(5000)
    const one = articleOf('Cole said so. ', { cole: { type: 'PERSON', names: ['Cole'] } })
    const mentions = Array.from({ length: 5000 }, (_, i) => ({ ...one.mentions[0]!, start: i * 14, end: i * 14 + 4 }))
    const bars = rulerBars({ ...one, text, mentions }, new Set(LAYERS), null, 100).person
    expect(bars.length).toBeLessThanOrEqual(100)
    expect(bars.at(-1)?.end).toBe(mentions.at(-1)?.end)
  })
})

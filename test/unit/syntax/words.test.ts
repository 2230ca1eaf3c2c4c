import { describe, expect, it } from 'vitest'
import { TAGS, tagOf } from '../../../src/core/syntax/inventory.ts'
import { lemmaOf } from '../../../src/core/syntax/lemma.ts'
import { featureKey, packRows, SparseWeights } from '../../../src/core/syntax/weights.ts'
import { createColumns } from '../../../src/core/syntax/wordColumns.ts'

describe('lemmas', () => {
  it.each([
    ['said', 'say'],
    ['says', 'say'],
    ['told', 'tell'],
    ['noted', 'note'],
    ['argued', 'argue'],
    ['insisted', 'insist'],
    ['visited', 'visit'],
    ['slammed', 'slam'],
    ['announced', 'announce'],
    ['urging', 'urge'],
    ['denies', 'deny'],
    ['denied', 'deny'],
    ['added', 'add'],
    ['pushes', 'push'],
    ['calls', 'call'],
    ['called', 'call'],
    ['stress', 'stress'],
    ['this', 'this'],
  ])('%s → %s', (form, lemma) => {
    expect(lemmaOf(form)).toBe(lemma)
  })
})

describe('columns of words', () => {
  const columns = createColumns()

  it('read marks and dashes of all kinds as one', () => {
    const { lower } = columns(['“', '"', '``', '—', '-', '‘', "'"])
    expect(new Set([lower[0], lower[1], lower[2]]).size).toBe(1)
    expect(lower[3]).toBe(lower[4])
    expect(lower[5]).toBe(lower[6])
  })

  it('read an accent that is written apart as one letter', () => {
    const { lower, shape, ending } = columns(['Émile', 'Émile'.normalize('NFD')])
    expect([lower[0], shape[0], ending[0]]).toEqual([lower[1], shape[1], ending[1]])
  })

  it('tell how a word is written, whatever the word', () => {
    const { shape, lower } = columns(['Brimsey', 'Quillow', 'rain', '1983', '2024'])
    expect(shape[0]).toBe(shape[1])
    expect(shape[1]).not.toBe(shape[2])
    expect(lower[3]).toBe(lower[4])
  })
})

describe('tags', () => {
  it('know every name of a treebank, those that are rare under a common one', () => {
    expect(TAGS[tagOf('VBD')]).toBe('VBD')
    expect(TAGS[tagOf('ADD')]).toBe('X')
  })
})

describe('sparse weights', () => {
  const rows = [
    { key: 70_000, entries: [[3, -120]] as const },
    {
      key: 5,
      entries: [
        [0, 7],
        [2, -9],
        [61, 255],
      ] as const,
    },
    { key: 16_000_000, entries: [[1, 900]] as const },
  ]
  const { keys, entries } = packRows(rows)
  const weights = new SparseWeights(64, keys, entries)
  const scored = (...features: number[]) => {
    const scores = new Float64Array(64)
    weights.score(Int32Array.from(features), features.length, scores)
    return [...scores].flatMap((score, klass) => (score ? [[klass, score]] : []))
  }

  it('give back what was packed, as far as a step reaches', () => {
    expect(scored(5)).toEqual([
      [0, 7],
      [2, -9],
      [61, 255],
    ])
    expect(scored(70_000)).toEqual([[3, -120]])
    expect(scored(16_000_000)).toEqual([[1, 255]])
  })

  it('add up over features, and are silent about those they do not know', () => {
    expect(scored(5, 5, 6, 16_000_000)).toEqual([
      [0, 14],
      [1, 255],
      [2, -18],
      [61, 510],
    ])
    expect(scored(6, 7, 8)).toEqual([])
  })

  it('read a feature by its key alone', () => {
    expect(featureKey(5 + (1 << 24))).toBe(5)
    expect(scored(5 + (1 << 24))).toEqual(scored(5))
  })
})

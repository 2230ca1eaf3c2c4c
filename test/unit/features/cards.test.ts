import { describe, expect, test } from 'vitest'
import { entityCard } from '../../../src/core/features/entityCard.ts'
import { quoteCard } from '../../../src/core/features/quoteCard.ts'
import { articleOf } from './articleOf.ts'
import { bridge } from './bridge.ts'

describe('the card of an entity', () => {
  test('sums up what the article says', () => {
    expect(entityCard(bridge, 'velasco')).toMatchObject({
      name: 'Mara Velasco',
      type: 'PERSON',
      line: 'county engineer',
      descriptions: [{ text: 'the county engineer', kind: 'role', tense: null }],
      also: [
        { text: 'Velasco', count: 1 },
        { text: 'she', count: 1 },
      ],
      said: [
        { quote: 'q1', text: '“The deck is safe”' },
        { quote: 'q5', text: '“He told me, ‘Leave it”' },
      ],
      saidMore: 0,
      reported: 1,
      mentions: 3,
      quotes: 3,
    })
  })

  test('names the company, most frequent first', () => {
    expect(entityCard(bridge, 'dunmore')?.namedWith).toEqual([])
    expect(entityCard(bridge, 'velasco')?.namedWith.map(({ name }) => name)).toEqual(['Harbor Courier'])
  })

  test('shows where in the text it is named', () => {
    const spread = entityCard(bridge, 'dunmore')?.spread
    expect(spread).toHaveLength(10)
    expect(spread?.[0]).toBe(1)
    expect(spread?.reduce((sum, count) => sum + count)).toBe(2)
  })

  test('says a description once, whatever its case and line breaks', () => {
    const article = articleOf('The acting\nmayor, Cole. The Acting mayor Cole.', {
      cole: { type: 'PERSON', names: ['Cole'], descriptions: ['acting\nmayor', 'Acting mayor'] },
    })
    expect(entityCard(article, 'cole')?.descriptions.map(({ text }) => text)).toEqual(['acting mayor'])
  })

  test('counts every quote once: shown, more, reported, not said', () => {
    const text = '“Yes,” Cole said. “No,” Cole said. “Ah,” Cole said. Cole said it rained. Cole did not say who won.'
    const article = articleOf(text, { cole: { type: 'PERSON', names: ['Cole'] } }, [
      { parts: ['“Yes,”'], speaker: 'cole' },
      { parts: ['“No,”'], speaker: 'cole' },
      { parts: ['“Ah,”'], speaker: 'cole', repeats: 'q1' },
      { kind: 'indirect', parts: ['it rained'], speaker: 'cole' },
      { kind: 'indirect', parts: ['who won'], speaker: 'cole', modality: 'negated' },
    ])
    expect(entityCard(article, 'cole')).toMatchObject({
      said: [{ quote: 'q1' }, { quote: 'q2' }],
      saidMore: 1,
      reported: 1,
      notSaid: 1,
      quotes: 5,
    })
  })

  test('shows nothing as said that was not', () => {
    const article = articleOf('Cole did not say who won.', { cole: { type: 'PERSON', names: ['Cole'] } }, [
      { kind: 'indirect', parts: ['who won'], speaker: 'cole', modality: 'negated' },
    ])
    expect(entityCard(article, 'cole')).toMatchObject({ said: [], reported: 0, notSaid: 1, quotes: 1 })
  })

  test('accounts for every mention: the name’s, other words’, and “who” last', () => {
    const text = 'Mara Velasco, who said so, left. Velasco ran. She won. She wept.'
    const article = articleOf(text, {
      velasco: { type: 'PERSON', names: ['Mara Velasco', 'Velasco#2'], pronouns: ['who', 'She', 'She#2'] },
    })
    const card = entityCard(article, 'velasco')!
    expect(card.also).toEqual([
      { text: 'she', count: 2 },
      { text: 'Velasco', count: 1 },
      { text: 'who', count: 1 },
    ])
    expect(card.alsoMore).toBe(0)
    expect(card.mentions).toBe(5)
  })

  test('of nobody is null', () => expect(entityCard(bridge, 'nobody')).toBeNull())
})

describe('the card of a quote', () => {
  test('names speaker, addressee and the words that decided', () => {
    expect(quoteCard(bridge, 'q1')).toMatchObject({
      kind: 'direct',
      text: '“The deck is safe”',
      speaker: { name: 'Mara Velasco', description: 'county engineer' },
      addressee: 'Harbor Courier',
      relay: null,
      sure: 'high',
      candidates: [],
      why: [{ reason: 'cue-after', words: 'Mara Velasco, the county engineer, told' }],
    })
  })

  test('of an uncertain one names the candidates', () => {
    expect(quoteCard(bridge, 'q4')).toMatchObject({
      sure: 'low',
      doubt: 'speaker',
      candidates: ['Idris Cole', 'Mara Velasco'],
      why: [{ reason: 'pronoun', words: 'Idris Cole' }],
    })
  })

  test('of one whose speaker nobody else may be doubts that it is said', () => {
    const article = articleOf('Idris Cole pointed to the door.', { cole: { type: 'PERSON', names: ['Idris Cole'] } }, [
      {
        kind: 'indirect',
        parts: ['to the door'],
        source: 'Idris Cole',
        cue: 'pointed',
        speaker: 'cole',
        score: 0.3,
        alternatives: [{ speaker: 'velasco', score: 0.03 }],
      },
    ])
    expect(quoteCard(article, 'q1')).toMatchObject({ sure: 'low', doubt: 'saying', candidates: [] })
  })

  test('of a source without an entity gives its words', () => {
    expect(quoteCard(bridge, 'q7')).toMatchObject({ speaker: null, source: 'Some', sourcing: 'collective' })
  })

  test('leads to the neighbours, round the ends', () => {
    const first = bridge.quotes[0]!.parts[0]!.start
    const last = bridge.quotes[6]!.parts[0]!.start
    expect(quoteCard(bridge, 'q1')).toMatchObject({ previous: last, next: bridge.quotes[1]!.parts[0]!.start })
    expect(quoteCard(bridge, 'q7')).toMatchObject({ next: first, nextBySpeaker: null })
    expect(quoteCard(bridge, 'q5')).toMatchObject({ nextBySpeaker: first })
  })

  test('of an only quote leads nowhere', () => {
    const alone = articleOf('“No,” Cole said.', {}, [{ parts: ['“No,”'] }])
    expect(quoteCard(alone, 'q1')).toMatchObject({ previous: null, next: null, nextBySpeaker: null })
  })
})

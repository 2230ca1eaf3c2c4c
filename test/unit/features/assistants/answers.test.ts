import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../../src/core/features/assistants/answer.ts'
import { getEntity, listEntities } from '../../../../src/core/features/assistants/entities.ts'
import { lineOf } from '../../../../src/core/features/assistants/lines.ts'
import { getQuote, listQuotes } from '../../../../src/core/features/assistants/quotes.ts'
import { articleOf } from '../articleOf.ts'
import { bridge } from '../bridge.ts'

const page = { from: 0, most: 40 }
const found = (answer: Answer) => {
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.found as { quotes: Record<string, unknown>[]; entities: Record<string, unknown>[] } & Record<
    string,
    unknown
  >
}
const problem = (answer: Answer): string => ('problem' in answer ? answer.problem : 'none')

describe('quotes', () => {
  test('come in order, with their lines, and say what is not plain', () => {
    const { total, quotes } = found(listQuotes(bridge, page))
    expect(total).toBe(7)
    expect(quotes[0]).toEqual({
      id: 'q1',
      line: 3,
      kind: 'direct',
      speaker: 'Mara Velasco',
      source: 'Mara Velasco, the county engineer,',
      said: '“The deck is safe,”',
      stance: 'said',
    })
    expect(quotes[3]).toMatchObject({ id: 'q4', speaker: 'Idris Cole', uncertain: true })
    expect(quotes[5]).toMatchObject({ id: 'q6', inside: 'q5' })
    expect(quotes[6]).toMatchObject({ speaker: null, source: 'Some', sourcing: 'collective' })
  })

  test('come in pages that meet without a gap', () => {
    const seen: unknown[] = []
    let from: number | undefined = 0
    while (from !== undefined) {
      const answer: Record<string, unknown> & { quotes: Record<string, unknown>[] } = found(
        listQuotes(bridge, { from, most: 3 }),
      )
      seen.push(...answer.quotes.map(({ id }) => id))
      from = answer.next as number | undefined
    }
    expect(seen).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'])
    expect(found(listQuotes(bridge, { from: 50, most: 3 })).quotes).toEqual([])
  })

  test.each([
    ['Cole', ['q3', 'q4', 'q6']],
    ['idris cole', ['q3', 'q4', 'q6']],
    ['Velasco’s', ['q1', 'q2', 'q5']],
    ['cole', ['q3', 'q4', 'q6']],
    ['some', ['q7']],
  ])('of %s', (speaker, ids) => {
    expect(found(listQuotes(bridge, { ...page, speaker })).quotes.map(({ id }) => id)).toEqual(ids)
  })

  test('of one kind', () => {
    const { quotes } = found(listQuotes(bridge, { ...page, kind: 'indirect' }))
    expect(quotes.map(({ id }) => id)).toEqual(['q2', 'q7'])
  })

  test('of nobody: who speaks instead', () => {
    expect(problem(listQuotes(bridge, { ...page, speaker: 'Petra' }))).toBe(
      'Nobody called “Petra” speaks in this article. Who speaks: Mara Velasco; Idris Cole.',
    )
    expect(problem(listQuotes(bridge, { ...page, speaker: 'Harbor Courier' }))).toMatch(
      /^Harbor Courier is named in this article, but never quoted\. Who speaks: /,
    )
  })

  test('one of them by its words, its id or its line, in full', () => {
    for (const question of [{ words: 'nobody asked  us' }, { words: '"Nobody asked us"' }, { id: 'q4' }]) {
      const { quotes } = found(getQuote(bridge, question))
      expect(quotes).toHaveLength(1)
      expect(quotes[0]).toMatchObject({
        id: 'q4',
        speakerId: 'cole',
        score: 0.4,
        why: ['pronoun: Idris Cole'],
        alternatives: ['Mara Velasco'],
      })
    }
    expect(found(getQuote(bridge, { line: 5 })).quotes.map(({ id }) => id)).toEqual(['q3', 'q4'])
  })

  test('none of them: why not', () => {
    expect(problem(getQuote(bridge, { id: 'q99' }))).toMatch(/^There is no quote q99 in this article; it has 7\./)
    expect(problem(getQuote(bridge, { words: 'Bridge at Dunmore' }))).toMatch(/nobody is quoted with it/)
    expect(problem(getQuote(bridge, { words: 'lorem ipsum' }))).toMatch(/do not stand in this article/)
    expect(problem(getQuote(bridge, { line: 1 }))).toMatch(/^No quote stands in line 1\./)
  })
})

describe('names', () => {
  test('come by weight, with type, description and first line', () => {
    const { entities } = found(listEntities(bridge, page))
    expect(entities.map(({ name }) => name).sort()).toEqual(['Dunmore', 'Harbor Courier', 'Idris Cole', 'Mara Velasco'])
    expect(entities[0]).toEqual({
      id: 'velasco',
      name: 'Mara Velasco',
      type: 'PERSON',
      description: 'county engineer',
      mentions: 3,
      quotes: 3,
      line: 3,
    })
    expect(found(listEntities(bridge, { ...page, type: 'ORG' })).entities).toHaveLength(1)
  })

  test('one of them in full', () => {
    expect(found(getEntity(bridge, 'Velasco'))).toMatchObject({
      name: 'Mara Velasco',
      descriptions: ['the county engineer'],
      mentionedInLines: [3, 7],
    })
    expect(found(getEntity(bridge, 'cole')).name).toBe('Idris Cole')
  })

  test('a name that means several is asked back, one that means nobody is answered with those there are', () => {
    const two = articleOf('Karim Rahimi met Nasrin Rahimi.', {
      karim: { type: 'PERSON', names: ['Karim Rahimi'] },
      nasrin: { type: 'PERSON', names: ['Nasrin Rahimi'] },
    })
    expect(problem(getEntity(two, 'Rahimi'))).toBe(
      '“Rahimi” may be Karim Rahimi (PERSON, id karim) or Nasrin Rahimi (PERSON, id nasrin). Ask again with one of these ids.',
    )
    expect(found(getEntity(two, 'nasrin')).name).toBe('Nasrin Rahimi')
    expect(problem(getEntity(two, 'Petra'))).toMatch(/Most prominent names: Karim Rahimi; Nasrin Rahimi\.$/)
    expect(problem(getEntity(two, ' '))).toMatch(/^Nothing called/)
  })
})

test.each(['a\nb\nc', 'a\r\nb\r\nc', 'a\rb\rc'])('lines are counted from 1: %j', (text) => {
  const article = articleOf(text, {})
  expect(['a', 'b', 'c'].map((letter) => lineOf(article, text.indexOf(letter)))).toEqual([1, 2, 3])
})

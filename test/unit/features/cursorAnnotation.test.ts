import { expect, test } from 'vitest'
import { annotationAt } from '../../../src/core/features/cursorAnnotation.ts'
import { placeOf } from './articleOf.ts'
import { bridge } from './bridge.ts'

const at = (words: string) => annotationAt(bridge, placeOf(bridge.text, words).start + 1)

test('a name: whose it is, and which of its mentions', () => {
  expect(at('Velasco said')?.name).toEqual({
    words: 'Velasco',
    kind: 'named',
    name: 'Mara Velasco',
    type: 'PERSON',
    description: 'county engineer',
    ordinal: 2,
    mentions: 3,
  })
})

test('a pronoun stands for a name', () => {
  expect(at('she')?.name).toMatchObject({ words: 'she', kind: 'pronoun', name: 'Mara Velasco', ordinal: 3 })
})

test.each([
  ['deck', 'q1', 'content'],
  ['told', 'q1', 'cue'],
  ['Mara Velasco', 'q1', 'source'],
  ['Leave it', 'q6', 'content'],
])('in a quote: %s', (words, id, role) => {
  expect(at(words)?.quote).toMatchObject({ card: { id }, role })
})

test('what is not marked', () => {
  expect(at('closes')).toBeNull()
})

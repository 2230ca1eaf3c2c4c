// Who speaks where an office with its field stands before the name: cases B61 and D20.
import { expect, it } from 'vitest'
import { read } from '../fixtures/reading.ts'

const STORY = `County closes harbour bridge for repairs

The county will close the harbour bridge on Monday for repairs that engineers have asked for since the floods. `

it.each([
  ['Secretary of State Mara Velasco said the bridge was safe.', 'Mara Velasco'],
  ['Professor of harbour law Ruth Amsel said the county was right.', 'Ruth Amsel'],
  ['“It was late,” said his chief of staff Petra Oyelaran.', 'Petra Oyelaran'],
  ['Minister of Justice Lucía Arbelo said nobody had asked her.', 'Lucía Arbelo'],
  ['A spokesman of the minister, Idris Cole, said nothing would change.', 'Idris Cole'],
])('%s', (sentence, name) => {
  const { quotes, entities } = read(STORY + sentence)
  expect(entities.find(({ id }) => id === quotes.at(-1)?.speaker)?.name).toBe(name)
})

it.each([
  'A supporter of Mayor Mara Velasco said nobody had asked her.',
  'The head of jailed Mara Velasco’s office said nobody had asked her.',
  'The secretary of Mayor Mara Velasco said nobody had asked her.',
  'The chief of the staff of Mara Velasco said nobody had asked her.',
])('is not whom the office is of: %s', (sentence) => {
  const { quotes, entities } = read(STORY + sentence)
  expect(quotes.at(-1)?.source).not.toBeNull()
  expect(entities.find(({ id }) => id === quotes.at(-1)?.speaker)?.name).not.toBe('Mara Velasco')
})

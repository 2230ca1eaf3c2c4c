// Whether something was said at all. Numbers are those of the catalogue of cases.
import { expect, it } from 'vitest'
import type { Modality } from '../../../src/core/model.ts'
import { quotesOf } from './quotesOf.ts'

it.each<[number, Modality, string]>([
  [64, 'actual', 'Tallow said that the pier was safe.'],
  [64, 'actual', 'Tallow did not only say that the pier was safe.'],
  [64, 'actual', 'Tallow went on to say that the pier was safe.'],
  [64, 'actual', 'Tallow would later say that the pier was safe.'],
  [68, 'actual', 'Tallow denied that the pier was safe.'],
  [76, 'actual', 'Tallow declined to comment.'],
  [66, 'actual', 'Tallow promised to close the pier.'],
  [75, 'negated', 'Dunne did not say who signed.'],
  [75, 'negated', 'Dunne never said that the pier was safe.'],
  [75, 'negated', 'Dunne hasn’t said that the pier was safe.'],
  [75, 'negated', 'Dunne would not say whether the pier was safe.'],
  [75, 'negated', 'No one said that the pier was safe.'],
  [75, 'negated', 'None of the engineers said that the pier was safe.'],
  [75, 'negated', 'Not everyone agreed that the pier was safe.'],
  [75, 'negated', 'Nor did Dunne say that the pier was safe.'],
  [75, 'negated', 'Dunne has yet to say who signed.'],
  [75, 'negated', 'Dunne was not quoted as saying that the pier was safe.'],
  [75, 'negated', 'There was no suggestion that the pier was safe.'],
  [77, 'future', 'Dunne will say that the pier was safe.'],
  [77, 'future', 'Dunne is expected to say that he erred.'],
  [77, 'future', 'Dunne was due to announce that the pier was closed.'],
  [77, 'future', 'Dunne plans to announce that the pier is closed.'],
  [78, 'conditional', 'If he says that he erred, talks will end.'],
  [78, 'conditional', 'Unless Dunne says that he erred, talks will end.'],
  [78, 'conditional', 'Dunne would say that he erred.'],
  [78, 'conditional', 'Dunne could have said that he erred.'],
  [78, 'conditional', 'Should Dunne say that he erred, talks will end.'],
  [67, 'questioned', 'Did Dunne say that the pier was safe?'],
  [67, 'questioned', 'Who said that the pier was safe?'],
  [67, 'questioned', 'It is not clear whether Dunne said that the pier was safe.'],
  [40, 'actual', '“Who pays?” asked Dunne.'],
  [43, 'actual', '“No, it will not, Marek,” Tallow said.'],
])('%i. %s: %s', (_number, modality, text) => {
  expect(quotesOf(text).map((quote) => quote.modality)).toEqual([modality])
})

it.each([
  [80, 'Dunne denied saying that the pier was safe.'],
  [80, 'Dunne denied that he had said the pier was safe.'],
])('%i. what somebody denies having said was not said: %s', (_number, text) => {
  expect(quotesOf(text).map(({ stance, modality }) => [stance, modality])).toEqual([
    ['denied', 'actual'],
    ['said', 'negated'],
  ])
})

it('55. what somebody says that they would say is still to be said', () => {
  const [, inner] = quotesOf('The union said it would announce that the talks were over.')
  expect(inner).toMatchObject({ content: 'that the talks were over', modality: 'future' })
})

it('82. an imagined answer is nobody’s quote', () => {
  expect(quotesOf('He shrugged as if to say “not me”.')).toEqual([])
})

it('85. “it goes without saying” is said by nobody', () => {
  expect(quotesOf('It goes without saying that the pier is old.')).toEqual([])
})

// How well a source is known, and why it is not named. Numbers are those of the catalogue of cases.
import { describe, expect, it } from 'vitest'
import type { Sourcing } from '../../../src/core/model.ts'
import { quotesOf } from './quotesOf.ts'

describe('the grade of a source', () => {
  it.each<[number, Sourcing, string]>([
    [1, 'named', 'Ines Tallow said the water was brown.'],
    [61, 'role', 'Dunne’s lawyer said the water was brown.'],
    [45, 'role', 'The spokesman said the water was brown.'],
    [45, 'role', 'A spokesman for the Harbour Ministry said the water was brown.'],
    [45, 'role', 'A friend of Ines Tallow said the water was brown.'],
    [45, 'role', 'A driver, who knew Ines Tallow, said the water was brown.'],
    [4, 'named', 'The county engineer, Ines Tallow, said the water was brown.'],
    [47, 'collective', 'Residents of Ostrava said the water was brown.'],
    [47, 'collective', 'Two of the divers said the water was brown.'],
    [47, 'collective', 'Police said the water was brown.'],
    [47, 'collective', 'Tallow supporters said the water was brown.'],
    [46, 'anonymous', 'A source close to the talks said the water was brown.'],
    [46, 'anonymous', 'Two people familiar with the talks said the water was brown.'],
    [46, 'anonymous', 'An official briefed on the talks said the water was brown.'],
    [4, 'named', 'Ines Tallow, a friend close to the family, said the water was brown.'],
    [50, 'document', 'The audit found that the water was brown.'],
    [50, 'document', 'According to the filing, the water was brown.'],
    [87, 'document', 'An earlier version of this report said the water was brown.'],
    [84, 'unsourced', 'It is said that the water was brown.'],
  ])('%i. %s: %s', (_number, grade, text) => {
    expect(quotesOf(text).map((quote) => quote.sourcing)).toEqual([grade])
  })

  it.each([
    [44, 'Ines Tallow left the hall. “Not today,” she said.'],
    [8, '“It cracked,” Ines Tallow said. “We will mend it.”'],
    [33, 'TALLOW: Did you sign it? ¶ TALLOW: When was that? ¶ TALLOW: And who saw it?'],
  ])('%i. is that of the one who is named: %s', (_number, text) => {
    expect([...new Set(quotesOf(text).map((quote) => quote.sourcing))]).toEqual(['named'])
  })
})

describe('why a source is not named', () => {
  it.each([
    ['A senior official, who asked not to be named, said the pumps had failed.', 'who asked not to be named'],
    [
      'A senior official, who asked not to be named because the talks are private, said the pumps had failed.',
      'who asked not to be named because the talks are private',
    ],
    [
      '“It is over,” said an official, speaking on condition of anonymity because she was not authorised to talk to reporters.',
      'speaking on condition of anonymity because she was not authorised to talk to reporters',
    ],
    [
      '“It is over,” an aide said. The aide spoke on condition of anonymity, citing the sensitivity of the talks.',
      'spoke on condition of anonymity, citing the sensitivity of the talks',
    ],
    [
      'A nurse who worked there, and who cannot be named for legal reasons, said the pumps had failed.',
      'who cannot be named for legal reasons',
    ],
    [
      'The pumps had failed, according to two officials, who were not authorised to speak publicly.',
      'who were not authorised to speak publicly',
    ],
    ['The driver, whose name was withheld, said the pumps had failed.', 'whose name was withheld'],
    [
      '“No,” said a neighbour who declined to give her name for fear of the gang.',
      'who declined to give her name for fear of the gang',
    ],
  ])('46. %s', (text, anonymity) => {
    expect(quotesOf(text).map((quote) => [quote.sourcing, quote.anonymity])).toEqual([['anonymous', anonymity]])
  })

  it('46. holds for the same source later on', () => {
    const text =
      'A senior official, who asked not to be named, said the pumps had failed. ¶ The official said they were old.'
    expect(quotesOf(text).map(({ sourcing, anonymity }) => [sourcing, anonymity])).toEqual([
      ['anonymous', 'who asked not to be named'],
      ['anonymous', 'who asked not to be named'],
    ])
  })

  it('46. is not told of those who are named', () => {
    expect(quotesOf('Ines Tallow, the engineer, said the pumps had failed.')[0]).toMatchObject({ anonymity: null })
  })
})

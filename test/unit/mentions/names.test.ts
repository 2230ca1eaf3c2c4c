// What is found as a name and what kind of name, by the finder that needs no model. A text carries its own answer:
// “[PERSON Mara Velasco] closed it” must give that mention of that type, and nothing besides the marks.
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../src/core/mentions/index.ts'
import { readText } from '../../../src/core/text/index.ts'

interface Case {
  readonly case: string
  readonly text: string
}

const cases: readonly Case[] = [
  { case: 'a person who speaks', text: '“It is safe,” [PERSON Mara Velasco] said.' },
  {
    case: 'titles are not part of a name',
    text: 'It was signed by Prime Minister [PERSON Lena Ortiz] and Gen. [PERSON Timur Sadiqi].',
  },
  { case: 'an office before a name', text: 'They met Transport Minister [PERSON Sunniva Tane] there.' },
  {
    case: 'a body, an office, a name',
    text: 'He thanked [ORG Dunmore City Council] President [PERSON Ruth Vane] for it.',
  },
  { case: 'nationality and role (D40)', text: 'She met the [NORP Norwegian] diplomat [PERSON Kari Solheim] twice.' },
  { case: 'opening words (D32)', text: 'Police closed the road. Officials gave no reason. Talks failed.' },
  {
    case: 'organisations by their heads',
    text: 'It was bought by the [ORG Harbor Workers Union] and the [ORG Ministry of Roads and Bridges].',
  },
  { case: 'for inside a name', text: 'He works for the [ORG Centre for River Studies].' },
  { case: 'places by their heads', text: 'They crossed [PLACE Lake Orrin] and the [PLACE Sefton Mountains].' },
  { case: 'facilities', text: 'It hit the [FACILITY Sefton Bridge] near [FACILITY St Olave’s Hospital].' },
  { case: 'where somebody is', text: 'Nine people were hurt in [PLACE Orrinvale] on [DATE Monday].' },
  { case: 'a place with what it is', text: 'They fled the market town of [PLACE Orrinvale].' },
  { case: 'possessives stay outside', text: "It is [PERSON Mara Velasco]'s bridge." },
  {
    case: 'what hangs on a hyphen stays outside',
    text: 'The [PLACE Oslo]-based firm and the anti-[NORP Russian] mood.',
  },
  { case: 'the second half of a given name', text: 'They freed [PERSON Kim Sun-hee] and [PERSON Lau Suk-han].' },
  { case: 'particles', text: 'It belongs to [PERSON Pieter van der Berg] and [PERSON Khalid bin Rashid al-Dosari].' },
  { case: 'a nickname within (A28)', text: 'They acquitted [PERSON Idris “Bricks” Cole].' },
  {
    case: 'a headline in Title Case (D33)',
    text: 'Bridge Closed After Storm\n\nThe bridge was closed after a storm on [DATE Monday], and nobody was hurt.',
  },
  {
    case: 'dateline (D34)',
    text: '[PLACE FORT DUNMORE], [DATE Sept 6] ([ORG Harbor Press]) — The pier was closed, and nobody was hurt.',
  },
  {
    case: 'dates',
    text: 'It opened on [DATE September 6, 2019], closed in [DATE May 2021] and reopened [DATE last week].',
  },
  { case: 'decades and years', text: 'Built in the [DATE 1980s], it fell in [DATE 2004].' },
  { case: 'money', text: 'It cost [MONEY $3.2 million], then [MONEY 40 euros], then [MONEY Rs 500 crore].' },
  { case: 'may and march', text: 'They may march in [DATE March].' },
  { case: 'a month as a surname (D18)', text: 'He met [PERSON Mark May] there. [PERSON May] left.' },
  { case: 'an acronym', text: 'The fighters of the [ORG NRF] left.' },
  {
    case: 'law',
    text: 'They passed the [MISC Harbor Safety Act] at noon.',
  },
]

describe('names', () => {
  it.each(cases)('$case', ({ text }) => {
    const expected: string[] = []
    const plain = text.replace(/\[([A-Z]+) ([^\]]+)\]/gu, (_, type: string, name: string) => {
      expected.push(`${type} ${name}`)
      return name
    })
    const found = findMentions(readText(plain)).map(({ type, start, end }) => `${type} ${plain.slice(start, end)}`)
    expect(found).toEqual(expected)
  })

  it('keeps its tokens and offsets in step', () => {
    const layer = readText('“It is safe,” said Mara Velasco of the Harbor Workers Union.')
    for (const { start, end, first, last } of findMentions(layer)) {
      expect(layer.tokens.start[first]).toBe(start)
      expect(layer.tokens.end[last - 1]).toBe(end)
    }
  })
})

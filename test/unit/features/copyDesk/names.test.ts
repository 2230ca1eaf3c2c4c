import { describe, expect, test } from 'vitest'
import { findings, marked, mend } from './desk.ts'

const HEAD = 'Council of Tarrow votes on the bridge\n\nTARROW, Sept 6 (Harbor Press) — '

describe('two spellings of one name', () => {
  test.each([
    ['Mara Velasco said the bridge was safe. Velasco left at noon. Velazco did not return.', ['Velazco']],
    ['Mara Velasco said the bridge was safe. Later Mara Velazco, the engineer, left. Velasco was tired.', ['Velazco']],
    ['Bashir Dashti said no. Mr Dashty, the spokesman, said it twice.', ['Dashty']],
    ['Zoë Brännvik said no. Ms Brannvik said it twice.', ['Brannvik']],
    ['The Ministry of Defence said no. The Ministry of Defense said it twice.', ['Defense']],
  ])('%s', (text, words) => {
    expect(marked(HEAD + text, 'twoSpellings')).toEqual(words)
  })

  test.each([
    'Mara Velasco said no. Velasco’s lawyer said so too. The Velascos left.',
    'Mario Velasco and Maria Velasco said no.',
    'Steve Ruizano said no. Steven Ruizano, 41, is a driver.',
    'MARA VELASCO SAID NO. Mara Velasco said it twice.',
    "Idris O’Hara said no. Mr O'Hara said it twice.",
    'The U.S. said no. US officials said it twice.',
    'Lena Cole said no. Lina Colle said yes.',
  ])('left alone: %s', (text) => {
    expect(marked(HEAD + text, 'twoSpellings')).toEqual([])
  })

  test('every place is mended at once, either way', () => {
    const text = `${HEAD}Mara Velasco said no. Velasco left. Velazco slept. Velazco’s car is red. Velasco drove.`
    expect(mend(text, 'twoSpellings')).toBe(text.replaceAll('Velazco', 'Velasco'))
    const [finding] = findings(text, 'twoSpellings')
    expect(finding?.fixes.map(({ words }) => words)).toEqual([
      ['Velasco', '2'],
      ['Velazco', '3'],
    ])
  })
})

describe('an ambiguous surname', () => {
  const two = 'Karim Rahimi met his cousin, Nasrin Rahimi, in Tarrow on Monday. '

  test('either may be meant', () => {
    const text = `${HEAD}${two}Rahimi said the bridge was safe.`
    expect(marked(text, 'ambiguousSurname')).toEqual(['Rahimi'])
    expect(
      findings(text, 'ambiguousSurname')[0]
        ?.fixes.map(({ words: [name] }) => name)
        .sort(),
    ).toEqual(['Karim Rahimi', 'Nasrin Rahimi'])
    expect(mend(text, 'ambiguousSurname', 'fullName')).toMatch(/(?:Karim|Nasrin) Rahimi said the bridge/)
  })

  test('what is ignored stays ignored after an edit above, and nothing else does', () => {
    const text = `${HEAD}${two}Rahimi said the bridge was safe. Rahimi said the bridge was safe.`
    const abouts = (edited: string) => findings(edited, 'ambiguousSurname').map(({ about }) => about)
    const before = abouts(text)
    expect(new Set(before).size).toBe(before.length)
    expect(abouts(`${HEAD}It rained all day in Dunmore.\n\n${text.slice(HEAD.length)}`)).toEqual(before)
  })

  test.each([
    `${two}Mr Rahimi said the bridge was safe.`,
    `${two}Nasrin Rahimi said the bridge was safe.`,
    'Karim Rahimi is the mayor. Rahimi said no. Rahimi left. Rahimi slept. His sister, Nasrin Rahimi, is ill. Rahimi called.',
    'Karim Rahimi met Nasrin Velasco. Rahimi said the bridge was safe.',
  ])('left alone: %s', (text) => {
    expect(marked(HEAD + text, 'ambiguousSurname')).toEqual([])
  })
})

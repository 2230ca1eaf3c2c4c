import { describe, expect, test } from 'vitest'
import { marked } from './desk.ts'

const HEAD = 'Council of Tarrow votes on the bridge\n\nTARROW, Sept 6 (Harbor Press) — The council met.\n\n'

describe('a quote without a source', () => {
  test.each([
    ['The bridge was closed. “Nobody told us that it would close in the summer.” It was opened again.'],
    ['It rained.\n\n“The people of this town will not forget what was done to them here.”\n\nThe bridge is shut.'],
  ])('%s', (text) => {
    expect(marked(HEAD + text, 'quoteWithoutSource')).toHaveLength(1)
  })

  test.each([
    '“Nobody told us that it would close,” Mara Velasco said. “We read it in the paper.”',
    'Mara Velasco was furious. “Nobody told us that it would close in the summer.”',
    'The plan is called “Bridges for All of Us”. It has a “sunset clause”.',
    'She put the cup down. “Nobody told us that it would close in the summer.” Outside it rained.',
    'Her memoir, “The Long Way Home Again,” is out.',
    'The banner read “Leave the bridge as it is.”',
  ])('left alone: %s', (text) => {
    expect(marked(HEAD + text, 'quoteWithoutSource')).toEqual([])
  })
})

describe('accused, but not quoted', () => {
  test.each([
    ['Mara Velasco accused Idris Cole of hiding the report.', ['Idris Cole']],
    ['Mara Velasco accused Idris Cole of hiding the report. She blamed Cole for the delay.', ['Idris Cole']],
    ['Idris Cole was accused of hiding the report. “He knew,” Mara Velasco said.', ['Idris Cole']],
  ])('%s', (text, words) => {
    expect(marked(HEAD + text, 'accusedNotQuoted')).toEqual(words)
  })

  test.each([
    'Mara Velasco accused Idris Cole of hiding the report. “I hid nothing,” Cole said.',
    'Mara Velasco accused Idris Cole of hiding the report. Cole denied it.',
    'Mara Velasco accused Idris Cole of hiding the report. Cole declined to comment.',
    'Mara Velasco accused Idris Cole of hiding the report. Cole did not respond to a request for comment.',
    'Mara Velasco accused Idris Cole of hiding the report. Cole could not be reached on Monday.',
    'Mara Velasco accused Idris Cole of hiding the report. Calls to Mr Cole were not returned.',
    'Mara Velasco accused Idris Cole of hiding the report. Cole’s lawyer, Lena Ortiz, said that was false.',
    'Mara Velasco condemned Cole’s report on Monday. Idris Cole lives in Tarrow.',
    'Residents blamed the weather.',
  ])('left alone: %s', (text) => {
    expect(marked(HEAD + text, 'accusedNotQuoted')).toEqual([])
  })
})

describe('a hedge without a source', () => {
  test.each([
    ['The mayor allegedly kept two sets of books. He lives in Tarrow.', ['allegedly']],
    ['It is said that the bridge will never open again.', ['It is said that']],
    ['The company is believed to have sold the land twice.', ['is believed to']],
  ])('%s', (text, words) => {
    expect(marked(HEAD + text, 'unsourcedHedge')).toEqual(words)
  })

  test.each([
    'The mayor allegedly kept two sets of books, according to the audit.',
    'Prosecutors charged the mayor, who allegedly kept two sets of books.',
    'The mayor kept two sets of books, Mara Velasco said. He allegedly burned one.',
    '“He allegedly kept two sets of books,” Mara Velasco said.',
    'The bridge is believed by many to be safe. A coin in the river is believed to bring luck.',
    'The mayor allegedly kept two sets of books. The audit found both, Mara Velasco said.',
  ])('left alone: %s', (text) => {
    expect(marked(HEAD + text, 'unsourcedHedge')).toEqual([])
  })
})

describe('an anonymous source without a reason', () => {
  test.each([
    ['Two people familiar with the talks said the deal was dead.', ['Two people familiar with the talks']],
    [
      'The deal was dead, a source close to the council said. The source added that it was over.',
      ['a source close to the council'],
    ],
  ])('%s', (text, words) => {
    expect(marked(HEAD + text, 'anonymousWithoutReason')).toEqual(words)
  })

  test.each([
    'A senior official, who asked not to be named because she was not authorised to speak, said the deal was dead.',
    'Two people familiar with the talks said the deal was dead. They spoke on condition of anonymity to discuss it freely.',
    'The agency cited an unnamed officer as saying that the deal was dead.',
    'Residents said the water was brown. A spokesman for the council said it was safe.',
  ])('left alone: %s', (text) => {
    expect(marked(HEAD + text, 'anonymousWithoutReason')).toEqual([])
  })
})

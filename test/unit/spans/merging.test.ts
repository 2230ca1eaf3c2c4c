// What the rules and the models make of a text together: form decides where it is exact, emoji decide nothing.
import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/core/quotes/index.ts'
import { readText } from '../../../src/core/text/index.ts'
import { tinyFinder, trainTinyModels } from './tinyModels.ts'

const find = tinyFinder(trainTinyModels())

const REST = 'The rest of the day passed without any further news from the harbour or the town above it.'

const told = (paragraphs: string) => {
  const text = `${paragraphs.replace(/ ?¶ ?/g, '\n\n')}\n\n${REST}`
  const layer = readText(text)
  const found = find(layer, [], findQuotations(layer))
  return found.map(({ parts, source, follows }) => {
    const speaker = source ?? (follows === null ? null : found[follows]!.source)
    const words = parts.map(({ start, end }) => text.slice(start, end)).join(' + ')
    return `${speaker ? text.slice(speaker.start, speaker.end) : '—'}: ${words}`
  })
}

describe('rules beside a model that knows a few reports', () => {
  it.each([
    ['“The pumps held all night.” — Commissioner Lena Tarn', ['Commissioner Lena Tarn: “The pumps held all night.”']],
    ['Tarn was blunt: “Nobody signed.”', ['Tarn: “Nobody signed.”']],
    [
      'Tarn wrote: “We tried the pumps. ¶ “Nobody answered. ¶ “We left.”',
      ['Tarn: “We tried the pumps. + “Nobody answered. + “We left.”'],
    ],
    [
      'Two boats left the harbour, a mile apart, the mayor said.',
      ['the mayor: Two boats left the harbour, a mile apart'],
    ],
    [
      '“It held,” said Ines Corrado, going on to thank the crews. “It was luck.”',
      ['Ines Corrado: “It held,”', 'Ines Corrado: “It was luck.”'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('emoji', () => {
  it.each([
    'Tobin Hale said the dam leaks.',
    'Residents said water was brown. “Nobody left,” Wyn Abara said.',
    '“The harbour was closed,” said Tobin Hale.',
  ])('change nothing at the end of “%s”', (text) => {
    expect(told(`${text} 🌊👩🏽‍🚒 ¶ 🙂`)).toEqual(told(text))
  })
})

// Carriers, repeats, what is inside what, and why: what is told once attributions and entities are known. Numbers are
// those of the catalogue of cases.
import { describe, expect, it } from 'vitest'
import { quotesOf } from './quotesOf.ts'

describe('a carrier speaks for who signed it', () => {
  it.each([
    [51, '“We regret it,” a letter signed by Marek Dunne read.', 'Marek Dunne', 'named'],
    [51, '“We regret it,” a statement from the Harbour Alliance said.', 'Harbour Alliance', 'named'],
    [51, '“We regret it,” a letter signed by the harbour engineer read.', 'the harbour engineer', 'role'],
    [62, 'Tallow’s email read: “Stop the pumps.”', 'Tallow', 'named'],
  ])('%i. %s', (_number, text, speaker, sourcing) => {
    expect(quotesOf(text)).toMatchObject([
      { speaker, sourcing, why: [expect.any(String), expect.stringMatching(/^carrier: /)] },
    ])
  })
})

describe('one utterance in two places', () => {
  const said = '“We lost a whole winter at sea,” said Ines Tallow. ¶ Marek Dunne disagreed. “That is nonsense.”'

  it('41. a credit below the words shows them again', () => {
    const quotes = quotesOf(`${said} ¶ “We lost a whole winter at sea.” — Ines Tallow`)
    expect(quotes.map(({ speaker, repeats }) => [speaker, repeats])).toEqual([
      ['Ines Tallow', null],
      ['Marek Dunne', null],
      ['Ines Tallow', '“We lost a whole winter at sea,”'],
    ])
  })

  it('41. a pull quote is said by whom the story names, not by who spoke last', () => {
    const quotes = quotesOf(`${said} ¶ “We lost a whole winter”`)
    expect(quotes.at(-1)).toMatchObject({
      speaker: 'Ines Tallow',
      sourcing: 'named',
      why: ['repeated: “We lost a whole winter at sea,”'],
    })
  })

  it('41. the same words from another mouth are said twice', () => {
    const quotes = quotesOf(
      '“We will not be moved again,” said Ines Tallow. ¶ “We will not be moved again,” said Marek Dunne.',
    )
    expect(quotes.map(({ repeats }) => repeats)).toEqual([null, null])
  })
})

it.each([
  [18, '“He told me, ‘Go home now,’” Marek Dunne said.', '‘Go home now,’', '“He told me, ‘Go home now,’”'],
  [
    55,
    'Dunne said Tallow had warned that the gate was weak.',
    'that the gate was weak',
    'Tallow had warned that the gate was weak',
  ],
])('%i. a quote knows the quote around it: %s', (_number, text, content, inside) => {
  expect(quotesOf(text).find((quote) => quote.content === content)).toMatchObject({ inside })
})

describe('why', () => {
  it.each([
    [2, '“The pier is safe,” said Ines Tallow.', ['inverted: said']],
    [44, 'Ines Tallow left the hall. “Not today,” she said.', ['cue-after: said', 'pronoun: Ines Tallow']],
    [1, 'Ines Tallow left the hall. “Not today,” Tallow said.', ['cue-after: said', 'surname: Ines Tallow']],
  ])('%i. %s', (_number, text, why) => {
    expect(quotesOf(text)).toMatchObject([{ why }])
  })

  it('75. nobody is no speaker', () => {
    expect(quotesOf('No one said that the pier was safe.')).toMatchObject([{ source: 'No one', speaker: null }])
  })
})

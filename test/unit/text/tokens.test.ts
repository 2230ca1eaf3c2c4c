import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/core/text/tokens.ts'

const words = (text: string) => tokenize(text).words.join(' · ')

describe('tokens', () => {
  it.each([
    [
      'possessives and clitics stand alone',
      "Velasco's aide didn't, we’ll see",
      "Velasco · 's · aide · did · n't · , · we · ’ll · see",
    ],
    ['a name keeps its apostrophe', 'O’Hara met D’Amico at six o’clock', 'O’Hara · met · D’Amico · at · six · o’clock'],
    ['cannot is two words', 'They cannot go', 'They · can · not · go'],
    ['hyphens split', 'Adeyemi-Clarke, a 43-year-old', 'Adeyemi · - · Clarke · , · a · 43 · - · year · - · old'],
    ['acronyms keep their dots', 'the U.S. and a.m. trains', 'the · U.S. · and · a.m. · trains'],
    ['a possessive after a dot', 'the U.S.’s plan', 'the · U.S. · ’s · plan'],
    ['initials keep their dots', 'J. T. Cole met Mara B. Velasco', 'J. · T. · Cole · met · Mara · B. · Velasco'],
    [
      'a letter at the end of a sentence does not',
      'They chose plan B. The rest left',
      'They · chose · plan · B · . · The · rest · left',
    ],
    ['titles and months', 'Gen. Sadiqi of Acme Inc. on Sept. 6', 'Gen. · Sadiqi · of · Acme · Inc. · on · Sept. · 6'],
    ['No. before a number only', 'No. 10 said no. No. It', 'No. · 10 · said · no · . · No · . · It'],
    ['numbers', '$1,000.50 at 10:30 on 9/11, the 26th', '$ · 1,000.50 · at · 10:30 · on · 9/11 · , · the · 26th'],
    [
      'addresses',
      'See https://dunmore.example/a?b=1, or ask lena@dunmore.org.',
      'See · https://dunmore.example/a?b=1 · , · or · ask · lena@dunmore.org · .',
    ],
    ['handles', '@lenaortiz wrote #bridge', '@lenaortiz · wrote · #bridge'],
    [
      'typewriter marks, dashes and dots',
      "``No,'' he said--twice...",
      "`` · No · , · '' · he · said · -- · twice · ...",
    ],
    ['a plural possessive leaves its mark alone', 'the ministers’ call', 'the · ministers · ’ · call'],
    ['emoji are whole', 'Done 👩‍🚒🇳🇴👍🏽!', 'Done · 👩‍🚒 · 🇳🇴 · 👍🏽 · !'],
    ['combining marks stay with their letter', 'Jose\u0301 Nu\u0301n\u0303ez', 'Jose\u0301 · Nu\u0301n\u0303ez'],
    ['no-break spaces and zero-width spaces part words', 'Mr\u00a0Cole\u200bsaid', 'Mr · Cole · said'],
    ['a soft hyphen does not', 'minis\u00adter', 'minis\u00adter'],
  ])('%s (D47)', (_, text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it('covers every character that is not white space, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const tokens = tokenize(text)
        let at = 0
        for (let i = 0; i < tokens.count; i++) {
          expect(
            text
              .slice(at, tokens.start[i])
              .replace(/[\s\u0085\u200b-\u200d\u2060\ufeff\u00ad\p{Variation_Selector}]/gu, ''),
          ).toBe('')
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!)
          expect(tokens.words[i]).toBe(text.slice(tokens.start[i], tokens.end[i]))
          at = tokens.end[i]!
        }
      }),
    )
  })
})

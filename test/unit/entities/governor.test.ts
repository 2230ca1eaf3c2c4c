// Whose clause a pronoun stands in; [ ] marks the people a reader knows of, the pronoun asked about is the last word
// with a star.
import { describe, expect, it } from 'vitest'
import { governorOf, NONE, SOMEBODY_ELSE } from '../../../src/core/entities/governor.ts'
import { readText } from '../../../src/core/text/index.ts'

const cases: readonly (readonly [sentence: string, subject: string | typeof NONE | typeof SOMEBODY_ELSE])[] = [
  ['[Velasco] sold *his boat.', 'Velasco'],
  ['[Velasco] met [Cole] at the pier and thanked *him.', 'Velasco'],
  ['[Velasco], who left in May, had sold *her boat.', 'Velasco'],
  ['[Velasco] asked [Cole] to help *her.', 'Cole'],
  ['[Velasco] says that [Cole] rebuffs *her.', 'Cole'],
  ['[Velasco] knows [Cole], who never thanked *her.', 'Cole'],
  ['[Velasco] left after the captain had warned *her.', SOMEBODY_ELSE],
  ['[Velasco] wept when they told *her.', SOMEBODY_ELSE],
  ['In *her first year, [Velasco] closed two plants.', NONE],
]

describe('the subject that governs a pronoun', () => {
  it.each(cases)('%s', (sentence, expected) => {
    const text = sentence.replace(/[[\]*]/gu, '')
    const layer = readText(text)
    const plain = (index: number): number => sentence.slice(0, index).replace(/[[\]*]/gu, '').length
    const ends = new Set([...sentence.matchAll(/\]/gu)].map(({ index }) => plain(index)))
    const token = layer.tokens.start.indexOf(plain(sentence.indexOf('*')))
    const { token: subject } = governorOf(layer, token, (at) => ends.has(layer.tokens.end[at]!))
    expect(subject < 0 ? subject : layer.tokens.words[subject]).toBe(expected)
  })
})

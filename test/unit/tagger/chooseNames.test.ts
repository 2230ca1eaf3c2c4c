import { describe, expect, it } from 'vitest'
import { chooseNames, type Judged } from '../../../src/core/tagger/chooseNames.ts'
import { phraseKey } from '../../../src/core/tagger/hearsay.ts'
import { readSheet } from '../../../src/core/tagger/sheet.ts'
import { rememberWords } from '../../../src/core/tagger/wordFacts.ts'
import { NO_WORDS } from '../../../src/core/tagger/wordTable.ts'
import { readText } from '../../../src/core/text/index.ts'

/** Words of a sentence with their chance; those of the best labelling are told by `best`. */
function chosen(text: string, spans: readonly { words: string; chance: number; best?: boolean }[]): string[] {
  const layer = readText(text)
  const sheet = readSheet(layer, rememberWords(NO_WORDS), NO_WORDS)
  const judged = spans.map(({ words, chance, best = false }): Judged => {
    const start = text.indexOf(words)
    const first = layer.tokens.start.indexOf(start)
    const last = layer.tokens.end.indexOf(start + words.length) + 1
    const typeChances = Float64Array.of(0)
    return { first, last, type: 0, chance, spanChance: chance, typeChances, best, key: phraseKey(sheet, first, last) }
  })
  const inOrder = judged.sort((a, b) => a.first - b.first || b.last - a.last)
  return chooseNames(sheet, inOrder).map(({ first, last }) => layer.tokens.words.slice(first, last).join(' '))
}

const REPORT = 'The report by Ponds and Rivers Calder was late.'

describe('names among spans that overlap', () => {
  it('prefers the likelier span to what the first look took', () => {
    const spans = [
      { words: 'Rivers Calder', chance: 0.45, best: true },
      { words: 'Ponds and Rivers Calder', chance: 0.9 },
    ]
    expect(chosen(REPORT, spans)).toEqual(['Ponds and Rivers Calder'])
  })

  it('prefers two names to one that is no more than both', () => {
    const spans = [
      { words: 'Ponds', chance: 0.8, best: true },
      { words: 'Ponds and Rivers Calder', chance: 0.85 },
      { words: 'Rivers Calder', chance: 0.8, best: true },
    ]
    expect(chosen(REPORT, spans)).toEqual(['Ponds', 'Rivers Calder'])
  })

  it('takes a name the first look passed over only where it is likelier than not', () => {
    expect(chosen(REPORT, [{ words: 'Ponds', chance: 0.7 }])).toEqual(['Ponds'])
    expect(chosen(REPORT, [{ words: 'Ponds', chance: 0.45 }])).toEqual([])
  })

  it('keeps ten thousand names in a row', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `Voss${i}`)
    const layer = readText(names.join(' '))
    const sheet = readSheet(layer, rememberWords(NO_WORDS), NO_WORDS)
    const judged = names.flatMap((_, i): Judged[] =>
      [2, 1]
        .filter((length) => i + length <= names.length)
        .map((length) => {
          const typeChances = Float64Array.of(0)
          const span = { first: i, last: i + length, type: 0, chance: 0.9 / length, spanChance: 1, typeChances }
          return { ...span, best: length === 1, key: i }
        }),
    )
    expect(chooseNames(sheet, judged)).toHaveLength(names.length)
  })
})

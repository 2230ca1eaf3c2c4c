// What is added to an article on the screen: names behind pronouns, lines over paragraphs, names while one writes.
import { describe, expect, test } from 'vitest'
import { LAYERS } from '../../../src/core/features/layers.ts'
import { type Hinted, nameHints } from '../../../src/core/features/nameHints.ts'
import { measureWritten, namesToWrite } from '../../../src/core/features/namesToWrite.ts'
import { headlineLens, speakerLenses } from '../../../src/core/features/speakerLenses.ts'
import { textTokens } from '../../../src/core/features/textTokens.ts'
import type { Article } from '../../../src/core/model.ts'
import { readText } from '../../../src/core/text/index.ts'
import { articleOf } from './articleOf.ts'
import { bridge } from './bridge.ts'

const all = (article: Article) => ({ start: 0, end: article.text.length })
const withBlocks = (article: Article): Article => ({ ...article, blocks: readText(article.text).blocks })
const article = withBlocks(bridge)

/** The text with its hints in double brackets. */
function hinted(given: Article, which: Hinted): string {
  return nameHints(given, all(given), which).reduceRight(
    (text, { at, name, side, uncertain }) =>
      `${text.slice(0, at)}[[${name}${uncertain ? '?' : ''}${side === 'before' ? ':' : ''}]]${text.slice(at)}`,
    given.text,
  )
}

describe('hints', () => {
  test('name who is behind a pronoun that speaks, and nobody who is named there', () => {
    const text = hinted(article, 'speakers')
    expect(text).toContain('she[[Mara Velasco]] said')
    expect(text).not.toContain('engineer,[[')
    expect(text).not.toContain('Velasco[[')
  })

  test('say when they are not sure', () => {
    const text = 'Lena Ortiz met Idris Cole. “Nobody came,” he said.'
    const given = articleOf(text, { cole: { type: 'PERSON', names: ['Idris Cole'], pronouns: ['he'] } }, [
      { parts: ['“Nobody came,”'], source: 'he', cue: 'said', speaker: 'cole', score: 0.4 },
    ])
    expect(hinted(withBlocks(given), 'speakers')).toBe(text.replace('he said', 'he[[Idris Cole?]] said'))
  })

  test('stand behind the words for the name, and behind the whole word', () => {
    const text =
      'Lena Ortiz runs the port. The owner, who is ill, said it was full. The owner’s claim that it is safe is old.'
    const given = articleOf(
      text,
      { ortiz: { type: 'PERSON', names: ['Lena Ortiz'], pronouns: ['The owner', 'The owner#2'] } },
      [
        { kind: 'indirect', parts: ['it was full'], source: 'The owner, who is ill,', cue: 'said', speaker: 'ortiz' },
        { kind: 'indirect', parts: ['it is safe'], source: 'The owner#2', cue: 'claim', speaker: 'ortiz' },
      ],
    )
    expect(hinted(withBlocks(given), 'speakers')).toContain('The owner[[Lena Ortiz]], who is ill')
    expect(hinted(withBlocks(given), 'speakers')).toContain('The owner’s[[Lena Ortiz]] claim')
  })

  test('stand before a bare quote, unless its paragraph has told whose it is', () => {
    const text = 'Lena Ortiz was furious.\n\n“Nobody called.”\n\n“We tried,” Ortiz said. “Nobody came.”'
    const given = articleOf(text, { ortiz: { type: 'PERSON', names: ['Lena Ortiz', 'Ortiz#2'] } }, [
      { parts: ['“Nobody called.”'], speaker: 'ortiz' },
      { parts: ['“We tried,”'], source: 'Ortiz#2', cue: 'said', speaker: 'ortiz' },
      { parts: ['“Nobody came.”'], speaker: 'ortiz' },
    ])
    expect(hinted(withBlocks(given), 'speakers')).toBe(text.replace('“Nobody called', '[[Lena Ortiz:]]“Nobody called'))
  })

  test('stand before a quote whose source is named in another paragraph', () => {
    const text = '“We tried,” Ortiz said.\n\n“Nobody came.”'
    const given = articleOf(text, { ortiz: { type: 'PERSON', names: ['Ortiz'] } }, [
      { parts: ['“We tried,”'], source: 'Ortiz', cue: 'said', speaker: 'ortiz' },
      { parts: ['“Nobody came.”'], source: 'Ortiz', speaker: 'ortiz' },
    ])
    expect(hinted(withBlocks(given), 'speakers')).toBe(text.replace('“Nobody', '[[Ortiz:]]“Nobody'))
  })

  test('a label is explained once', () => {
    const text = 'Lena Ortiz runs the port.\n\nQ: Why?\n\nA: Because.\n\nQ: When?\n\nA: Soon.'
    const given = articleOf(text, { ortiz: { type: 'PERSON', names: ['Lena Ortiz'], pronouns: ['A', 'A#2'] } }, [
      { parts: ['Because.'], source: 'A', speaker: 'ortiz' },
      { parts: ['Soon.'], source: 'A#2', speaker: 'ortiz' },
    ])
    expect(hinted(withBlocks(given), 'speakers')).toBe(text.replace('A: Because', 'A[[Lena Ortiz]]: Because'))
  })

  test('for everyone: where the sentence has not said who', () => {
    const text = 'Lena Ortiz sold her boat. Her brother bought it. The man who knew her left.'
    const given = articleOf(text, {
      ortiz: { type: 'PERSON', names: ['Lena Ortiz'], pronouns: ['her', 'Her', 'her#2'] },
    })
    expect(hinted(withBlocks(given), 'speakers')).toBe(text)
    expect(hinted(withBlocks(given), 'everyone')).toBe(
      'Lena Ortiz sold her boat. Her[[Lena Ortiz]] brother bought it. The man who knew her[[Lena Ortiz]] left.',
    )
  })

  test('only those in the window', () => {
    expect(nameHints(article, { start: 0, end: 30 }, 'everyone')).toEqual([])
  })
})

describe('lenses', () => {
  test('say who speaks in a paragraph, and which of their quotes those are', () => {
    const lenses = speakerLenses(article, new Set(LAYERS))
    expect(lenses.map(({ name, first, last, of }) => `${name} ${first}–${last} of ${of}`)).toEqual([
      'Mara Velasco 1–2 of 3',
      'Idris Cole 1–2 of 2',
      'Mara Velasco 3–3 of 3',
      'Some 1–1 of 1',
    ])
    expect(lenses.map(({ uncertain }) => uncertain)).toEqual([false, false, false, false])
  })

  test('lead to the quotes before and after the paragraph', () => {
    const [velasco, , again] = speakerLenses(article, new Set(LAYERS))
    expect(velasco).toMatchObject({ previous: null, next: bridge.text.indexOf('“He told') })
    expect(again).toMatchObject({ previous: bridge.text.indexOf('traffic had'), next: null })
  })

  test('count the kinds that are shown', () => {
    const names = speakerLenses(article, new Set(['indirectQuote'])).map(({ name, of }) => `${name} ${of}`)
    expect(names).toEqual(['Mara Velasco 1', 'Some 1'])
  })

  test('over the headline, what the article has; without one nothing', () => {
    expect(headlineLens(article)).toMatchObject({ counts: { quotes: 7, speakers: 2 } })
    expect(headlineLens(bridge)).toBeNull()
  })
})

describe('tokens', () => {
  test('are names, sources and cues in order, and never overlap', () => {
    const tokens = textTokens(article, all(article), new Set(LAYERS))
    const shown = tokens.map(({ start, end, type, isSource }) => [article.text.slice(start, end), type, isSource])
    expect(shown).toContainEqual(['Mara Velasco', 'person', true])
    expect(shown).toContainEqual(['Harbor Courier', 'organisation', false])
    expect(shown).toContainEqual(['told', 'cue', false])
    expect(shown).toContainEqual(['she', 'source', false])
    for (const [i, { start }] of tokens.entries()) expect(start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0)
  })

  test('of hidden layers there are none', () => {
    const types = textTokens(article, all(article), new Set(['place'])).map(({ type }) => type)
    expect(new Set(types)).toEqual(new Set(['place']))
  })

  test('in a window: only what touches it', () => {
    const at = article.text.indexOf('Harbor')
    const tokens = textTokens(article, { start: at, end: at + 3 }, new Set(LAYERS))
    expect(tokens.map(({ start, end }) => article.text.slice(start, end))).toEqual(['Harbor Courier'])
  })
})

describe('names to write', () => {
  test('those of the article, with what each is short for', () => {
    const names = namesToWrite(article, 0)
    expect(names.find(({ name }) => name === 'Velasco')).toMatchObject({ of: 'Mara Velasco', type: 'PERSON' })
    expect(names.find(({ name }) => name === 'Mara Velasco')).toMatchObject({
      of: null,
      description: 'county engineer',
    })
    expect(names.map(({ name }) => name)).not.toContain('she')
  })

  test('not the one that is being written', () => {
    const end = bridge.text.indexOf('Harbor Courier') + 'Harbor Courier'.length
    expect(namesToWrite(article, end).map(({ name }) => name)).not.toContain('Harbor Courier')
    expect(namesToWrite(article, 0).map(({ name }) => name)).toContain('Harbor Courier')
  })

  test.each([
    ['said Mara Vel', 'Mara Velasco', 8],
    ['said Vel', 'Velasco', 3],
    ['said Vel', 'Mara Velasco', 0],
    ['said mara v', 'Mara Velasco', 6],
    ['“Mara', 'Mara Velasco', 4],
    ['said ', 'Mara Velasco', 0],
    ['Samara', 'Mara Velasco', 0],
  ])('of “%s” as much of %s is written as %i characters', (before, name, length) => {
    expect(measureWritten(before)(name)).toBe(length)
  })
})

import { describe, expect, test } from 'vitest'
import { LAYERS, type Layer } from '../../../src/core/features/layers.ts'
import { type Mark, marksIn } from '../../../src/core/features/marks.ts'
import { quotedWords } from '../../../src/core/features/quotedWords.ts'
import { bridge } from './bridge.ts'

const whole = { start: 0, end: bridge.text.length }
const painted = (mark: Mark, layers: readonly Layer[] = LAYERS, window = whole) =>
  marksIn(bridge, window, new Set(layers))[mark].map(({ start, end }) => bridge.text.slice(start, end))

describe('marks', () => {
  test.each<[Mark, string[]]>([
    ['person', ['Mara Velasco', 'Velasco', 'Idris Cole']],
    ['organisation', ['Harbor Courier']],
    ['place', ['Dunmore', 'Dunmore']],
    ['directQuote', ['“The deck is safe,”', '“He told me, ‘Leave it,’”']],
    ['indirectQuote', ['traffic had doubled', 'the mayor knew']],
    ['mixedQuote', ['the repairs “reckless and late”']],
    ['quotedWords', ['“reckless and late”']],
    ['uncertainQuote', ['“Nobody asked us,”']],
    ['source', ['Mara Velasco', 'Velasco', 'Idris Cole', 'he', 'He told', 'she', 'Some']],
    ['cue', ['told', 'said', 'called', 'said', 'told', 'said', 'say']],
  ])('%s', (mark, words) => expect(painted(mark)).toEqual(words))

  test('a hidden layer has none, the others keep theirs', () => {
    const without = LAYERS.filter((layer) => layer !== 'person')
    expect(painted('person', without)).toEqual([])
    expect(painted('place', without)).toEqual(['Dunmore', 'Dunmore'])
  })

  test('with uncertain quotes hidden, their sources and cues go too', () => {
    const certain = LAYERS.filter((layer) => layer !== 'uncertain')
    expect(painted('uncertainQuote', certain)).toEqual([])
    expect(painted('source', certain)).not.toContain('he')
  })

  test('a quote in a hidden quote is painted itself', () => {
    expect(painted('directQuote')).not.toContain('‘Leave it,’')
  })

  test('only what touches the window', () => {
    const start = bridge.text.indexOf('Idris')
    const window = { start, end: start + 60 }
    expect(painted('person', LAYERS, window)).toEqual(['Idris Cole'])
    expect(painted('directQuote', LAYERS, window)).toEqual([])
  })
})

test.each([
  ['it “reckless and unfunded”', ['“reckless and unfunded”']],
  ['found it "rushed" but "probably legal"', ['"rushed"', '"probably legal"']],
  ['called ‘the ministers’ folly’ late', ['‘the ministers’ folly’']],
  ['a « trap » and „Nein“', ['« trap »', '„Nein“']],
  ["said ``no way'' twice", ["``no way''"]],
  ['the ministers’ call', []],
  ['the so-called “harbour plan” is “dead”', ['“dead”']],
  ['an “unclosed mark', []],
])('words in marks: %s', (text, words) => {
  expect(quotedWords(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(
    words,
  )
})

import { describe, expect, it } from 'vitest'
import { toJson, toJsonLine, toText } from '../../../src/core/formats/index.ts'
import type { Quote } from '../../../src/core/model.ts'
import { READING } from './reading.ts'

const TEXT = READING.text

describe('toText', () => {
  const lines = toText('bridge.txt', READING).split('\n')

  it('numbers the lines as an editor does and brackets what has no marks of its own', () => {
    expect(lines).toContain('1  Bridge shut')
    expect(lines).toContain('3  [Velasco] _denied_ that ⟨the deck was rotten⟩.')
    expect(lines).toContain('4  “It is safe,” _said_ [Cole], according to the Courier.')
  })

  it('sums up who said what, with the line, the cue, the relay and a doubt', () => {
    const at = lines.indexOf('Cole')
    expect(lines[at + 1]).toBe('     4  “It is safe”  (said, passed on by the Courier, speaker uncertain)')
  })

  it('says whether, when, how and by whom something was said', () => {
    const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
    const [first, second] = READING.quotes
    const quotes: Quote[] = [
      { ...first!, modality: 'negated', sourcing: 'anonymous', anonymity: at('denied') },
      { ...second!, time: at('Bridge'), manner: at('according'), inside: 'q1' },
    ]
    const told = toText('bridge.txt', { ...READING, quotes }).split('\n')
    expect(told).toContain('     3  the deck was rotten  (denied, not said, anonymous: denied)')
    expect(told).toContain(
      '     4  “It is safe”  (said, Bridge, according, passed on by the Courier, inside what Velasco said, speaker uncertain)',
    )
  })

  it('lists the names with their aliases and lines', () => {
    expect(lines).toContain('  Cole (Bricks)  4')
  })

  it('shows control characters as replacement characters', () => {
    const text = 'Cole \u001b[31mleft'
    expect(toText('a\u0007', { ...READING, text, mentions: [], entities: [], quotes: [] })).toBe(
      'a\ufffd\n\n1  Cole \ufffd[31mleft\n',
    )
  })

  it('is only a title for an empty text', () => {
    expect(toText('empty.txt', { ...READING, text: '', mentions: [], entities: [], quotes: [] })).toBe('empty.txt\n')
  })
})

describe('toJsonLine', () => {
  it('is one line with what was found, without the text', () => {
    const line = toJsonLine('a', READING)
    expect(line.indexOf('\n')).toBe(line.length - 1)
    const record = JSON.parse(line)
    expect(record).toMatchObject({
      id: 'a',
      quotes: [
        { id: 'q1', speaker: 'e1' },
        { id: 'q2', speaker: 'e2' },
      ],
    })
    expect(record.mentions[0]).toEqual({ start: 15, end: 22, type: 'PERSON', kind: 'named', entity: 'e1' })
    expect(record.entities[1]).toEqual({
      id: 'e2',
      name: 'Cole',
      type: 'PERSON',
      aliases: ['Bricks'],
      descriptions: [],
    })
    expect(line).not.toContain('rotten')
  })
})

it('gives the time of a quote its date', () => {
  const text = '“No,” Cole said on 3 May 2021.'
  const time = { start: text.indexOf('3 May'), end: text.indexOf('3 May') + 10 }
  const article = { ...READING, text, quotes: [{ ...READING.quotes[1]!, time }] }
  const dated = { ...time, date: '2021-05-03' }
  expect(JSON.parse(toJsonLine('a', article)).quotes[0].time).toEqual(dated)
  expect(JSON.parse(toJson('a', article)).quotes[0].time).toEqual(dated)
})

describe('toJson', () => {
  it('is the whole reading, its text included', () => {
    expect(JSON.parse(toJson(7, READING))).toEqual({ id: 7, ...READING })
  })
})

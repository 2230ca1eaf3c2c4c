import { describe, expect, it } from 'vitest'
import { createTagger, ModelFileError } from '../../../src/core/tagger/index.ts'
import { readWordTable } from '../../../src/core/tagger/wordTable.ts'
import { readText } from '../../../src/core/text/index.ts'
import { emptyTable, packEmptyTable, trainTinyModel } from './tinyModel.ts'

const words = emptyTable()
const model = trainTinyModel(words)
const tagger = createTagger(model, words)
const found = (text: string) =>
  tagger.tagEntities(readText(text)).map(({ start, end, type }) => `${text.slice(start, end)} ${type}`)

describe('a trained tagger', () => {
  it('finds names it has never met by what stands beside them', () => {
    expect(found('Mayor Orla Quist said the bridge in Brimsey is sound.')).toEqual([
      'Orla Quist PERSON',
      'Brimsey PLACE',
    ])
  })

  it('gives offsets into the text as it is, and a score between 0 and 1', () => {
    const text =
      '\r\n  🌉 Rain fell in Dunmore all night.\r\n\r\nMrs. Tobin Hale told the council that nobody had asked her.'
    const mentions = tagger.tagEntities(readText(text))
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Dunmore', 'Tobin Hale'])
    for (const { score } of mentions) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })

  it('finds nothing in nothing', () => {
    expect(found('')).toEqual([])
    expect(found('\n \n')).toEqual([])
    expect(found('…')).toEqual([])
  })

  it('reads a text the same way every time, whatever it read before', () => {
    const text = 'The road to Harrowby was closed, Ines Corrado said.'
    const fresh = createTagger(model, words).tagEntities(readText(text))
    found('Wyn Abara said nothing in Quillow.')
    expect(tagger.tagEntities(readText(text))).toEqual(fresh)
  })

  it('is trained to the same bytes from the same text', () => {
    expect(Buffer.from(trainTinyModel(words)).equals(Buffer.from(model))).toBe(true)
  })
})

describe('a file that is no model', () => {
  const problem = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      return error instanceof ModelFileError ? error.problem : error
    }
    return 'no error'
  }
  const changed = (at: number) => {
    const copy = model.slice(0)
    new Uint8Array(copy)[at]! ^= 1
    return copy
  }

  it.each([
    ['nothing', new ArrayBuffer(0), 'too short'],
    ['half a model', model.slice(0, model.byteLength >> 1), 'incomplete'],
    [
      'some other file',
      new TextEncoder().encode('not a model at all, only some words').buffer as ArrayBuffer,
      'not a Newsmark model',
    ],
    ['the table of words', packEmptyTable(), 'not a Newsmark model'],
    ['a model of another version', changed(4), 'another version'],
    ['a model with one bit turned', changed(model.byteLength - 9), 'damaged'],
  ])('%s is refused with a reason', (_, file, reason) => {
    expect(problem(() => createTagger(file, words))).toBe(reason)
  })

  it('is refused as a table of words too', () => {
    expect(problem(() => readWordTable(model))).toBe('not a Newsmark model')
    expect(problem(() => readWordTable(packEmptyTable().slice(0, 100)))).toBe('incomplete')
  })
})

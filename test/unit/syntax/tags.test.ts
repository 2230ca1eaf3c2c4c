import { describe, expect, it } from 'vitest'
import { readSyntaxModel, tagSentences } from '../../../src/core/syntax/index.ts'
import { TAGS } from '../../../src/core/syntax/inventory.ts'
import { createColumns } from '../../../src/core/syntax/wordColumns.ts'
import { ModelFileError } from '../../../src/core/tagger/binary.ts'
import { columnSentences, trainSyntax } from '../../../training/syntax/syntaxModel.ts'
import { tinyTreebank } from './tinyTreebank.ts'

const columns = createColumns()
const options = { rounds: 4, least: 1, enough: 1 }
const sentences = columnSentences(tinyTreebank(), columns)
const file = trainSyntax(sentences, options)
const model = readSyntaxModel(file)

describe('a tagger trained on ten invented sentences', () => {
  it('tags a sentence it has not seen', () => {
    const words = 'Ortiz said the dam was closed .'.split(' ')
    const tags = tagSentences(columns(words), [{ first: 0, last: words.length }], model)
    expect(words.map((word, i) => `${word}/${TAGS[tags[i]!]}`).join(' ')).toBe(
      'Ortiz/NNP said/VBD the/DT dam/NN was/VBD closed/JJ ./.',
    )
  })

  it('leaves sentences alone that nobody asked about', () => {
    const words = 'Rain fell . Cole said nothing .'.split(' ')
    const tags = tagSentences(columns(words), [{ first: 3, last: 7 }], model)
    expect([...tags.subarray(0, 3)]).toEqual([0, 0, 0])
  })

  it('is trained to the same bytes from the same sentences', () => {
    expect(Buffer.from(trainSyntax(sentences, options)).equals(Buffer.from(file))).toBe(true)
  })

  it('refuses a file that is cut off', () => {
    expect(() => readSyntaxModel(file.slice(0, file.byteLength - 8))).toThrow(ModelFileError)
  })
})

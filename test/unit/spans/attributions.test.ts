import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/core/quotes/index.ts'
import { readAttributionModel } from '../../../src/core/spans/index.ts'
import { ModelFileError } from '../../../src/core/tagger/binary.ts'
import { readText } from '../../../src/core/text/index.ts'
import { tinyFinder, trainTinyModels } from './tinyModels.ts'

const models = trainTinyModels()
const find = tinyFinder(models)
const read = (text: string) => {
  const layer = readText(text)
  return find(layer, [], findQuotations(layer))
}
const told = (text: string) =>
  read(text).map(({ kind, parts, source, cue }) => ({
    kind,
    parts: parts.map(({ start, end }) => text.slice(start, end)),
    source: source && text.slice(source.start, source.end),
    cue: cue && text.slice(cue.start, cue.end),
  }))

describe('attributions by models trained on invented reports', () => {
  it.each([
    ['Tobin Hale said the dam leaks.', 'indirect', 'the dam leaks', 'Tobin Hale', 'said'],
    ['The mayor warned that the school was closed.', 'indirect', 'that the school was closed', 'The mayor', 'warned'],
    ['According to Wyn Abara, the vote was fair.', 'indirect', 'the vote was fair', 'Wyn Abara', 'According to'],
    ['“The harbour was closed,” said Tobin Hale.', 'direct', '“The harbour was closed,”', 'Tobin Hale', 'said'],
  ])('%s', (text, kind, part, source, cue) => {
    expect(told(text)).toEqual([{ kind, parts: [part], source, cue }])
  })

  it('never cut a quotation, whatever stands in it', () => {
    const text = '“The mayor said nobody signed, and police said the road was safe. Who pays?” Wyn Abara said.'
    expect(told(text)).toMatchObject([{ parts: [text.slice(0, text.indexOf('”') + 1)], source: 'Wyn Abara' }])
  })

  it('say nothing of sentences that report nothing', () => {
    expect(told('Rain fell on the town. Two boats left the harbour.')).toEqual([])
    expect(told('')).toEqual([])
    expect(told('\n“”\n')).toEqual([])
  })

  it('are the same every time, whatever was read before', () => {
    const text = 'Residents said the bridge was brown.\n\n“Nobody left,” Ines Corrado said.'
    const fresh = tinyFinder(models)
    read('Police said nothing.')
    const layer = readText(text)
    expect(read(text)).toEqual(fresh(layer, [], findQuotations(layer)))
  })

  it('give a score between 0 and 1', () => {
    for (const { score } of read('Residents said the bridge was brown. “Nobody left,” Ines Corrado said.')) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })
})

describe('the model file', () => {
  it('is made of the same bytes from the same articles', () => {
    expect(Buffer.from(trainTinyModels().attributions).equals(Buffer.from(models.attributions))).toBe(true)
  }, 60_000)

  it('is refused when it is cut off or foreign', () => {
    expect(() => readAttributionModel(models.attributions.slice(0, 999))).toThrow(ModelFileError)
    expect(() => readAttributionModel(models.syntax)).toThrow(ModelFileError)
  })
})

import { describe, expect, it } from 'vitest'
import { annotate, openModels } from '../../src/core/index.ts'

const TEXT = 'Mara Velasco said, “The bridge is safe.”'

describe('openModels', () => {
  it('reads by rules where there is no model', () => {
    const { models, problems } = openModels({})
    expect(problems).toEqual([])
    expect(annotate(TEXT, models)).toEqual(annotate(TEXT))
  })

  it.each([
    ['foreign', new TextEncoder().encode('a picture, or a page of an error').buffer],
    ['empty', new ArrayBuffer(0)],
  ])('names a %s file and goes on with rules', (_, words) => {
    const { models, problems } = openModels({ words: words as ArrayBuffer })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('by rules alone')
    expect(annotate(TEXT, models)).toEqual(annotate(TEXT))
  })
})

import { expect, test } from 'vitest'
import { MARKS } from '../../../src/core/features/marks.ts'
import {
  readStyles,
  STYLED_LAYERS,
  STYLES_AT_FIRST,
  styledLayerOf,
  thinNames,
} from '../../../src/core/features/styles.ts'

test('what is written by hand counts where it makes sense', () => {
  expect(readStyles(undefined)).toEqual(STYLES_AT_FIRST)
  expect(readStyles('bold')).toEqual(STYLES_AT_FIRST)
  expect(readStyles({ person: 'border', place: 'blink', uncertain: 'bold', date: 7 })).toEqual({
    ...STYLES_AT_FIRST,
    person: 'border',
  })
})

test('every mark follows the style of a layer, uncertain quotes that of their kind', () => {
  for (const mark of MARKS) expect(STYLED_LAYERS).toContain(styledLayerOf(mark))
  expect(styledLayerOf('quotedWords')).toBe('mixedQuote')
  expect(styledLayerOf('uncertainQuote')).toBe('directQuote')
  expect(styledLayerOf('uncertainMixedQuote')).toBe('mixedQuote')
  expect(styledLayerOf('uncertainIndirectQuote')).toBe('indirectQuote')
})

test('thin names leave what the reader chose, and quotes, alone', () => {
  const thin = thinNames(readStyles({ place: 'border' }))
  expect([thin.person, thin.place, thin.directQuote, thin.indirectQuote]).toEqual([
    'thin',
    'border',
    'background',
    'underline',
  ])
})

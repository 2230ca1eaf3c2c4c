import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { ownCopy } from '../../../src/core/text/ownCopy.ts'

test.each(['', 'a', '“Öl”, sagte sie.', '\u{1f600}', 'a\r\n'])('%j stays what it is', (piece) => {
  expect(ownCopy(piece)).toBe(piece)
})

test('a piece that is kept does not keep the text it was cut from', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const before = process.memoryUsage().heapUsed
  const kept = Array.from({ length: 100 }, (_, i) => ownCopy(`“${i} of many” `.repeat(40_000).slice(1000, 2500)))
  collect()
  const grown = process.memoryUsage().heapUsed - before
  expect(kept.join('')).toHaveLength(150_000)
  // the texts themselves take a megabyte each
  expect(grown).toBeLessThan(20_000_000)
})

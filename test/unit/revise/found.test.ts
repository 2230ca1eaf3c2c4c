// Whatever is found in a passage, each of its offsets and ids becomes one of the whole text.
import { expect, it } from 'vitest'
import type { Article } from '../../../src/core/index.ts'
import { find } from '../../../src/core/revise/found.ts'
import { filesUnder, readArticle } from '../fixtures/expectation.ts'
import { read } from '../fixtures/reading.ts'

const OFFSET = 1000
const ENTITIES = 50
const QUOTES = 70

/** Moves by the names of fields and the looks of ids, with no idea of what they belong to. */
function moveBlindly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moveBlindly)
  if (typeof value === 'string')
    return value
      .replace(/^e(\d+)$/u, (_, number) => `e${Number(number) + ENTITIES}`)
      .replace(/^q(\d+)$/u, (_, number) => `q${Number(number) + QUOTES}`)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      (key === 'start' || key === 'end') && typeof one === 'number' ? one + OFFSET : moveBlindly(one),
    ]),
  )
}

it.each(['samples/', 'test/fixtures/news/'].flatMap(filesUnder))('%s', (path) => {
  const reading: Article = read(readArticle(path))
  const numbers = reading.entities.map((_, i) => ENTITIES + i)
  const { blocks, sentences, mentions, quotes } = find(reading, OFFSET, numbers, QUOTES)
  expect({ blocks, sentences, mentions, quotes }).toEqual(
    moveBlindly({
      blocks: reading.blocks,
      sentences: reading.sentences,
      mentions: reading.mentions,
      quotes: reading.quotes,
    }),
  )
})

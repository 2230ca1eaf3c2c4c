// What is asked for one by one is what the lists of the article hold, and asking so puts no whole list together.
import { expect, test } from 'vitest'
import { countArticle } from '../../src/core/features/counts.ts'
import { foldsOf } from '../../src/core/features/folding.ts'
import { jump, nearestQuote, walkableQuotes } from '../../src/core/features/jumps.ts'
import { LAYERS, type Layer } from '../../src/core/features/layers.ts'
import { lookupOf, quotesBy, speaks } from '../../src/core/features/lookup.ts'
import { marksIn } from '../../src/core/features/marks.ts'
import { outlineOf } from '../../src/core/features/outline.ts'
import { bySalience, isNamed, mostSalient } from '../../src/core/features/salience.ts'
import {
  countEntities,
  countQuotes,
  entityOf,
  entityWithId,
  glanceAt,
  glanceAtEntity,
  glanceAtQuote,
  mentionOf,
  quoteOf,
  quotesNear,
  quoteWithId,
} from '../../src/core/findings.ts'
import { type Article, revise, UNCERTAIN } from '../../src/core/index.ts'
import { bridge } from './features/bridge.ts'
import { filesUnder, readArticle } from './fixtures/expectation.ts'
import { read, shipped } from './fixtures/reading.ts'

/** Long enough to be read passage by passage. */
const ARTICLES = ['samples/', 'test/fixtures/news/'].flatMap(filesUnder).map(readArticle)
const FILE = [...ARTICLES, ...ARTICLES].join('\n\n')
const typed = { start: 3, end: 5, text: 'Nobody came.\n\n“We tried,” the harbour master said.\n\n' }
const ofFile = read(FILE)

const SHAPES: readonly (readonly [name: string, make: () => Article])[] = [
  ['made by hand', () => structuredClone(bridge)],
  ['of an article', () => read(ARTICLES[0]!)],
  ['of many passages', () => revise(ofFile, [], shipped)],
  ['after an edit before all of them', () => revise(ofFile, [typed], shipped)],
]

test.each(SHAPES)('findings one by one, %s', (_, make) => {
  const [asked, whole] = [make(), make()]
  expect(whole.mentions.map((_, index) => mentionOf(asked, index))).toEqual(whole.mentions)
  expect(whole.quotes.map((_, index) => quoteOf(asked, index))).toEqual(whole.quotes)
  expect(whole.entities.map((_, number) => entityOf(asked, number))).toEqual(whole.entities)
  expect(whole.quotes.map(({ id }) => quoteWithId(asked, id))).toEqual(whole.quotes)
  expect(whole.entities.map(({ id }) => entityWithId(asked, id))).toEqual(whole.entities)
  expect([countQuotes(asked), countEntities(asked)]).toEqual([whole.quotes.length, whole.entities.length])
  for (const { id } of whole.entities) {
    expect(quotesBy(asked, id)).toEqual(whole.quotes.filter(({ speaker }) => speaker === id))
    expect(speaks(asked, id)).toBe(whole.quotes.some(({ speaker }) => speaker === id))
  }
})

test.each(SHAPES)('what a glance tells, %s', (_, make) => {
  const [asked, whole] = [make(), make()]
  expect(whole.mentions.map((_, index) => glanceAt(asked, index))).toEqual(
    whole.mentions.map(({ kind, start }) => ({ kind, start })),
  )
  whole.quotes.forEach(({ id, kind, score, inside }, index) => {
    expect(glanceAtQuote(asked, index)).toEqual({ kind, score, isNested: inside !== null })
    const nested = whole.quotes.filter((other) => other.inside === id)
    expect(quotesNear(asked, index)).toEqual(expect.arrayContaining(nested))
  })
  whole.entities.forEach((entity, number) => {
    const first = entity.mentions[0]
    expect(glanceAtEntity(asked, number)).toEqual({
      type: entity.type,
      isNamed: isNamed(whole, entity),
      mentions: entity.mentions.length,
      first: first === undefined ? null : { index: first, start: whole.mentions[first]!.start },
    })
  })
  const named = whole.entities.filter((entity) => isNamed(whole, entity))
  expect(mostSalient(asked, 10)).toEqual(bySalience(whole, named).slice(0, 10))
})

test.each(SHAPES)('counts, %s', (_, make) => {
  const { quotes } = make()
  const { names, ...counts } = countArticle(make())
  const ofKind = (kind: string) => quotes.filter((quote) => quote.kind === kind).length
  expect(counts).toEqual({
    quotes: quotes.length,
    direct: ofKind('direct'),
    mixed: ofKind('mixed'),
    indirect: ofKind('indirect'),
    uncertain: quotes.filter(({ score }) => score < UNCERTAIN).length,
    speakers: new Set(quotes.flatMap(({ speaker }) => speaker ?? [])).size,
  })
  expect(names).toBeGreaterThan(0)
})

const STRANGE = ['', 'e', 'q', 'e0', 'q0', 'e1x', 'x1', 'e01', 'e999999', 'q999999', 'Mara Velasco']

test.each(SHAPES)('nothing has another id, %s', (_, make) => {
  const article = make()
  for (const id of STRANGE)
    expect([id, entityWithId(article, id), quoteWithId(article, id)]).toEqual([id, undefined, undefined])
})

const SHOWN: readonly (readonly Layer[])[] = [LAYERS, ['indirectQuote'], ['person']]

test.each(SHOWN.map((layers) => ({ layers })))('the walk from quote to quote with $layers shown', ({ layers }) => {
  const shown = new Set(layers)
  const all = walkableQuotes(ofFile, shown)
  for (let offset = 0; offset < FILE.length + 500; offset += 487)
    for (const direction of ['next', 'previous'] as const)
      expect(nearestQuote(ofFile, offset, direction, shown)).toBe(jump(all, offset, direction))
})

test('a long outline says how many quotes it leaves out', () => {
  const { speakers, more } = outlineOf(ofFile, 20)
  expect(speakers.flatMap(({ quotes }) => quotes)).toHaveLength(20)
  expect(more).toEqual({ count: ofFile.quotes.length - 20, at: ofFile.quotes[20]!.parts[0] })
  expect(outlineOf(ofFile, ofFile.quotes.length).more).toBeNull()
})

test('what an editor asks for after each edit puts no whole list together', () => {
  const article = revise(ofFile, [typed], shipped)
  const lists = ['mentions', 'quotes', 'entities', 'sentences'] as const
  const made = () => lists.filter((list) => Object.getOwnPropertyDescriptor(article, list)!.get === undefined)
  const middle = { start: FILE.length / 2, end: FILE.length / 2 + 3000 }
  expect(Object.values(marksIn(article, middle, new Set(LAYERS))).flat().length).toBeGreaterThan(10)
  expect(countArticle(article).quotes).toBe(countQuotes(article))
  expect(outlineOf(article, 20).speakers.length).toBeGreaterThan(1)
  expect(foldsOf(article).length).toBeGreaterThan(1)
  expect(nearestQuote(article, middle.start, 'next', new Set(LAYERS))).not.toBeNull()
  expect(lookupOf(article).parts.start.length).toBeGreaterThan(100)
  expect(made()).toEqual([])
  expect(article.quotes.length).toBe(countQuotes(article))
  expect(made()).toEqual(['quotes'])
})

// Every list and card says the same of somebody: what they are, and how old only where nothing else is told.
import { expect, test } from 'vitest'
import { listEntities } from '../../../src/core/features/assistants/entities.ts'
import { annotationAt } from '../../../src/core/features/cursorAnnotation.ts'
import { namesToWrite, outlineOf, quoteCard, summaryLine, symbolsOf } from '../../../src/core/features/index.ts'
import type { Article } from '../../../src/core/model.ts'
import { read } from '../fixtures/reading.ts'

const surfaces = (article: Article, name: string) => {
  const entity = article.entities.find((each) => each.name === name)!
  const quote = article.quotes.find(({ speaker }) => speaker === entity.id)!
  const record = listEntities(article, { from: 0, most: 10, type: 'PERSON' }) as {
    readonly found: { readonly entities: readonly { readonly name: string; readonly description?: string }[] }
  }
  return {
    outline: outlineOf(article)
      .names.flatMap(({ names }) => names)
      .find((each) => each.entity === entity)?.description,
    cursor: annotationAt(article, article.text.indexOf(name) + 1)?.name?.description,
    completion: namesToWrite(article, article.text.length).find((each) => each.name === name)?.description,
    symbol: symbolsOf(article, name).flatMap(({ what }) => ('entity' in what ? [what.description] : []))[0],
    quote: quoteCard(article, quote.id)?.speaker?.description,
    record: record.found.entities.find((each) => each.name === name)?.description ?? null,
  }
}

test.each([
  ['“No,” said Idris Cole, 43, a former mayor of Tarrow.', 'former mayor of Tarrow'],
  ['Idris Cole, 43, lives in Tarrow. “No,” Cole said.', 'aged 43'],
])('%s', (text, description) => {
  const article = read(text)
  const said = surfaces(article, 'Idris Cole')
  expect(said).toEqual(Object.fromEntries(Object.keys(said).map((surface) => [surface, description])))
  const line = summaryLine(article, article.entities.find(({ name }) => name === 'Idris Cole')!)
  expect(line).toContain(description)
})

import { describe, expect, test } from 'vitest'
import { foldsOf } from '../../../src/core/features/folding.ts'
import type { Article } from '../../../src/core/model.ts'
import { readText } from '../../../src/core/text/index.ts'
import { articleOf } from './articleOf.ts'

const folds = (article: Article) =>
  foldsOf({ ...article, blocks: readText(article.text).blocks }).map(({ kind, start, end }) => {
    const words = article.text.slice(start, end)
    return `${kind}: ${words.slice(0, 12)} … ${words.slice(-12)}`
  })

const story = 'The council met for the third time in a week and went home without a vote on the port.'

describe('what can be folded', () => {
  test('sections, each to the next heading', () => {
    const text = `Port stays closed\n\n${story}\n\nWhat is next\n\n${story}\n\n${story}\n\nWho pays\n\n${story}`
    expect(folds(articleOf(text, {}))).toEqual([
      'section: What is next … on the port.',
      'section: Who pays\n\nTh … on the port.',
    ])
  })

  test('sections within sections, where Markdown says so', () => {
    const text = `# Port stays closed\n\n${story}\n\n## Costs\n\n${story}\n\n### In May\n\n${story}\n\n## Plans\n\n${story} Soon.`
    expect(folds(articleOf(text, {}))).toEqual([
      'section: ## Costs\n\nTh … on the port.',
      'section: ### In May\n\n … on the port.',
      'section: ## Plans\n\nTh …  port. Soon.',
    ])
  })

  test('a quotation over paragraphs, not one that a cue cuts in two', () => {
    const text = `${story}\n\n“We tried. We wrote.\n\n“Nobody came,” Ortiz said. “Nobody,” she said, “at all.”`
    const article = articleOf(text, { ortiz: { type: 'PERSON', names: ['Ortiz'] } }, [
      { parts: ['“We tried. We wrote.', '“Nobody came,”'], source: 'Ortiz', cue: 'said', speaker: 'ortiz' },
      { parts: ['“Nobody,”', '“at all.”'], source: 'she', cue: 'said#2', speaker: 'ortiz' },
    ])
    expect(folds(article)).toEqual(['quote: “We tried. W … obody came,”'])
  })

  test('turns that go on for paragraphs', () => {
    const text = `ORTIZ: We tried.\n\n${story}\n\nCOLE: You did not.\n\nORTIZ: We did.`
    expect(folds(articleOf(text, {}))).toEqual(['turn: ORTIZ: We tr … on the port.'])
  })

  test('prompts that stand together', () => {
    const text = `Port stays closed\n\n${story}\n\nRead more: The port in pictures\n\nSign up for the letter\n\n${story}`
    expect(folds(articleOf(text, {}))).toEqual(['boilerplate: Read more: T … r the letter'])
  })

  test('nothing in a short story', () => expect(folds(articleOf(`Port stays closed\n\n${story}`, {}))).toEqual([]))
})

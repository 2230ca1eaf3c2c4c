// The tools Newsmark offers to assistants: what each takes, and what it answers.
import type { Answer, Page } from '../../core/features/assistants/answer.ts'
import { getEntity, listEntities } from '../../core/features/assistants/entities.ts'
import { getQuote, listQuotes } from '../../core/features/assistants/quotes.ts'
import { type Article, ENTITY_TYPES } from '../../core/model.ts'
import { choiceOf, type Input, numberOf, textOf, WrongInput } from './input.ts'

export interface Tool {
  readonly name: string
  /**
   * What is asked of an article.
   * @throws WrongInput
   */
  readonly question: (input: Input) => (article: Article) => Answer
}

const MOST = 100
const USUALLY = 40

export const TOOLS: readonly Tool[] = [
  {
    name: 'newsmark_list_quotes',
    question: (input) => {
      const speaker = textOf(input, 'speaker')
      const kind = choiceOf(input, 'kind', ['direct', 'mixed', 'indirect'])
      const wish = { ...pageIn(input), ...(speaker !== undefined && { speaker }), ...(kind && { kind }) }
      return (article) => listQuotes(article, wish)
    },
  },
  {
    name: 'newsmark_get_quote',
    question: (input) => {
      const [id, words, line] = [textOf(input, 'id'), textOf(input, 'words'), numberOf(input, 'line', 1, 10_000_000)]
      if (id !== undefined) return (article) => getQuote(article, { id })
      if (words !== undefined) return (article) => getQuote(article, { words })
      if (line !== undefined) return (article) => getQuote(article, { line })
      throw new WrongInput('Give "id", "words" or "line" of the quote.')
    },
  },
  {
    name: 'newsmark_list_entities',
    question: (input) => {
      const type = choiceOf(input, 'type', ENTITY_TYPES)
      const wish = { ...pageIn(input), ...(type && { type }) }
      return (article) => listEntities(article, wish)
    },
  },
  {
    name: 'newsmark_get_entity',
    question: (input) => {
      const name = textOf(input, 'name')
      if (name === undefined) throw new WrongInput('Give "name": a name as the article has it, or the id of an entity.')
      return (article) => getEntity(article, name)
    },
  },
]

const pageIn = (input: Input): Page => ({
  from: numberOf(input, 'from', 0, Number.MAX_SAFE_INTEGER) ?? 0,
  most: numberOf(input, 'most', 1, MOST) ?? USUALLY,
})

// What is quoted inside what: “Cole said Velasco had warned him twice” holds a statement of Velasco’s.
import { indexOfQuote, quotesNear } from '../findings.ts'
import type { Article, Quote, QuoteId } from '../model.ts'

export interface QuoteNode {
  readonly quote: Quote
  /** What is quoted inside it, in order of the text. */
  readonly holds: readonly QuoteNode[]
}

/** The quotes of an article as trees: those nobody else reports at the top, each with what it holds. */
export function quoteTree(article: Article): readonly QuoteNode[] {
  const held = new Map<QuoteId, QuoteNode[]>()
  const nodes = article.quotes.map((quote): QuoteNode => {
    const holds: QuoteNode[] = []
    held.set(quote.id, holds)
    return { quote, holds }
  })
  return nodes.filter((node) => {
    const outer = node.quote.inside === null ? undefined : held.get(node.quote.inside)
    outer?.push(node)
    return outer === undefined
  })
}

/** The quotes directly inside a quote, in order of the text. */
export function quotesInside(article: Article, id: QuoteId): readonly Quote[] {
  const index = indexOfQuote(article, id)
  return index < 0 ? [] : quotesNear(article, index).filter(({ inside }) => inside === id)
}

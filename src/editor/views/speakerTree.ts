// Who said what: speakers, their quotes, and the quotes within those. Children are made when they are asked for.
import { excerptOfQuote } from '../../core/features/excerpt.ts'
import { quoteAt } from '../../core/features/lookup.ts'
import { distinct, type Speaker, speakerOfQuote } from '../../core/features/speakers.ts'
import {
  isListed,
  type QuoteFilter,
  quotesWithin,
  type SpeakerOrder,
  whoSaidWhat,
} from '../../core/features/whoSaidWhat.ts'
import type { Article, Quote } from '../../core/model.ts'
import { Item, listItems, type Tree } from './item.ts'

export class SpeakerTree implements Tree {
  readonly roots: readonly Item[]
  private readonly bySpeaker = new Map<string, Item>()
  private readonly children = new Map<Item, readonly Item[]>()
  private readonly within

  constructor(
    private readonly uri: string,
    readonly article: Article,
    order: SpeakerOrder,
    private readonly filter: QuoteFilter,
  ) {
    this.within = quotesWithin(article.quotes)
    this.roots = whoSaidWhat(article, order, filter).map((speaker) => {
      const item = new Item(`speaker ${speaker.key}`, uri, article, { kind: 'speaker', speaker }, null)
      this.bySpeaker.set(speaker.key, item)
      return item
    })
  }

  childrenOf(item: Item): readonly Item[] {
    let children = this.children.get(item)
    if (!children) {
      children = this.itemsOf(this.quotesBelow(item), item)
      this.children.set(item, children)
    }
    return children
  }

  itemAt(offset: number): Item | null {
    const quote = quoteAt(this.article, offset)
    const speaker = quote && speakerOfQuote(this.article, quote)
    const root = speaker && this.bySpeaker.get(speaker.key)
    return quote && root ? (this.find(root, quote) ?? root) : null
  }

  private quotesBelow({ subject }: Item): readonly Quote[] {
    if (subject.kind === 'speaker') return outermost(subject.speaker)
    const nested = subject.kind === 'quote' ? this.within.get(subject.quote.id) : undefined
    return nested?.filter((quote) => isListed(quote, this.filter)) ?? []
  }

  private itemsOf(quotes: readonly Quote[], parent: Item): readonly Item[] {
    const given = new Map<string, number>()
    return listItems(quotes, parent, (quote) => {
      const id = distinct(`${parent.id} / ${quote.kind} ${excerptOfQuote(this.article.text, quote, 40)}`, given)
      return new Item(id, this.uri, this.article, { kind: 'quote', quote }, parent)
    })
  }

  private find(parent: Item, quote: Quote): Item | null {
    for (const item of this.childrenOf(parent)) {
      if (item.subject.kind !== 'quote') continue
      if (item.subject.quote === quote) return item
      const isAround = this.within.has(item.subject.quote.id) && surrounds(item.subject.quote, quote)
      const found = isAround ? this.find(item, quote) : null
      if (found) return found
    }
    return null
  }
}

/** The quotes of a speaker that do not stand in another quote of the same speaker: those are found below it. */
function outermost({ quotes }: Speaker): readonly Quote[] {
  const listed = new Set(quotes.map(({ id }) => id))
  return quotes.filter(({ inside }) => inside === null || !listed.has(inside))
}

function surrounds(outer: Quote, inner: Quote): boolean {
  const { start = 0 } = inner.parts[0] ?? {}
  return outer.parts.some((part) => part.start <= start && start < part.end)
}

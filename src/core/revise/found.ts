// What was found in a passage as findings of the whole text. Each list is made when it is first asked for, because most
// passages behind an edit are moved again before anybody looks at them.
import type { Article, Block, Mention, Quote, Span } from '../model.ts'
import {
  idOfEntity,
  idOfQuote,
  moveBlock,
  moveMention,
  moveQuote,
  moveSpans,
  numberIn,
  type Translation,
} from './move.ts'

export type Found = Pick<Article, 'blocks' | 'sentences' | 'mentions' | 'quotes'>

/**
 * @param numbers the number of the text's entity for each of the passage's
 * @param quotesBefore how many quotes of the text come before those of the passage
 */
export function find(reading: Article, offset: number, numbers: readonly number[], quotesBefore: number): Found {
  const isFirst = offset === 0 && reading.entities.every(({ id }, i) => id === idOfEntity(numbers[i]!))
  return isFirst ? reading : new Moved(reading, offset, numbers, quotesBefore)
}

class Moved implements Found {
  private movedBlocks: readonly Block[] | undefined
  private movedSentences: readonly Span[] | undefined
  private movedMentions: readonly Mention[] | undefined
  private movedQuotes: readonly Quote[] | undefined

  constructor(
    private readonly reading: Article,
    private readonly offset: number,
    private readonly numbers: readonly number[],
    private readonly quotesBefore: number,
  ) {}

  get blocks(): readonly Block[] {
    this.movedBlocks ??= this.reading.blocks.map((block) => moveBlock(block, this.offset))
    return this.movedBlocks
  }

  get sentences(): readonly Span[] {
    this.movedSentences ??= moveSpans(this.reading.sentences, this.offset)
    return this.movedSentences
  }

  get mentions(): readonly Mention[] {
    if (!this.movedMentions) {
      const translation = this.translation()
      this.movedMentions = this.reading.mentions.map((mention) => moveMention(mention, translation))
    }
    return this.movedMentions
  }

  get quotes(): readonly Quote[] {
    if (!this.movedQuotes) {
      const translation = this.translation()
      this.movedQuotes = this.reading.quotes.map((quote) => moveQuote(quote, translation))
    }
    return this.movedQuotes
  }

  private translation(): Translation {
    const { entities, quotes } = this.reading
    return {
      offset: this.offset,
      entity: (id) => idOfEntity(this.numbers[placeIn(entities, id)]!),
      quote: (id) => idOfQuote(this.quotesBefore + placeIn(quotes, id)),
    }
  }
}

/** Where one with an id stands in a list: mostly where the number in its id says. */
export function placeIn(list: readonly { readonly id: string }[], id: string): number {
  const number = numberIn(id)
  return list[number]?.id === id ? number : list.findIndex((one) => one.id === id)
}

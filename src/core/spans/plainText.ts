// Emoji say nothing of who says what, yet they would stand between a sentence and its end: the span stages read an
// article as if it had none.
import type { Quotation } from '../quotes/quotation.ts'
import type { Sentence, TextLayer, Tokens } from '../text/layer.ts'

export interface PlainText {
  readonly layer: TextLayer
  readonly quotations: readonly Quotation[]
}

/** Signs below this code are letters, digits and punctuation. */
const FIRST_SYMBOL = 0x2190
const EMOJI = /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f)+$/u

const isEmoji = (word: string): boolean => word.charCodeAt(0) >= FIRST_SYMBOL && EMOJI.test(word)

/**
 * The article without its emoji: the same offsets, blocks and quotations over fewer tokens. A block or a quotation of
 * emoji alone is left with none. Without any emoji everything is given back as it is.
 */
export function withoutEmoji(layer: TextLayer, quotations: readonly Quotation[]): PlainText {
  const { words, count } = layer.tokens
  if (!words.some(isEmoji)) return { layer, quotations }
  const kept: number[] = []
  const placeOf = new Int32Array(count + 1)
  for (let i = 0; i < count; i++) {
    placeOf[i] = kept.length
    if (!isEmoji(words[i]!)) kept.push(i)
  }
  placeOf[count] = kept.length
  const moved = <Range extends { readonly first: number; readonly last: number }>(range: Range): Range => ({
    ...range,
    first: placeOf[range.first]!,
    last: placeOf[range.last]!,
  })
  const isLeft = ({ first, last }: { readonly first: number; readonly last: number }): boolean => last > first
  const sentences = layer.sentences.map(moved).filter(isLeft)
  return {
    layer: { ...layer, blocks: layer.blocks.map(moved), sentences, tokens: keepTokens(layer.tokens, kept, sentences) },
    quotations: quotations.map((each) => ({ ...each, parts: each.parts.map(moved).filter(isLeft) })),
  }
}

function keepTokens(tokens: Tokens, kept: readonly number[], sentences: readonly Sentence[]): Tokens {
  const sentence = new Int32Array(kept.length)
  sentences.forEach(({ first, last }, index) => {
    sentence.fill(index, first, last)
  })
  return {
    count: kept.length,
    start: Int32Array.from(kept, (i) => tokens.start[i]!),
    end: Int32Array.from(kept, (i) => tokens.end[i]!),
    words: kept.map((i) => tokens.words[i]!),
    lower: kept.map((i) => tokens.lower[i]!),
    sentence,
  }
}

// The first stage of the reading: text in, its structure out.
import { findBlocks } from './blocks.ts'
import type { TextLayer } from './layer.ts'
import { findSentences, sentenceColumn, tokenRanges } from './sentences.ts'
import { tokenize } from './tokens.ts'

/** Reads blocks, sentences and tokens. Never throws; an empty text gives empty lists. Linear in the text's length. */
export function readText(text: string): TextLayer {
  const spans = tokenize(text)
  const blocks = tokenRanges(spans, findBlocks(text))
  const sentences = findSentences(spans, blocks)
  return { text, tokens: { ...spans, sentence: sentenceColumn(spans.count, sentences) }, sentences, blocks }
}

// The first stage of the reading: text in, its structure out.
import { findBlocks } from './blocks.ts'
import type { TextLayer } from './layer.ts'
import { isWrapped } from './lines.ts'
import { judgeParts, type Outline, outline, type Place, placeParts, surveyLines } from './outline.ts'
import { findSentences, sentenceColumn, tokenRanges } from './sentences.ts'
import { tokenize } from './tokens.ts'

/** Reads blocks, sentences and tokens. Never throws; an empty text gives empty lists. Linear in the text's length. */
export function readText(text: string): TextLayer {
  const lines = surveyLines(text)
  const part = outline(lines, isWrapped(lines.breaks))
  return readOutline(part, placeParts([part], judgeParts([part]))[0]!)
}

/** Reads a part of a text, knowing its place in the whole. */
export function readOutline(part: Outline, place: Place): TextLayer {
  const { text } = part
  const spans = tokenize(text)
  const blocks = tokenRanges(spans, findBlocks(part, place))
  const sentences = findSentences(spans, blocks)
  return { text, tokens: { ...spans, sentence: sentenceColumn(spans.count, sentences) }, sentences, blocks }
}

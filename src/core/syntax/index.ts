// Syntax: parts of speech and dependency trees of the sentences that are asked for.
import { openSections, packSections } from '../tagger/binary.ts'
import { TAG_COUNT } from './inventory.ts'
import { parseSentence } from './parseSentence.ts'
import { tagSentence } from './tagWords.ts'
import { ACTION_COUNT } from './transitions.ts'
import { SparseWeights } from './weights.ts'
import type { WordColumns } from './wordColumns.ts'

const SYNTAX = 'syntax'

interface PackedRows {
  readonly keys: Uint8Array
  readonly entries: Uint8Array
}

/** The file of the tagger's and the parser's weights. */
export const packSyntax = (tagger: PackedRows, parser: PackedRows): ArrayBuffer =>
  packSections(
    SYNTAX,
    new Map([
      ['tagger keys', tagger.keys],
      ['tagger entries', tagger.entries],
      ['parser keys', parser.keys],
      ['parser entries', parser.entries],
    ]),
  )

export interface SyntaxModel {
  readonly tagger: SparseWeights
  readonly parser: SparseWeights
}

/**
 * Opens a syntax model.
 * @throws ModelFileError when the file is truncated or foreign
 */
export function readSyntaxModel(buffer: ArrayBuffer): SyntaxModel {
  const file = openSections(SYNTAX, buffer)
  return {
    tagger: new SparseWeights(TAG_COUNT, file.bytes('tagger keys'), file.bytes('tagger entries')),
    parser: new SparseWeights(ACTION_COUNT, file.bytes('parser keys'), file.bytes('parser entries')),
  }
}

export interface Syntax {
  readonly tags: Uint8Array
  /** The token each token depends on; -1 for roots and for what was not parsed. */
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/** Tags and parses the given sentences (token ranges); all other tokens keep tag 0, no head and relation 0. */
export function readSyntax(
  words: WordColumns,
  sentences: readonly { readonly first: number; readonly last: number }[],
  model: SyntaxModel,
): Syntax {
  const tags = new Uint8Array(words.count)
  const heads = new Int32Array(words.count).fill(-1)
  const relations = new Uint8Array(words.count)
  for (const { first, last } of sentences) {
    tagSentence(words, first, last, model.tagger, tags)
    parseSentence(words, tags, first, last, model.parser, heads, relations)
  }
  return { tags, heads, relations }
}

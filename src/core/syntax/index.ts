// Syntax: parts of speech of the sentences that are asked for.
import { type Recollection, recall } from '../recall.ts'
import { openSections, packSections } from '../tagger/binary.ts'
import { TAG_COUNT } from './inventory.ts'
import { tagSentence } from './tagWords.ts'
import { SparseWeights } from './weights.ts'
import type { WordColumns } from './wordColumns.ts'

const SYNTAX = 'syntax'

/** The file of the tagger's weights. */
export const packSyntax = (tagger: { readonly keys: Uint8Array; readonly entries: Uint8Array }): ArrayBuffer =>
  packSections(
    SYNTAX,
    new Map([
      ['tagger keys', tagger.keys],
      ['tagger entries', tagger.entries],
    ]),
  )

/** The words as written, and the tags of sentences read before. */
export interface TagMemory {
  readonly words: readonly string[]
  readonly tags: Recollection<Uint8Array>
}

export interface SyntaxModel {
  readonly tagger: SparseWeights
}

/**
 * Opens a syntax model.
 * @throws ModelFileError when the file is truncated or foreign
 */
export function readSyntaxModel(buffer: ArrayBuffer): SyntaxModel {
  const file = openSections(SYNTAX, buffer)
  return { tagger: new SparseWeights(TAG_COUNT, file.bytes('tagger keys'), file.bytes('tagger entries')) }
}

/**
 * Tags the words of the given sentences (token ranges); all other tokens keep tag 0.
 * @param memory what was found in sentences before, by their words
 */
export function tagSentences(
  words: WordColumns,
  sentences: readonly { readonly first: number; readonly last: number }[],
  { tagger }: SyntaxModel,
  memory?: TagMemory,
): Uint8Array {
  const tags = new Uint8Array(words.count)
  for (const { first, last } of sentences) {
    const find = () => {
      tagSentence(words, first, last, tagger, tags)
      return tags.slice(first, last)
    }
    if (memory) tags.set(recall(memory.tags, memory.words.slice(first, last).join('\n'), find), first)
    else tagSentence(words, first, last, tagger, tags)
  }
  return tags
}

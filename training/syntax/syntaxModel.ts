// Trains the part-of-speech tagger on treebanks and packs it into its file.
import { join } from 'node:path'
import { packSyntax } from '../../src/core/syntax/index.ts'
import { tagSentence } from '../../src/core/syntax/tagWords.ts'
import { packRows, type Scorer } from '../../src/core/syntax/weights.ts'
import type { WordColumns } from '../../src/core/syntax/wordColumns.ts'
import { type TaggedSentence, trainTagger } from './trainTagger.ts'
import { readTagged, type TaggedWords } from './treebank.ts'

export interface SyntaxOptions {
  readonly rounds: number
  /** Weights of fewer steps are left out of the file. */
  readonly least: number
  /** How often a feature must have been moved before it is believed. */
  readonly enough: number
}

export const SYNTAX_OPTIONS: SyntaxOptions = { rounds: 6, least: 10, enough: 5 }
const STEPS = 63

export const columnSentences = (
  sentences: readonly TaggedWords[],
  columns: (words: readonly string[]) => WordColumns,
): TaggedSentence[] => sentences.map(({ words, tags }) => ({ tags, columns: columns(words) }))

export function treebanks(corpus: string, split: 'train' | 'dev'): TaggedWords[] {
  return ['ewt', 'gum_open'].flatMap((name) => readTagged(join(corpus, 'ud', `${name}.${split}.conllu`)))
}

export function trainSyntax(sentences: readonly TaggedSentence[], options: SyntaxOptions): ArrayBuffer {
  const tagger = trainTagger(sentences, options.rounds, options.enough, 4)
  return packSyntax(packRows(tagger.quantise(STEPS, options.least).rows))
}

/** The share of words with the right tag. */
export function evaluateTags(sentences: readonly TaggedSentence[], tagger: Scorer): number {
  let words = 0
  let right = 0
  for (const { columns, tags } of sentences) {
    const found = new Uint8Array(columns.count)
    tagSentence(columns, 0, columns.count, tagger, found)
    words += columns.count
    for (let i = 0; i < columns.count; i++) if (found[i] === tags[i]) right++
  }
  return right / words
}

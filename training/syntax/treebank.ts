// Reads the words and tags of Universal Dependencies treebanks (CoNLL-U).
import { readFileSync } from 'node:fs'
import { tagOf } from '../../src/core/syntax/inventory.ts'

export interface TaggedWords {
  readonly words: readonly string[]
  readonly tags: Uint8Array
}

/** Lists of more words than that are no sentences. */
const LONGEST = 160

/** The sentences of a file. */
export function readTagged(file: string): TaggedWords[] {
  const sentences: TaggedWords[] = []
  for (const sentence of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
    const rows = sentence
      .split('\n')
      .map((line) => line.split('\t'))
      .filter((row) => /^\d+$/.test(row[0]!))
    if (rows.length === 0 || rows.length > LONGEST) continue
    sentences.push({ words: rows.map((row) => row[1]!), tags: Uint8Array.from(rows, (row) => tagOf(row[4]!)) })
  }
  return sentences
}

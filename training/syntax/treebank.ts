// Reads Universal Dependencies trees (CoNLL-U) into the columns the parser learns from.
import { readFileSync } from 'node:fs'
import { relationOf, tagOf } from '../../src/core/syntax/inventory.ts'
import { LONGEST } from '../../src/core/syntax/transitions.ts'

export interface Tree {
  readonly words: readonly string[]
  readonly tags: Uint8Array
  /** The number of each word's head in the sentence; the root has the number of words. */
  readonly heads: Int16Array
  readonly relations: Int8Array
}

/** The trees of a file that are short enough to be parsed whole. */
export function readTrees(file: string): Tree[] {
  const trees: Tree[] = []
  for (const sentence of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
    const rows = sentence
      .split('\n')
      .map((line) => line.split('\t'))
      .filter((row) => /^\d+$/.test(row[0]!))
    if (rows.length === 0 || rows.length > LONGEST) continue
    trees.push({
      words: rows.map((row) => row[1]!),
      tags: Uint8Array.from(rows, (row) => tagOf(row[4]!)),
      heads: Int16Array.from(rows, (row) => (row[6] === '0' ? rows.length : Number(row[6]) - 1)),
      relations: Int8Array.from(rows, (row) => relationOf(row[7]!)),
    })
  }
  return trees
}

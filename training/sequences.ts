// From labelled documents to what the field trains on, through the very feature code the product runs.
import { MOST_FEATURES, tokenFeatures } from '../src/core/tagger/features.ts'
import { readSheet } from '../src/core/tagger/sheet.ts'
import { rememberWords } from '../src/core/tagger/wordFacts.ts'
import type { WordTable } from '../src/core/tagger/wordTable.ts'
import type { Sequence } from './crf.ts'
import { type Dictionary, HashCounter, keepFrequent } from './dictionary.ts'
import type { LabelledDocument } from './labelled.ts'

/** Hashed features of a document: of token `i` from `from[i]` to `from[i + 1]`. */
export interface HashedDocument {
  readonly from: Int32Array
  readonly hashes: Int32Array
}

export function hashDocument(
  document: LabelledDocument,
  describe: ReturnType<typeof rememberWords>,
  words: WordTable,
): HashedDocument {
  const sheet = readSheet(document.layer, describe, words)
  const buffer = new Int32Array(MOST_FEATURES)
  const from = new Int32Array(sheet.count + 1)
  let hashes = new Int32Array(sheet.count * 120)
  let at = 0
  for (let i = 0; i < sheet.count; i++) {
    from[i] = at
    const count = tokenFeatures(sheet, i, buffer)
    if (at + count > hashes.length) {
      const larger = new Int32Array(hashes.length * 2 + count)
      larger.set(hashes)
      hashes = larger
    }
    hashes.set(buffer.subarray(0, count), at)
    at += count
  }
  from[sheet.count] = at
  return { from, hashes: hashes.subarray(0, at) }
}

/** The features worth keeping, and the sentences of all documents in them. */
export function prepareSequences(
  documents: readonly LabelledDocument[],
  words: WordTable,
  least: number,
): { dictionary: Dictionary; sequences: Sequence[][] } {
  const describe = rememberWords(words)
  const counter = new HashCounter(12)
  const hashed = documents.map((document) => {
    const one = hashDocument(document, describe, words)
    for (const hash of one.hashes) counter.add(hash)
    return one
  })
  const dictionary = keepFrequent(counter, least)
  return { dictionary, sequences: documents.map((document, i) => toSequences(document, hashed[i]!, dictionary)) }
}

function toSequences(
  { layer, labels }: LabelledDocument,
  { from, hashes }: HashedDocument,
  dictionary: Dictionary,
): Sequence[] {
  return layer.sentences.map(({ first, last }) => {
    const starts = new Int32Array(last - first + 1)
    const ids: number[] = []
    for (let i = first; i < last; i++) {
      for (let k = from[i]!; k < from[i + 1]!; k++) {
        const id = dictionary.find(hashes[k]!)
        if (id >= 0) ids.push(id)
      }
      starts[i - first + 1] = ids.length
    }
    return { from: starts, ids: Int32Array.from(ids), labels: labels.slice(first, last) }
  })
}

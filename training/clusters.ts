// Word clusters: bisecting spherical k-means over the vectors. The path of halvings is the name of a cluster, so that
// a beginning of the path names a wider cluster (as with Brown clusters).
import { DIMENSIONS, type Embeddings } from './embeddings.ts'
import { type RandomSource, seededRandom } from './random.ts'

const DEEPEST = 13
const SMALLEST = 12
const ROUNDS = 8
/** Words looked at to find one far from the first centre. */
const TRIALS = 40

/** The path of each word's cluster, a leading 1 before its bits. */
export function clusterWords({ words, vectors }: Embeddings): Uint16Array {
  const random = seededRandom(7)
  const paths = new Uint16Array(words.length).fill(1)
  const open = [{ members: Int32Array.from(words.keys()), depth: 0 }]
  for (let task = open.pop(); task; task = open.pop()) {
    const { members, depth } = task
    if (depth >= DEEPEST || members.length < SMALLEST) continue
    const right = halve(vectors, members, random)
    const sides = [members.filter((_, i) => !right[i]), members.filter((_, i) => right[i])]
    members.forEach((word, i) => {
      paths[word] = (paths[word]! << 1) | right[i]!
    })
    for (const side of sides) if (side.length) open.push({ members: side, depth: depth + 1 })
  }
  return paths
}

function dot(vectors: Float32Array, a: number, b: number): number {
  let sum = 0
  for (let k = 0; k < DIMENSIONS; k++) sum += vectors[a * DIMENSIONS + k]! * vectors[b * DIMENSIONS + k]!
  return sum
}

/** Which of two centres each member is nearer to. */
function halve(vectors: Float32Array, members: Int32Array, random: RandomSource): Uint8Array {
  const near = members[random.below(members.length)]!
  let far = near
  let least = Number.POSITIVE_INFINITY
  for (let trial = 0; trial < TRIALS; trial++) {
    const other = members[random.below(members.length)]!
    const likeness = dot(vectors, near, other)
    if (likeness < least) {
      least = likeness
      far = other
    }
  }
  const side = new Uint8Array(members.length)
  // only the difference of the centres matters to the choice
  const difference = new Float32Array(DIMENSIONS)
  for (let k = 0; k < DIMENSIONS; k++) difference[k] = vectors[far * DIMENSIONS + k]! - vectors[near * DIMENSIONS + k]!
  for (let round = 0; round < ROUNDS; round++) {
    const sums = [new Float32Array(DIMENSIONS), new Float32Array(DIMENSIONS)]
    let changed = 0
    for (let i = 0; i < members.length; i++) {
      const at = members[i]! * DIMENSIONS
      let lean = 0
      for (let k = 0; k < DIMENSIONS; k++) lean += vectors[at + k]! * difference[k]!
      const now = lean > 0 ? 1 : 0
      if (now !== side[i]) changed++
      side[i] = now
      const sum = sums[now]!
      for (let k = 0; k < DIMENSIONS; k++) sum[k]! += vectors[at + k]!
    }
    const [left, right] = sums.map((sum) => Math.sqrt(sum.reduce((total, x) => total + x * x, 0)) || 1) as [
      number,
      number,
    ]
    for (let k = 0; k < DIMENSIONS; k++) difference[k] = sums[1]![k]! / right - sums[0]![k]! / left
    if (round > 2 && changed < members.length * 0.004) break
  }
  return side
}

// Gradient-boosted trees over the candidates of each pronoun, nobody being one of them: every tree is fitted to how the
// loss of a softmax changes with the scores, its leaves by Newton's step (as in Friedman 2001 and XGBoost).
import { PERSON_COLUMNS } from '../../src/core/entities/personColumns.ts'
import { seededRandom } from '../random.ts'
import type { PronounExample } from './examples.ts'

/** A tree of nodes; a leaf has no branches. */
export interface Tree {
  readonly value: number
  readonly branch: {
    readonly column: number
    readonly limit: number
    readonly small: Tree
    readonly large: Tree
  } | null
}

export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Added to the curvature of every leaf. */
  readonly damping: number
  /** The least curvature of a leaf. */
  readonly least: number
  /** The shares of examples and of columns that a tree may see. */
  readonly examples: number
  readonly columns: number
}
/** Chosen by folds among depths 3 to 6 and rates 0.03 to 0.06. */
export const BOOST_DEFAULTS: BoostOptions = {
  trees: 170,
  depth: 5,
  rate: 0.04,
  damping: 10,
  least: 6,
  examples: 0.6,
  columns: 0.3,
}

const WIDTH = PERSON_COLUMNS.length

/** Rows of all examples one after the other, with what the loss says of them. */
interface Table {
  readonly cells: Uint8Array
  readonly slope: Float64Array
  readonly bend: Float64Array
}

/**
 * Trees in the order they were grown; the same from the same examples and seed.
 * @param prior the weights of features that the scores begin from
 */
export function boost(
  examples: readonly PronounExample[],
  prior: Float64Array,
  seed: number,
  options = BOOST_DEFAULTS,
): readonly Tree[] {
  const random = seededRandom(seed)
  const rows = examples.map(({ cells }) => cells.length / WIDTH)
  const starts: number[] = []
  let total = 0
  for (const count of rows) {
    starts.push(total)
    total += count
  }
  const table: Table = {
    cells: new Uint8Array(total * WIDTH),
    slope: new Float64Array(total),
    bend: new Float64Array(total),
  }
  examples.forEach(({ cells }, i) => {
    table.cells.set(cells, starts[i]! * WIDTH)
  })
  const scores = new Float64Array(total)
  examples.forEach(({ candidates }, i) => {
    for (let row = 0; row < rows[i]!; row++) scores[starts[i]! + row] = weigh(candidates[row] ?? NOBODY, prior)
  })
  const grown: Tree[] = []
  for (let round = 0; round < options.trees; round++) {
    const seen: number[] = []
    examples.forEach((example, i) => {
      noteLoss(table, scores, example, starts[i]!, rows[i]!)
      if (random.next() < options.examples) for (let k = 0; k < rows[i]!; k++) seen.push(starts[i]! + k)
    })
    const columns = PERSON_COLUMNS.flatMap((_, column) => (random.next() < options.columns ? [column] : []))
    const tree = grow(table, seen, columns, options, 0)
    grown.push(tree)
    for (let row = 0; row < total; row++) scores[row]! += scoreTree(tree, table.cells, row * WIDTH)
  }
  return grown
}

/** The features of nobody. */
const NOBODY: readonly number[] = [0]

/** The sum of the weights of some features. */
export const weigh = (features: readonly number[], weights: Float64Array): number =>
  features.reduce((sum, feature) => sum + weights[feature]!, 0)

/** The score of one tree for the cells that begin at `offset`. */
export function scoreTree(tree: Tree, cells: Uint8Array, offset: number): number {
  let node = tree
  while (node.branch)
    node = cells[offset + node.branch.column]! <= node.branch.limit ? node.branch.small : node.branch.large
  return node.value
}

const LEAST_BEND = 1e-3

function noteLoss(
  { slope, bend }: Table,
  scores: Float64Array,
  { right }: PronounExample,
  start: number,
  count: number,
): void {
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < count; k++) most = Math.max(most, scores[start + k]!)
  let all = 0
  let good = 1e-12
  for (let k = 0; k < count; k++) {
    const share = Math.exp(scores[start + k]! - most)
    bend[start + k] = share
    all += share
    if (isRight(right, k, count)) good += share
  }
  for (let k = 0; k < count; k++) {
    const share = bend[start + k]!
    slope[start + k] = share / all - (isRight(right, k, count) ? share / good : 0)
    bend[start + k] = Math.max(LEAST_BEND, (share / all) * (1 - share / all))
  }
}

const isRight = (right: readonly number[], row: number, count: number): boolean =>
  right.includes(row) || (row === count - 1 && right.includes(-1))

function grow(
  table: Table,
  rows: readonly number[],
  columns: readonly number[],
  options: BoostOptions,
  depth: number,
): Tree {
  const { damping, least, rate } = options
  let slope = 0
  let bend = 0
  for (const row of rows) {
    slope += table.slope[row]!
    bend += table.bend[row]!
  }
  const value = (-rate * slope) / (bend + damping)
  if (depth >= options.depth || bend < 2 * least) return { value, branch: null }
  let best = { gain: 1e-6, column: -1, limit: 0 }
  const slopes = new Float64Array(64)
  const bends = new Float64Array(64)
  for (const column of columns) {
    slopes.fill(0)
    bends.fill(0)
    for (const row of rows) {
      const cell = table.cells[row * WIDTH + column]!
      slopes[cell]! += table.slope[row]!
      bends[cell]! += table.bend[row]!
    }
    let smallSlope = 0
    let smallBend = 0
    for (let limit = 0; limit < 63; limit++) {
      smallSlope += slopes[limit]!
      smallBend += bends[limit]!
      if (smallBend < least) continue
      if (bend - smallBend < least) break
      const gain =
        smallSlope ** 2 / (smallBend + damping) +
        (slope - smallSlope) ** 2 / (bend - smallBend + damping) -
        slope ** 2 / (bend + damping)
      if (gain > best.gain) best = { gain, column, limit }
    }
  }
  if (best.column < 0) return { value, branch: null }
  const { column, limit } = best
  const isSmall = (row: number): boolean => table.cells[row * WIDTH + column]! <= limit
  return {
    value,
    branch: {
      column,
      limit,
      small: grow(table, rows.filter(isSmall), columns, options, depth + 1),
      large: grow(
        table,
        rows.filter((row) => !isSmall(row)),
        columns,
        options,
        depth + 1,
      ),
    },
  }
}

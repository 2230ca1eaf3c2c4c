// Regression trees as training left them: small numbers in, a score out.

/** Marks a leaf where else the number of a column stands. */
const LEAF = 255
/** Leaves are whole numbers of this size, the middle of a byte being nought. */
export const LEAF_STEP = 1 / 512
const MIDDLE = 128

export interface Forest {
  /** Of each node: the column asked about, or 255 for a leaf. */
  readonly column: Uint8Array
  /** The most a number may be to go on with the next node; of a leaf its value. */
  readonly limit: Uint8Array
  /** The node to go on with for larger numbers. */
  readonly other: Uint16Array
  /** The first node of each tree. */
  readonly roots: Uint16Array
}

/** @param nodes base64 of two bytes a node, each tree from its root with the smaller numbers first */
export function readForest(nodes: string): Forest {
  const bytes = Uint8Array.from(atob(nodes), (unit) => unit.charCodeAt(0))
  const count = bytes.length >> 1
  const column = new Uint8Array(count)
  const limit = new Uint8Array(count)
  const other = new Uint16Array(count)
  for (let node = 0; node < count; node++) {
    column[node] = bytes[2 * node]!
    limit[node] = bytes[2 * node + 1]!
  }
  const roots: number[] = []
  // a leaf ends the branch that was opened last; the next node belongs to whatever still waits for its larger numbers
  const waiting: number[] = []
  let begins = true
  for (let node = 0; node < count; node++) {
    if (begins) roots.push(node)
    begins = false
    if (column[node] !== LEAF) waiting.push(node)
    else if (waiting.length > 0) other[waiting.pop()!] = node + 1
    else begins = true
  }
  return { column, limit, other, roots: Uint16Array.from(roots) }
}

/** The sum of all trees for the cells that begin at `offset`. */
export function scoreForest({ column, limit, other, roots }: Forest, cells: Uint8Array, offset: number): number {
  let sum = 0
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!
    while (column[node]! !== LEAF) node = cells[offset + column[node]!]! <= limit[node]! ? node + 1 : other[node]!
    sum += limit[node]! - MIDDLE
  }
  return sum * LEAF_STEP
}

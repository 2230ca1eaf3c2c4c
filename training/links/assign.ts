// The best one-to-one assignment of rows to columns, which CEAF compares clusters by: Kuhn and Munkres’ method with
// potentials, cubic in the number of rows.

/** The greatest total that pairing each row with at most one column can reach; `weights` are not negative. */
export function bestAssignment(weights: readonly (readonly number[])[]): number {
  const columns = weights[0]?.length ?? 0
  if (columns === 0) return 0
  if (weights.length > columns)
    return bestAssignment(Array.from({ length: columns }, (_, column) => weights.map((row) => row[column]!)))
  const rowPrice = new Float64Array(weights.length)
  const columnPrice = new Float64Array(columns)
  const rowOf = new Int32Array(columns).fill(-1)
  for (let row = 0; row < weights.length; row++) augment(weights, row, rowPrice, columnPrice, rowOf)
  return rowOf.reduce((total, row, column) => (row < 0 ? total : total + weights[row]![column]!), 0)
}

/** Gives `start` a column by the cheapest path of exchanges. */
function augment(
  weights: readonly (readonly number[])[],
  start: number,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  rowOf: Int32Array,
): void {
  const columns = columnPrice.length
  const slack = new Float64Array(columns).fill(Infinity)
  const cameFrom = new Int32Array(columns).fill(-1)
  const visited = new Uint8Array(columns)
  let row = start
  let column = -1
  for (;;) {
    let next = -1
    for (let j = 0; j < columns; j++) {
      if (visited[j]) continue
      const cost = -weights[row]![j]! - rowPrice[row]! - columnPrice[j]!
      if (cost < slack[j]!) {
        slack[j] = cost
        cameFrom[j] = column
      }
      if (next < 0 || slack[j]! < slack[next]!) next = j
    }
    const step = slack[next]!
    rowPrice[start]! += step
    for (let j = 0; j < columns; j++)
      if (visited[j]) {
        columnPrice[j]! -= step
        rowPrice[rowOf[j]!]! += step
      } else slack[j]! -= step
    visited[next] = 1
    column = next
    if (rowOf[next]! < 0) break
    row = rowOf[next]!
  }
  while (column >= 0) {
    const previous = cameFrom[column]!
    rowOf[column] = previous < 0 ? start : rowOf[previous]!
    column = previous
  }
}

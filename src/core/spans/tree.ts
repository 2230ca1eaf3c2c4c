// Trees in columns: the children of each word and how far its subtree reaches.

export interface Tree {
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array
  /** First and last token of the subtree of each token, both inclusive. */
  readonly low: Int32Array
  readonly high: Int32Array
}

/** @param heads the head of each token, -1 where it has none; without cycles */
export function growTree(heads: Int32Array): Tree {
  const count = heads.length
  const firstChild = new Int32Array(count).fill(-1)
  const nextSibling = new Int32Array(count).fill(-1)
  const low = Int32Array.from(heads.keys())
  const high = Int32Array.from(heads.keys())
  for (let i = count - 1; i >= 0; i--) {
    const head = heads[i]!
    if (head < 0) continue
    nextSibling[i] = firstChild[head]!
    firstChild[head] = i
  }
  for (let i = 0; i < count; i++)
    for (let head = heads[i]!; head >= 0 && (i < low[head]! || i > high[head]!); head = heads[head]!) {
      if (i < low[head]!) low[head] = i
      else high[head] = i
    }
  return { firstChild, nextSibling, low, high }
}

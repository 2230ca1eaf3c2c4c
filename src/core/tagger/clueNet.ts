// A small network over the clues of a name: what they say together, where each alone says little. “Odell” may be a person
// by itself and a company by its kin: which counts depends on how sure either is, and on how often it is named.

/** One hidden layer, its units rectified. */
export interface ClueNet {
  readonly units: number
  /** Clues × units. */
  readonly inner: Float32Array
  /** Units. */
  readonly bias: Float32Array
  /** Units × labels. */
  readonly outer: Float32Array
}

/** Runs the clues from `at` on through the hidden layer, into `hidden`. */
export function activate({ units, inner, bias }: ClueNet, clues: Float64Array, at: number, hidden: Float64Array): void {
  for (let u = 0; u < units; u++) hidden[u] = bias[u]!
  const width = inner.length / units
  for (let k = 0; k < width; k++) {
    const clue = clues[at + k]!
    if (clue === 0) continue
    const row = k * units
    for (let u = 0; u < units; u++) hidden[u]! += clue * inner[row + u]!
  }
  for (let u = 0; u < units; u++) if (hidden[u]! < 0) hidden[u] = 0
}

/** Adds what the hidden layer says to `out`. */
export function addHidden({ units, outer }: ClueNet, hidden: Float64Array, out: Float64Array): void {
  const labels = out.length
  for (let u = 0; u < units; u++) {
    const value = hidden[u]!
    if (value !== 0) for (let label = 0; label < labels; label++) out[label]! += value * outer[u * labels + label]!
  }
}

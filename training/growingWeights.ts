// Weights while they are learned: a row of classes for every feature that was ever wrong, and the sums that averaging
// needs (averaged perceptron; Freund and Schapire 1999). A row speaks only once it has been moved often enough, which
// keeps the model a fraction of the size (Goldberg and Elhadad 2011).
import { featureKey, KEY_BITS, type Scorer, type WeightRow } from '../src/core/syntax/weights.ts'

export class GrowingWeights implements Scorer {
  readonly classes: number
  private readonly rowOf = new Int32Array(1 << KEY_BITS)
  private weights: Float32Array
  private sums: Float32Array
  private rows = 1
  private touches = new Uint8Array(1 << 12)
  private averages = false
  /** Counts the examples seen. */
  clock = 1

  /** @param enough how often a feature must have been moved before it is believed */
  constructor(
    classes: number,
    private readonly enough = 1,
  ) {
    this.classes = classes
    this.weights = new Float32Array(classes << 12)
    this.sums = new Float32Array(classes << 12)
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { classes, rowOf, weights, touches, enough } = this
    for (let k = 0; k < count; k++) {
      const row = rowOf[featureKey(features[k]!)]!
      if (row === 0 || touches[row]! < enough) continue
      const at = row * classes
      for (let c = 0; c < classes; c++) scores[c]! += weights[at + c]!
    }
  }

  private place(feature: number): number {
    const key = featureKey(feature)
    let row = this.rowOf[key]!
    if (row === 0) {
      row = this.rows++
      this.rowOf[key] = row
      if (this.rows * this.classes > this.weights.length) {
        this.weights = grown(this.weights)
        this.sums = grown(this.sums)
      }
      if (row >= this.touches.length) this.touches = grown(this.touches)
    }
    return row * this.classes
  }

  /** Moves the features by one towards the right class and away from the one chosen. */
  move(features: Int32Array, count: number, right: number, chosen: number): void {
    for (let k = 0; k < count; k++) {
      const at = this.place(features[k]!)
      this.weights[at + right]! += 1
      this.sums[at + right]! += this.clock
      this.weights[at + chosen]! -= 1
      this.sums[at + chosen]! -= this.clock
      const row = at / this.classes
      if (this.touches[row]! < 255) this.touches[row]!++
    }
  }

  average(): void {
    if (this.averages) return
    for (let i = 0; i < this.weights.length; i++) this.weights[i]! -= this.sums[i]! / this.clock
    this.averages = true
  }

  /**
   * The rows in steps of equal size; what is smaller than `least` steps is left out.
   * @param steps how many steps the weight has that only one in a thousand exceeds
   */
  quantise(steps: number, least: number): { rows: WeightRow[]; step: number } {
    const step = stepOf(this.weights.subarray(this.classes, this.rows * this.classes), steps)
    const rows: WeightRow[] = []
    for (let key = 0; key < this.rowOf.length; key++) {
      const row = this.rowOf[key]!
      if (row === 0 || this.touches[row]! < this.enough) continue
      const at = row * this.classes
      const entries: [number, number][] = []
      for (let c = 0; c < this.classes; c++) {
        const value = this.weights[at + c]! / step
        if (Math.abs(value) >= least && Math.round(value) !== 0) entries.push([c, Math.round(value)])
      }
      if (entries.length > 0) rows.push({ key, entries })
    }
    return { rows, step }
  }
}

function grown<T extends Float32Array | Uint8Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.ceil(array.length * 1.6))
  larger.set(array)
  return larger
}

/** The size of one step, so that the weight exceeded by one in a thousand has `steps` of them. */
export function stepOf(weights: Float32Array, steps: number): number {
  const sample: number[] = []
  const stride = Math.max(1, Math.floor(weights.length / 2_000_000))
  for (let i = 0; i < weights.length; i += stride) if (weights[i] !== 0) sample.push(Math.abs(weights[i]!))
  sample.sort((a, b) => a - b)
  return (sample[Math.floor(sample.length * 0.999)] ?? 1) / steps || 1
}

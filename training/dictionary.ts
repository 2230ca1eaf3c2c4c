// Which hashed features a model keeps: those seen at least a given number of times, the commonest first.

/** Open addressing from a hash to a number; the key 0 is kept as 1. */
export class HashCounter {
  private keys: Int32Array
  private values: Int32Array
  private mask: number
  size = 0

  constructor(bits: number) {
    this.keys = new Int32Array(1 << bits)
    this.values = new Int32Array(1 << bits)
    this.mask = (1 << bits) - 1
  }

  private slot(key: number): number {
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & this.mask
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask
    return at
  }

  /** Counts one more of a hash. */
  add(hash: number): void {
    this.set(hash, Math.max(0, this.get(hash)) + 1)
  }

  set(hash: number, value: number): void {
    const key = hash || 1
    const at = this.slot(key)
    if (this.keys[at] === 0) {
      this.keys[at] = key
      this.size++
    }
    this.values[at] = value
    if (this.size > this.mask * 0.7) this.grow()
  }

  /** The value of a hash, or -1. */
  get(hash: number): number {
    const at = this.slot(hash || 1)
    return this.keys[at] === 0 ? -1 : this.values[at]!
  }

  *entries(): Generator<[number, number]> {
    for (let at = 0; at <= this.mask; at++) if (this.keys[at] !== 0) yield [this.keys[at]!, this.values[at]!]
  }

  private grow(): void {
    const { keys, values } = this
    const length = keys.length * 2
    this.keys = new Int32Array(length)
    this.values = new Int32Array(length)
    this.mask = length - 1
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue
      const at = this.slot(keys[i]!)
      this.keys[at] = keys[i]!
      this.values[at] = values[i]!
    }
  }
}

export interface Dictionary {
  readonly keys: Int32Array
  /** The number of a feature, or -1 when it is not kept. */
  find(hash: number): number
}

/** Numbers the hashes counted at least `least` times, the commonest first, equal ones by their key. */
export function keepFrequent(counter: HashCounter, least: number): Dictionary {
  const kept = [...counter.entries()].filter(([, count]) => count >= least)
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const numbers = new HashCounter(Math.ceil(Math.log2(kept.length * 2 + 2)))
  kept.forEach(([key], number) => {
    numbers.set(key, number)
  })
  return { keys: Int32Array.from(kept, ([key]) => key), find: (hash) => numbers.get(hash) }
}

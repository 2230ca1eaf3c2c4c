// How often each lemma reports what somebody says or thinks, counted in training and kept in steps.

/** Steps: 1 hardly ever, 2 weakly or by the lexicon alone, 3 now and then, 4 often, 5 mostly. */
export const WEAK_CUE = 2
export const PLAIN_CUE = 3
export const STRONG_CUE = 4

export interface CueTable {
  /** The step of a lemma by its hash; 0 when it was never seen to report. */
  bin(lemma: number): number
}

/** Bytes of a table: each hash in four bytes, then a byte for each step. */
export function packCues(bins: ReadonlyMap<number, number>): Uint8Array {
  const sorted = [...bins].sort((a, b) => a[0] - b[0])
  const keys = new Uint8Array(Int32Array.from(sorted, ([key]) => key).buffer)
  const packed = new Uint8Array(keys.length + sorted.length)
  packed.set(keys)
  sorted.forEach(([, bin], i) => {
    packed[keys.length + i] = bin
  })
  return packed
}

export function openCues(packed: Uint8Array): CueTable {
  const count = Math.floor(packed.length / 5)
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const bins = new Map<number, number>()
  for (let i = 0; i < count; i++) bins.set(view.getInt32(i * 4, true), packed[count * 4 + i]!)
  return cuesFrom(bins)
}

export const cuesFrom = (bins: ReadonlyMap<number, number>): CueTable => ({ bin: (lemma) => bins.get(lemma) ?? 0 })

// What earlier readings found in single sentences and paragraphs stays true as long as all that it depends on is the
// same: of a text that was read before only what was edited is looked at again.

/** One kind of findings by all that they depend on. */
export interface Recollection<T> {
  /** What earlier readings found, to be taken over. */
  readonly known: readonly ReadonlyMap<string, T>[]
  /** What this reading finds or takes over is noted here. */
  readonly made: Map<string, T>
}

/** What was found for a key before, or is found now. */
export function recall<T>({ known, made }: Recollection<T>, key: string, find: () => T): T {
  let found = made.get(key)
  for (let i = 0; i < known.length && found === undefined; i++) found = known[i]!.get(key)
  if (found === undefined) found = find()
  made.set(key, found)
  return found
}

/** Numbers taken together in 64 bits: as good as the numbers themselves where the words beside them are the same too. */
export class Fingerprint {
  private high = 0x2545f491
  private low = 0x1b873593

  add(value: number): void {
    this.high = Math.imul(this.high ^ value, 0x9e3779b1)
    this.high ^= this.high >>> 15
    this.low = Math.imul(this.low + value, 0x85ebca6b)
    this.low = (this.low << 13) | (this.low >>> 19)
  }

  toString(): string {
    return `${this.high}.${this.low}`
  }
}

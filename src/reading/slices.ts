// The readings of passages on their way between threads: cut into slices, and put together again.
import type { Article } from '../core/model.ts'
import { signaturesOf } from '../core/revise/unite.ts'
import { ownCopy } from '../core/text/ownCopy.ts'
import type { Slice, SlicePart } from './protocol.ts'

// Some 1,500 findings are copied between threads in about 3 ms, a tenth of what a reader could notice.
const FINDINGS_A_SLICE = 1500

/** Cuts readings into slices of about so many findings; those that the base has too are only named. At least one comes. */
export function* cut(
  readings: readonly Article[],
  base: readonly Article[] = [],
  findings = FINDINGS_A_SLICE,
): Generator<Slice, void> {
  const places = new Map(base.map((reading, i) => [reading, i]))
  let slice: SlicePart[] = []
  let room = findings
  for (const reading of readings) {
    const place = places.get(reading)
    const before = slice.at(-1)
    if (place === undefined) {
      const { text, ...found } = reading
      slice.push({ kind: 'read', length: text.length, findings: found })
      room -= Object.values(found).reduce((sum, list) => sum + list.length, 0)
    } else if (before?.kind === 'same' && before.last === place)
      slice[slice.length - 1] = { ...before, last: place + 1 }
    else slice.push({ kind: 'same', first: place, last: place + 1 })
    if (room > 0) continue
    yield slice
    slice = []
    room = findings
  }
  if (slice.length > 0 || readings.length === 0) yield slice
}

/** Puts slices together as they come. */
export class Joiner {
  private readonly readings: Article[] = []
  private at = 0

  /** @param base the readings that slices may name */
  constructor(
    private readonly text: string,
    private readonly base: readonly Article[] = [],
  ) {}

  add(slice: Slice): void {
    for (const part of slice) {
      if (part.kind === 'same') for (const reading of this.base.slice(part.first, part.last)) this.put(reading)
      else {
        const reading = { text: ownCopy(this.text.slice(this.at, this.at + part.length)), ...part.findings }
        // as each slice comes: for all passages at once it takes long
        signaturesOf(reading)
        this.put(reading)
      }
    }
  }

  /** The readings the slices held, one behind the other; nothing is added to them any more. */
  finish(): readonly Article[] {
    return this.readings
  }

  private put(reading: Article): void {
    this.readings.push(reading)
    this.at += reading.text.length
  }
}

// Spans beside the best labelling that may be names too: “Oceans Canada” for “Fisheries and Oceans Canada”, or a word the
// labelling passed over. A second look, which knows the rest of the document, chooses among them.
import type { Found } from './decode.ts'
import { beginOf, normaliseLog } from './labels.ts'

/** Scaled sums of one stretch, tokens × labels each; `factor` by token, `linked` from label × to label. */
export interface StretchSums {
  readonly labels: number
  readonly emissions: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly factor: Float64Array
  readonly linked: Float64Array
}

/** Spans less likely than this, over all types, are passed over. */
const LEAST_CHANCE = 0.05
/** The same for where a name of one type begins, and for how far it goes on. */
const LEAST_BEGIN = 0.005
const DOUBT = 1e-6

/** All spans of a stretch that are likely enough, with the chances of their types, in no order. */
export function likelySpans(sums: StretchSums, length: number, types: number): Found[] {
  const { labels: L, forward, backward } = sums
  const spans: Found[] = []
  for (let first = 0; first < length; first++) {
    const byEnd = new Map<number, Float64Array>()
    for (let type = 0; type < types; type++) {
      const at = first * L + beginOf(type)
      if (forward[at]! * backward[at]! >= LEAST_BEGIN) followType(sums, length, first, type, types, byEnd)
    }
    for (const [last, chances] of byEnd) {
      let type = 0
      let total = 0
      for (let t = 0; t < types; t++) {
        total += chances[t]!
        if (chances[t]! > chances[type]!) type = t
      }
      if (total < LEAST_CHANCE) continue
      const typeChances = normaliseLog(chances.map((chance) => Math.log(chance + DOUBT)))
      spans.push({
        first,
        last,
        type,
        chance: Math.min(1, chances[type]!),
        spanChance: Math.min(1, total),
        typeChances,
        best: false,
      })
    }
  }
  return spans
}

/** Adds the chance that a name of a type begins at `first` to each place where it may end. */
function followType(
  { labels: L, emissions, forward, backward, factor, linked }: StretchSums,
  length: number,
  first: number,
  type: number,
  types: number,
  byEnd: Map<number, Float64Array>,
): void {
  const begin = beginOf(type)
  const inside = begin + 1
  let chance = forward[first * L + begin]!
  for (let last = first + 1; chance >= LEAST_BEGIN; last++) {
    const label = last - 1 === first ? begin : inside
    // how it goes on: with one more word of it, or not
    const next = last * L + inside
    const goesOn = last < length ? (linked[label * L + inside]! * emissions[next]!) / factor[last]! : 0
    const after = backward[(last - 1) * L + label]! - (last < length ? goesOn * backward[next]! : 0)
    const chances = byEnd.get(last) ?? new Float64Array(types)
    byEnd.set(last, chances)
    chances[type]! += Math.max(0, chance * after)
    if (last === length) break
    chance *= goesOn
  }
}

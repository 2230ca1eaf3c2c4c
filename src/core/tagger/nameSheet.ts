// All names a first look found in a document and the spans that rival them, each with its clues: what it says itself, what
// its kin say (`hearsay.ts`), and what speaks for this span rather than one that overlaps it.
import type { Found } from './decode.ts'
import { gatherHearsay, hearKin, KIN, LEAST_LOG, phraseKey } from './hearsay.ts'
import type { Sheet } from './sheet.ts'

export interface NameSheet {
  readonly sheet: Sheet
  /** By their first token, of equal ones the longer first; their tokens count from the first of the document. */
  readonly names: readonly Found[]
  /** The words of each name as one hash. */
  readonly keys: Int32Array
  /** The numbers of the names of the same words in the best labelling, by their key. */
  readonly same: ReadonlyMap<number, readonly number[]>
  /** `width` numbers a name, see `clueWidth`. */
  readonly clues: Float64Array
  readonly width: number
}

const DOUBT = 1e-4
/** Clues of a span beside its rivals, see `weighSpan`. */
const OF_SPAN = 10
const LONGEST = 5
/** Keeps a name’s own logarithms about as large as the other clues, for the network’s sake. */
const LOG_UNIT = 3

/**
 * How many clues a name has: logarithms of each type's chance by itself and by each sort of kin, the share each type has
 * of all names, the doubt, the chances of the types once more, and those of the span.
 */
export const clueWidth = (types: number): number => types + KIN * (types + 1) + types + 1 + types + OF_SPAN

export function readNames(sheet: Sheet, names: readonly Found[], types: number): NameSheet {
  const keys = Int32Array.from(names, ({ first, last }) => phraseKey(sheet, first, last))
  const same = new Map<number, number[]>()
  const shares = new Float64Array(types)
  let count = 0
  names.forEach(({ best, type }, i) => {
    if (!best) return
    const list = same.get(keys[i]!)
    if (list) list.push(i)
    else same.set(keys[i]!, [i])
    shares[type]!++
    count++
  })
  const hearsay = gatherHearsay(sheet, names, types)
  const rivals = findRivals(names)
  const width = clueWidth(types)
  const clues = new Float64Array(names.length * width)
  names.forEach((name, i) => {
    let at = i * width
    for (let t = 0; t < types; t++) clues[at++] = Math.max(LEAST_LOG, name.typeChances[t]!) / LOG_UNIT
    at = hearKin(sheet, name, hearsay, clues, at)
    for (let t = 0; t < types; t++) clues[at++] = shares[t]! / (count || 1)
    clues[at++] = doubt(name.spanChance)
    for (let t = 0; t < types; t++) clues[at++] = Math.exp(name.typeChances[t]!)
    weighSpan(sheet, name, rivals[i]!, same.get(keys[i]!)?.length ?? 0, clues, at)
  })
  return { sheet, names, keys, same, clues, width }
}

const doubt = (chance: number): number => Math.log((1 - chance + DOUBT) / (chance + DOUBT))

/** What overlaps a span: the likeliest of them, and whether one lies inside or around it. */
interface Rivals {
  chance: number
  inside: boolean
  around: boolean
}

/** The rivals of each name; names are in order, and none is so long that many overlap. */
function findRivals(names: readonly Found[]): readonly Rivals[] {
  const rivals = names.map((): Rivals => ({ chance: 0, inside: false, around: false }))
  names.forEach((name, i) => {
    for (let k = i + 1; k < names.length && names[k]!.first < name.last; k++) {
      const other = names[k]!
      const [mine, its] = [rivals[i]!, rivals[k]!]
      mine.chance = Math.max(mine.chance, other.spanChance)
      its.chance = Math.max(its.chance, name.spanChance)
      // of two spans the one that begins first may hold the other
      if (other.last > name.last) continue
      mine.inside = true
      its.around = true
    }
  })
  return rivals
}

function weighSpan(
  { facts, words, opening }: Sheet,
  { first, last, best }: Found,
  { chance, inside, around }: Rivals,
  same: number,
  clues: Float64Array,
  at: number,
): void {
  clues[at++] = best ? 1 : 0
  clues[at++] = doubt(chance)
  clues[at++] = Math.log1p(same)
  clues[at++] = inside ? 1 : 0
  clues[at++] = around ? 1 : 0
  clues[at++] = Math.min(LONGEST, last - first) / 2
  clues[at++] = words[first]!.small > 0 ? 1 : 0
  clues[at++] = opening[first] ? 1 : 0
  clues[at++] = facts[first]!.known ? 0 : 1
  clues[at] = facts[last - 1]!.known ? 0 : 1
}

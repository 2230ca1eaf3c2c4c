// One name is mostly one thing in one article: mentions of the same words are asked for their types together.
// “Odell opened its plant” is a company’s, so “the Odell case” is too, though the words beside it would not tell.
import { type Found, normaliseLog } from './decode.ts'

/** How much the others say beside what a mention says itself; found by cross-validation. */
const OTHERS_SHARE = 0.6
/** A single mention rules a type out no further than this. */
const LEAST_LOG = -6

export interface Named {
  /** What makes two mentions the same name. */
  readonly key: number
  readonly found: Found
  /** The keys its first and its last word would have as names of their own; null of a name of one word. */
  readonly ends: readonly [first: number, last: number] | null
}

interface Said {
  count: number
  sum: Float64Array
}

/**
 * The mentions of a document with the types they agree on, in the order given.
 * @param passOn types whose longer names speak for their first word, or for their first and their last
 */
export function agreeOnTypes(
  mentions: readonly Named[],
  passOn: ReadonlyMap<number, 'first' | 'both'> = new Map(),
): Found[] {
  const sums = new Map<number, Said>()
  const say = (key: number, typeChances: Float64Array) => {
    const said = sums.get(key) ?? { count: 0, sum: new Float64Array(typeChances.length) }
    said.count++
    typeChances.forEach((log, type) => {
      said.sum[type]! += Math.max(LEAST_LOG, log)
    })
    sums.set(key, said)
  }
  for (const { key, found, ends } of mentions) {
    say(key, found.typeChances)
    // “Odell Foods” speaks for “Odell”, “Mara Voss” for “Voss” and “Mara”
    if (!ends || !passOn.has(found.type)) continue
    say(ends[0], found.typeChances)
    if (passOn.get(found.type) === 'both') say(ends[1], found.typeChances)
  }
  return mentions.map(({ key, found }) => {
    const { count, sum } = sums.get(key)!
    return count < 2 ? found : joinOthers(found, sum, count - 1)
  })
}

function joinOthers(found: Found, sum: Float64Array, others: number): Found {
  const own = found.typeChances
  const weight = OTHERS_SHARE / Math.sqrt(others)
  const typeChances = normaliseLog(own.map((log, type) => log + weight * (sum[type]! - Math.max(LEAST_LOG, log))))
  const type = typeChances.indexOf(Math.max(...typeChances))
  const chance = Math.min(1, found.chance * Math.exp(typeChances[type]! - own[found.type]!))
  return { ...found, type, chance, typeChances }
}

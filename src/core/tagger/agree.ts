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
}

/** The mentions of a document with the types they agree on, in the order given. */
export function agreeOnTypes(mentions: readonly Named[]): Found[] {
  const sums = new Map<number, { count: number; sum: Float64Array }>()
  for (const { key, found } of mentions) {
    const said = sums.get(key) ?? { count: 0, sum: new Float64Array(found.typeChances.length) }
    said.count++
    found.typeChances.forEach((log, type) => {
      said.sum[type]! += Math.max(LEAST_LOG, log)
    })
    sums.set(key, said)
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

// What a model in training chooses, and whether it is right.

import { TREES_SHARE } from '../../src/core/entities/choosePronoun.ts'
import { PersonSheet } from '../../src/core/entities/personSheet.ts'
import type { Tally } from '../score.ts'
import { scoreTree, type Tree, weigh } from './boost.ts'
import type { PronounExample } from './examples.ts'

export interface Judge {
  /** As they ship. */
  readonly weights: Float64Array
  readonly trees: readonly Tree[]
  /** How many forests the trees are. */
  readonly forests: number
}

/** The index of the candidate chosen; the number of candidates for nobody. As the product chooses. */
export function choiceOf({ weights, trees, forests }: Judge, { candidates, cells }: PronounExample): number {
  let best = candidates.length
  let most = Number.NEGATIVE_INFINITY
  for (let row = candidates.length; row >= 0; row--) {
    const grown = trees.reduce((sum, tree) => sum + scoreTree(tree, cells, row * PersonSheet.width), 0)
    const score = weigh(candidates[row] ?? [0], weights) + (TREES_SHARE * grown) / forests
    if (score > most) {
      most = score
      best = row
    }
  }
  return best
}

export const isRightChoice = ({ candidates, right }: PronounExample, choice: number): boolean =>
  right.includes(choice === candidates.length ? -1 : choice)

/** Counts a choice as GAP does: only the two names are asked about. */
export function tallyPairs(tally: Tally, { right, named, candidates }: PronounExample, choice: number): void {
  const isNamed = choice < candidates.length && named[choice]!
  const someone = right.length === 0 || right.some((index) => index >= 0 && named[index])
  if (someone) tally.gold++
  if (isNamed) tally.predicted++
  if (isNamed && right.includes(choice)) tally.right++
}

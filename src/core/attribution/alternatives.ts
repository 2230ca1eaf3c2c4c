// Who else may have said it, and how likely: whom the words beside the cue name as well, then who spoke before.
import type { EntityId, Quote } from '../model.ts'
import { ALTERNATIVE_WEIGHTS } from './alternativeWeights.ts'

/** From this score on no other speaker is worth naming. */
const SURE = 0.7
/** How many quotes back another speaker is looked for. */
const REACH = 8
const MOST = 2

/** What the chance of another speaker is told from: the quote's own score, the place among the others, a cue. */
export interface AlternativeClues {
  readonly score: number
  /** 0 for the first of the other speakers. */
  readonly rank: number
  readonly hasCue: boolean
}

/** The values that the weights of `alternativeWeights.ts` count, in their order and without the bias. */
export const alternativeValues = ({ score, rank, hasCue }: AlternativeClues): readonly number[] => [
  Math.log(clip(score) / (1 - clip(score))),
  rank,
  hasCue ? 0 : 1,
]

const clip = (score: number): number => Math.max(0.02, Math.min(0.98, score))

/** How likely it is that another speaker is the right one, 0 to 1. */
export function alternativeScore(clues: AlternativeClues): number {
  const { bias, odds, next, guessed } = ALTERNATIVE_WEIGHTS
  const [own, rank, cueless] = alternativeValues(clues)
  return 1 / (1 + Math.exp(-(bias + odds * own! + next * rank! + guessed * cueless!)))
}

/**
 * Other speakers of a quote, the likelier first; none where its own speaker is sure.
 * @param speakers of all quotes up to this one, in order
 * @param named whom the words beside the cue name as well
 */
export function findAlternatives(
  speakers: readonly (EntityId | null)[],
  index: number,
  quote: { readonly score: number; readonly hasCue: boolean },
  named: () => readonly (EntityId | null)[],
): Quote['alternatives'] {
  if (quote.score >= SURE) return []
  const others = new Set(named().filter((id) => id !== null))
  others.delete(speakers[index] ?? '')
  for (let i = index - 1; i >= Math.max(0, index - REACH) && others.size < MOST; i--) {
    const speaker = speakers[i]
    if (speaker && speaker !== speakers[index]) others.add(speaker)
  }
  return [...others].slice(0, MOST).map((speaker, rank) => ({ speaker, score: alternativeScore({ ...quote, rank }) }))
}

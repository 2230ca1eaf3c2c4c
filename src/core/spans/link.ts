// Which cue a content belongs to, and which source a cue has: the best of the spans near it by a small ranker.
import type { Scorer } from '../syntax/weights.ts'
import { CONTENT } from './labels.ts'
import { cuesFor, type FoundSpans, linkFeatures, MOST_LINK_FEATURES, sourcesFor } from './linkFeatures.ts'

export interface Link {
  /** Index of the span linked to, or -1. */
  readonly to: number
  /** How much better it is than the next best, in steps. */
  readonly margin: number
  /** The next best, or -1. */
  readonly next: number
}

/** Found spans with the cue that each content belongs to, by the index of the content. */
export interface LinkedSpans extends FoundSpans {
  readonly links: ReadonlyMap<number, Link>
}

const features = new Int32Array(MOST_LINK_FEATURES)
const sum = new Float64Array(64)

function score(found: FoundSpans, cue: number, at: number, scorer: Scorer): number {
  sum[0] = 0
  scorer.score(features, linkFeatures(found, cue, at, features), sum)
  return sum[0]!
}

const NONE = -1

function best(options: readonly number[], scoreOf: (option: number) => number): Link {
  let to = NONE
  let next = NONE
  let most = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (const option of options) {
    const value = scoreOf(option)
    if (value > most) {
      second = most
      next = to
      most = value
      to = option
    } else if (value > second) {
      second = value
      next = option
    }
  }
  return { to, margin: most - second, next }
}

/** Links each content to the best cue near it; to -1 when there is none. */
export function linkContents(found: FoundSpans, scorer: Scorer): LinkedSpans {
  const links = new Map<number, Link>()
  found.spans.forEach(({ type }, at) => {
    if (type === CONTENT)
      links.set(
        at,
        best(cuesFor(found, at), (cue) => score(found, cue, at, scorer)),
      )
  })
  return { ...found, links }
}

/** The source of a cue; -1 when it most likely has none. */
export const sourceOf = (found: FoundSpans, cue: number, scorer: Scorer): Link =>
  best([...sourcesFor(found, cue), -1], (at) => score(found, cue, at, scorer))

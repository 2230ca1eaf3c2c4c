// How likely an attribution is right: a logistic function of what the stages thought of it, fitted on articles that
// the stages had not learned from.
import type { Link } from './link.ts'
import type { Settings } from './modelFile.ts'
import type { Judged } from './spanFeatures.ts'

const squash = (x: number): number => 1 / (1 + Math.exp(-x))
const clip = (x: number, least: number, most: number): number => Math.max(least, Math.min(most, x))

/** What is known of an attribution: the values the function weighs, in the order of `surenessWeights`. */
export type SurenessValues = readonly [odds: number, slack: number, cue: number, source: number, quoted: number]

export function surenessValues(content: Judged, quoted: boolean, cue: Link, source: Link): SurenessValues {
  return [
    clip(content.odds, -6, 12) / 6,
    clip(content.slack, 0, 6) / 3,
    clip(cue.margin, 0, 200) / 100,
    source.to < 0 ? -1 : clip(source.margin, 0, 200) / 100,
    quoted ? 1 : 0,
  ]
}

export const surenessWeights = (settings: Settings): SurenessValues => [
  settings.surenessOdds,
  settings.surenessSlack,
  settings.surenessLink,
  settings.surenessSource,
  settings.surenessQuoted,
]

export function sureness(settings: Settings, values: SurenessValues): number {
  return squash(surenessWeights(settings).reduce((sum, weight, i) => sum + weight * values[i]!, settings.surenessBias))
}

/** A score after the rules had their say: 1 when they agree on the source, -1 when they name another, 0 when neither. */
export function agreed(score: number, settings: Settings, agreement: number): number {
  if (agreement === 0) return score
  return squash(Math.log(score / (1 - score)) + settings.surenessAgreed * agreement)
}

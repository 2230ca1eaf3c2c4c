// How likely an attribution is right: a logistic function of what the stages thought of it, fitted on articles that
// the stages had not learned from.
import type { Link } from './link.ts'
import type { Settings } from './modelFile.ts'
import type { Judged } from './spanFeatures.ts'

const squash = (x: number): number => 1 / (1 + Math.exp(-x))
const clip = (x: number, least: number, most: number): number => Math.max(least, Math.min(most, x))

/** The values the logistic function weighs, in the order of its settings after the bias. */
export function surenessValues(
  spans: readonly Judged[],
  contents: readonly number[],
  link: Link,
  source: Link,
): readonly number[] {
  const content = spans[contents[0]!]!
  return [
    clip(content.odds, -6, 12) / 6,
    clip(content.slack, 0, 6) / 3,
    clip(link.margin, 0, 200) / 100,
    source.to < 0 ? -1 : clip(source.margin, 0, 200) / 100,
  ]
}

export function sureness(
  settings: Settings,
  spans: readonly Judged[],
  contents: readonly number[],
  link: Link,
  source: Link,
): number {
  const [odds, slack, cue, speaker] = surenessValues(spans, contents, link, source)
  return squash(
    settings.surenessBias +
      settings.surenessOdds * odds! +
      settings.surenessSlack * slack! +
      settings.surenessLink * cue! +
      settings.surenessSource * speaker!,
  )
}

// How often the words for a source lead to the right name, and a snippet’s pronoun to the right one of its two names.
import { resolveSource } from '../../src/core/entities/index.ts'
import type { Article, EntityId, Span } from '../../src/core/model.ts'
import { readText } from '../../src/core/text/index.ts'
import type { Tally } from '../score.ts'
import { coreOf, jaccardOf, keyOf, type LinkedDocument, type MentionKind, overlapOf } from './align.ts'

export interface SpeakerTally {
  /** Quotes whose source a person resolved to a name. */
  gold: number
  /** Right when the reading is given the words of the source. */
  resolved: number
  /** The quote was found (half of the content or more shared) and has the right speaker. */
  attributed: number
}

export type SpeakerTallies = Record<MentionKind, SpeakerTally>

const FOUND = 0.5

export const emptySpeakers = (): SpeakerTallies => ({
  named: { gold: 0, resolved: 0, attributed: 0 },
  nominal: { gold: 0, resolved: 0, attributed: 0 },
  pronoun: { gold: 0, resolved: 0, attributed: 0 },
})

/** Adds the quotes of one document whose `speakerName` is known, by what their source is. */
export function addSpeakers(tallies: SpeakerTallies, document: LinkedDocument, article: Article): void {
  const layer = readText(document.text)
  for (const quote of document.quotes) {
    if (!quote.speaker || !quote.speakerName || !quote.speakerType) continue
    const names = document.entities
      .filter(({ cluster, mention }) => mention === 'named' && cluster === quote.speakerCluster)
      .map((one) => coreOf(document.text, one))
    const isRight = (entity: EntityId | null): boolean => entity !== null && isNamedAt(article, entity, names)
    const tally = tallies[quote.speakerType]
    tally.gold++
    if (isRight(resolveSource(layer, quote.speaker, article.mentions, article.entities))) tally.resolved++
    const best = article.quotes
      .map((one) => ({ one, shared: Math.max(0, ...one.parts.map((part) => jaccardOf(part, quote))) }))
      .reduce<{ shared: number; speaker: EntityId | null }>(
        (most, { one, shared }) => (shared > most.shared ? { shared, speaker: one.speaker } : most),
        { shared: 0, speaker: null },
      )
    if (best.shared >= FOUND && isRight(best.speaker)) tally.attributed++
  }
}

/** Adds one snippet of GAP: one pronoun, two names, at most one of them right. */
export function addPair(tally: Tally, document: LinkedDocument, { mentions }: Article): void {
  const pronoun = document.entities.find(({ mention }) => mention === 'pronoun')
  if (!pronoun) return
  const found = mentions.find((mention) => keyOf(mention) === keyOf(pronoun))
  for (const name of document.entities.filter(({ mention }) => mention === 'named')) {
    const linked =
      found?.entity != null &&
      mentions.some(
        (mention) =>
          mention !== found &&
          mention.kind === 'named' &&
          mention.entity === found.entity &&
          overlapOf(mention, name) > 0,
      )
    const right = name.cluster === pronoun.cluster
    if (right) tally.gold++
    if (linked) tally.predicted++
    if (right && linked) tally.right++
  }
}

const isNamedAt = ({ mentions }: Article, entity: EntityId, names: readonly Span[]): boolean =>
  mentions.some(
    (mention) =>
      mention.entity === entity && mention.kind === 'named' && names.some((name) => overlapOf(name, mention) > 0),
  )

// The last step of the reading: attributions become quotes with ids, and the words of their sources become speakers.
import { resolveSource } from '../entities/index.ts'
import type { Entity, EntityId, Mention, Quote, Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import type { Attribution } from './attribution.ts'

/** From this score on no other speaker is worth naming. */
const SURE = 0.7
/** How many quotes back another speaker is looked for. */
const ALTERNATIVE_REACH = 8

interface Speaker {
  readonly source: Span | null
  readonly speaker: EntityId | null
}

/**
 * Quotes in order of their first part, with the entities behind source, relay and addressee.
 * @param mentions every mention of the article, in order of its start
 */
export function assembleQuotes(
  layer: TextLayer,
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
  entities: readonly Entity[],
): readonly Quote[] {
  const entityOf = (span: Span): EntityId | null => resolveSource(layer, span, mentions, entities)
  const reference = (span: Span | null) => span && { span, entity: entityOf(span) }
  const speakers: Speaker[] = []
  for (const [index, { source, follows }] of attributions.entries()) {
    if (source) speakers.push({ source, speaker: entityOf(source) })
    else speakers.push((follows !== null && follows < index && speakers[follows]) || { source: null, speaker: null })
  }
  return attributions.map((each, index) => ({
    id: `q${index + 1}`,
    kind: each.kind,
    parts: each.parts,
    ...speakers[index]!,
    cue: each.cue,
    relay: reference(each.relay),
    addressee: reference(each.addressee),
    stance: each.stance,
    modality: 'actual',
    sourcing: each.sourcing,
    anonymity: null,
    time: null,
    manner: null,
    inside: each.inside === null ? null : `q${each.inside + 1}`,
    repeats: null,
    score: each.score,
    why: each.why,
    alternatives: each.score < SURE ? alternativesOf(speakers, index, each.score) : [],
  }))
}

/** Who spoke last before, other than the speaker found: the runner-up, with half of what the speaker leaves open. */
function alternativesOf(speakers: readonly Speaker[], index: number, score: number): Quote['alternatives'] {
  const chosen = speakers[index]!.speaker
  for (let i = index - 1; i >= Math.max(0, index - ALTERNATIVE_REACH); i--) {
    const { speaker } = speakers[i]!
    if (speaker !== null && speaker !== chosen) return [{ speaker, score: (1 - score) / 2 }]
  }
  return []
}

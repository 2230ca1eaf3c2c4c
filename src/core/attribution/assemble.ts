// The last step of the reading: attributions become quotes with ids, and the words of their sources become speakers.
import type { Entity, EntityId, Mention, Quote, Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import type { Attribution } from './attribution.ts'
import { firstFrom } from './sourcing.ts'

/**
 * Quotes in order of their first part, with the entities behind source, relay and addressee.
 * @param mentions every mention of the article, in order of its start
 */
export function assembleQuotes(
  _layer: TextLayer,
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
  _entities: readonly Entity[],
): readonly Quote[] {
  const quotes: Quote[] = []
  attributions.forEach((each, index) => {
    const { source, speaker } = speakerOf(attributions, index, mentions)
    quotes.push({
      id: `q${index + 1}`,
      kind: each.kind,
      parts: each.parts,
      source,
      cue: each.cue,
      speaker,
      relay: each.relay && { span: each.relay, entity: entityIn(mentions, each.relay) },
      addressee: each.addressee && { span: each.addressee, entity: entityIn(mentions, each.addressee) },
      stance: each.stance,
      sourcing: each.sourcing,
      inside: each.inside === null ? null : `q${each.inside + 1}`,
      score: each.score,
      why: each.why,
      alternatives: [],
    })
  })
  return quotes
}

/** Who says it: the source's entity; without a source, whoever the attribution it follows names. */
function speakerOf(
  attributions: readonly Attribution[],
  index: number,
  mentions: readonly Mention[],
): { readonly source: Span | null; readonly speaker: EntityId | null } {
  let at: number | null = index
  for (let hops = 0; at !== null && hops < attributions.length; hops++) {
    const each: Attribution = attributions[at]!
    if (each.source) return { source: each.source, speaker: entityIn(mentions, each.source) }
    at = each.follows
  }
  return { source: null, speaker: null }
}

function entityIn(mentions: readonly Mention[], span: Span): EntityId | null {
  for (let i = firstFrom(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++)
    if (mentions[i]!.entity !== null) return mentions[i]!.entity
  return null
}

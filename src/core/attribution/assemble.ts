// The last step of the reading: attributions become quotes with ids, the words of their sources become speakers, and the
// clause around each cue tells whether, when and how it was said.
import { resolveSource } from '../entities/index.ts'
import type { Entity, EntityId, Evidence, Mention, Quote, Span, Stance } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { overlaps } from '../text/spans.ts'
import { findAlternatives } from './alternatives.ts'
import type { Attribution } from './attribution.ts'
import { readCircumstances } from './circumstances/index.ts'
import { reasonsForSpeaker } from './evidence.ts'
import { gradeSources } from './grade.ts'
import { findRepeats } from './repeats.ts'
import { refineStance } from './stance.ts'

/** As sure as it can be that words shown twice are one utterance. */
const SHOWN = 0.85

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
  const spoken = speakers.map(({ speaker }) => speaker)
  const circumstances = readCircumstances(layer, attributions)
  const grades = gradeSources(layer, attributions, spoken, mentions, entities)
  const known = new Map(entities.map((entity) => [entity.id, entity]))
  const reasons = ({ source, why }: Attribution, { speaker }: Speaker): readonly Evidence[] => {
    const entity = speaker === null ? undefined : known.get(speaker)
    return source && entity ? [...why, ...reasonsForSpeaker(layer, source, entity, mentions)] : why
  }
  const quotes = attributions.map(
    (each, index): Quote => ({
      id: `q${index + 1}`,
      kind: each.kind,
      parts: each.parts,
      speaker: speakers[index]!.speaker,
      source: beyond(each.parts, speakers[index]!.source),
      cue: each.cue,
      relay: reference(each.relay),
      addressee: reference(each.addressee),
      stance: stanceOf(layer, each),
      ...circumstances[index]!,
      ...grades[index]!,
      inside: each.inside === null ? null : `q${each.inside + 1}`,
      repeats: null,
      score: each.score,
      why: reasons(each, speakers[index]!),
      alternatives: findAlternatives(spoken, index, { score: each.score, hasCue: each.cue !== null }, () =>
        each.rivals.map(entityOf),
      ),
    }),
  )
  return withRepeats(layer, quotes)
}

const stanceOf = ({ text }: TextLayer, { cue, stance, why }: Attribution): Stance =>
  cue ? refineStance(text.slice(cue.start, cue.end), stance, why[0]?.reason === 'nominal-cue') : stance

/** What a pull quote or a caption shows again is said by whom the story names. */
function withRepeats(layer: TextLayer, quotes: readonly Quote[]): readonly Quote[] {
  const repeats = findRepeats(layer, quotes)
  return quotes.map((quote, index) => {
    const told = quotes[repeats[index]!]
    if (!told) return quote
    if (quote.cue || quote.why[0]?.reason === 'credit') return { ...quote, repeats: told.id }
    const { source, speaker, sourcing, anonymity, score, alternatives } = told
    const why: readonly Evidence[] = [{ reason: 'repeated', span: told.parts[0]! }]
    const beside = beyond(quote.parts, source)
    const shown = { score: Math.min(score, SHOWN), alternatives, why }
    return { ...quote, repeats: told.id, source: beside, speaker, sourcing, anonymity, ...shown }
  })
}

/** Words within a quote name nobody who says it, whoever was told by them before. */
const beyond = (parts: readonly Span[], source: Span | null): Span | null =>
  source && parts.some((part) => overlaps(part, source)) ? null : source

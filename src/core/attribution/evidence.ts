// Whom the words of a source stand for, as reasons: the pronoun, the description or the bare surname, and the place that
// names in full who is meant.
import { PRONOUNS, SPEAKER_PRONOUNS, SPEAKERS_PRONOUNS } from '../entities/pronounWords.ts'
import { readSourceHead, signerOf } from '../entities/sourceHead.ts'
import type { Entity, Evidence, Mention, Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'

/** How many mentions back, and from the first one on, a name is looked for. */
const REACH = 40

/** The reasons for taking the words of a source for this entity; none where they are its name in full. */
export function reasonsForSpeaker(
  layer: TextLayer,
  source: Span,
  speaker: Entity,
  mentions: readonly Mention[],
): readonly Evidence[] {
  // Tallow’s email read: “Stop.”
  if (signerOf(layer, source) !== source) return [{ reason: 'carrier', span: source }]
  const head = readSourceHead(layer, source)
  const { own, elsewhere } = namesAround(source, speaker, mentions)
  if (!head) return []
  const word = layer.tokens.lower[head.head]!
  if (own) return elsewhere && lengthOf(own) < lengthOf(elsewhere) ? [{ reason: 'surname', span: elsewhere }] : []
  if (!elsewhere) return []
  const pronoun = PRONOUNS.has(word) || SPEAKER_PRONOUNS.has(word) || SPEAKERS_PRONOUNS.has(word)
  return [{ reason: pronoun ? 'pronoun' : 'role', span: elsewhere }]
}

const lengthOf = ({ start, end }: Span): number => end - start

/** The entity’s name inside the source, and outside of it the fullest one before or, failing that, the first after. */
function namesAround(
  source: Span,
  { mentions: indices, name }: Entity,
  mentions: readonly Mention[],
): { readonly own: Span | null; readonly elsewhere: Span | null } {
  const at = countBefore(indices, mentions, source.end)
  let own: Span | null = null
  let best: Span | null = null
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { kind, start, end } = mentions[indices[i]!]!
    if (kind !== 'named') continue
    if (start >= source.start) own = { start, end }
    else if (!best || end - start > lengthOf(best)) best = { start, end }
    if (best && lengthOf(best) >= name.length) break
  }
  for (let i = 0; i < Math.min(indices.length, REACH) && !best; i++) {
    const { kind, start, end } = mentions[indices[i]!]!
    if (kind === 'named' && !(start >= source.start && end <= source.end)) best = { start, end }
  }
  return { own, elsewhere: best }
}

/** How many of an entity’s mentions start before an offset. */
function countBefore(indices: readonly number[], mentions: readonly Mention[], offset: number): number {
  let low = 0
  let high = indices.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[indices[middle]!]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

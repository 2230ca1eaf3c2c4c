// Finds what the text says about a source that stays unnamed: in the words for the source, in its sentence, or in a
// sentence beside it that begins with “The official” or “Both”.
import type { Span } from '../../model.ts'
import type { TextLayer } from '../../text/layer.ts'
import { firstEndingAfter } from '../../text/places.ts'
import type { Attribution } from '../attribution.ts'
import { anonymityIn } from './anonymity.ts'
import { boundsOf, nearestAfter, neighbours } from './frame.ts'

/** The reason or condition that the text gives for not naming the source of an attribution. */
export function findAnonymity(layer: TextLayer, attributions: readonly Attribution[], index: number): Span | null {
  const own = attributions[index]!
  const { source, sourcing, parts, cue } = own
  if (!source) return null
  const within = anonymityIn(layer.text, source)
  if (within) return within
  const bounds = boundsOf(layer, attributions, own, source)
  const last = cue && cue.start >= source.end && cue.end <= bounds.end ? cue.end : source.end
  const barriers = [...parts, ...neighbours(attributions, index)]
  const between = last > source.end ? anonymityIn(layer.text, { start: source.end, end: cue!.start }) : null
  if (between) return between
  const after = anonymityIn(layer.text, { start: last, end: nearestAfter(barriers, last, bounds.end) })
  if (after || sourcing === 'named' || sourcing === 'document') return after
  return besides(layer, source)
}

/** The official spoke …; both asked …; she was not authorised …: who is meant stands in the sentence before or after. */
const SAME =
  /^[\s“"‘]*(?:the\s(?:[A-Za-zÀ-ɏ-]+\s){1,3}?|both\s(?:of\sthem\s|[A-Za-zÀ-ɏ-]+\s)?|all\s(?:[A-Za-zÀ-ɏ-]+\s){0,2}?|they\s|he\s|she\s|like\s)(?:(?:also|both|all|was|were|is|are|has|have|had)\s)*$/i
/** Subject and auxiliaries are no longer than this. */
const LONGEST_SUBJECT = 60

function besides({ text, sentences, blocks }: TextLayer, source: Span): Span | null {
  const at = firstEndingAfter(sentences, source.start)
  const block = blocks[firstEndingAfter(blocks, source.start)]
  if (!block) return null
  for (const beside of [at + 1, at + 2, at - 1]) {
    const sentence = sentences[beside]
    if (!sentence || sentence.start < block.start || sentence.end > block.end) continue
    const found = anonymityIn(text, { start: sentence.start, end: Math.min(sentence.end, sentence.start + 400) })
    if (!found || found.start - sentence.start > LONGEST_SUBJECT) continue
    if (SAME.test(text.slice(sentence.start, found.start))) return found
  }
  return null
}

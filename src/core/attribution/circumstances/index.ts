// How, when and whether something was said: what no finder of attributions tells, read off the clause around the cue of
// whichever found it.
import type { Modality, Span } from '../../model.ts'
import type { TextLayer } from '../../text/layer.ts'
import { firstEndingAfter } from '../../text/places.ts'
import type { Attribution } from '../attribution.ts'
import { isCarried } from '../sourcing.ts'
import { boundsOf, frameOf } from './frame.ts'
import { mannerIn } from './manner.ts'
import { modalityOf } from './modality.ts'
import { timeIn, timeOfDocument } from './utteranceTime.ts'

export { isAboutAnonymity } from './anonymity.ts'
export { findAnonymity } from './anonymousSource.ts'

export interface Circumstances {
  readonly modality: Modality
  readonly time: Span | null
  readonly manner: Span | null
}

const NONE: Circumstances = { modality: 'actual', time: null, manner: null }

/** The circumstances of each attribution; one that goes on with another in its block shares those of the other. */
export function readCircumstances(layer: TextLayer, attributions: readonly Attribution[]): readonly Circumstances[] {
  const read: Circumstances[] = []
  const block = ({ parts }: Attribution): number => firstEndingAfter(layer.blocks, parts[0]!.start)
  for (const [index, each] of attributions.entries()) {
    const { cue, follows } = each
    if (cue) read.push(around(layer, attributions, index, cue))
    else if (follows !== null && follows < index && block(each) === block(attributions[follows]!))
      read.push(read[follows]!)
    else read.push(NONE)
  }
  return read
}

function around(layer: TextLayer, attributions: readonly Attribution[], index: number, cue: Span): Circumstances {
  const own = attributions[index]!
  const { stretches } = frameOf(layer, attributions, index, cue)
  // In 2019, according to Ortiz, nobody signed: the year belongs to what she says
  const phrase = /^(?:according|per)(?![A-Za-zÀ-ɏ])/i.test(layer.text.slice(cue.start, cue.end))
  const document =
    own.source && (own.sourcing === 'document' || isCarried(layer.text, own.source))
      ? timeOfDocument(layer.text, own.source)
      : null
  return {
    modality: isDenied(layer.text, attributions, own)
      ? 'negated'
      : modalityOf(
          layer,
          own,
          boundsOf(layer, attributions, own, cue, false),
          attributions[own.inside ?? -1]?.kind === 'indirect',
        ),
    time: (phrase ? null : timeIn(layer.text, stretches)) ?? document,
    manner: phrase ? null : mannerIn(layer.text, stretches),
  }
}

/** Cole denied ⟨that he had said⟩ the pier was safe: the saying itself is what is denied. */
function isDenied(text: string, attributions: readonly Attribution[], { inside, cue }: Attribution): boolean {
  const outer = inside === null ? undefined : attributions[inside]
  if (!cue || outer?.stance !== 'denied' || outer.kind === 'direct') return false
  return outer.parts.some(
    ({ start }) =>
      cue.start >= start && /^(?:[A-Za-zÀ-ɏ’'-]+\s){0,3}$/.test(text.slice(start, Math.min(cue.start, start + 60))),
  )
}

// “I” and “my” inside quoted words are the one who says them; “we” is the body that speaks.
import type { TextLayer } from '../text/layer.ts'
import { SPEAKER_PRONOUNS, SPEAKERS_PRONOUNS } from './pronounWords.ts'
import type { Referent } from './referent.ts'
import type { Reported, Scene } from './scene.ts'

/** Adds the references of speakers to themselves; `speakers` holds the referent of each attribution. */
export function findSpeakerPronouns(
  scene: Scene,
  attributions: readonly Reported[],
  speakers: readonly (Referent | null)[],
): readonly { readonly referent: Referent; readonly token: number }[] {
  const { layer, reported, quoted } = scene
  const found: { referent: Referent; token: number }[] = []
  for (let token = 0; token < layer.tokens.count; token++) {
    const one = SPEAKER_PRONOUNS.has(layer.tokens.lower[token]!)
    if (!one && !SPEAKERS_PRONOUNS.has(layer.tokens.lower[token]!)) continue
    if (reported[token]! < 0 || !(quoted[token]! >= 0 || isTurn(layer, scene.block[layer.tokens.sentence[token]!]!)))
      continue
    const referent = speakerOf(reported[token]!, attributions, speakers)
    if (referent && (one ? referent.type === 'PERSON' && referent.plural !== true : referent.type === 'ORG'))
      found.push({ referent, token })
  }
  return found
}

/** The referent who says attribution `index`, through the attributions it goes on from. */
export function speakerOf(
  index: number,
  attributions: readonly Reported[],
  speakers: readonly (Referent | null)[],
): Referent | null {
  for (let hops = 0; index >= 0 && hops < 64; hops++) {
    if (attributions[index]!.source) return speakers[index]!
    index = attributions[index]!.follows ?? -1
  }
  return null
}

const isTurn = (layer: TextLayer, block: number): boolean => layer.blocks[block]?.kind === 'turn'

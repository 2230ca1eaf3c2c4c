// Whom an interview is with: behind “A:” stands the person its introduction speaks of most.
import type { Span } from '../model.ts'
import type { TextBlock, TextLayer } from '../text/layer.ts'
import type { Referent } from './referent.ts'

const ANSWER = /^A\d?$/

export interface Answer {
  readonly speaker: Referent
  /** The token of the label. */
  readonly token: number
}

/** Tells of a source whether it is the label of an answer (“A: Money.”), and who gives it. */
export function answersOf(layer: TextLayer, referents: readonly Referent[]): (source: Span) => Answer | null {
  const labels = new Map<number, TextBlock>()
  for (const block of layer.blocks)
    if (block.label && ANSWER.test(layer.text.slice(block.label.start, block.label.end)))
      labels.set(block.label.start, block)
  if (labels.size === 0) return () => null
  const speaker = mostSpokenOf(layer, referents)
  return ({ start }) => {
    const turn = labels.get(start)
    if (!turn || !speaker) return null
    let token = turn.first
    while (token < turn.last && layer.tokens.start[token]! < start) token++
    return { speaker, token }
  }
}

function mostSpokenOf(layer: TextLayer, referents: readonly Referent[]): Referent | null {
  return introducedBefore(layer, referents, layer.blocks.find(({ kind }) => kind === 'turn')?.first ?? 0)
}

/** The person named who is spoken of most before a token, bylines left out. */
export function introducedBefore(
  layer: TextLayer,
  referents: readonly Referent[],
  introduced: number,
): Referent | null {
  const bylines = layer.blocks.filter(({ kind, first }) => kind === 'byline' && first < introduced)
  let most: Referent | null = null
  let times = 0
  for (const referent of referents) {
    if (referent.type !== 'PERSON' || referent.cluster === null) continue
    const before = referent.references.filter(
      ({ first }) => first < introduced && !bylines.some((byline) => byline.first <= first && first < byline.last),
    ).length
    if (before <= times) continue
    most = referent
    times = before
  }
  return most
}

// The entity behind a stretch of words: what assembling quotes asks for sources, relays and addressees.
import type { Entity, EntityId, Mention, Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { tokenAt } from '../text/places.ts'
import { isCarrier, readSourceHead, signerOf } from './sourceHead.ts'

/**
 * The entity of the head of some words: “Cole’s lawyer” is the lawyer, “the mayor, Lena Ortiz” is Lena Ortiz.
 * @param mentions in order of their start
 * @returns null where no mention with an entity stands at the head
 */
export function resolveSource(
  layer: TextLayer,
  words: Span,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): EntityId | null {
  const source = signerOf(layer, words)
  const { start, end } = layer.tokens
  const inside = within(mentions, source.start, source.end).filter(({ entity }) => entity !== null)
  const names = inside.filter(({ kind }) => kind === 'named')
  const head = readSourceHead(layer, source, (token) => {
    const name = names.find((one) => one.start <= start[token]! && one.end >= end[token]!)
    return name ? tokenAt(layer, name.end) : -1
  })
  if (!head) return null
  const headEnd = end[head.head]!
  const direct = inside.filter((mention) => mention.end >= headEnd && mention.start < headEnd)
  const named = direct.find((mention) => mention.kind === 'named')
  if (named) return named.entity
  if (head.apposition >= 0) {
    const from = start[head.apposition]!
    const apposed = inside.find(
      (mention) => mention.kind === 'named' && mention.type === 'PERSON' && mention.start >= from,
    )
    if (apposed && apposed.start - from < 60) return apposed.entity
  }
  const issuer = isCarrier(layer.tokens.lower[head.head]!) ? names[0] : undefined
  if (issuer) return issuer.entity
  const nominal = direct[0]
  return nominal && entities.length > 0 ? nominal.entity : null
}

function within(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  let low = 0
  let high = mentions.length
  // a mention that starts before `from` can still reach into it
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < from - 120) low = middle + 1
    else high = middle
  }
  const out: Mention[] = []
  for (let i = low; i < mentions.length && mentions[i]!.start < to; i++)
    if (mentions[i]!.end > from) out.push(mentions[i]!)
  return out
}

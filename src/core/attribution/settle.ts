// When several rules claim the same words of a line: the better one keeps them, and an outlet that reports what
// somebody said becomes the relay of what was said.
import type { Span } from '../model.ts'
import type { Draft } from './draft.ts'

/** The drafts of one line without doubles; relays joined to what they pass on. */
export function settle(drafts: readonly Draft[], text: string): readonly Draft[] {
  if (drafts.length < 2) return drafts
  const kept = new Map<string, Draft>()
  for (const each of withoutEchoes(joinRelays(drafts), text)) {
    const key = each.parts.map(({ start, end }) => `${start}-${end}`).join()
    const twin = kept.get(key)
    if (!twin || each.score > twin.score) kept.set(key, each)
  }
  return [...kept.values()]
}

/** Ortiz said she believed it was late: what she says she believes is one statement, not two. */
const withoutEchoes = (drafts: readonly Draft[], text: string): readonly Draft[] =>
  drafts.filter(
    (each, at) =>
      each.stance !== 'thought' ||
      !each.source ||
      !PERSONAL.test(text.slice(each.source.start, each.source.end)) ||
      !drafts
        .slice(Math.max(0, at - RELAY_REACH), at)
        .some((outer) => outer.parts.some((part) => within(each.cue!, part))),
  )

const PERSONAL = /^(?:he|she|it|they|i|we|you)$/i

/** A relay stands beside what it passes on. */
const RELAY_REACH = 4

/** “It is over,” Cole said in a statement, reported the Courier. */
function joinRelays(drafts: readonly Draft[]): readonly Draft[] {
  const relays = new Map<Draft, Draft>()
  for (const [at, relay] of drafts.entries()) {
    if (!relay.source || !relay.cue || !/^(?:inverted|according-to|cue-after)$/.test(relay.why[0]?.reason ?? ''))
      continue
    const passed = drafts
      .slice(Math.max(0, at - RELAY_REACH), at + RELAY_REACH)
      .find(
        (each) =>
          each !== relay &&
          each.cue &&
          each.source &&
          relay.parts.some((part) => within(each.cue!, part)) &&
          each.parts.every((part) => relay.parts.some((outer) => within(part, outer))),
      )
    if (passed) relays.set(passed, relay)
  }
  if (relays.size === 0) return drafts
  const gone = new Set(relays.values())
  return drafts
    .filter((each) => !gone.has(each))
    .map((each) => {
      const relay = relays.get(each)
      return relay
        ? { ...each, relay: relay.source, why: [...each.why, { reason: 'relay' as const, span: relay.source }] }
        : each
    })
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

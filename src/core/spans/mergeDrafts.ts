// The model finds who says what in running prose; rules are exact where form decides: turns of a transcript, credits,
// headlines, relays, and quotations the model passed over.
import type { Draft } from '../attribution/draft.ts'
import type { Quotation } from '../quotes/quotation.ts'
import type { TextLayer } from '../text/layer.ts'
import { DraftIndex, overlaps, within } from './draftIndex.ts'
import type { Settings } from './modelFile.ts'
import { agreed } from './sureness.ts'

/**
 * @param learned drafts of the model
 * @param ruled drafts of the rules
 */
export function mergeDrafts(
  layer: TextLayer,
  quotations: readonly Quotation[],
  learned: readonly Draft[],
  ruled: readonly Draft[],
  settings: Settings,
): readonly Draft[] {
  const formal = layer.blocks.map(({ kind }) => kind === 'turn')
  const relays = new DraftIndex(ruled, ({ relay }) => (relay ? [relay] : []))
  const sources = new DraftIndex(ruled, ({ source }) => (source ? [source] : []))
  const kept = learned.filter((each) => !formal[each.block] && !isAside(each, relays, sources))
  const index = new DraftIndex(kept, ({ parts }) => parts)
  const merged = new Map<Draft, Draft>()
  const twins = new Map<Draft, Draft>()
  const added: Draft[] = []
  for (const rule of ruled) {
    if (rule.parts.length === 0) continue
    if (isNested(rule, quotations)) {
      added.push(rule)
      continue
    }
    const rivals = index.overlapping(rule.parts)
    const twin = rivals.find((each) => sameCue(each, rule)) ?? rivals[0]
    if (!twin) {
      if (formal[rule.block] || standsAlone(rule, quotations)) added.push(rule)
    } else if (isOuter(rule, rivals) || isInner(rule, rivals)) added.push(rule)
    else {
      merged.set(twin, enrich(merged.get(twin) ?? twin, rule, settings))
      twins.set(rule, twin)
    }
  }
  const all = withoutShares([...kept.map((each) => merged.get(each) ?? each), ...added], quotations)
  const settled = (each: Draft): Draft => {
    const twin = twins.get(each) ?? each
    return merged.get(twin) ?? twin
  }
  return pointAnew(all, settled)
}

/** Drafts in order of their start, each following the draft that is given back for the one it followed. */
function pointAnew(drafts: readonly Draft[], settled: (draft: Draft) => Draft): readonly Draft[] {
  const given = new Map<Draft, Draft>()
  return [...drafts]
    .sort((a, b) => a.parts[0]!.start - b.parts[0]!.start)
    .map((each) => {
      const before = each.follows && settled(each.follows)
      const copy = before ? { ...each, follows: given.get(before) ?? before } : each
      given.set(each, copy)
      return copy
    })
}

/**
 * “It is over,” Cole said, reported the Courier: the rules know the Courier for a relay; a senior official, who asked
 * not to be named, said …: and the clause for a part of the source.
 */
function isAside({ source, cue, parts }: Draft, relays: DraftIndex, sources: DraftIndex): boolean {
  const elsewhere = (rule: Draft) => !parts.some((part) => rule.parts.some((own) => overlaps(own, part)))
  if (source && relays.overlapping([source]).some(elsewhere)) return true
  if (relays.overlapping(parts).some(({ relay }) => parts.every((part) => within(part, relay!)))) return true
  if (!cue) return false
  return sources.overlapping([cue]).some((rule) => [cue, ...parts].every((span) => within(span, rule.source!)))
}

/** A quotation over paragraphs is said as a whole, once: by the first draft with a cue, else by the first of all. */
function withoutShares(drafts: readonly Draft[], quotations: readonly Quotation[]): readonly Draft[] {
  const claims = new Map<number, Draft>()
  for (const each of drafts)
    for (const k of each.quotations) {
      const holder = claims.get(k)
      if (!holder || (!holder.cue && each.cue)) claims.set(k, each)
    }
  return drafts.filter(
    (each) =>
      each.quotations.length === 0 ||
      !each.quotations.every((k) => quotations[k]!.parts.length > 1 && claims.get(k) !== each),
  )
}

/** Rules less sure than this are wrong about clauses more often than not. */
const SURE = 0.7

/** Whether a rule is believed where the model found nothing: for speech in marks, and for clauses with a clear cue. */
function standsAlone({ quotations: held, source, cue, score, why }: Draft, quotations: readonly Quotation[]): boolean {
  if (held.some((k) => quotations[k]!.use === 'speech')) return true
  return source !== null && cue !== null && score >= SURE && why[0]?.reason !== 'inverted'
}

/** “He told me, ‘Leave now,’” Ortiz said.: what is quoted within a quotation is told by form alone. */
const isNested = (rule: Draft, quotations: readonly Quotation[]): boolean =>
  rule.quotations.length > 0 && rule.quotations.every((k) => quotations[k]!.inside !== null)

/**
 * What the rules saw and the model did not: a cue and a source beside a quotation that seemed to go on from another,
 * a source, a relay, an addressee.
 */
function enrich(twin: Draft, rule: Draft, settings: Settings): Draft {
  const why = rule.relay && !twin.relay ? rule.why.filter(({ reason }) => reason === 'relay') : []
  const beside = { relay: twin.relay ?? rule.relay, addressee: twin.addressee ?? rule.addressee }
  if (twin.cue === null && rule.source && isBeside(rule) && sameStart(twin, rule)) {
    const { source, cue, stance, score } = rule
    return { ...twin, ...beside, source, cue, stance, score, why: rule.why, follows: null }
  }
  if (twin.source === null && twin.follows === null && rule.source && sameCue(twin, rule)) return rule
  const score = agreed(twin.score, settings, agreement(twin, rule))
  if (rule.relay && sameCue(twin, rule)) return { ...rule, score, why: [...rule.why, { reason: 'model', span: null }] }
  if (!twin.cue && !rule.cue && rule.why.some(({ reason }) => reason === 'alternating')) return { ...rule, score }
  const better = isWider(rule, twin) || (!twin.source && !twin.follows)
  const apart = rule.source && !twin.parts.some((part) => overlaps(part, rule.source!))
  const source = better && apart ? rule.source : twin.source
  return { ...twin, ...beside, source, score, why: [...twin.why, ...why] }
}

/** … said Ines Tallow, the engineer who led the repairs: the rules follow appositions to their end. */
const isWider = (rule: Draft, twin: Draft): boolean =>
  rule.source !== null && twin.source !== null && sameCue(twin, rule) && within(twin.source, rule.source)

/** 1 when a rule names the same source, -1 when it names another for the same words, 0 when it says nothing of it. */
export function agreement(learned: Draft, rule: Draft): number {
  if (!learned.source || !rule.source) return 0
  if (overlaps(learned.source, rule.source)) return 1
  return sameCue(learned, rule) || sameStart(learned, rule) ? -1 : 0
}

/** The rule names a speaker by a cue or a credit, not by who spoke before. */
const isBeside = ({ cue, why }: Draft): boolean => cue !== null || why.some(({ reason }) => reason === 'credit')

/** “Done,” wrote Cole. “We leave.”: both drafts begin with the same words. */
const sameStart = (one: Draft, other: Draft): boolean => Math.abs(one.parts[0]!.start - other.parts[0]!.start) <= 1

/** Cole said Velasco had warned him twice.: what the model found lies, cue and all, inside what the rule found. */
const isOuter = (rule: Draft, rivals: readonly Draft[]): boolean =>
  rule.source !== null &&
  rule.cue !== null &&
  rule.score >= SURE &&
  rivals.every(
    ({ cue, parts }) => cue && [cue, ...parts].every((span) => rule.parts.some((part) => within(span, part))),
  )

/** … and the other way round: the rule's source, cue and content all lie inside what the model found. */
const isInner = ({ source, cue, parts, score }: Draft, rivals: readonly Draft[]): boolean =>
  source !== null &&
  cue !== null &&
  score >= SURE &&
  rivals.length === 1 &&
  [source, cue, ...parts].every((span) => rivals[0]!.parts.some((part) => within(span, part)))

const sameCue = (one: Draft, other: Draft): boolean =>
  one.cue !== null && other.cue !== null && overlaps(one.cue, other.cue)

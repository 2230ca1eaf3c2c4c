// The model finds who says what in running prose; rules are exact where form decides: quotation marks with a speaker
// beside them, turns of a transcript, credits, headlines, relays, and quotations the model passed over.
import type { Draft } from '../attribution/draft.ts'
import { firstShare } from '../attribution/paragraphShares.ts'
import type { BlockKind } from '../model.ts'
import type { Quotation } from '../quotes/quotation.ts'
import type { TextLayer } from '../text/layer.ts'
import { overlaps, within } from '../text/spans.ts'
import { sameCue } from './compareDrafts.ts'
import { DraftIndex } from './draftIndex.ts'
import { enrich, reportsAmong } from './enrich.ts'
import type { Settings } from './modelFile.ts'
import { pointAnew } from './pointAnew.ts'
import { takeOver } from './takeOver.ts'

/** Blocks whose form says all there is to say. */
const FORMAL: ReadonlySet<BlockKind> = new Set(['turn', 'byline', 'dateline', 'boilerplate'])

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
  const formal = layer.blocks.map(({ kind }) => FORMAL.has(kind))
  const relays = new DraftIndex(ruled, ({ relay }) => (relay ? [relay] : []))
  const sources = new DraftIndex(ruled, ({ source }) => (source ? [source] : []))
  const heard = learned.filter((each) => !formal[each.block] && !isAside(each, relays, sources))
  const nested = ruled.filter((rule) => isNested(rule, quotations))
  const plain = ruled.filter((rule) => rule.parts.length > 0 && !isNested(rule, quotations))
  const { exact, left, others, heirs } = takeOver(layer, quotations, heard, plain, settings)
  const index = new DraftIndex(left, ({ parts }) => parts)
  const reports = reportsAmong((span) => index.overlapping([span]))
  const merged = new Map<Draft, Draft>()
  const twins = new Map<Draft, Draft>()
  const added: Draft[] = []
  for (const rule of others) {
    const rivals = index.overlapping(rule.parts)
    const twin =
      rivals.find((each) => sameCue(each, rule)) ?? rivals.find((each) => isOver(merged.get(each) ?? each, rule))
    if (!twin) {
      if (formal[rule.block] || standsAlone(rule, quotations)) added.push(rule)
    } else if (isOuter(rule, rivals) || isInner(rule, rivals)) added.push(rule)
    else {
      merged.set(twin, enrich(layer.text, merged.get(twin) ?? twin, rule, settings, reports))
      twins.set(rule, twin)
    }
  }
  const enclosing = new DraftIndex([...merged.values()], ({ parts }) => parts)
  for (const [rule, twin] of twins) {
    const inner = merged.get(twin)!
    if (sameCue(inner, rule) && enclosing.overlapping(inner.parts).some((outer) => isToldIn(outer, inner, rule)))
      merged.set(twin, { ...inner, source: rule.source })
  }
  const settled = (each: Draft): Draft => {
    const heir = heirs.get(each) ?? each
    const twin = twins.get(heir) ?? heir
    return merged.get(twin) ?? twin
  }
  const drafts = [...exact, ...left.map(settled), ...nested, ...added]
  return pointAnew(withoutShares(layer.text, drafts, quotations), settled)
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

/** Cole said he left after Ortiz told members that it was over.: within what Cole said it is Ortiz who tells. */
const isToldIn = (outer: Draft, inner: Draft, rule: Draft): boolean =>
  outer !== inner &&
  outer.parts.some(
    (part) =>
      [rule.source, rule.cue, ...inner.parts].every((span) => span && within(span, part)) &&
      inner.source !== null &&
      !within(inner.source, part),
  )

/** He said “no” but denied that he fled.: once the model’s words are cut where the rules end them, the denial is free. */
const isOver = ({ parts }: Draft, rule: Draft): boolean =>
  rule.parts.some((part) => parts.some((own) => overlaps(own, part)))

/**
 * A quotation over paragraphs is said as a whole, once: by the first draft with a cue, else by the first of all; but a
 * cue of its own beside a later paragraph reports that.
 */
function withoutShares(text: string, drafts: readonly Draft[], quotations: readonly Quotation[]): readonly Draft[] {
  const claims = new Map<number, Draft>()
  for (const each of drafts)
    for (const k of each.quotations) {
      const holder = claims.get(k)
      if (!holder || (!holder.cue && each.cue)) claims.set(k, each)
    }
  const sharesIn = (each: Draft, holder: Draft, quotation: Quotation): boolean =>
    each === holder || (each.cue !== null && firstShare(text, each, quotation) > firstShare(text, holder, quotation))
  return drafts.filter(
    (each) =>
      each.quotations.length === 0 ||
      !each.quotations.every((k) => quotations[k]!.parts.length > 1 && !sharesIn(each, claims.get(k)!, quotations[k]!)),
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
  rule.nested || (rule.quotations.length > 0 && rule.quotations.every((k) => quotations[k]!.inside !== null))

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

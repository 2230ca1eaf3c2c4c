// Where a rule is exact its draft takes the place of what the model made of the same words; what is left of the
// model's drafts is theirs.
import type { Draft } from '../attribution/draft.ts'
import type { Span } from '../model.ts'
import type { Quotation } from '../quotes/quotation.ts'
import type { TextLayer } from '../text/layer.ts'
import { overlaps, within } from '../text/spans.ts'
import { agreement, isWider, sameCue } from './compareDrafts.ts'
import { DraftIndex } from './draftIndex.ts'
import { isExact } from './exactForms.ts'
import type { Settings } from './modelFile.ts'
import { agreed } from './sureness.ts'

export interface TakenOver {
  /** Drafts of exact rules, and what is left of the model's. */
  readonly exact: readonly Draft[]
  readonly left: readonly Draft[]
  /** Rules that are not exact. */
  readonly others: readonly Draft[]
  /** What became of each draft that was replaced. */
  readonly heirs: ReadonlyMap<Draft, Draft>
}

export function takeOver(
  layer: TextLayer,
  quotations: readonly Quotation[],
  learned: readonly Draft[],
  ruled: readonly Draft[],
  settings: Settings,
): TakenOver {
  const index = new DraftIndex(learned, ({ parts }) => parts)
  const heirs = new Map<Draft, Draft>()
  const lost = new Map<Draft, Span[]>()
  const exact: Draft[] = []
  const others: Draft[] = []
  for (const rule of ruled) {
    const rivals = isExact(rule, layer, quotations)
      ? index.overlapping(rule.parts).filter((each) => !isAround(each, rule) && !isClauseWithin(each, rule))
      : []
    const twin = rivals.find((each) => sameCue(each, rule))
    if (!isExact(rule, layer, quotations) || (twin && beginsEarlier(twin, rule))) {
      others.push(rule)
      continue
    }
    const joined = join(rule, twin, settings, /^head/.test(layer.blocks[rule.block]!.kind))
    exact.push(joined)
    heirs.set(rule, joined)
    for (const rival of rivals) lost.set(rival, [...(lost.get(rival) ?? []), ...rule.parts])
    if (twin) heirs.set(twin, joined)
  }
  const left = learned.flatMap((each): Draft[] => {
    const spans = lost.get(each)
    if (!spans) return [each]
    const rest = remainderOf(each, spans, quotations, heirs.get(each) ?? null)
    if (rest && !heirs.has(each)) heirs.set(each, rest)
    return rest ? [rest] : []
  })
  return { exact, left, others, heirs }
}

/** With luck, “nobody will notice,” Cole said.: the model takes in the words before the marks. */
const beginsEarlier = (twin: Draft, { parts: [first] }: Draft): boolean =>
  twin.parts.some((part) => overlaps(part, first!) && part.start < first!.start - 1)

/** Police said the gate was open, Cole said.: what police said holds nothing of Cole’s words, and is held by them. */
const isClauseWithin = ({ cue, parts }: Draft, rule: Draft): boolean =>
  cue !== null &&
  rule.quotations.length === 0 &&
  [cue, ...parts].every((span) => rule.parts.some((part) => within(span, part)))

/** What encloses a rule's words, source and cue reports the whole. */
const isAround = ({ parts }: Draft, rule: Draft): boolean =>
  [rule.source, rule.cue, ...rule.parts].every((span) => span && parts.some((part) => within(span, part)))

/** The rule's draft with what the model adds: the whole cue, an apposition where it is no headline, its score. */
function join(rule: Draft, twin: Draft | undefined, settings: Settings, headline: boolean): Draft {
  if (!twin) return rule
  const alike = agreement(twin, rule) === 1
  // Orrin had rain, Dunmore snow, the official said.: a source that takes in what is said is none
  const apart = twin.source && !rule.parts.some((part) => overlaps(part, twin.source!))
  return {
    ...rule,
    cue: twin.cue,
    source: alike && !headline && isWider(twin, rule) && apart ? twin.source : rule.source,
    rivals: alike || !twin.source ? twin.rivals : [twin.source, ...twin.rivals],
    score: alike ? Math.max(rule.score, agreed(twin.score, settings, 1)) : rule.score,
    why: alike ? [...rule.why, { reason: 'model', span: null }] : rule.why,
  }
}

/** What a model's draft keeps: of the same report only what else stands in marks, as the speaker's further words. */
function remainderOf(
  draft: Draft,
  lost: readonly Span[],
  quotations: readonly Quotation[],
  heir: Draft | null,
): Draft | null {
  const parts = draft.parts.filter((part) => !lost.some((span) => overlaps(span, part)))
  const held = draft.quotations.filter((index) =>
    quotations[index]!.parts.some((own) => parts.some((part) => within(own, part))),
  )
  if (parts.length === 0 || (heir && held.length === 0)) return null
  if (!heir) return { ...draft, parts, quotations: held }
  return {
    ...draft,
    parts,
    quotations: held,
    source: null,
    cue: null,
    follows: heir,
    why: [{ reason: 'continued', span: heir.source }],
  }
}

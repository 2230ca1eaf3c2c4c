// The model finds who says what in running prose; rules are exact where form decides: turns of a transcript, credits,
// headlines, relays, and quotations the model passed over.
import type { Draft } from '../attribution/draft.ts'
import type { Span } from '../model.ts'
import type { Quotation } from '../quotes/quotation.ts'
import type { TextLayer } from '../text/layer.ts'

/**
 * @param learned drafts of the model
 * @param ruled drafts of the rules
 */
export function mergeDrafts(
  layer: TextLayer,
  quotations: readonly Quotation[],
  learned: readonly Draft[],
  ruled: readonly Draft[],
): readonly Draft[] {
  const formal = layer.blocks.map(({ kind }) => kind === 'turn')
  const kept = learned.filter((each) => !formal[each.block])
  const index = new DraftIndex(kept)
  const merged = new Map<Draft, Draft>()
  const added: Draft[] = []
  for (const rule of ruled) {
    if (isNested(rule, quotations)) {
      added.push(rule)
      continue
    }
    const twin = index.overlapping(rule)
    if (!twin) {
      if (formal[rule.block] || isSpeech(rule, quotations)) added.push(rule)
      continue
    }
    merged.set(twin, enrich(merged.get(twin) ?? twin, rule))
  }
  const all = [...kept.map((each) => merged.get(each) ?? each), ...added]
  return all.map((each) => (each.follows ? { ...each, follows: merged.get(each.follows) ?? each.follows } : each))
}

/** A rule alone is believed for whole quotations that are speech, not for clauses and fragments. */
const isSpeech = (rule: Draft, quotations: readonly Quotation[]): boolean =>
  rule.quotations.some((k) => quotations[k]!.use === 'speech')

/** “He told me, ‘Leave now,’” Ortiz said.: what is quoted within a quotation is told by form alone. */
const isNested = (rule: Draft, quotations: readonly Quotation[]): boolean =>
  rule.quotations.length > 0 && rule.quotations.every((k) => quotations[k]!.inside !== null)

/**
 * What the rules saw and the model did not: a cue and a source beside a quotation that seemed to go on from another,
 * a source, a relay, an addressee.
 */
function enrich(twin: Draft, rule: Draft): Draft {
  const why = rule.relay && !twin.relay ? rule.why.filter(({ reason }) => reason === 'relay') : []
  const beside = { relay: twin.relay ?? rule.relay, addressee: twin.addressee ?? rule.addressee }
  if (twin.cue === null && rule.source && isBeside(rule) && sameStart(twin, rule)) {
    const { source, cue, stance, score } = rule
    return { ...twin, ...beside, source, cue, stance, score, why: rule.why, follows: null }
  }
  const source = twin.source ?? (twin.follows ? null : rule.source)
  return { ...twin, ...beside, source, why: [...twin.why, ...why] }
}

/** The rule names a speaker by a cue or a credit, not by who spoke before. */
const isBeside = ({ cue, why }: Draft): boolean => cue !== null || why.some(({ reason }) => reason === 'credit')

/** “Done,” wrote Cole. “We leave.”: both drafts begin with the same words. */
const sameStart = (one: Draft, other: Draft): boolean => Math.abs(one.parts[0]!.start - other.parts[0]!.start) <= 1

/** Drafts by where their parts begin, to ask which overlaps another. */
class DraftIndex {
  private readonly parts: { readonly span: Span; readonly draft: Draft }[]

  constructor(drafts: readonly Draft[]) {
    this.parts = drafts
      .flatMap((draft) => draft.parts.map((span) => ({ span, draft })))
      .sort((a, b) => a.span.start - b.span.start)
  }

  overlapping(other: Draft): Draft | undefined {
    for (const { start, end } of other.parts) {
      let low = 0
      let high = this.parts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (this.parts[middle]!.span.end <= start) low = middle + 1
        else high = middle
      }
      const found = this.parts[low]
      if (found && found.span.start < end) return found.draft
    }
    return undefined
  }
}

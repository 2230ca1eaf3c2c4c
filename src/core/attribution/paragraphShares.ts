// Who says which paragraphs of a quotation that runs over several: all of them one speaker, as a rule; but where more
// than one cue stands beside them, each reports its own paragraph and those behind it.
import type { Span } from '../model.ts'
import type { Quotation } from '../quotes/index.ts'
import { overlaps, within } from '../text/spans.ts'
import type { Draft } from './draft.ts'

/**
 * Index of the first part of a quotation that a draft reports itself, or -1. “… and it fell.” Later Tarn said it was
 * old.: a cue reports a paragraph before it only when that ends in a comma or in a sign that may stand before a cue.
 */
export function firstShare(text: string, { parts, cue }: Draft, quotation: Quotation): number {
  const share = quotation.parts.findIndex((own) => parts.some((part) => overlaps(part, own)))
  if (share <= 0 || !cue) return share
  const { start, end } = quotation.parts[share]!
  return cue.start < start || /[,?!…—–]\W?$/.test(text.slice(Math.max(start, end - 3), end)) ? share : 0
}

/**
 * Tells of each draft all the parts it reports, those of the paragraphs it has not seen included.
 * Ortiz said: “It fell. ¶ “It was old,” Ortiz said.: two reports, one of each paragraph.
 */
export function sharesOf(
  text: string,
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
): (draft: Draft) => readonly Span[] {
  const claims = new Map<number, number[]>()
  for (const each of drafts)
    if (each.cue)
      for (const index of each.quotations) {
        const quotation = quotations[index]!
        const share = quotation.parts.length > 1 ? firstShare(text, each, quotation) : -1
        if (share >= 0) claims.set(index, [...(claims.get(index) ?? []), share])
      }
  return (draft) => {
    const more = draft.quotations.flatMap((index) => {
      const { parts } = quotations[index]!
      if (parts.length === 1) return []
      const shares = claims.get(index) ?? []
      const own = firstShare(text, draft, quotations[index]!)
      const from = shares.some((share) => share < own) ? own : 0
      const next = Math.min(parts.length, ...shares.filter((share) => share > own))
      return parts.slice(from, draft.cue ? next : parts.length)
    })
    if (more.length === 0) return draft.parts
    const kept = more.filter((part) => !draft.parts.some((own) => within(part, own)))
    return [...draft.parts, ...kept.map(({ start, end }) => ({ start, end }))].sort((a, b) => a.start - b.start)
  }
}

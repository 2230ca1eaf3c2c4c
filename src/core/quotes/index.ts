// Quotations: what stands between marks, paired over sentences and paragraphs, and what the marks are for.
import type { TextLayer } from '../text/layer.ts'
import { findUnmarkedQuotations } from './dialogue.ts'
import { findMarkedQuotations, type MarkedQuotation } from './paragraphs.ts'
import type { Quotation, QuotationPart } from './quotation.ts'
import { withTokens } from './tokenRange.ts'
import { judgeUse } from './use.ts'

export type { Quotation, QuotationMarks, QuotationPart, QuotationUse } from './quotation.ts'

/**
 * All quotations of a text in order of their start; an outer one stands before what is nested in it.
 * Spans are UTF-16 offsets, marks included. Never throws; linear in the length of the text.
 */
export function findQuotations(layer: TextLayer): readonly Quotation[] {
  const all = merge(findMarkedQuotations(layer), findUnmarkedQuotations(layer))
  const found: Quotation[] = []
  const open: number[] = []
  for (const { parts: spans, marks, closed } of all) {
    const parts = spans.map((span) => withTokens(layer.tokens, span)).filter((part) => part !== null)
    if (parts.length === 0) continue
    while (open.length > 0 && !encloses(found[open.at(-1)!]!, parts)) open.pop()
    found.push({ parts, marks, closed, inside: open.at(-1) ?? null, use: judgeUse(layer, parts, marks) })
    open.push(found.length - 1)
  }
  return found
}

const encloses = (outer: Quotation, parts: readonly QuotationPart[]): boolean =>
  outer.parts[0]!.start <= parts[0]!.start && parts.at(-1)!.end <= outer.parts.at(-1)!.end

/** Both lists in order of their start, the longer first; a block or turn that only wraps one marked quotation is dropped. */
function merge(marked: readonly MarkedQuotation[], unmarked: readonly MarkedQuotation[]): readonly MarkedQuotation[] {
  if (unmarked.length === 0) return marked
  const starts = new Map(marked.map((each) => [each.parts[0]!.start, each]))
  const kept = unmarked.filter(({ parts }) => {
    const twin = starts.get(parts[0]!.start)
    return !twin || twin.parts.at(-1)!.end < parts.at(-1)!.end
  })
  return [...marked, ...kept].sort(
    (a, b) => a.parts[0]!.start - b.parts[0]!.start || b.parts.at(-1)!.end - a.parts.at(-1)!.end,
  )
}

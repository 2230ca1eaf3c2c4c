// Drafts by where they lie, to ask which of them overlap some words.
import type { Draft } from '../attribution/draft.ts'
import type { Span } from '../model.ts'
import { overlaps } from '../text/spans.ts'

/** Drafts by where some spans of theirs begin, to ask which overlap others. */
export class DraftIndex {
  private readonly parts: { readonly span: Span; readonly draft: Draft }[]

  constructor(drafts: readonly Draft[], spansOf: (draft: Draft) => readonly Span[]) {
    this.parts = drafts
      .flatMap((draft) => spansOf(draft).map((span) => ({ span, draft })))
      .sort((a, b) => a.span.start - b.span.start)
  }

  overlapping(spans: readonly Span[]): readonly Draft[] {
    const found = new Set<Draft>()
    for (const part of spans) {
      let low = 0
      let high = this.parts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (this.parts[middle]!.span.end <= part.start) low = middle + 1
        else high = middle
      }
      for (; low < this.parts.length && this.parts[low]!.span.start < part.end; low++)
        if (overlaps(this.parts[low]!.span, part)) found.add(this.parts[low]!.draft)
    }
    return [...found]
  }
}

// From linked spans to drafts of attributions: the contents of a cue with its source; what stands alone goes on with
// who spoke before.
import { type Draft, draft } from '../attribution/draft.ts'
import type { Quotation } from '../quotes/quotation.ts'
import { CONTENT } from './labels.ts'
import { cueOf, type Link, sourceOf } from './link.ts'
import type { FoundSpans } from './linkFeatures.ts'
import type { AttributionModel } from './modelFile.ts'
import type { SpanSheet } from './sheet.ts'
import { contentPart, isBare, offsets, quotationsWithin, reasonOf, stanceOf, subjectOf } from './spanDetails.ts'
import type { Judged } from './spanFeatures.ts'
import { type SurenessValues, sureness, surenessValues } from './sureness.ts'

interface Group {
  readonly cue: number
  readonly contents: { readonly at: number; readonly link: Link }[]
}

/** Told each draft with what its score is made of; training fits the scores with it. */
export type DraftWatcher = (draft: Draft, values: SurenessValues) => void

/** One draft for each cue and what it reports, and one for each content that only follows. */
export function draftSpans(
  found: FoundSpans,
  quotations: readonly Quotation[],
  model: Pick<AttributionModel, 'links' | 'settings'>,
  watch: DraftWatcher = () => {},
): readonly Draft[] {
  const groups = new Map<number, Group>()
  const alone: number[] = []
  found.spans.forEach((span, at) => {
    if (span.type !== CONTENT) return
    const link = cueOf(found, at, model.links)
    if (link.to < 0) {
      alone.push(at)
      return
    }
    const group = groups.get(link.to) ?? { cue: link.to, contents: [] }
    group.contents.push({ at, link })
    groups.set(link.to, group)
  })
  const drafts: Draft[] = []
  for (const group of groups.values()) drafts.push(...draftGroup(found, group, quotations, model, watch))
  const lone = alone.map((at) => draftAlone(found, at, quotations, drafts))
  return [...drafts, ...lone.filter(({ quotations: held }) => held.some((k) => quotations[k]!.use === 'speech'))]
}

function draftGroup(
  found: FoundSpans,
  { cue, contents }: Group,
  quotations: readonly Quotation[],
  { links, settings }: Pick<AttributionModel, 'links' | 'settings'>,
  watch: DraftWatcher,
): Draft[] {
  const { sheet, spans } = found
  const cueSpan = spans[cue]!
  const link = sourceOf(found, cue, links)
  const sentence = sheet.sentence[cueSpan.first]!
  const beside = contents.filter(({ at }) => touches(sheet, spans[at]!, sentence))
  const own = beside.length > 0 ? beside : contents.slice(0, 1)
  const told = own.map(({ at }) => spans[at]!)
  const source = link.to < 0 ? subjectOf(sheet, cueSpan, told) : spans[link.to]!
  if (isBare(sheet, cueSpan, told)) return []
  const parts = told.map((content) => contentPart(sheet, content))
  const held = quotationsWithin(quotations, parts)
  const valuesOf = ({ at, link: cueLink }: Group['contents'][number]) =>
    surenessValues(spans[at]!, sheet.partOf[spans[at]!.first]! >= 0, cueLink, link)
  const first = draft({
    parts,
    source: source && offsets(sheet, source),
    cue: offsets(sheet, cueSpan),
    stance: stanceOf(sheet, cueSpan),
    quotations: held,
    block: sheet.block[told[0]!.first]!,
    score: sureness(settings, valuesOf(own[0]!)),
    why: [
      { reason: reasonOf(sheet, cueSpan, source, told), span: offsets(sheet, cueSpan) },
      { reason: 'model', span: null },
    ],
  })
  watch(first, valuesOf(own[0]!))
  const rest = contents
    .filter((each) => !own.includes(each))
    .map((each) => {
      const values = valuesOf(each)
      const follower = follow(found, each.at, quotations, first, sureness(settings, values))
      watch(follower, values)
      return follower
    })
  return [first, ...rest]
}

const touches = ({ sentence }: SpanSheet, span: Judged, wanted: number): boolean =>
  sentence[span.first]! <= wanted && sentence[span.last - 1]! >= wanted

function follow(
  { sheet, spans }: FoundSpans,
  at: number,
  quotations: readonly Quotation[],
  follows: Draft | null,
  score: number,
): Draft {
  const part = contentPart(sheet, spans[at]!)
  return draft({
    parts: [part],
    source: null,
    cue: null,
    stance: 'said',
    quotations: quotationsWithin(quotations, [part]),
    block: sheet.block[spans[at]!.first]!,
    score,
    why: [{ reason: 'continued', span: follows?.source ?? null }],
    follows,
  })
}

const LONE_SCORE = 0.4

/** A content without a cue: whoever spoke last goes on. */
function draftAlone(found: FoundSpans, at: number, quotations: readonly Quotation[], drafts: readonly Draft[]): Draft {
  const start = found.sheet.layer.tokens.start[found.spans[at]!.first]!
  const before = drafts.findLast((each) => each.source !== null && each.parts[0]!.start < start)
  return follow(found, at, quotations, before ?? null, LONE_SCORE)
}

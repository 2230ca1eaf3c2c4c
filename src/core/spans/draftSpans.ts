// From linked spans to drafts of attributions: the contents of a cue with its source; what stands alone goes on with
// who spoke before.
import { type Draft, draft } from '../attribution/draft.ts'
import type { Span } from '../model.ts'
import type { Quotation } from '../quotes/quotation.ts'
import { isNamedWork } from '../quotes/use.ts'
import { type Link, type LinkedSpans, sourceOf } from './link.ts'
import type { FoundSpans } from './linkFeatures.ts'
import { beforeMainClause } from './mainClause.ts'
import type { AttributionModel } from './modelFile.ts'
import type { SpanSheet } from './sheet.ts'
import { contentRange, cueRange, isBare, isTold, offsets, quotationsWithin, reasonOf, stanceOf } from './spanDetails.ts'
import type { Judged } from './spanFeatures.ts'
import { type SurenessValues, sureness, surenessValues } from './sureness.ts'

const isWork = ({ layer }: SpanSheet, quotation: Quotation, { end }: Span): boolean =>
  quotation.parts[0]!.end === end && isNamedWork(layer, quotation)

interface Group {
  readonly cue: number
  readonly contents: { readonly at: number; readonly link: Link }[]
}

/** Told each draft with what its score is made of; training fits the scores with it. */
export type DraftWatcher = (draft: Draft, values: SurenessValues) => void

/** One draft for each cue and what it reports, and one for each content that only follows. */
export function draftSpans(
  found: LinkedSpans,
  quotations: readonly Quotation[],
  model: Pick<AttributionModel, 'links' | 'settings'>,
  watch: DraftWatcher = () => {},
): readonly Draft[] {
  const groups = new Map<number, Group>()
  const alone: number[] = []
  for (const [at, link] of found.links) {
    if (link.to < 0) {
      alone.push(at)
      continue
    }
    const group = groups.get(link.to) ?? { cue: link.to, contents: [] }
    group.contents.push({ at, link })
    groups.set(link.to, group)
  }
  // He wrote “The Long Thaw,” a novel: nobody says a title
  const isTitle = ({ parts, quotations: held }: Draft): boolean =>
    held.length === parts.length && held.every((k, i) => isWork(found.sheet, quotations[k]!, parts[i]!))
  const drafts: Draft[] = []
  for (const group of groups.values())
    drafts.push(...draftGroup(found, group, model, watch).filter((each) => !isTitle(each)))
  const spoken = drafts.filter(({ source }) => source !== null).sort((a, b) => a.parts[0]!.start - b.parts[0]!.start)
  const lone = alone.map((at) => draftAlone(found, at, spoken))
  return [...drafts, ...lone.filter(({ quotations: held }) => held.some((k) => quotations[k]!.use === 'speech'))]
}

function draftGroup(
  found: FoundSpans,
  { cue, contents }: Group,
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
  const linked = link.to < 0 ? (found.spares.get(sentence) ?? null) : spans[link.to]!
  // visitors are told that …: the subject of a passive is who it is said to
  const addressee = linked && isTold(sheet, cueSpan, linked) ? linked : null
  const source = addressee ? null : linked
  if (isBare(sheet, cueSpan, told)) return []
  const ranges = told.map((content) => beforeMainClause(sheet, cueSpan, contentRange(sheet, content)))
  const valuesOf = ({ at, link: cueLink }: Group['contents'][number]) =>
    surenessValues(spans[at]!, sheet.partOf[spans[at]!.first]! >= 0, cueLink, link)
  const first = draft({
    parts: ranges.map((range) => offsets(sheet, range)),
    source: source && offsets(sheet, source),
    cue: offsets(sheet, cueRange(sheet, cueSpan)),
    addressee: addressee && offsets(sheet, addressee),
    rivals: link.next < 0 ? [] : [offsets(sheet, spans[link.next]!)],
    stance: stanceOf(sheet, cueSpan),
    quotations: quotationsWithin(sheet, ranges),
    block: sheet.block[told[0]!.first]!,
    score: sureness(settings, valuesOf(own[0]!)),
    why: [
      { reason: reasonOf(sheet, cueSpan, source, told), span: offsets(sheet, cueRange(sheet, cueSpan)) },
      { reason: 'model', span: null },
    ],
  })
  watch(first, valuesOf(own[0]!))
  const rest = contents
    .filter((each) => !own.includes(each))
    .map((each) => {
      const values = valuesOf(each)
      const follower = follow(found, each.at, first, sureness(settings, values))
      watch(follower, values)
      return follower
    })
  return [first, ...rest]
}

const touches = ({ sentence }: SpanSheet, span: Judged, wanted: number): boolean =>
  sentence[span.first]! <= wanted && sentence[span.last - 1]! >= wanted

function follow({ sheet, spans }: FoundSpans, at: number, follows: Draft | null, score: number): Draft {
  const range = contentRange(sheet, spans[at]!)
  return draft({
    parts: [offsets(sheet, range)],
    source: null,
    cue: null,
    stance: 'said',
    quotations: quotationsWithin(sheet, [range]),
    block: sheet.block[spans[at]!.first]!,
    score,
    why: [{ reason: 'continued', span: follows?.source ?? null }],
    follows,
  })
}

const LONE_SCORE = 0.4

/** A content without a cue: whoever spoke last goes on. `spoken` are in order of their start. */
function draftAlone(found: FoundSpans, at: number, spoken: readonly Draft[]): Draft {
  const start = found.sheet.layer.tokens.start[found.spans[at]!.first]!
  let low = 0
  let high = spoken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spoken[middle]!.parts[0]!.start < start) low = middle + 1
    else high = middle
  }
  return follow(found, at, spoken[low - 1] ?? null, LONE_SCORE)
}

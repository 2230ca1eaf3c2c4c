// From linked spans to drafts of attributions: the contents of a cue with its source; what stands alone goes on with
// who spoke before.
import type { Draft } from '../attribution/draft.ts'
import { draft } from '../attribution/draft.ts'
import { lookUpCue } from '../attribution/lexicon/cueLexicon.ts'
import type { Evidence, Span, Stance } from '../model.ts'
import type { Quotation } from '../quotes/quotation.ts'
import { IS_NOUN, relation } from '../syntax/inventory.ts'
import { CONTENT } from './labels.ts'
import { cueOf, type Link, sourceOf } from './link.ts'
import type { FoundSpans } from './linkFeatures.ts'
import type { AttributionModel } from './modelFile.ts'
import type { SpanSheet } from './sheet.ts'
import type { Judged } from './spanFeatures.ts'
import { sureness } from './sureness.ts'

interface TokenRange {
  readonly first: number
  readonly last: number
}

interface Group {
  readonly cue: number
  readonly contents: number[]
  readonly links: Link[]
}

/** One draft for each cue and what it reports, and one for each content that only follows. */
export function draftSpans(
  found: FoundSpans,
  quotations: readonly Quotation[],
  model: AttributionModel,
): readonly Draft[] {
  const { spans } = found
  const groups = new Map<number, Group>()
  const alone: number[] = []
  spans.forEach((span, at) => {
    if (span.type !== CONTENT) return
    const link = cueOf(found, at, model.links)
    if (link.to < 0) alone.push(at)
    else {
      const group = groups.get(link.to) ?? { cue: link.to, contents: [], links: [] }
      group.contents.push(at)
      group.links.push(link)
      groups.set(link.to, group)
    }
  })
  const drafts: Draft[] = []
  for (const group of groups.values()) drafts.push(...draftGroup(found, group, quotations, model))
  const lone = alone.map((at) => draftAlone(found, at, quotations, drafts))
  return [...drafts, ...lone]
}

function draftGroup(
  found: FoundSpans,
  { cue, contents, links }: Group,
  quotations: readonly Quotation[],
  model: AttributionModel,
): Draft[] {
  const { sheet, spans } = found
  const cueSpan = spans[cue]!
  const source = sourceOf(found, cue, model.links)
  const sourceSpan = source.to < 0 ? subjectOf(sheet, cueSpan) : spans[source.to]!
  const sentence = sheet.sentence[cueSpan.first]!
  const beside = contents.filter((at) => touches(sheet, spans[at]!, sentence))
  const own = beside.length > 0 ? beside : contents.slice(0, 1)
  const parts = own.map((at) => contentPart(sheet, spans[at]!))
  const score = sureness(model.settings, spans, own, links[contents.indexOf(own[0]!)]!, source)
  const first = draft({
    parts,
    source: sourceSpan && offsets(sheet, sourceSpan),
    cue: offsets(sheet, cueSpan),
    stance: stanceOf(sheet, cueSpan),
    quotations: quotationsWithin(quotations, parts),
    block: sheet.block[spans[own[0]!]!.first]!,
    score,
    why: [
      {
        reason: reasonOf(
          sheet,
          cueSpan,
          sourceSpan,
          own.map((at) => spans[at]!),
        ),
        span: offsets(sheet, cueSpan),
      },
      { reason: 'model', span: null },
    ],
  })
  const rest = contents
    .filter((at) => !own.includes(at))
    .map((at) =>
      follow(found, at, quotations, first, sureness(model.settings, spans, [at], links[contents.indexOf(at)]!, source)),
    )
  return [first, ...rest]
}

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

const SUBJECTS = new Set([relation('nsubj'), relation('nsubj:pass')])
const SHARERS = new Set([relation('conj'), relation('advcl'), relation('xcomp'), relation('parataxis')])

/** The subject of a cue in the tree, or of the verb the cue shares it with: “Cole stood up, saying: …”. */
function subjectOf(sheet: SpanSheet, cue: Judged): TokenRange | null {
  const { firstChild, nextSibling, relations, heads, low, high } = sheet
  let verb = cue.segment.head
  for (let hops = 0; hops < 3 && verb >= 0; hops++) {
    for (let z = firstChild[verb]!; z >= 0; z = nextSibling[z]!)
      if (SUBJECTS.has(relations[z]!) && (z < cue.first || z >= cue.last)) return { first: low[z]!, last: high[z]! + 1 }
    if (!SHARERS.has(relations[verb]!)) return null
    verb = heads[verb]!
  }
  return null
}

/** A content without a cue: whoever spoke last goes on. */
function draftAlone(found: FoundSpans, at: number, quotations: readonly Quotation[], drafts: readonly Draft[]): Draft {
  const start = found.sheet.layer.tokens.start[found.spans[at]!.first]!
  const before = drafts.findLast((each) => each.source !== null && each.parts[0]!.start < start)
  return follow(found, at, quotations, before ?? null, LONE_SCORE)
}

const touches = ({ sentence }: SpanSheet, span: Judged, wanted: number): boolean =>
  sentence[span.first]! <= wanted && sentence[span.last - 1]! >= wanted

const offsets = ({ layer: { tokens } }: SpanSheet, { first, last }: TokenRange): Span => ({
  start: tokens.start[first]!,
  end: tokens.end[last - 1]!,
})

const LOOSE = /^[\s.,;:!?—–-]*$/

/** The span of a content; one that holds a quotation and nothing but signs beside it is that quotation. */
function contentPart(sheet: SpanSheet, content: Judged): Span {
  const span = offsets(sheet, content)
  const { text } = sheet.layer
  for (const at of [content.first, content.last - 1]) {
    const k = sheet.partOf[at]!
    if (k < 0) continue
    const part = offsets(sheet, sheet.parts[k]!)
    const looseBefore = LOOSE.test(text.slice(Math.min(span.start, part.start), Math.max(span.start, part.start)))
    const looseAfter = LOOSE.test(
      text.slice(Math.min(span.end, part.end), Math.max(span.end, part.end)).replace(/["”’'»]/g, ''),
    )
    if (looseBefore && looseAfter) return part
  }
  return span
}

function quotationsWithin(quotations: readonly Quotation[], parts: readonly Span[]): readonly number[] {
  const held: number[] = []
  let from = 0
  let to = quotations.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (quotations[middle]!.parts.at(-1)!.end <= parts[0]!.start) from = middle + 1
    else to = middle
  }
  const end = parts.at(-1)!.end
  for (let k = from; k < quotations.length && quotations[k]!.parts[0]!.start < end; k++) {
    const { parts: shares, inside } = quotations[k]!
    if (inside === null && shares.some((share) => parts.some((p) => share.start >= p.start && share.end <= p.end)))
      held.push(k)
  }
  return held
}

function stanceOf({ layer: { tokens } }: SpanSheet, cue: Judged): Stance {
  const head = lookUpCue(tokens.lower[cue.segment.head]!)
  if (head) return head.cue.stance
  for (let i = cue.first; i < cue.last; i++) {
    const known = lookUpCue(tokens.lower[i]!)
    if (known) return known.cue.stance
  }
  return 'said'
}

function reasonOf(
  { layer: { tokens }, tags }: SpanSheet,
  cue: Judged,
  source: TokenRange | null,
  contents: readonly Judged[],
): Evidence['reason'] {
  if (tokens.lower[cue.first] === 'according') return 'according-to'
  if (IS_NOUN[tags[cue.segment.head]!]) return 'nominal-cue'
  if (contents[0]!.first > cue.first) return 'cue-before'
  if (contents.at(-1)!.first > cue.first) return 'parenthetical'
  return source && source.first > cue.first ? 'inverted' : 'cue-after'
}

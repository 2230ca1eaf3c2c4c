// From drafts to attributions: every part of a quotation that runs over paragraphs, the kind, what is nested in what,
// who goes on speaking, and the grade of the source.
import type { NamedMention } from '../mentions/index.ts'
import type { QuoteKind, Span } from '../model.ts'
import type { Quotation } from '../quotes/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { overlaps, within } from '../text/spans.ts'
import type { Attribution } from './attribution.ts'
import { isAboutAnonymity } from './circumstances/index.ts'
import type { Draft } from './draft.ts'
import { encloses, withoutGuesses } from './guesses.ts'
import { sharesOf } from './paragraphShares.ts'
import { NESTED } from './scores.ts'
import { bareSource, gradeSource, holdsName } from './sourcing.ts'

/** Attributions in order of their first part; of two that begin together the longer stands first. */
export function finish(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  quotations: readonly Quotation[],
  drafts: readonly Draft[],
): readonly Attribution[] {
  const allParts = sharesOf(layer.text, drafts, quotations)
  const withOneSource = oneSourceOf(drafts)
  const withoutTail = tailsOf(layer.text, drafts)
  const placed = drafts
    .filter(
      ({ cue }) =>
        !(cue && (isAboutAnonymity(layer.text, cue) || isIdiom(layer.text, cue) || isBallot(layer.text, cue))),
    )
    .map((made) => ({ made, draft: withoutTail(apartFromSource(withOneSource(made), quotations)) }))
    .map((each) => ({ ...each, parts: allParts(behindRelative(layer.text, each.draft)) }))
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => a.parts[0]!.start - b.parts[0]!.start || b.parts.at(-1)!.end - a.parts.at(-1)!.end)
  const ordered = withoutGuesses(layer.text, placed)
  const places = new Map(ordered.map(({ made }, index) => [made, index]))
  const open: number[] = []
  return ordered.map(({ draft, parts }, index) => {
    while (open.length > 0 && !encloses(ordered[open.at(-1)!]!.parts, parts)) open.pop()
    const inside = open.at(-1) ?? null
    open.push(index)
    // of a quotation over paragraphs, whose later ones the draft has not seen, nobody within it is the source
    const apart = draft.source && !parts.some((part) => overlaps(part, draft.source!))
    const source = apart ? closed(layer.text, bareSource(layer.text, draft.source!)) : null
    return {
      kind: kindOf(draft, parts, quotations, layer),
      parts,
      source,
      cue: draft.cue,
      relay: draft.relay,
      addressee: draft.addressee,
      stance: draft.stance,
      sourcing: gradeSource(layer.text, source, source !== null && holdsName(mentions, layer.text, source)),
      inside,
      follows: draft.follows ? (places.get(draft.follows) ?? null) : null,
      rivals: draft.rivals,
      score: inside === null ? draft.score : draft.score * NESTED,
      why: draft.why,
    }
  })
}

/**
 * “It held,” said Corrado, who speaks on the show “Harbour Hour.”: what stands within the source is none of its words, and
 * of words that run into the source what is quoted remains.
 */
function apartFromSource(draft: Draft, quotations: readonly Quotation[]): Draft {
  const { source, quotations: held } = draft
  if (!source || !draft.parts.some((part) => overlaps(part, source))) return draft
  const quoted = held.map((index) => quotations[index]!.parts[0]!)
  const parts = draft.parts.flatMap((part): readonly Span[] => {
    if (!overlaps(part, source)) return [part]
    const kept = quoted.find(({ start, end }) => start === part.start && end <= source.start)
    return kept ? [{ start: kept.start, end: kept.end }] : []
  })
  const inside = (index: number) => quotations[index]!.parts.some((own) => parts.some((part) => within(own, part)))
  return { ...draft, parts, quotations: held.filter(inside) }
}

/** It has promised that she may stay⟨, according to its director⟩: who adds it after a comma reports the whole sentence. */
function tailsOf(text: string, drafts: readonly Draft[]): (draft: Draft) => Draft {
  const tails = new Map<number, Span>()
  for (const { why, source, cue } of drafts)
    if (
      why[0]?.reason === 'according-to' &&
      source &&
      cue &&
      cue.start < source.start &&
      /,\s$/.test(text.slice(cue.start - 2, cue.start))
    )
      tails.set(source.end, cue)
  if (tails.size === 0) return (draft) => draft
  return (draft) => {
    const last = draft.parts.at(-1)
    const cue = last && tails.get(last.end)
    if (!cue || !draft.cue || draft.cue.end > last.start || cue.start - 2 <= last.start) return draft
    return { ...draft, parts: [...draft.parts.slice(0, -1), { start: last.start, end: cue.start - 2 }] }
  }
}

/**
 * Tarn says the campaign was long. “It wore us out.”: one cue has one source, and what it reports elsewhere is none; the
 * surest draft knows.
 */
function oneSourceOf(drafts: readonly Draft[]): (draft: Draft) => Draft {
  const surest = new Map<number, Draft>()
  for (const each of drafts) {
    const known = each.cue && surest.get(each.cue.end)
    if (each.cue && each.source && !(known && known.score >= each.score)) surest.set(each.cue.end, each)
  }
  return (each) => {
    const other = each.cue && each.source && surest.get(each.cue.end)
    if (!other || other === each || !other.parts.some((part) => overlaps(part, each.source!))) return each
    return { ...each, source: other.source, rivals: [] }
  }
}

/** It goes without ⟨saying⟩ that the pier was old: nobody says so. */
const isIdiom = (text: string, { start, end }: Span): boolean =>
  /^(?:go|goes|went|saying)$/.test(text.slice(start, end)) &&
  /(?<![A-Za-z])(?:go|goes|went) without saying/.test(text.slice(Math.max(0, start - 14), end + 16))

/** The Workers’ Federation (FAWF⟨)⟩ said it would strike: a bracket that opens in a source closes in it. */
function closed(text: string, source: Span): Span {
  if (text[source.end] !== ')') return source
  const words = text.slice(source.start, source.end)
  return words.lastIndexOf('(') > words.lastIndexOf(')') ? { start: source.start, end: source.end + 1 } : source
}

const MARK = /["'“”‘’«»„`]/

/** The council ⟨voted 8–7 to approve⟩ the budget: a count is no report. */
const isBallot = (text: string, { start, end }: Span): boolean => /\d/.test(text.slice(start, end))

/** The vote came from Teodor Brask, who had opposed it: the clause before a “who” is not what that one says; marks may be. */
function behindRelative(text: string, draft: Draft): Draft {
  const { source, parts } = draft
  if (!source || !/^(?:who|which)$/i.test(text.slice(source.start, source.end))) return draft
  return { ...draft, parts: parts.filter(({ start }) => start > source.start || MARK.test(text[start] ?? '')) }
}

/** Direct: whole sentences and nothing but what stands in marks. Mixed: marks around some of the words, or a fragment. */
function kindOf(draft: Draft, parts: readonly Span[], quotations: readonly Quotation[], layer: TextLayer): QuoteKind {
  const quoted = new Set(
    draft.quotations.flatMap((index) => quotations[index]!.parts.map(({ start, end }) => `${start}-${end}`)),
  )
  if (parts.every(({ start, end }) => quoted.has(`${start}-${end}`)))
    return draft.follows || draft.why[0]?.reason === 'turn' || isSentence(layer, draft.block, parts[0]!)
      ? 'direct'
      : 'mixed'
  // Tarn said the so-called “harbour plan” would cost jobs: the marks are the writer’s
  const spoken = draft.quotations.some((index) => /^(?:speech|other)$/.test(quotations[index]!.use))
  return spoken ? 'mixed' : 'indirect'
}

/** Begins with a capital, a digit or an ellipsis: not “reckless and unfunded”. A headline quotes no sentences. */
function isSentence({ text, blocks }: TextLayer, block: number, { start, end }: Span): boolean {
  const { kind, start: first, end: last } = blocks[block]!
  if (kind === 'headline') {
    const whole = !/\p{L}/u.test(text.slice(first, start) + text.slice(end, last))
    if (!whole && !/[.?!,]/.test(text.slice(end - 2, end) + text.slice(last - 2, last))) return false
  }
  return SENTENCE_START.test(text.slice(start, Math.min(end, start + 12)))
}

const SENTENCE_START = /^[^\p{L}]*(?:\p{Lu}|\P{L}*$|\p{Lo})|^\W*(?:\.\.|…|\[)/u

// The reporting clause of an attribution: what of its sentence stands around cue and source and is nobody’s content.
// Modality, time and manner are told there and nowhere else, whoever found the attribution.
import type { Span } from '../../model.ts'
import type { TextLayer } from '../../text/layer.ts'
import { tokenAt } from '../../text/places.ts'
import type { Attribution } from '../attribution.ts'

export interface Frame {
  /** The sentence of the cue, or what of it lies in the quotation around it. */
  readonly bounds: Span
  /** Stretches of the text that belong to the reporting clause, the closest to the cue first. */
  readonly stretches: readonly Span[]
}

/** A sentence in a text without full stops may be a megabyte long. */
const REACH = 400
/** How many attributions on either side may share the sentence. */
const NEIGHBOURS = 4

/** The frame of an attribution with a cue. */
export function frameOf(layer: TextLayer, attributions: readonly Attribution[], index: number, cue: Span): Frame {
  const own = attributions[index]!
  const bounds = boundsOf(layer, attributions, own, cue)
  const barriers = neighbours(attributions, index).filter(({ start, end }) => start < bounds.end && end > bounds.start)
  const holder = own.source && own.source.start >= bounds.start && own.source.end <= bounds.end ? own.source : null
  const first = holder ? Math.min(holder.start, cue.start) : cue.start
  const between = holder && holder.end <= cue.start ? { start: holder.end, end: cue.start } : null
  const inverted = holder && holder.start >= cue.end && holder.start - cue.end < REACH / 2 ? holder : null
  const last = inverted ? inverted.end : cue.end
  const after = { start: last, end: nearestAfter([...own.parts, ...barriers], last, bounds.end) }
  const before = { start: nearestBefore([...own.parts, ...barriers], first, bounds.start), end: first }
  const closed = between && {
    start: nearestBefore([...own.parts, ...barriers], between.end, between.start),
    end: between.end,
  }
  return {
    bounds,
    stretches: [
      ...piecesOf(layer.text, after, true, own.addressee),
      ...(closed ? piecesOf(layer.text, closed, false, null) : []),
      ...piecesOf(layer.text, before, false, null),
    ],
  }
}

/**
 * The sentence at `cue`, or what of it lies in the quotation around the attribution.
 * @param clipped false: reported speech around it is no border: denied ⟨saying …⟩
 */
export function boundsOf(
  layer: TextLayer,
  attributions: readonly Attribution[],
  own: Attribution,
  cue: Span,
  clipped = true,
): Span {
  const { tokens, sentences } = layer
  const sentence = sentences[tokens.sentence[tokenAt(layer, cue.start)] ?? 0] ?? cue
  const holder = own.inside === null ? undefined : attributions[own.inside]
  const outer = clipped || holder?.kind !== 'indirect' ? holder : undefined
  const part = outer?.parts.find(({ start, end }) => cue.start >= start && cue.end <= end) ?? sentence
  return {
    start: Math.max(sentence.start, part.start, cue.start - REACH),
    end: Math.min(sentence.end, part.end, cue.end + REACH),
  }
}

/** Cues, sources and contents of the attributions beside this one: her clause ends where his begins. */
export function neighbours(attributions: readonly Attribution[], index: number): readonly Span[] {
  const own = attributions[index]!
  const found: Span[] = []
  for (let i = Math.max(0, index - NEIGHBOURS); i <= Math.min(attributions.length - 1, index + NEIGHBOURS); i++) {
    const other = attributions[i]!
    if (i === index || i === own.inside) continue
    for (const span of [...other.parts, other.cue, other.source])
      if (span && !(own.cue && span.start <= own.cue.start && span.end >= own.cue.end)) found.push(span)
  }
  return found
}

export const nearestAfter = (spans: readonly Span[], from: number, limit: number): number =>
  spans.reduce((nearest, { start }) => (start >= from && start < nearest ? start : nearest), limit)

const nearestBefore = (spans: readonly Span[], to: number, limit: number): number =>
  spans.reduce((nearest, { end }) => (end <= to && end > nearest ? end : nearest), limit)

/** Shorter stretches hold signs and no phrase. */
const SHORTEST = 4

/** What may open a phrase about time, place or means: On Tuesday, speaking to reporters, late last week */
const OPENER =
  /^[\s”"’'»]*(?:(?:and|but|yet|so|then|also|meanwhile|later|now|still|however|only|back)\s+)*(?:in|on|at|during|late|early|earlier|last|this|that|by|via|through|over|under|the\s(?:same|next|following)|speaking|talking|writing|testifying|addressing|appearing|posting|tweeting|reading|asked|reached|interviewed|contacted|questioned|pressed|yesterday|today|tonight|overnight|with\sthe\shelp|just|an?|one|two|three|four|five|six|several|\d{1,3}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![A-Za-zÀ-ɏ-])/i

/** A clause or a subject of its own begins: said on Tuesday ⟨after⟩ the vote on Monday */
const STOP =
  /(?<![A-Za-zÀ-ɏ’'-])(?:who|whose|whom|which|where|while|whereas|because|although|though|when|if|unless|but|after|before|following|since|until|despite|amid|about|over(?!\s+the\s+(?:phone|telephone|weekend|radio))|against|regarding|concerning|as|than|that(?!\s+(?:day|night|evening|morning|week|month|year|weekend)))(?![A-Za-zÀ-ɏ-])|[;:—(“"]|\s[–-]\s/gi

/** A verb: what stands before it belongs to it. “On Monday the council met and ⟨on Tuesday⟩ Cole said …” */
const VERB =
  /(?<![A-Za-zÀ-ɏ’'-])(?:is|are|was|were|has|have|had|will|would|can|could|met|left|came|went|took|made|began|won|lost|fell|rose|died|(?!(?:publish|releas|issu|post|record|dat|shar|televis|prepar|fil|obtain|deliver|sign|titl|entitl|conduct|stream|emailed|print|ask|reach|interview|contact|question|press|relat|detail|unit|hundr|pack|crowd|join)(?:ed)(?![A-Za-zÀ-ɏ]))[a-zß-ÿ]{3,}ed)(?![A-Za-zÀ-ɏ])/g

/** The stretches between commas that open as time, place or means do, each up to where another clause begins. */
function piecesOf(text: string, zone: Span, afterCue: boolean, addressee: Span | null): readonly Span[] {
  if (zone.end - zone.start < SHORTEST) return []
  const found: Span[] = []
  let start = zone.start
  for (const words of text.slice(zone.start, zone.end).split(',')) {
    const piece = { start, end: start + words.length }
    start = piece.end + 1
    const free = afterCue && piece.start === zone.start
    if (!free && !OPENER.test(words) && !JOINED.test(words)) {
      if (afterCue) break
      continue
    }
    const stop = stopIn(words, piece.start, addressee)
    const from = free ? 0 : pieceStart(stop < 0 ? words : words.slice(0, stop))
    if (!free && !OPENER.test(words.slice(from))) {
      if (afterCue) break
      continue
    }
    const end = stop < 0 ? piece.end : piece.start + stop
    if (end > piece.start + from) found.push({ start: piece.start + from, end })
    if (stop >= 0 && afterCue) break
  }
  return found
}

const JOINED = /\s(?:and|but)\s/

/** Behind the last verb of a stretch and the conjunction after it. */
function pieceStart(words: string): number {
  const verb = [...words.matchAll(VERB)].at(-1)
  if (!verb) return 0
  const rest = verb.index + verb[0].length
  const joined = JOINED.exec(words.slice(rest))
  return joined ? rest + joined.index + joined[0].length : words.length
}

/** Whom it is told to may hold such words: told the head of a group that helps, on Tuesday, … */
function stopIn(words: string, offset: number, addressee: Span | null): number {
  for (const { index } of words.matchAll(STOP)) {
    const at = offset + index
    if (!(addressee && at >= addressee.start && at < addressee.end)) return index
  }
  return -1
}

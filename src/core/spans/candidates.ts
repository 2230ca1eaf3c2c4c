// Spans worth a second look: those that cost the first stage little against its best labelling, and every whole
// quotation.
import { type ChainModel, IMPOSSIBLE, type Trellis } from './chain.ts'
import {
  beginOf,
  CONTENT,
  endOf,
  insideOf,
  LABEL_COUNT,
  OUTSIDE,
  SPAN_TYPES,
  singleOf,
  type TokenSpan,
} from './labels.ts'
import type { SpanSheet } from './sheet.ts'

export interface Candidate extends TokenSpan {
  /** Logarithm of the odds of the span against none at its place, by the first stage alone. */
  readonly odds: number
  /** How much worse than the best the best labelling with this span is, in the same unit. */
  readonly slack: number
}

export interface CandidateLimits {
  /** Spans of more slack are not looked at. */
  readonly slack: number
  /** Candidates of one type with the same start or end. */
  readonly alike: number
  /** Candidates of a block: so many, and so many more for each token. */
  readonly fixed: number
  readonly each: number
}

export const CANDIDATE_LIMITS: CandidateLimits = { slack: 4, alike: 3, fixed: 6, each: 0.25 }

/** Candidates of one block, by their end and then their start. */
export function findCandidates(
  sheet: SpanSheet,
  trellis: Trellis,
  { transitions, unit }: ChainModel,
  limits: CandidateLimits = CANDIDATE_LIMITS,
): Candidate[] {
  const { first, length, emissions, left, right, best } = trellis
  const L = LABEL_COUNT
  const reach = limits.slack * unit
  const found: Candidate[] = []
  const add = (from: number, to: number, type: number, odds: number, slack: number) =>
    found.push({ first: first + from, last: first + to, type, odds: odds / unit, slack: slack / unit })
  const stay = transitions[OUTSIDE * L + OUTSIDE]!
  const T = (from: number, to: number): number => transitions[from * L + to]!
  for (const type of SPAN_TYPES) {
    const B = beginOf(type)
    const I = insideOf(type)
    const E = endOf(type)
    const S = singleOf(type)
    for (let i = 0; i < length; i++) {
      const row = i * L
      const alone = best - (left[row + S]! + right[row + S]!)
      if (alone < reach)
        add(i, i + 1, type, emissions[row + S]! - emissions[row]! + T(OUTSIDE, S) + T(S, OUTSIDE) - 2 * stay, alone)
      if (best - (left[row + B]! + right[row + B]!) >= reach) continue
      let path = left[row + B]!
      let odds = emissions[row + B]! - emissions[row]! + T(OUTSIDE, B) - stay
      let before = B
      for (let j = i + 1; j < length; j++) {
        const at = j * L
        const slack = best - (path + T(before, E) + emissions[at + E]! + right[at + E]!)
        if (slack < reach)
          add(
            i,
            j + 1,
            type,
            odds + T(before, E) + emissions[at + E]! - emissions[at]! + T(E, OUTSIDE) - 2 * stay,
            slack,
          )
        path += T(before, I) + emissions[at + I]!
        odds += T(before, I) + emissions[at + I]! - emissions[at]! - stay
        before = I
        if (best - (path + right[at + I]!) >= reach) break
      }
    }
  }
  const whole = found.filter((candidate) => candidate.type !== CONTENT || !cutsQuotation(sheet, candidate))
  const kept = keepBest(whole, limits, length)
  addQuotations(sheet, trellis, transitions, unit, kept)
  return kept.sort((a, b) => a.last - b.last || a.first - b.first)
}

/** Quotation marks bound what is said exactly: a content holds a quotation whole or not at all. */
function cutsQuotation({ parts, partOf }: SpanSheet, { first, last }: TokenSpan): boolean {
  const a = partOf[first]!
  const z = partOf[last - 1]!
  return (a >= 0 && (parts[a]!.first < first || parts[a]!.last > last)) || (z >= 0 && parts[z]!.last > last)
}

function keepBest(found: Candidate[], limits: CandidateLimits, length: number): Candidate[] {
  found.sort((a, b) => a.slack - b.slack || a.first - b.first || a.last - b.last)
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  const most = Math.round(limits.fixed + limits.each * length)
  const kept: Candidate[] = []
  for (const candidate of found) {
    if (kept.length >= most) break
    const start = candidate.first * 4 + candidate.type
    const end = candidate.last * 4 + candidate.type
    const same = starts.get(start) ?? 0
    const sameEnd = ends.get(end) ?? 0
    if (candidate.slack > 0 && (same >= limits.alike || sameEnd >= limits.alike)) continue
    starts.set(start, same + 1)
    ends.set(end, sameEnd + 1)
    kept.push(candidate)
  }
  return kept
}

function addQuotations(
  { parts, partOf }: SpanSheet,
  { first, length, emissions, left, right, best }: Trellis,
  transitions: Float64Array,
  unit: number,
  kept: Candidate[],
): void {
  const L = LABEL_COUNT
  for (let i = 0; i < length; ) {
    const k = partOf[first + i]!
    if (k < 0) {
      i++
      continue
    }
    const part = parts[k]!
    const to = Math.min(part.last - first, length)
    const known = kept.some((c) => c.type === CONTENT && c.first === first + i && c.last === first + to)
    if (!known && to - i > 1) {
      const B = beginOf(CONTENT)
      const I = insideOf(CONTENT)
      const E = endOf(CONTENT)
      let odds = 0
      let path = left[i * L + B]! <= IMPOSSIBLE / 2 ? IMPOSSIBLE : left[i * L + B]!
      for (let j = i; j < to; j++) {
        const label = j === i ? B : j === to - 1 ? E : I
        const before = j === i ? OUTSIDE : j === i + 1 ? B : I
        const move = transitions[before * L + label]!
        odds += emissions[j * L + label]! - emissions[j * L]! + move - transitions[OUTSIDE]!
        if (j > i) path += move + emissions[j * L + label]!
      }
      const slack = best - (path + right[(to - 1) * L + E]!)
      kept.push({
        first: first + i,
        last: first + to,
        type: CONTENT,
        odds: odds / unit,
        slack: Math.min(slack / unit, 99),
      })
    }
    i = Math.max(to, i + 1)
  }
}

// From what the model says for each token to the best sequence of labels, and to how sure each mention is.
import { beginOf, isInside, mayFollow, normaliseLog, OUTSIDE, typeOf } from './labels.ts'
import { likelySpans } from './likelySpans.ts'
import type { TaggerModel } from './model.ts'

type Triple = [Float64Array, Float64Array, Float64Array]
type Scratch = [...Triple, Float64Array]

export interface Found {
  /** Tokens within the sentence, end exclusive. */
  readonly first: number
  readonly last: number
  readonly type: number
  /** The chance of exactly this mention, before calibration. */
  readonly chance: number
  /** The chance of a mention of these words, whatever its type. */
  readonly spanChance: number
  /** The logarithm of the chance of each type, given where the mention begins and ends. */
  readonly typeChances: Float64Array
  /** Part of the best labelling; others are spans that may be names too. */
  readonly best: boolean
}

export interface Decoder {
  /**
   * The mentions of the best labelling and the spans that may be names beside them, by their first token, of equal ones
   * the longer first; `emissions` holds `length` × labels sums.
   */
  decode(emissions: Int32Array, length: number): Found[]
}

/** Viterbi for the labels, forward and backward sums for the chances. Linear in the length of a sentence. */
export function prepareDecoder(model: TaggerModel): Decoder {
  const { labels: L, transitions, scale } = model
  // labels that any label may precede come first, an inside only follows its own beginning and inside
  const open = [OUTSIDE, ...model.types.map((_, type) => beginOf(type))]
  const linked = new Float64Array((L + 1) * L)
  for (let a = 0; a <= L; a++)
    for (let b = 0; b < L; b++)
      if (mayFollow(a === L ? -1 : a, b)) linked[a * L + b] = Math.exp(transitions[a * L + b]!)

  let room = 0
  let [back, path] = [new Uint8Array(0), new Uint8Array(0)]
  let [E, forward, backward, factor] = [0, 0, 0, 0].map(() => new Float64Array(0)) as Scratch
  const ahead = new Float64Array(L)
  const rows: [Float64Array, Float64Array] = [new Float64Array(L), new Float64Array(L)]

  /** Stretches are many and short: their arrays are made once and grow. */
  function makeRoom(length: number): void {
    if (length <= room) return
    room = length * 2
    ;[back, path] = [new Uint8Array(room * L), new Uint8Array(room)]
    ;[E, forward, backward] = [E, forward, backward].map(() => new Float64Array(room * L)) as Triple
    factor = new Float64Array(room)
  }

  /** Leaves the best labels in `path`. */
  function viterbi(emissions: Int32Array, length: number): void {
    let [before, now] = rows
    for (let b = 0; b < L; b++)
      before[b] = isInside(b) ? Number.NEGATIVE_INFINITY : transitions[L * L + b]! + emissions[b]! * scale
    for (let i = 1; i < length; i++) {
      const at = i * L
      for (let k = 0; k < open.length; k++) {
        const b = open[k]!
        let best = before[0]! + transitions[b]!
        let from = 0
        for (let a = 1; a < L; a++) {
          const value = before[a]! + transitions[a * L + b]!
          if (value > best) {
            best = value
            from = a
          }
        }
        back[at + b] = from
        now[b] = best + emissions[at + b]! * scale
      }
      for (let b = 2; b < L; b += 2) {
        const begun = before[b - 1]! + transitions[(b - 1) * L + b]!
        const goes = before[b]! + transitions[b * L + b]!
        back[at + b] = begun >= goes ? b - 1 : b
        now[b] = Math.max(begun, goes) + emissions[at + b]! * scale
      }
      const kept = before
      before = now
      now = kept
    }
    let label = 0
    for (let b = 1; b < L; b++) if (before[b]! > before[label]!) label = b
    for (let i = length - 1; i >= 0; i--) {
      path[i] = label
      label = back[i * L + label]!
    }
  }

  /** Scaled forward sums, backward sums and emissions, all as chances up to a factor a token. */
  function weigh(emissions: Int32Array, length: number): void {
    backward.fill(1, (length - 1) * L, length * L)
    for (let i = 0; i < length; i++) {
      const at = i * L
      let top = Number.NEGATIVE_INFINITY
      for (let b = 0; b < L; b++) if (emissions[at + b]! > top) top = emissions[at + b]!
      for (let b = 0; b < L; b++) E[at + b] = Math.exp((emissions[at + b]! - top) * scale)
      let total = 0
      for (let b = 0; b < L; b++) {
        let sum = 0
        if (i === 0) sum = linked[L * L + b]!
        else if (isInside(b))
          sum = forward[at - L + b - 1]! * linked[(b - 1) * L + b]! + forward[at - L + b]! * linked[b * L + b]!
        else for (let a = 0; a < L; a++) sum += forward[at - L + a]! * linked[a * L + b]!
        total += forward[at + b] = sum * E[at + b]!
      }
      factor[i] = total
      for (let b = 0; b < L; b++) forward[at + b]! /= total
    }
    for (let i = length - 2; i >= 0; i--) {
      const at = i * L
      for (let b = 0; b < L; b++) ahead[b] = E[at + L + b]! * backward[at + L + b]!
      for (let a = 0; a < L; a++) {
        let sum = 0
        for (let k = 0; k < open.length; k++) sum += linked[a * L + open[k]!]! * ahead[open[k]!]!
        const inside = a === OUTSIDE ? 0 : isInside(a) ? a : a + 1
        if (inside) sum += linked[a * L + inside]! * ahead[inside]!
        backward[at + a] = sum / factor[i + 1]!
      }
    }
  }

  /** The chance of this beginning, this inside and no more of it. */
  function chanceOf(first: number, last: number, length: number, type: number): number {
    const begin = beginOf(type)
    let chance = forward[first * L + begin]!
    for (let i = first + 1; i < last; i++)
      chance *= (linked[(i === first + 1 ? begin : begin + 1) * L + begin + 1]! * E[i * L + begin + 1]!) / factor[i]!
    const ending = last - 1 === first ? begin : begin + 1
    let after = backward[(last - 1) * L + ending]!
    if (last < length)
      after -=
        (linked[ending * L + begin + 1]! * E[last * L + begin + 1]! * backward[last * L + begin + 1]!) / factor[last]!
    return Math.min(1, Math.max(0, chance * after))
  }

  function weighTypes(emissions: Int32Array, length: number, first: number, last: number): Float64Array {
    const before = first > 0 ? path[first - 1]! : L
    return normaliseLog(
      Float64Array.from(model.types, (_, type) => {
        const begin = beginOf(type)
        const inside = begin + 1
        let sum = transitions[before * L + begin]! + emissions[first * L + begin]! * scale
        for (let i = first + 1; i < last; i++)
          sum += transitions[(i === first + 1 ? begin : inside) * L + inside]! + emissions[i * L + inside]! * scale
        if (last < length) sum += transitions[(last - first > 1 ? inside : begin) * L + path[last]!]!
        return sum
      }),
    )
  }

  return {
    decode(emissions, length) {
      makeRoom(length)
      viterbi(emissions, length)
      weigh(emissions, length)
      const likely = likelySpans(
        { labels: L, emissions: E, forward, backward, factor, linked },
        length,
        model.types.length,
      )
      const found: Found[] = []
      for (let first = 0; first < length; first++) {
        if (path[first] === OUTSIDE || isInside(path[first]!)) continue
        const type = typeOf(path[first]!)
        const begin = beginOf(type)
        let last = first + 1
        while (last < length && path[last] === begin + 1) last++
        found.push({
          first,
          last,
          type,
          chance: chanceOf(first, last, length, type),
          spanChance: 0,
          typeChances: weighTypes(emissions, length, first, last),
          best: true,
        })
        first = last - 1
      }
      const rivals = new Map(likely.map((span) => [span.first * length + span.last, span]))
      const best = found.map((name) => {
        const key = name.first * length + name.last
        const spanChance = Math.max(name.chance, rivals.get(key)?.spanChance ?? 0)
        rivals.delete(key)
        return { ...name, spanChance }
      })
      return [...best, ...rivals.values()].sort((a, b) => a.first - b.first || b.last - a.last)
    },
  }
}

// What the parser looks at before each step: the words, tags, clusters and dependents at the top of the stack and at
// the front of the rest (after Zhang and Nivre 2011).
import { feature1, feature2 } from '../tagger/hash.ts'
import type { ParseState } from './transitions.ts'
import type { WordColumns } from './wordColumns.ts'

export const MOST_PARSE_FEATURES = 72
const NO_TAG = 62
const ROOT_TAG = 61
const NO_RELATION = 60
const NO_WORD = 7
const ROOT_WORD = 11

/**
 * Writes the features of a state to `out`; returns how many.
 * @param first the token the sentence begins with; word `k` of the state is token `first + k`
 */
export function parseFeatures(
  words: WordColumns,
  tags: Uint8Array,
  first: number,
  state: ParseState,
  out: Int32Array,
): number {
  const { lower, fine } = words
  const { count } = state
  const W = (k: number): number => (k < 0 ? NO_WORD : k >= count ? ROOT_WORD : lower[first + k]!)
  const T = (k: number): number => (k < 0 ? NO_TAG : k >= count ? ROOT_TAG : tags[first + k]!)
  const C = (k: number): number => (k < 0 ? 1 : k >= count ? 2 : fine[first + k]!)
  const R = (k: number): number => (k < 0 || k >= count ? NO_RELATION : state.relation[k]! + 1)
  const s0 = state.below(0)
  const s1 = state.below(1)
  const b0 = state.next
  const b1 = b0 < count ? b0 + 1 : -1
  const b2 = b0 + 1 < count ? b0 + 2 : -1
  const l0 = s0 < 0 ? -1 : state.left[s0]!
  const r0 = s0 < 0 ? -1 : state.right[s0]!
  const l1 = s1 < 0 ? -1 : state.left[s1]!
  const r1 = s1 < 0 ? -1 : state.right[s1]!
  const lb = state.left[b0]!
  const ws0 = W(s0)
  const ws1 = W(s1)
  const wb0 = W(b0)
  const wb1 = W(b1)
  const ts0 = T(s0)
  const ts1 = T(s1)
  const ts2 = T(state.below(2))
  const tb0 = T(b0)
  const tb1 = T(b1)
  const tb2 = T(b2)
  const t01 = ts0 * 64 + tb0
  const t10 = ts1 * 64 + ts0
  const gap = s0 < 0 ? 0 : Math.min(6, b0 - s0)
  const gap1 = s1 < 0 ? 0 : Math.min(6, s0 - s1)
  const v0 = s0 < 0 ? 0 : state.lefts[s0]! * 8 + state.rights[s0]!
  const v1 = s1 < 0 ? 0 : state.lefts[s1]! * 8 + state.rights[s1]!
  let n = 0
  out[n++] = feature2(301, ws0, ts0)
  out[n++] = feature1(302, ws0)
  out[n++] = feature1(303, ts0)
  out[n++] = feature1(305, ws1)
  out[n++] = feature1(306, ts1)
  out[n++] = feature1(308, wb0)
  out[n++] = feature1(309, tb0)
  out[n++] = feature1(311, tb1)
  out[n++] = feature1(312, tb2)
  out[n++] = feature1(313, wb1)
  out[n++] = feature1(314, ts2)
  out[n++] = feature2(316, ws0, t01)
  out[n++] = feature2(317, wb0, t01)
  out[n++] = feature1(319, t01)
  out[n++] = feature1(320, tb0 * 64 + tb1)
  out[n++] = feature2(322, ws0, t10)
  out[n++] = feature2(323, ws1, t10)
  out[n++] = feature1(325, t10)
  out[n++] = feature1(326, t01 * 64 + tb1)
  out[n++] = feature1(327, ts1 * 4096 + t01)
  out[n++] = feature1(328, ts2 * 4096 + t10)
  out[n++] = feature1(330, T(l0) * 4096 + t01)
  out[n++] = feature1(331, T(r0) * 4096 + t01)
  out[n++] = feature1(332, T(lb) * 4096 + t01)
  out[n++] = feature1(333, T(r1) * 4096 + t10)
  out[n++] = feature1(334, T(l0) * 4096 + t10)
  out[n++] = feature1(335, T(r0) * 4096 + t10)
  out[n++] = feature1(336, T(l1) * 4096 + t10)
  out[n++] = feature2(337, ws0, gap)
  out[n++] = feature1(338, gap * 4096 + t01)
  out[n++] = feature2(339, wb0, gap)
  out[n++] = feature1(340, gap1 * 4096 + t10)
  out[n++] = feature2(341, ws0, v0)
  out[n++] = feature1(342, v0 * 4096 + t01)
  out[n++] = feature1(344, v1 * 4096 + t10)
  out[n++] = feature1(345, (R(l0) * 64 + R(r0)) * 64 + ts0)
  out[n++] = feature1(347, R(lb) * 64 + tb0)
  out[n++] = feature2(348, ws0, R(l0))
  out[n++] = feature2(349, ws0, R(r0))
  out[n++] = feature2(350, ws1, R(r1))
  out[n++] = feature2(351, ws1, R(l1) * 64 + ts0)
  out[n++] = feature2(352, C(s0), C(b0))
  out[n++] = feature2(353, C(s0), C(s1))
  out[n++] = feature2(354, C(s0), tb0)
  out[n++] = feature2(355, C(b0), ts0)
  out[n++] = feature2(356, C(s1), ts0)
  out[n++] = feature2(360, ws1, t01)
  out[n++] = feature2(364, wb0, t10)
  return n
}

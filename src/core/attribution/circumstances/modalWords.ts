// Words that decide whether something was said: what governs an infinitive or a gerund, who says nothing, what a noun
// for saying hangs on.
import type { Modality } from '../../model.ts'

const ROWS: readonly (readonly [Modality, string])[] = [
  // declined to say, stopped short of saying, without saying, has yet to say
  [
    'negated',
    'declined declines declining decline refused refuses refusing refuse failed fails failing fail forgot neglected omitted ' +
      'unable unwilling reluctant hesitated stopped without short instead rather avoided avoids avoiding avoid denied denies ' +
      'denying deny refrained refrains refrain shied yet',
  ],
  // is expected to say, plans to announce, was about to announce
  [
    'future',
    'expected due set scheduled likely poised going prepared planning plan plans planned intend intends intended intending hope ' +
      'hopes hoped hoping aim aims aimed aiming want wants wanted wanting about ready preparing prepares promised promises ' +
      'pledged vowed threatened threatens waiting supposed',
  ],
  // should have to say, was asked to explain, would be forced to admit
  ['conditional', 'needs need asked told urged ordered invited order'],
]

/** By the word before “to” or before a form in -ing. */
export const GOVERNORS: ReadonlyMap<string, Modality> = new Map(
  [...ROWS].reverse().flatMap(([modality, words]) => words.split(' ').map((word) => [word, modality] as const)),
)

/** Subjects that say nothing: nobody said, none of them said */
export const NO_ONE: ReadonlySet<string> = new Set('no nobody none neither nothing no-one'.split(' '))

/** would later say, would often say, would only say: it was said */
export const FACTUAL_WOULD: ReadonlySet<string> = new Set(
  'later often always frequently sometimes usually typically regularly eventually subsequently only repeatedly then afterwards'.split(
    ' ',
  ),
)

/** How far before a noun the word may stand that denies it: no immediate public comment, without any such promise */
const NOUN_REACH = 4

/** “There was no suggestion that …”: the modality of a noun for saying, or null where the cue is a verb or unqualified. */
export function nounModality(lower: readonly string[], head: number, floor: number): Modality | null {
  for (let i = head - 1; i >= Math.max(floor, head - NOUN_REACH); i--) {
    const word = lower[i]!
    if (
      word === 'no' ||
      (word === 'without' && i < head - 1) ||
      (word === 'any' && /^(?:not|n't|never|without)$/.test(lower[i - 2] ?? ''))
    )
      return isVerbAhead(lower, i + 1, head) ? null : 'negated'
    if (!/^[a-z-]+$/.test(word) || /^(?:the|a|an|his|her|its|their|that|and|or|but|of|to|in)$/.test(word)) return null
  }
  return null
}

/** no officials ⟨have⟩ said: the “no” belongs to the subject, which is judged by itself */
function isVerbAhead(lower: readonly string[], from: number, head: number): boolean {
  if (/(?:ed|ing)$|^(?:said|says|say|told|tell|wrote)$/.test(lower[head]!)) return true
  for (let i = from; i < head; i++)
    if (/^(?:has|have|had|was|were|is|are|will|would|did|does|do|longer)$/.test(lower[i]!)) return true
  return false
}

// A role that several share: “co-founders Lena Ortiz and Idris Cole”, “the engineers Ortiz, Cole and Tane”.
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { DETERMINERS, isVerb, PREPOSITIONS } from './grammar.ts'
import { readHead } from './rolePhrases.ts'

/** Words a shared role may have, and names that may share it. */
const MOST = { words: 6, names: 5 }

/** The plural role before the list of names that holds one, or null. */
export function readSharedRole(
  { tokens }: TextLayer,
  mentions: readonly NamedMention[],
  index: number,
  from: number,
): { first: number; last: number } | null {
  const { lower } = tokens
  let head = index
  while (index - head < MOST.names) {
    const one = mentions[head - 1]
    if (one?.type !== 'PERSON' || one.last + 1 !== mentions[head]!.first || one.first < from) break
    if (!/^(?:and|,|&)$/u.test(lower[one.last]!)) break
    head--
  }
  const isList = head < index || /^(?:and|,|&)$/u.test(lower[mentions[index]!.last] ?? '')
  const last = mentions[head]!.first
  const noun = last > from && isList ? readHead(lower[last - 1]!) : null
  if (!noun?.plural || noun.kind !== 'person') return null
  let first = last - 1
  while (first > from && last - first < MOST.words) {
    const word = lower[first - 1]!
    if (!/^[\p{L}'’-]+$/u.test(word) || DETERMINERS.has(word) || PREPOSITIONS.has(word) || isVerb(word)) break
    if (/^(?:and|or|but|that|who|when|while)$/u.test(word)) break
    first--
  }
  while (first < last - 1 && /^[-–]$/u.test(lower[first]!)) first++
  return { first, last }
}

// An office with its field before a name: “secretary of state Mara Velasco”, “professor of harbour law Ruth Amsel”, “mayor of
// Tarrow Idris Cole”. The name is the one who holds it, not whom the office is of.
import type { NamedMention } from '../mentions/index.ts'
import { isRoleNoun } from '../mentions/roleWords.ts'

const OFFICES = new Set(
  `secretary undersecretary under-secretary minister chief head director professor lecturer commissioner chancellor dean
  president vice-president superintendent inspector manager`.split(/\s+/u),
)
/** Fields that name somebody elsewhere: “minister of justice”. */
const FIELDS = new Set(['justice'])
const LONGEST_FIELD = 4
const WORD = /^\p{L}[\p{L}’'-]*$/u
const ENDS_FIELD =
  /^(?:of|for|at|in|on|to|by|with|from|as|about|that|which|who|whose|and|or|but|the|an?|his|her|its|their|my|our|your)$/u
/** “the head of jailed Idris Cole”, “the president of neighbouring Lisk”: what is told of a name is no field. */
const TOLD = /(?:ed|ing)$/u

/**
 * Where the name begins that holds an office.
 * @param of the token behind the noun of the office: “of”
 * @param nameEnd the token behind the name that holds a token, or −1
 * @returns −1 where no name follows a field or the name of a body
 */
export function holderBehind(
  lower: readonly string[],
  of: number,
  last: number,
  nameEnd: (token: number) => number,
): number {
  const noun = lower[of - 1] ?? ''
  if (!/^(?:of|for|at)$/u.test(lower[of] ?? '') || !(isRoleNoun(noun) || OFFICES.has(noun))) return -1
  let at = lower[of + 1] === 'the' ? of + 2 : of + 1
  const body = nameEnd(at)
  if (body > at) return body < last && nameEnd(body) > body ? body : -1
  if (!OFFICES.has(noun)) return -1
  const from = at
  while (at < last && at - from < LONGEST_FIELD && nameEnd(at) < 0 && isField(lower[at]!)) at++
  return at > from && at < last && nameEnd(at) > at ? at : -1
}

const isField = (word: string): boolean =>
  WORD.test(word) && !ENDS_FIELD.test(word) && !TOLD.test(word) && (FIELDS.has(word) || !isRoleNoun(word))

/** Where the noun of an office with its field stands: “[[secretary]] of state Mara Velasco”; −1 where none does behind `from`. */
export function officeBefore(
  lower: readonly string[],
  mentions: readonly Pick<NamedMention, 'first' | 'last'>[],
  index: number,
  from: number,
): number {
  const { first, last } = mentions[index]!
  const near = mentions.slice(Math.max(0, index - 1), index + 1)
  const nameEnd = (token: number) => near.find((one) => one.first <= token && token < one.last)?.last ?? -1
  for (let of = first - 2; of > from; of--) if (holderBehind(lower, of, last, nameEnd) === first) return of - 1
  return -1
}

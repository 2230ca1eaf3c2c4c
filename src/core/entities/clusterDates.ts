// Unites the days of a text: “Friday, July 21” is one day with two names, and so is every further “Friday” when the text
// names no other; “Sept 6” is September 6. Other dates are one where their words are.
import { isMonth, isWeekday } from '../mentions/calendar.ts'
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { nameWords } from './nameForm.ts'

/** The dates of `chosen` (indices into `mentions`, in order): lists of indices, one per date. */
export function clusterDates(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  chosen: readonly number[],
): number[][] {
  const keys = new Map(chosen.map((index) => [index, keyOf(layer, mentions[index]!)]))
  const days = daysOfWeekdays(layer, mentions, chosen, keys)
  const groups = new Map<string, number[]>()
  for (const index of chosen) {
    const key = keys.get(index)!
    const day = days.get(key) ?? key
    const group = groups.get(day)
    if (group) group.push(index)
    else groups.set(day, [index])
  }
  return [...groups.values()]
}

/** “Friday, July 21” and “July 21, a Friday”: which day a weekday is, where the text says so of one day alone. */
function daysOfWeekdays(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  chosen: readonly number[],
  keys: ReadonlyMap<number, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  const learn = (weekday: string, day: string): void => {
    found.set(weekday, found.has(weekday) && found.get(weekday) !== day ? null : day)
  }
  for (let k = 0; k + 1 < chosen.length; k++) {
    const [one, other] = [mentions[chosen[k]!]!, mentions[chosen[k + 1]!]!]
    const between = layer.tokens.lower.slice(one.last, other.first)
    if (between.length > 1 || (between.length === 1 && between[0] !== ',')) continue
    const [weekday, day] = [keys.get(chosen[k]!)!, keys.get(chosen[k + 1]!)!]
    if (!isWeekday(weekday) || !/^\p{L}+ \d/u.test(day)) continue
    learn(weekday, day)
  }
  // the two may stand in one mention
  for (const index of chosen) {
    const [weekday, ...day] = nameWords(layer, mentions[index]!.first, mentions[index]!.last)
    if (weekday && isWeekday(weekday) && isMonth(day[0] ?? '')) learn(weekday, keys.get(index)!)
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null))
}

/** Months by their first three letters and before the day: “6th of Sept.” is “sep 6”. */
function keyOf(layer: TextLayer, { first, last }: NamedMention): string {
  const words = nameWords(layer, first, last)
    .map((word) => (isMonth(word) ? word.slice(0, 3) : word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/u, '$1')))
    .filter((word) => word !== 'of' && word !== 'the')
  if (words.length > 2 && isWeekday(words[0]!) && isMonth(words[1]!)) words.shift()
  const [one, other] = words
  if (words.length > 1 && /^\d{1,2}$/u.test(one!) && isMonth(other!)) return [other, one, ...words.slice(2)].join(' ')
  return words.join(' ')
}

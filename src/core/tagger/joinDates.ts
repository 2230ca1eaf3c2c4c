// A day that the tagger has cut at its comma is one date: “Sept. 6, 2019”, “Friday, July 4”.
import { isDayNumber, isMonth, isWeekday, isYear } from '../mentions/calendar.ts'
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'

/** The mentions with the parts of one day united, in order. */
export function joinDates(layer: TextLayer, mentions: readonly NamedMention[]): NamedMention[] {
  const joined: NamedMention[] = []
  for (const mention of mentions) {
    const before = joined.at(-1)
    if (before && isOneDay(layer, before, mention))
      joined[joined.length - 1] = {
        ...before,
        last: mention.last,
        end: mention.end,
        score: Math.max(before.score, mention.score),
      }
    else joined.push(mention)
  }
  return joined
}

function isOneDay({ tokens }: TextLayer, a: NamedMention, b: NamedMention): boolean {
  const { lower } = tokens
  if (a.type !== 'DATE' || b.type !== 'DATE' || a.last + 1 !== b.first || lower[a.last] !== ',') return false
  if (tokens.sentence[a.first] !== tokens.sentence[b.first]) return false
  const day = (i: number) => isDayNumber(lower[i]!) || isMonth(lower[i]!)
  // “in March, 2019 people came” has one token more
  if (b.last - b.first === 1 && isYear(lower[b.first]!)) return a.last - a.first > 1 && day(a.last - 1)
  return a.last - a.first === 1 && isWeekday(lower[a.first]!) && day(b.first)
}

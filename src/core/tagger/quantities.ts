// Where rules are exact the tagger gives way to them: days of the week, days joined to a date, lists of years, ages,
// ranges of a sum.
import type { NamedMention } from '../mentions/index.ts'
import { amountBefore, readMoney } from '../mentions/money.ts'
import type { TextLayer } from '../text/layer.ts'
import { joinDates } from './joinDates.ts'
import { findMissedQuantities } from './missedQuantities.ts'

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const MONTH =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|uary|ruary|ch|il|ust|tember|ober|ember)?$/
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/
const YEAR = /^(?:1[5-9]|20)\d\d$/
const JOINS_DAYS = /^(?:to|and|through|&|-|–)$/
const DASH = /^[-–]$/
const NUMBER = /^\d[\d.,]*$/
const DECADE = /^\d0s$/
const PART_OF_DECADE = /^(?:early|mid|late)$/
const COUNTED = /\d|\p{Sc}|^(?:hundred|thousand|million|billion|trillion)s?$|illion|^(?:lakh|crore)s?$/u
const WHOSE = /^(?:his|her|their|my|our|your|its)$/

/** The mentions with dates and sums put right, in order, none overlapping another. */
export function amendQuantities(layer: TextLayer, found: readonly NamedMention[]): NamedMention[] {
  const { tokens, sentences } = layer
  const mentions = joinDates(layer, found)
  const amended: NamedMention[] = []
  let free = 0
  mentions.forEach((mention, i) => {
    const limit = Math.min(mentions[i + 1]?.first ?? tokens.count, sentences[tokens.sentence[mention.first]!]!.last)
    const right = amend(layer, mention, free, limit)
    amended.push(...findMissedQuantities(layer, free, right[0]?.first ?? mention.first), ...right)
    free = right.at(-1)?.last ?? mention.last
  })
  amended.push(...findMissedQuantities(layer, free, tokens.count))
  return amended
}

/** What a mention is amended to: mostly one, none where it is no name, several where it was a list. */
function amend(layer: TextLayer, mention: NamedMention, free: number, limit: number): NamedMention[] {
  const { lower } = layer.tokens
  const { first, last, type } = mention
  const single = last - first === 1
  const sentence = layer.sentences[layer.tokens.sentence[first]!]!
  // “The council votes on Wednesday night.”
  if (single && type !== 'DATE' && WEEKDAY.test(lower[first]!)) return [{ ...mention, type: 'DATE' }]
  if (type === 'DATE') {
    // “A man in his 20s was seen.”
    // “She was in her early 20s.”
    const whose = PART_OF_DECADE.test(lower[first - 1] ?? '') ? first - 2 : first - 1
    const age = single && DECADE.test(lower[first]!) && whose >= sentence.first && WHOSE.test(lower[whose]!)
    if (age) return []
    // “The river rose in 2014, 2015 and 2017.”
    const list =
      last - first > 2 && lower.slice(first, last).every((word, k) => (k % 2 ? word === ',' : YEAR.test(word)))
    if (list)
      return [...Array((last - first + 1) >> 1).keys()].map((k) =>
        spread(layer, mention, first + 2 * k, first + 2 * k + 1),
      )
    // “The hearing is set for April 16 and 17.”
    const endsInDay = !single && DAY.test(lower[last - 1]!) && MONTH.test(lower[last - 2]!)
    if (endsInDay && last + 1 < limit && JOINS_DAYS.test(lower[last]!) && DAY.test(lower[last + 1]!))
      return [spread(layer, mention, first, last + 2)]
  }
  // “Calder, D.C.” is no sum: nothing is counted
  if (
    type === 'MONEY' &&
    lower.slice(first, last).every((word, k) => !COUNTED.test(word) && word !== layer.tokens.words[first + k])
  )
    return []
  // “small-dollar donors” have no sum
  const hyphened = type === 'MONEY' && !single && lower.slice(first, last).includes('-')
  if (hyphened && !lower.slice(first, last).some((word) => COUNTED.test(word))) return []
  // “It cost 2 million Kenyan shillings.”
  const amount = amountBefore(layer, first, Math.max(free, sentence.first))
  const isPart = amount < first && (single || type === 'MONEY')
  if (isPart && readMoney(layer, amount, Math.max(last, limit)) === first + 2)
    return [{ ...spread(layer, mention, amount, Math.max(last, first + 2)), type: 'MONEY' }]
  // “A cabin costs 5,000-6,000 crowns.”
  const from = first - 2
  const begins = type === 'MONEY' && from >= Math.max(free, sentence.first)
  if (begins && NUMBER.test(lower[first]!) && DASH.test(lower[first - 1]!) && NUMBER.test(lower[from]!))
    return [spread(layer, mention, from, last)]
  return [mention]
}

const spread = ({ tokens }: TextLayer, mention: NamedMention, first: number, last: number): NamedMention => ({
  ...mention,
  start: tokens.start[first]!,
  end: tokens.end[last - 1]!,
  first,
  last,
})

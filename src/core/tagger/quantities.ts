// Where rules are exact the tagger gives way to them: days of the week, days joined to a date, ranges of a sum, and sums
// it has passed over.
import type { NamedMention } from '../mentions/index.ts'
import { readMoney } from '../mentions/money.ts'
import type { TextLayer } from '../text/layer.ts'

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const MONTH =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|uary|ruary|ch|il|ust|tember|ober|ember)?$/
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/
const JOINS_DAYS = /^(?:to|and|through|&|-|–)$/
const DASH = /^[-–]$/
const NUMBER = /^\d[\d.,]*$/
const BEGINS_SUM = /^[\d\p{Sc}]/u
/** What a sum found by rule alone is worth; see `findMentions`. */
const RULE_SCORE = 0.9

/** The mentions with dates and sums put right, in order, none overlapping another. */
export function amendQuantities(layer: TextLayer, mentions: readonly NamedMention[]): NamedMention[] {
  const { tokens, sentences } = layer
  const amended: NamedMention[] = []
  let free = 0
  mentions.forEach((mention, i) => {
    const limit = Math.min(mentions[i + 1]?.first ?? tokens.count, sentences[tokens.sentence[mention.first]!]!.last)
    addMissedSums(layer, free, mention.first, amended)
    const right = amend(layer, mention, free, limit)
    amended.push(right)
    free = right.last
  })
  addMissedSums(layer, free, tokens.count, amended)
  return amended
}

function amend(layer: TextLayer, mention: NamedMention, free: number, limit: number): NamedMention {
  const { lower } = layer.tokens
  const { first, last, type } = mention
  // “The council votes on Wednesday night.”
  if (last - first === 1 && type !== 'DATE' && WEEKDAY.test(lower[first]!)) return { ...mention, type: 'DATE' }
  // “The hearing is set for April 16 and 17.”
  const endsInDay = type === 'DATE' && last - first > 1 && DAY.test(lower[last - 1]!) && MONTH.test(lower[last - 2]!)
  if (endsInDay && last + 1 < limit && JOINS_DAYS.test(lower[last]!) && DAY.test(lower[last + 1]!))
    return spread(layer, mention, first, last + 2)
  // “A cabin costs 5,000-6,000 crowns.”
  const from = first - 2
  const begins = type === 'MONEY' && from >= Math.max(free, layer.sentences[layer.tokens.sentence[first]!]!.first)
  if (begins && NUMBER.test(lower[first]!) && DASH.test(lower[first - 1]!) && NUMBER.test(lower[from]!))
    return spread(layer, mention, from, last)
  return mention
}

const spread = ({ tokens }: TextLayer, mention: NamedMention, first: number, last: number): NamedMention => ({
  ...mention,
  start: tokens.start[first]!,
  end: tokens.end[last - 1]!,
  first,
  last,
})

function addMissedSums(layer: TextLayer, from: number, to: number, amended: NamedMention[]): void {
  const { tokens, sentences } = layer
  for (let i = from; i < to; i++) {
    if (!BEGINS_SUM.test(tokens.words[i]!)) continue
    const last = readMoney(layer, i, Math.min(to, sentences[tokens.sentence[i]!]!.last))
    if (last === null) continue
    amended.push({
      start: tokens.start[i]!,
      end: tokens.end[last - 1]!,
      type: 'MONEY',
      score: RULE_SCORE,
      first: i,
      last,
    })
    i = last - 1
  }
}

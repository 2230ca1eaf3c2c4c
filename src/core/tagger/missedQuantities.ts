// Dates and sums the tagger has passed over though their words leave no doubt.
import type { NamedMention } from '../mentions/index.ts'
import { readMoney } from '../mentions/money.ts'
import type { EntityType } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'

/** What is found by rule alone is worth as much as in `findMentions`. */
const RULE_SCORE = 0.9
const BEGINS_SUM = /^[\d\p{Sc}]/u
const SMALL_WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
/** Months that are no other word in small letters. */
const SMALL_MONTH = /^(?:january|february|april|june|july|august|september|october|november|december)$/
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/
const SHORT_DECADE = /^\d0s$/
const APOSTROPHE = /^['’‘`]$/
const MAGNITUDE = /^(?:hundred|thousand|million|billion|trillion)$/
const UNIT =
  /^(?:dollars|euros|pounds|yen|yuan|rupees|rou?bles|francs|pesos|kronor|kroner|dinars|dirhams|naira|cedis|baht)$/

/** The mentions found by rule between two tokens, in order. */
export function findMissedQuantities(layer: TextLayer, from: number, to: number): NamedMention[] {
  const { tokens, sentences } = layer
  const missed: NamedMention[] = []
  for (let i = from; i < to; i++) {
    const limit = Math.min(to, sentences[tokens.sentence[i]!]!.last)
    const quantity = readDay(layer, i, limit) ?? readSum(layer, i, limit)
    if (!quantity) continue
    const [last, type] = quantity
    missed.push({
      start: tokens.start[i]!,
      end: tokens.end[last - 1]!,
      type,
      score: RULE_SCORE,
      first: i,
      last,
    })
    i = last - 1
  }
  return missed
}

type Quantity = readonly [last: number, type: EntityType]

function readDay({ tokens }: TextLayer, i: number, limit: number): Quantity | null {
  const { words, lower } = tokens
  const word = words[i]!
  // “the race is on a saturday”, “on 4 june”
  if (SMALL_WEEKDAY.test(word)) return [i + 1, 'DATE']
  if (i + 1 < limit && DAY.test(word) && SMALL_MONTH.test(lower[i + 1]!)) return [i + 2, 'DATE']
  // “the hits of the ’80s”
  const short = SHORT_DECADE.test(word) && i > 0 && APOSTROPHE.test(words[i - 1]!)
  return short && tokens.start[i] === tokens.end[i - 1] ? [i + 1, 'DATE'] : null
}

function readSum(layer: TextLayer, i: number, limit: number): Quantity | null {
  const { words } = layer.tokens
  // “a few hundred yuan”
  if (i + 1 < limit && MAGNITUDE.test(words[i]!) && UNIT.test(words[i + 1]!)) return [i + 2, 'MONEY']
  if (!BEGINS_SUM.test(words[i]!)) return null
  const last = readMoney(layer, i, limit)
  return last === null ? null : [last, 'MONEY']
}

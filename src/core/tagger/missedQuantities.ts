// Dates and sums the tagger has passed over though their words leave no doubt.
import type { NamedMention } from '../mentions/index.ts'
import { RULE_SCORE } from '../mentions/missedNames.ts'
import { readMoney } from '../mentions/money.ts'
import type { EntityType } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'

const BEGINS_SUM = /^[\d\p{Sc}]/u
const SMALL_WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))
/** Months that are no other word in small letters. */
const SMALL_MONTH = /^(?:january|february|april|june|july|august|september|october|november|december)$/
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/
const SHORT_DECADE = /^\d0s$/
const APOSTROPHE = /^['’‘`]$/
const MAGNITUDES = new Set('hundred thousand million billion trillion'.split(' '))
const FIRST_WORDS = new Set([...SMALL_WEEKDAYS, ...MAGNITUDES])
const UNIT =
  /^(?:dollars|euros|pounds|yen|yuan|rupees|rou?bles|francs|pesos|kronor|kroner|dinars|dirhams|naira|cedis|baht)$/

/** The mentions found by rule between two tokens, in order. */
export function findMissedQuantities(layer: TextLayer, from: number, to: number): NamedMention[] {
  const { tokens, sentences } = layer
  const missed: NamedMention[] = []
  for (let i = from; i < to; i++) {
    if (!mayBegin(tokens.words[i]!)) continue
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

/** Digits, signs, and the few words a quantity begins with: looked at before any pattern is. */
function mayBegin(word: string): boolean {
  const unit = word.charCodeAt(0)
  if (unit < 0x30 || unit > 0x7a) return unit === 0x24 || unit > 0x7a
  return unit <= 0x39 || FIRST_WORDS.has(word)
}

type Quantity = readonly [last: number, type: EntityType]

function readDay({ tokens }: TextLayer, i: number, limit: number): Quantity | null {
  const { words, lower } = tokens
  const word = words[i]!
  // “the race is on a saturday”, “on 4 june”
  if (SMALL_WEEKDAYS.has(word)) return [i + 1, 'DATE']
  if (i + 1 < limit && DAY.test(word) && SMALL_MONTH.test(lower[i + 1]!)) return [i + 2, 'DATE']
  // “the hits of the ’80s”
  const short = SHORT_DECADE.test(word) && i > 0 && APOSTROPHE.test(words[i - 1]!)
  return short && tokens.start[i] === tokens.end[i - 1] ? [i + 1, 'DATE'] : null
}

function readSum(layer: TextLayer, i: number, limit: number): Quantity | null {
  const { words } = layer.tokens
  // “a few hundred yuan”
  if (i + 1 < limit && MAGNITUDES.has(words[i]!) && UNIT.test(words[i + 1]!)) return [i + 2, 'MONEY']
  if (!BEGINS_SUM.test(words[i]!)) return null
  const last = readMoney(layer, i, limit)
  return last === null ? null : [last, 'MONEY']
}

// Dates by their words: “Sept 6”, “6 September 2019”, “Tuesday”, “the 1980s”, “last week”.
import type { TextLayer } from '../text/layer.ts'
import {
  DOUBTFUL_MONTHS,
  isDayNumber,
  isDecade,
  isMonth,
  isWeekday,
  isYear,
  PERIODS,
  SEASONS,
  SHIFTS,
} from './calendar.ts'
import { isCapitalised } from './caseEvidence.ts'

const IN =
  /^(?:in|since|by|until|during|before|after|from|of|between|around|to|early|late|mid|and|through|for|this|last|next|the)$/u

/** The token range of the date that starts at token `i`, exclusive end, or null. */
export function readDate(layer: TextLayer, i: number, limit: number): number | null {
  const { words, lower } = layer.tokens
  const word = lower[i]!
  if (isWeekday(word)) {
    const rest = lower[i + 1] === ',' ? i + 2 : i + 1
    const end = rest < limit ? readMonthDay(layer, rest, limit) : null
    return end ?? i + 1
  }
  const day = readMonthDay(layer, i, limit)
  if (day !== null) return day
  if (isDecade(word)) return i + 1
  if (isYear(word) && (IN.test(lower[i - 1] ?? '') || words[i - 1] === '(' || words[i + 1] === ')'))
    return readYears(layer, i, limit)
  if (SHIFTS.has(word) && PERIODS.has(lower[i + 1] ?? '')) return i + 2
  if (SEASONS.has(word) && isYear(lower[i + 1] ?? '')) return i + 2
  return null
}

function readMonthDay(layer: TextLayer, i: number, limit: number): number | null {
  const { words, lower } = layer.tokens
  if (isDayNumber(lower[i]!)) {
    const month = lower[i + 1] === 'of' ? i + 2 : i + 1
    if (month < limit && isMonth(lower[month]!) && isCapitalised(words[month]!))
      return readYearAfter(layer, month + 1, limit)
  }
  if (!isMonth(lower[i]!) || !isCapitalised(words[i]!)) return null
  if (i + 1 < limit && isDayNumber(lower[i + 1]!)) {
    const range = words[i + 2] === '-' || words[i + 2] === '–'
    return readYearAfter(layer, range && isDayNumber(lower[i + 3] ?? '') ? i + 4 : i + 2, limit)
  }
  if (i + 1 < limit && isYear(lower[i + 1]!)) return i + 2
  if (
    DOUBTFUL_MONTHS.has(lower[i]!) &&
    !/^(?:in|since|by|until|last|next|this|of|early|late|mid|from|to)$/u.test(lower[i - 1] ?? '')
  )
    return null
  return i + 1
}

function readYearAfter(layer: TextLayer, i: number, limit: number): number {
  const { words, lower } = layer.tokens
  const at = words[i] === ',' ? i + 1 : i
  return at < limit && isYear(lower[at] ?? '') ? at + 1 : i
}

function readYears(layer: TextLayer, i: number, limit: number): number {
  const { words } = layer.tokens
  return i + 2 < limit && /^[-–]$/u.test(words[i + 1]!) && /^\d{2,4}$/u.test(words[i + 2]!) ? i + 3 : i + 1
}

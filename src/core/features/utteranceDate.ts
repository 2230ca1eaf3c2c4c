// The day on which something was said, where the words for it and the article’s own date make it plain.
import { quoteWithId } from '../findings.ts'
import type { Article, Quote } from '../model.ts'
import { ownDateOf } from './normalise.ts'
import { normaliseDate } from './normaliseDate.ts'

const DAY = 86_400_000
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const WEEKDAY = new RegExp(
  `^(?:(?:late|early|earlier|later|this) (?:on )?)?(${WEEKDAYS.join('|')})(?: (?:morning|afternoon|evening|night))?$`,
  'u',
)
const DAYS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  yesterday: -1,
  'yesterday morning': -1,
  'yesterday afternoon': -1,
  'yesterday evening': -1,
  'last night': -1,
  tomorrow: 1,
}
const NUMBERS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/**
 * When a quote was said, in the form of ISO 8601: a day, a month or a year. Null when the text gives no time, when it
 * leaves the day open (“last week”), and for words like “Monday” in an article without a date of its own or inside
 * somebody’s own words.
 */
export function dateOfUtterance(article: Article, quote: Quote): string | null {
  if (!quote.time) return null
  const words = article.text.slice(quote.time.start, quote.time.end).replace(/\s+/gu, ' ').toLowerCase()
  const bare = words.replace(/^(?:late|early|earlier|later|mid)[- ](?:on )?(?=\p{L}+ \d|\d)/u, '')
  const told = normaliseDate(words) ?? normaliseDate(bare) ?? normaliseDate(bare.replace(/^\p{L}+day,? /u, ''))
  if (told !== null && !told.startsWith('--')) return told
  const own = isInOwnWords(article, quote) ? null : ownDateOf(article)
  if (own === null) return told
  if (told !== null) return nearestPast(told, own, quote.modality === 'future')
  return relativeTo(own, words, quote.modality === 'future')
}

/** “He told me on Monday, ‘Leave now’”: a Monday of the speaker’s, not of the article’s. */
function isInOwnWords(article: Article, { inside }: Quote): boolean {
  const outer = quoteWithId(article, inside)
  return outer !== undefined && outer.kind !== 'indirect'
}

/** “3 May”: the last one before the article, or the next one of what is still to be said. */
function nearestPast(day: string, own: string, ahead: boolean): string {
  const year = Number(own.slice(0, 4))
  const inYear = (of: number): string => `${of}${day.slice(1)}`
  const precise = own.slice(0, inYear(year).length)
  const other = ahead ? inYear(year) < precise : inYear(year) > precise
  const date = other ? inYear(ahead ? year + 1 : year - 1) : inYear(year)
  // 29 February
  return new Date(date).toISOString().startsWith(date) ? date : day
}

function relativeTo(own: string, words: string, ahead: boolean): string | null {
  if (Object.hasOwn(DAYS, words)) return daysFrom(own, DAYS[words]!)
  const weekday = WEEKDAY.exec(words)?.[1]
  if (weekday !== undefined) {
    const back = (new Date(own).getUTCDay() - WEEKDAYS.indexOf(weekday) + 7) % 7
    return daysFrom(own, ahead ? (7 - back) % 7 : -back)
  }
  const [, count, unit] = /^(\p{L}+|\d+) (day|month|year)s? ago$/u.exec(words) ?? []
  if (count && unit) return ago(own, count, unit)
  const [, shift, period] = /(?:^|^\p{L}+ )(last|this|next) (month|year)$/u.exec(words) ?? []
  if (!shift || !period) return null
  const by = shift === 'last' ? -1 : shift === 'next' ? 1 : 0
  return period === 'year' ? String(Number(own.slice(0, 4)) + by) : monthsFrom(own, by)
}

/** “three days ago” is a day, “two months ago” a month, “a year ago” a year. */
function ago(own: string, count: string, unit: string): string | null {
  const number = /^\d+$/u.test(count) ? Number(count) : Math.max(1, NUMBERS.indexOf(count))
  if (!/^\d+$/u.test(count) && !NUMBERS.includes(count)) return null
  if (unit === 'day') return daysFrom(own, -number)
  return unit === 'month' ? monthsFrom(own, -number) : String(Number(own.slice(0, 4)) - number)
}

const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

const monthsFrom = (day: string, months: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months)).toISOString().slice(0, 7)

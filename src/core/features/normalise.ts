// What a date or a sum comes to in its article: the words alone, or with the article's own date and its other currencies.
import { mentionOf } from '../findings.ts'
import type { Article, Entity, Mention } from '../model.ts'
import { lookupOf, quoteAt } from './lookup.ts'
import { fullDatesIn, normaliseDate } from './normaliseDate.ts'
import { type Money, normaliseMoney } from './normaliseMoney.ts'
import { spansTouching } from './spanIndex.ts'

/** `date` is ISO 8601: a day, a month, a year, an interval “1980/1989”, or a day without its year, “--09-06”. */
export type EntityValue = { readonly date: string } | { readonly money: Money }

/** Date stamps stand above the story: before its second paragraph. */
const STAMP_REACH = 2
const DAY = 86_400_000
/** A day without a year is this year's, unless the same day of another year is about as near. */
const SAME_YEAR = 240
/** “Dec. 28” in an article of 3 January is last year's. */
const YEAR_BEFORE = 60
/** How far around a day other dates speak for another year. */
const NEIGHBOURS = 500

/** The value of a date or a sum of money, null for other entities and whenever the article leaves it open. */
export function normalisedValue(article: Article, entity: Entity): EntityValue | null {
  if (entity.type !== 'DATE' && entity.type !== 'MONEY') return null
  const own = entity.type === 'DATE' ? ownDateOf(article) : null
  let found: EntityValue | null = null
  // Mentions of one entity differ in form, and a weekday in what is meant: they all have to come to the same.
  for (const index of entity.mentions) {
    const value = valueHere(article, mentionOf(article, index), own)
    if (value === null || (found !== null && JSON.stringify(value) !== JSON.stringify(found))) return null
    found = value
  }
  return found
}

function valueHere(article: Article, mention: Mention, own: string | null): EntityValue | null {
  const words = article.text.slice(mention.start, mention.end)
  if (mention.type === 'MONEY') {
    const money = normaliseMoney(words, article.text)
    return money && { money }
  }
  const told = normaliseDate(words)
  const date =
    own === null || (told !== null && !/^--\d\d-\d\d$/u.test(told))
      ? told
      : told === null
        ? relativeDate(article, mention, own)
        : dayWithYear(article, mention, told, own)
  return date === null ? null : { date }
}

/**
 * The day an article gives as its own in a dateline, a byline or a time stamp at its top; null when there is none or
 * when two of them differ (“Published 5 March 2021 · Updated 9 March 2021”).
 */
export function ownDateOf(article: Article): string | null {
  const days = new Set<string>()
  let paragraphs = 0
  for (const { kind, start, end } of article.blocks) {
    if (kind === 'paragraph' && ++paragraphs === STAMP_REACH) break
    if (kind !== 'dateline' && kind !== 'byline') continue
    for (const day of fullDatesIn(article.text.slice(start, end))) days.add(day)
  }
  return days.size === 1 ? [...days][0]! : null
}

/** “Sept. 6” in the year that the article's own date makes plain; as it is where it does not. */
function dayWithYear(article: Article, { start, end }: Mention, day: string, own: string): string {
  const { text } = article
  const { mentions } = lookupOf(article)
  // “since the Sept. 11 attacks”, “every Sept. 6”: a day everyone knows, or one of each year
  if (/(?:\b(?:the|since|every|each|annual)\s+|\bp(?:ost|re)-)$/iu.test(text.slice(Math.max(0, start - 12), start)))
    return day
  const year = Number(own.slice(0, 4))
  const away = (of: number): number => (Date.parse(`${of}${day.slice(1)}`) - Date.parse(own)) / DAY
  const before = away(year - 1)
  const chosen = Math.abs(away(year)) <= SAME_YEAR ? year : before < 0 && -before <= YEAR_BEFORE ? year - 1 : null
  const date = `${chosen}${day.slice(1)}`
  if (chosen === null || (day === '--02-29' && new Date(date).getUTCMonth() !== 1)) return day
  // “The mine opened on 4 May 1985. On Sept. 6 it flooded.”
  const near = { start: start - NEIGHBOURS - 1, end: end + NEIGHBOURS + 1 }
  const elsewhere = spansTouching(mentions, near).some((at) => {
    const other = mentionOf(article, mentions.owner[at]!)
    if (other.type !== 'DATE') return false
    const years = text.slice(other.start, other.end).match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/gu) ?? []
    return years.some((found) => found !== own.slice(0, 4))
  })
  return elsewhere ? day : date
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const WEEKDAY = new RegExp(`^(?:late |early )?(${WEEKDAYS.join('|')})(?: (?:morning|afternoon|evening|night))?$`, 'u')
const SHIFTS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }
const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 }
/** “Cole resigned on Monday”: something that happened, right before the day. */
const HAPPENED =
  /\b(?!(?:re)?scheduled|expected|planned|slated|postponed|delayed|moved|supposed|proposed|intended|organi[sz]ed|arranged|booked|timed|fixed|billed|need)(?:said|told(?: \p{L}+){1,4}|\p{L}{2,}ed|was|were|met|began|won|lost|died|fell|rose|came|went|held|found|shot|sent)\s+(?:(?:late|early)\s+)?(?:on\s+)?$/iu
const TO_COME =
  /\b(?:will|would|shall|should|could|can|may|might|must|is|are|be|to|set|due|if|when|next|upcoming|every|each|usual\w*)\b|['’](?:ll|re|d)\b|won['’]t/iu
/** How far before the day its verb may begin. */
const VERB_REACH = 160

/** “yesterday”, “last year”, “on Monday” from the article's own date; null in quoted words, which have a day of their own. */
function relativeDate(article: Article, mention: Mention, own: string): string | null {
  const { text } = article
  const quote = quoteAt(article, mention.start)
  if (quote && quote.kind !== 'indirect') return null
  const words = text.slice(mention.start, mention.end).replace(/\s+/gu, ' ').toLowerCase()
  if (Object.hasOwn(DAYS, words)) return daysFrom(own, DAYS[words]!)
  const [, shift, period] = /^(last|this|next) (year|month)$/u.exec(words) ?? []
  if (shift && period) {
    const year = Number(own.slice(0, 4))
    const by = SHIFTS[shift]!
    if (period === 'year') return String(year + by)
    return new Date(Date.UTC(year, Number(own.slice(5, 7)) - 1 + by)).toISOString().slice(0, 7)
  }
  const weekday = WEEKDAY.exec(words)?.[1]
  if (weekday === undefined) return null
  // “The council meets on Monday” lies ahead, “Cole resigned on Monday” behind; anything else could be either.
  const { sentences } = lookupOf(article)
  const around = spansTouching(sentences, mention).find(
    (at) => sentences.start[at]! <= mention.start && mention.end <= sentences.end[at]!,
  )
  if (around === undefined) return null
  const before = text.slice(Math.max(sentences.start[around]!, mention.start - VERB_REACH), mention.start)
  // “The county will pay, Velasco said on Friday”: the clause of the day counts, not the one before
  if (TO_COME.test(before.split(/[,;:”"—]/u).at(-1)!) || !HAPPENED.test(before)) return null
  const back = (new Date(own).getUTCDay() - WEEKDAYS.indexOf(weekday) + 7) % 7
  return daysFrom(own, -back)
}

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

// The words of a date in the form of ISO 8601, as precise as they are. What needs the article's own date is not told here.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const NUMBER = '(?:\\d{1,2})(?:st|nd|rd|th)?'
const DAY = `(?<day>${NUMBER})`
const DAYS = `${DAY}(?:\\s?(?:-|–|—|to)\\s?(?<last>${NUMBER}))?`
const YEAR = '(?<year>(?:1[0-9]|20|21)\\d\\d)'
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s?(?:the\\s)?)?'
const NAME = `(?<month>${MONTH})`

/** How a whole phrase may be built: “Friday, Sept. 6, 2019”, “6th of September 2019”, “September 2019”, “2019-09-06”. */
const FORMS = [
  `${YEAR}-(?<month>\\d\\d)-(?<day>\\d\\d)`,
  `${WEEKDAY}${NAME}\\s${DAYS}(?:\\s?,?\\s${YEAR})?`,
  `${WEEKDAY}(?:the\\s)?${DAYS}(?:\\sday)?\\s(?:of\\s)?${NAME}(?:\\s?,?\\s${YEAR})?`,
  `${NAME}\\s?,?\\s(?:of\\s)?${YEAR}`,
  YEAR,
  NAME,
].map((form) => new RegExp(`^${form}$`, 'u'))
const DECADE = /^(?:the\s)?((?:1[0-9]|20)[1-9])0['’]?s$/u
const YEARS = new RegExp(`^(?:from\\s)?${YEAR}\\s?(?<to>-|–|—|/|to)\\s?(?<end>\\d{2}(?:\\d\\d)?)$`, 'u')
const MONTHS_OF_YEAR = new RegExp(`^(?:from\\s)?${NAME}\\s?(?:-|–|—|to)\\s?(?<last>${MONTH})\\s${YEAR}$`, 'u')

/** A full date anywhere in a line: “Updated 10:40, 6 September 2019”. */
const FULL_DATE = new RegExp(
  `(?<!\\d)(?:${NUMBER}\\s+${MONTH},?\\s+\\d{4}|${MONTH}\\s+${NUMBER},?\\s+\\d{4}|\\d{4}-\\d\\d-\\d\\d)(?!\\d)`,
  'giu',
)

/**
 * The ISO 8601 form of a date phrase: “6 September 2019” 2019-09-06, “September 2019” 2019-09, “Sept. 6” --09-06,
 * “September” --09, “the 1980s” 1980/1989, “2019–21” 2019/2021, “June 3-5, 2020” 2020-06-03/2020-06-05. Null for what
 * only the article's own date could tell (“Monday”), for what is open (“the 2000s”: ten years or a hundred; “2009-10”:
 * two years or a month) and for what is no date (“31 June”).
 */
export function normaliseDate(phrase: string): string | null {
  const text = phrase.trim().replace(/\s+/gu, ' ').toLowerCase()
  const decade = DECADE.exec(text)?.[1]
  if (decade) return `${decade}0/${decade}9`
  const years = YEARS.exec(text)?.groups
  if (years) return writeYears(years.year!, years.to!, years.end!)
  const months = MONTHS_OF_YEAR.exec(text)?.groups
  if (months) {
    const [from, to] = [numberOf(months.month!), numberOf(months.last!)]
    return from < to ? `${months.year}-${from}/${months.year}-${to}` : null
  }
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups
    if (parts) return writeDays(parts)
  }
  return null
}

/** The days that a line names in full, as ISO dates, each once. */
export function fullDatesIn(line: string): string[] {
  const days = [...line.matchAll(FULL_DATE)].flatMap(([words]) => normaliseDate(words) ?? [])
  return [...new Set(days)]
}

function writeYears(year: string, to: string, end: string): string | null {
  // “2009-10” may be October; “2009–10” and “2009/10” are a season
  if (to === '-' && end.length === 2 && Number(end) <= 12) return null
  const last = end.length === 2 ? year.slice(0, 2) + end : end
  return last > year ? `${year}/${last}` : null
}

type Parts = Readonly<Record<string, string | undefined>>

function writeDays({ year, month, day, last }: Parts): string | null {
  if (!month) return year ?? null
  const stem = `${year ?? '-'}-${numberOf(month)}`
  if (!day) return stem
  const from = dayOf(stem, day)
  if (from === null || last === undefined) return from
  const to = dayOf(stem, last)
  // an interval without a year has no form of its own
  return year && to !== null && to > from ? `${from}/${to}` : null
}

function dayOf(stem: string, day: string): string | null {
  const date = `${stem}-${two(Number.parseInt(day, 10))}`
  return isDay(date.startsWith('--') ? `2000${date.slice(1)}` : date) ? date : null
}

/** No 31 June, and 29 February only in leap years. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

function numberOf(month: string): string {
  return /^\d/u.test(month) ? month : two(MONTHS.indexOf(month.slice(0, 3)) + 1)
}

const two = (value: number): string => String(value).padStart(2, '0')

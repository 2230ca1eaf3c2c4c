// A date as its card shows it: in the form of ISO 8601, as far as the words alone tell it.

/** The months, each by the letters that suffice. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:1[0-9]|20|21)\\d\\d)'
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\s*,?\\s*(?:the\\s+)?)?'

/** Patterns over the whole phrase, and which of their groups are the year, the month and the day. */
const FORMS: readonly { pattern: RegExp; year?: number; month?: number; day?: number }[] = [
  { pattern: new RegExp(`^${YEAR}-(\\d\\d)-(\\d\\d)$`), year: 1, month: 2, day: 3 },
  { pattern: new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY}\\s*,?\\s+${YEAR}$`), month: 1, day: 2, year: 3 },
  {
    pattern: new RegExp(`^${WEEKDAY}${DAY}(?:\\s+day)?\\s+(?:of\\s+)?${MONTH}\\s*,?\\s+${YEAR}$`),
    day: 1,
    month: 2,
    year: 3,
  },
  { pattern: new RegExp(`^${MONTH}\\s*,?\\s+(?:of\\s+)?${YEAR}$`), month: 1, year: 2 },
  { pattern: new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY}$`), month: 1, day: 2 },
  { pattern: new RegExp(`^${WEEKDAY}${DAY}\\s+(?:of\\s+)?${MONTH}$`), day: 1, month: 2 },
  { pattern: new RegExp(`^${YEAR}$`), year: 1 },
  { pattern: new RegExp(`^${MONTH}$`), month: 1 },
]
const DECADE = /^(?:the\s+)?(1[0-9]|20)(\d)0['’]?s$/
const YEARS = new RegExp(`^${YEAR}\\s*(?:-|–|—|/|to|and)\\s*(\\d{2}(?:\\d\\d)?)$`)

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * The ISO 8601 form of a date mention: “6 September 2019” 2019-09-06, “May 2020” 2020-05, “March 3” --03-03 (no year),
 * “the 1990s” 199X (of the extended format), “2019–21” 2019/2021; null for what only the article's own date could tell
 * (“Monday”, “last week”) and for what is no date.
 */
export function normaliseDate(phrase: string): string | null {
  const text = phrase.trim().replace(/\s+/g, ' ').toLowerCase()
  const decade = DECADE.exec(text)
  if (decade) return `${decade[1]}${decade[2]}X`
  const years = YEARS.exec(text)
  if (years) {
    const end = years[2]!.length === 2 ? years[1]!.slice(0, 2) + years[2] : years[2]!
    return end > years[1]! ? `${years[1]}/${end}` : null
  }
  for (const { pattern, year, month, day } of FORMS) {
    const match = pattern.exec(text)
    if (match) return write(year && match[year], month && match[month], day && match[day])
  }
  return null
}

type Part = string | 0 | undefined

function write(year: Part, month: Part, day: Part): string | null {
  const number = month ? (/^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1) : 0
  if (month && (number < 1 || number > 12)) return null
  if (day && (Number(day) < 1 || Number(day) > 31)) return null
  const parts = [number ? two(number) : '', day ? two(Number(day)) : ''].filter(Boolean)
  return year ? [year, ...parts].join('-') : parts.length ? `--${parts.join('-')}` : null
}

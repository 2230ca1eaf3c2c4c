// The words of dates: months, days, and what counts or moves them.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean))

export const MONTHS = words(`january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`)
/** Months that are everyday words too: a date only beside a number or after “in”, “since” and the like. */
export const DOUBTFUL_MONTHS = words('may march')
export const WEEKDAYS = words(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
  fri sat sun`)
export const SEASONS = words('spring summer autumn fall winter')
/** What “last” and “next” make a date of. */
export const PERIODS = words('year month week weekend decade century season quarter summer winter spring autumn')
/** What turns a period into a date: “last week”, “this year”. */
export const SHIFTS = words('last next this previous coming past following')

/** A month of any spelling, without its dot. */
export function isMonth(word: string): boolean {
  return MONTHS.has(word.replace(/\.$/u, ''))
}

export function isWeekday(word: string): boolean {
  return word.length > 3 ? WEEKDAYS.has(word.replace(/\.$/u, '')) : false
}

/** A year as news writes it: 1850 to 2099. */
export function isYear(word: string): boolean {
  return /^(?:1[89]\d\d|20\d\d)$/u.test(word)
}

/** “1980s”, “’90s”. */
export function isDecade(word: string): boolean {
  return /^(?:1[89]|20)\d0['’]?s$/u.test(word) || /^['’]\d0s$/u.test(word)
}

/** A day of a month: “6”, “6th”. */
export function isDayNumber(word: string): boolean {
  return /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u.test(word)
}

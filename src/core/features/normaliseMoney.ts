// A sum of money as an amount in whole units and a currency code of ISO 4217, as its words and its article tell it.
import { CODES, NAMES, NATIONAL, OTHERWISE, SIGNS } from './normaliseCurrencies.ts'

export interface Money {
  readonly amount: number
  /** Null where the words leave several open: “¥”, “francs”, “$” in an article about Canada. */
  readonly currency: string | null
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  'lakh crore': 1e12,
}
const UNITS = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/u)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const DIGITS = '\\d[\\d,]*(?:\\.\\d+)?'
const WORDS = `half an?|an?|(?:${TENS.join('|')})(?:\\s(?:${UNITS.slice(1, 10).join('|')}))?|${UNITS.slice(1).reverse().join('|')}`
const MAGNITUDE = 'lakh crore|hundred|thousand|k|lakh|million|mn|m|crore|billion|bn|b|trillion|tn'
const SUM = new RegExp(
  `^(?:(?:an?|the)\\s(?=\\S*\\p{Sc}))?(?<before>\\p{L}{0,3}\\p{Sc}|\\p{L}{1,3}\\.?(?=\\s?\\d))?\\s?(?<number>${DIGITS}|(?:${WORDS})(?!\\p{L}))\\s?(?:(?<magnitude>${MAGNITUDE})s?(?!\\p{L}))?\\s?(?<after>\\p{Sc}|(?:of\\s)?\\p{L}[\\p{L}. ]*)?$`,
  'iu',
)

/**
 * The sum a mention names: “$3.2 million”, “40 euros”, “Rs 21 crore”, “50 cents” (half a dollar). `article` is the text
 * around it: what there says otherwise leaves the currency of a bare “$” open. Null where no amount is said (“billions
 * of dollars”), where it is a range or a rate (“$5 a day”), and where its digits can be read in two ways (“€3.000”).
 */
export function normaliseMoney(phrase: string, article = ''): Money | null {
  const text = phrase
    .trim()
    .replace(/(?<=[\p{L}\d])-(?=\p{L})/gu, ' ')
    .replace(/\s+/gu, ' ')
  const parts = SUM.exec(text)?.groups
  if (!parts) return null
  const { before, number, magnitude, after } = parts
  const amount = amountOf(number!.toLowerCase(), magnitude?.toLowerCase())
  const unit = unitOf(before, after, article)
  if (amount === null || unit === null) return null
  return { amount: Number((amount * unit.worth).toPrecision(12)), currency: unit.currency }
}

function amountOf(number: string, magnitude: string | undefined): number | null {
  const times = magnitude ? MAGNITUDES[magnitude]! : 1
  if (!/^\d/u.test(number)) return wordsToNumber(number) * times
  // “3,000” and “5,00,000” are grouped, “3,5” is not; “3.000” may be three thousand
  if (number.includes(',') && !/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u.test(number)) return null
  if (!magnitude && /^[1-9]\d{0,2}\.\d{3}$/u.test(number)) return null
  return Number(number.replaceAll(',', '')) * times
}

function wordsToNumber(words: string): number {
  if (words.startsWith('half')) return 0.5
  const [first = '', second] = words.split(' ')
  if (/^an?$/u.test(first)) return 1
  const tens = TENS.indexOf(first)
  return tens < 0 ? UNITS.indexOf(first) : (tens + 2) * 10 + (second ? UNITS.indexOf(second) : 0)
}

interface Unit {
  readonly currency: string | null
  readonly worth: number
}

function unitOf(before: string | undefined, after: string | undefined, article: string): Unit | null {
  const name = after?.replace(/^of /iu, '').trim()
  if (before === undefined) return name ? named(name, article) : null
  const sign = before.toLowerCase()
  const currency = Object.hasOwn(SIGNS, sign) ? SIGNS[sign]! : CODES.has(before) ? before : undefined
  if (currency === undefined) return null
  if (!name) return { currency: /^(?:\$|rs\.?)$/u.test(sign) ? usual(currency, article) : currency, worth: 1 }
  // “$3 million Canadian”, “$5 million USD”; “$3 million a year” is a rate
  const spelled = sign === '$' ? (NATIONAL.dollar?.[name.toLowerCase()] ?? named(name, article)?.currency) : undefined
  return spelled ? { currency: spelled, worth: 1 } : null
}

/** “euros”, “US dollars”, “Swiss francs”, “cents”, “USD”; null when it is no currency. */
function named(words: string, article: string): Unit | null {
  if (CODES.has(words)) return { currency: words, worth: 1 }
  const name = words.toLowerCase()
  if (Object.hasOwn(SIGNS, name)) return { currency: name === '$' ? usual('USD', article) : SIGNS[name]!, worth: 1 }
  if (/^(?:cents?|¢)$/u.test(name))
    return { currency: OTHERWISE.cents!.test(article) ? null : usual('USD', article), worth: 0.01 }
  if (/^(?:p|pence|penny)$/u.test(name)) return { currency: 'GBP', worth: 0.01 }
  const singular = [name, name.replace(/(?<=pound)s(?= sterling$)/u, ''), name.replace(/s$/u, '')]
  const own = singular.find((each) => Object.hasOwn(NAMES, each))
  if (own) return { currency: usual(NAMES[own]!, article), worth: 1 }
  const [, country = '', unit = ''] = /^(.+) (\p{L}+)$/u.exec(name) ?? []
  const one = [unit, unit.replace(/s$/u, '')].find((each) => Object.hasOwn(NAMES, each))
  // another country's dollar is no US dollar, whatever its code
  return country && one ? { currency: NATIONAL[one]?.[country] ?? null, worth: 1 } : null
}

/** The currency a bare sign or name usually means, unless the article says otherwise. */
function usual(currency: string | null, article: string): string | null {
  return currency !== null && OTHERWISE[currency]?.test(article) ? null : currency
}

// A sum of money as its card shows it: an amount in plain units and a currency code of ISO 4217.

export interface Money {
  readonly amount: number
  /** Null where the words leave several open: “¥” is yen and yuan. */
  readonly currency: string | null
}

const SIGNS: Readonly<Record<string, string | null>> = {
  $: 'USD',
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  n$: 'NAD',
  nt$: 'TWD',
  r$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '¥': null,
  '₹': 'INR',
  '₦': 'NGN',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  '₱': 'PHP',
  '₫': 'VND',
  '₵': 'GHS',
  '₡': 'CRC',
  '฿': 'THB',
  rs: 'INR',
  'rs.': 'INR',
  rm: 'MYR',
  tk: 'BDT',
  r: 'ZAR',
}
/** Names that one country's money has, or that newspapers mean one by. “Dollar”, “pound” and the like need their country. */
const NAMES: Readonly<Record<string, string | null>> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rupee: 'INR',
  rouble: 'RUB',
  ruble: 'RUB',
  won: 'KRW',
  naira: 'NGN',
  cedi: 'GHS',
  rand: 'ZAR',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  shekel: 'ILS',
  zloty: 'PLN',
  forint: 'HUF',
  hryvnia: 'UAH',
  taka: 'BDT',
  franc: null,
  peso: null,
  krona: null,
  krone: null,
  dinar: null,
  dirham: null,
  shilling: null,
  lira: null,
  real: 'BRL',
}
const COUNTRIES: Readonly<Record<string, string>> = {
  us: 'USD',
  'u.s.': 'USD',
  american: 'USD',
  canadian: 'CAD',
  australian: 'AUD',
  'new zealand': 'NZD',
  'hong kong': 'HKD',
  singapore: 'SGD',
  swiss: 'CHF',
  mexican: 'MXN',
  swedish: 'SEK',
  norwegian: 'NOK',
  danish: 'DKK',
  egyptian: 'EGP',
  kenyan: 'KES',
  pakistani: 'PKR',
  turkish: 'TRY',
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
}
const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const SUM =
  /^(?<before>[\p{L}.]*\p{Sc}|[a-z]{1,3}\.?(?=\s?\d))?\s*(?<number>\d[\d,]*(?:\.\d+)?|a|an|half a|one|two|three|four|five|six|seven|eight|nine|ten)\s*-?\s*(?:(?<magnitude>hundred|thousand|k|lakh|million|mn|m|crore|billion|bn|b|trillion|tn)s?(?!\p{L}))?(?:\s*(?<after>\p{Sc}|(?:of\s+)?[\p{L}. ]+))?$/u

/** The sum a mention names: “$3.2 million”, “40 euros”, “Rs 21 crore”; null where no amount is said (“billions of dollars”). */
export function normaliseMoney(phrase: string): Money | null {
  const text = phrase
    .trim()
    .replace(/[\s-]+/g, ' ')
    .toLowerCase()
  const parts = SUM.exec(text)?.groups
  if (!parts) return null
  const { before, number, magnitude, after } = parts
  if (before === undefined && after === undefined) return null
  const currency = before === undefined ? currencyOf(after!) : signOf(before)
  if (currency === undefined) return null
  const amount = amountOf(number!) * (magnitude ? MAGNITUDES[magnitude]! : 1)
  return { amount: Number(amount.toPrecision(12)), currency }
}

function amountOf(number: string): number {
  if (number === 'a' || number === 'an') return 1
  if (number === 'half a') return 0.5
  const word = WORDS.indexOf(number)
  return word > 0 ? word : Number(number.replaceAll(',', ''))
}

const isCode = (text: string): boolean => /^[a-z]{3}$/.test(text)

function signOf(sign: string): string | null | undefined {
  if (Object.hasOwn(SIGNS, sign)) return SIGNS[sign]
  return isCode(sign) ? sign.toUpperCase() : undefined
}

/** “euros”, “US dollars”, “of Swiss francs”; undefined when it is no currency. */
function currencyOf(words: string): string | null | undefined {
  const name = words.replace(/^of /, '').trim()
  if (Object.hasOwn(SIGNS, name)) return SIGNS[name]
  if (isCode(name) && !Object.hasOwn(NAMES, name)) return name.toUpperCase()
  const unit = name.split(' ').at(-1)!
  const one = [unit, unit.replace(/s$/, ''), unit.replace(/or$/, 'a')].find((each) => Object.hasOwn(NAMES, each))
  if (!one) return undefined
  const country = name.slice(0, -unit.length).trim()
  return country ? (COUNTRIES[country] ?? null) : NAMES[one]
}

// Sums of money: a currency before or after a number, “$3.2 million”, “40 euros”, “Rs 500 crore”.
import type { TextLayer } from '../text/layer.ts'

const SIGN = /^(?:\p{L}{0,3}\p{Sc}|Rs\.?|USD|EUR|GBP|CHF|CAD|AUD|JPY|CNY|INR|ZAR)$/u
const SIGNED_AMOUNT = /^(?:\p{Lu}{0,3}\p{Sc}|Rs\.?)\d[\d.,]*(?:bn|m|k|tn|million|billion)?$/u
const AMOUNT = /^\d[\d.,]*(?:bn|m|k|tn)?$/u
const MAGNITUDE = /^(?:hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|m|tn|k)s?$/u
const UNIT =
  /^(?:dollars?|euros?|pounds?|cents?|pence|yen|yuan|rupees?|rubles?|roubles?|francs?|pesos?|kronor|kroner|krona|krone|dinars?|dirhams?|shekels?|won|reais|real|rand|naira|cedis?|shillings?|lira|zloty|forint|baht|ringgit|rupiah|usd|eur|gbp)$/u
/** Sums in won have three digits at least. */
const LEAST_WON = 3
const NATION = /^\p{Lu}\p{L}*$/u

/** The token range of the sum that starts at token `i`, exclusive end, or null. */
export function readMoney(layer: TextLayer, i: number, limit: number): number | null {
  const { words, lower } = layer.tokens
  const amountAt = (at: number): boolean => at < limit && AMOUNT.test(words[at]!)
  const withMagnitude = (at: number): number => (at < limit && MAGNITUDE.test(lower[at]!) ? at + 1 : at)
  if (SIGNED_AMOUNT.test(words[i]!)) return withMagnitude(i + 1)
  if (SIGN.test(words[i]!) && amountAt(i + 1)) return withMagnitude(i + 2)
  if (!amountAt(i) && !/^(?:million|billion|trillion|thousand)s$/u.test(lower[i]!)) return null
  if (lower[i] !== words[i] && !amountAt(i)) return null
  const of = amountAt(i) ? withMagnitude(i + 1) : lower[i + 1] === 'of' ? i + 2 : i + 1
  // “Team 2 won the cup” is no sum, “5,000 won” is
  if (of < limit && lower[of] === 'won' && of === i + 1 && words[i]!.length < LEAST_WON) return null
  if (of < limit && UNIT.test(lower[of]!)) return of + 1
  if (of + 1 < limit && NATION.test(words[of]!) && UNIT.test(lower[of + 1]!)) return of + 2
  return null
}

/** Where the amount begins that ends before token `i`, “2 million” of “2 million Kenyan shillings”, or `i` itself. */
export function amountBefore({ tokens }: TextLayer, i: number, floor: number): number {
  const at = i - 1 >= floor && MAGNITUDE.test(tokens.lower[i - 1]!) ? i - 1 : i
  return at - 1 >= floor && AMOUNT.test(tokens.words[at - 1]!) ? at - 1 : i
}

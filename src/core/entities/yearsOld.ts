// “26-year-old”: an age that stands before a noun or a name, or for somebody (“the 26-year-old wept”).
import type { TextLayer } from '../text/layer.ts'

/** The token of the number where “26-year-old” ends at token `last` − 1, or −1. */
export function yearsOldBefore({ tokens }: TextLayer, last: number): number {
  const { lower } = tokens
  const words = lower.slice(Math.max(0, last - 5), last)
  return words.length === 5 && /^\d{1,3} - years? - old$/u.test(words.join(' ')) ? last - 5 : -1
}

/** The token of the number of the first “26-year-old” within a range of tokens, or −1. */
export function yearsOldWithin(layer: TextLayer, first: number, last: number): number {
  for (let i = first + 5; i <= last; i++) {
    const at = yearsOldBefore(layer, i)
    if (at >= 0) return at
  }
  return -1
}

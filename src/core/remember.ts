// Words come back again and again: what is asked of a word alone is worked out once.
import { ownCopy } from './text/ownCopy.ts'

/** Words remembered by one function before it forgets them all. */
const MOST = 20_000

/** The same pure function of a word, its answers remembered. */
export function remembering<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, { readonly told: T }>()
  return (word) => {
    const found = known.get(word)
    if (found) return found.told
    if (known.size >= MOST) known.clear()
    const told = answer(word)
    known.set(ownCopy(word), { told })
    return told
  }
}

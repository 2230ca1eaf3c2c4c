// Integer hashing: features are numbers mixed from numbers, so that the inner loops build no strings. Training and
// inference share these functions; a change here makes every model file foreign.

/** FNV-1a over UTF-16 units from `from` to `to`, with a final shuffle. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 13)) | 0
}

/** Mixes one more number into a hash (the multiply-and-shift rounds of murmur3's finaliser). */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ Math.imul(value, 0x85ebca6b), 0x9e3779b1)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}

/** A feature of template `template` over one, two or three values. */
export const feature1 = (template: number, a: number): number => mix(template, a)
export const feature2 = (template: number, a: number, b: number): number => mix(mix(template, a), b)
export const feature3 = (template: number, a: number, b: number, c: number): number => mix(mix(mix(template, a), b), c)

/** A phrase is hashed word by word, so that a text can be matched against a list of phrases while it is read. */
export const PHRASE_START = 17
export const extendPhrase = (phrase: number, lowerHash: number): number => mix(phrase, lowerHash)

// Which class each UTF-16 code unit belongs to. The tokeniser asks for every character of the text, so the answer is
// a table look-up; Unicode's own properties fill the table once for the basic plane.

export const SPACE = 0
export const NEWLINE = 1
export const LETTER = 2
export const DIGIT = 3
/** Combining marks: they belong to the character before them. */
export const MARK = 4
/** Soft hyphen, joiners, variation selectors: invisible, and part of the word they stand in. */
export const JOINER = 5
export const OTHER = 6
/** Half of a surrogate pair: ask `classOfPair`. */
export const SURROGATE = 7

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/[\n\r\u2028\u2029\u0085]/, NEWLINE],
  [/[\s\u200b\u2060\ufeff]/, SPACE],
  [/[\p{Variation_Selector}\p{Join_Control}]|\u00ad/u, JOINER],
  [/\p{M}/u, MARK],
  [/[\p{L}_]/u, LETTER],
  [/\p{N}/u, DIGIT],
]

const table = new Uint8Array(0x10000).fill(255)

const classify = (character: string): number => PATTERNS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER

/** The class of one UTF-16 code unit. */
export function classOf(unit: number): number {
  const known = table[unit]!
  if (known !== 255) return known
  const found = unit >= 0xd800 && unit <= 0xdfff ? SURROGATE : classify(String.fromCharCode(unit))
  table[unit] = found
  return found
}

/** The class of a code point above U+FFFF. */
export const classOfPair = (codePoint: number): number => classify(String.fromCodePoint(codePoint))

export const isNewline = (unit: number): boolean => classOf(unit) === NEWLINE
export const isBlank = (unit: number): boolean => classOf(unit) <= NEWLINE

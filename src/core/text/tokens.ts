// The one token stream of the product: UD-like words with exact offsets. A hand-written scanner, because every stage
// and every trained model reads it, and the whole text passes through it on each reading.
import { CAPITAL_ABBREVIATIONS, LOWER_ABBREVIATIONS, SENTENCE_STARTERS } from './abbreviations.ts'
import { classOf, classOfPair, DIGIT, JOINER, LETTER, MARK, NEWLINE, OTHER, SPACE, SURROGATE } from './characters.ts'

export interface TokenSpans {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly words: readonly string[]
  readonly lower: readonly string[]
}

const APOSTROPHES = new Set([0x27, 0x2019])
const CLITIC = /(?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy
const NOT_CLITIC = /t(?![\p{L}\p{N}])/iuy
/** Every repeat is bounded, so that a hostile text costs no more than an honest one. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>“”"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|gov|edu|info)(?:\/[^\s<>“”"]{0,2000})?(?!\w)/iuy
const HANDLE = /[@#][\p{L}\p{N}_]+/uy
const DOTTED = /(?:\p{L}\.){2,9}(?!\p{L}\p{L})|(?:\p{Lu}\.){1,8}\p{Lu}(?![\p{L}\p{M}.])/uy
const INITIAL_FOLLOWED = /\p{Lu}\.[ \u00a0]?(\p{Lu}[\p{L}\p{M}]*)/uy
const CAPITAL = /^\p{Lu}/u
const SINGLE_CAPITAL = /^\p{Lu}$/u

/** Splits a text into tokens; see `Tokens` for what a token is. Linear in the length of the text. */
export function tokenize(text: string): TokenSpans {
  const starts: number[] = []
  const ends: number[] = []
  const push = (start: number, end: number) => {
    starts.push(start)
    ends.push(end)
  }
  const length = text.length
  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    const kind = classOf(unit)
    if (kind === SPACE || kind === NEWLINE || kind === JOINER) {
      at++
      continue
    }
    if (kind === LETTER || kind === DIGIT) {
      at = scanWord(text, at, kind, push)
      continue
    }
    if (kind === SURROGATE && isWordPair(text, at)) {
      at = scanWord(text, at, LETTER, push)
      continue
    }
    const end = scanOther(text, at, unit, ends.at(-1) === at)
    push(at, end)
    at = end
  }
  return materialise(text, starts, ends)
}

function materialise(text: string, starts: readonly number[], ends: readonly number[]): TokenSpans {
  const words = starts.map((start, i) => text.slice(start, ends[i]))
  return {
    count: starts.length,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    words,
    lower: words.map((word) => word.toLowerCase().replace('’', "'")),
  }
}

function isWordPair(text: string, at: number): boolean {
  const point = text.codePointAt(at)!
  if (point < 0x10000) return false
  const kind = classOfPair(point)
  return kind === LETTER || kind === DIGIT
}

/** The end of the run of letters, digits and what is invisible between them. */
function endOfRun(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === LETTER || kind === DIGIT || kind === MARK || kind === JOINER) at++
    else if (kind === SURROGATE && isWordPair(text, at)) at += 2
    else break
  }
  return at
}

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

function scanWord(text: string, start: number, kind: number, push: (start: number, end: number) => void): number {
  let end = endOfRun(text, start)
  if (kind === DIGIT) end = endOfNumber(text, end)
  const next = text.charCodeAt(end)
  if (next === 0x2e || next === 0x40 || next === 0x3a || next === 0x2d || next === 0x2b) {
    const address = addressEnd(text, start, end)
    if (address > end) {
      push(start, address)
      return address
    }
  }
  if (next === 0x2e && kind === LETTER) {
    const dotted = dottedEnd(text, start, end)
    if (dotted > end) {
      push(start, dotted)
      return dotted
    }
  }
  return scanApostrophes(text, start, end, push)
}

/** “1,000”, “3.5”, “10:30” and “9/11” are one token. */
function endOfNumber(text: string, from: number): number {
  let end = from
  while (/[.,:/]/.test(text[end] ?? '') && classOf(text.charCodeAt(end + 1)) === DIGIT) end = endOfRun(text, end + 1)
  return end
}

function addressEnd(text: string, start: number, runEnd: number): number {
  const next = text[runEnd]
  if (next === ':' && !/^https?$/i.test(text.slice(start, runEnd))) return -1
  // an address is looked for where a dot or an at-sign holds letters together, and nowhere else
  if (next === '.' && !/[\w]/.test(text[runEnd + 1] ?? '')) return -1
  if ((next === '-' || next === '+') && !/^[-+][\w.+-]{0,64}@/.test(text.slice(runEnd, runEnd + 66))) return -1
  const end = matchEnd(ADDRESS, text, start)
  if (end < 0) return -1
  let last = end
  while (/[.,;:!?)\]'’*]/.test(text[last - 1]!)) last--
  return last
}

/** “U.S.”, initials and abbreviations keep their dot. */
function dottedEnd(text: string, start: number, runEnd: number): number {
  const acronym = matchEnd(DOTTED, text, start)
  if (acronym > runEnd) return acronym
  const word = text.slice(start, runEnd)
  const lower = word.toLowerCase()
  if (LOWER_ABBREVIATIONS.has(lower)) {
    const number = lower === 'no' || lower === 'nos'
    return !number || /^\.\s?\d/.test(text.slice(runEnd, runEnd + 3)) ? runEnd + 1 : -1
  }
  if (CAPITAL.test(word) && CAPITAL_ABBREVIATIONS.has(lower)) return runEnd + 1
  if (!SINGLE_CAPITAL.test(word)) return -1
  INITIAL_FOLLOWED.lastIndex = start
  const follower = INITIAL_FOLLOWED.exec(text)?.[1]
  // “Plan B. The council …” ends a sentence, “Mara B. Velasco” does not; nor does “vitamin C. Doctors …” hold a name
  const before = /(\S+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1]
  const named = before === undefined || CAPITAL.test(before.replace(/^[^\p{L}]+/u, ''))
  return follower && named && !SENTENCE_STARTERS.has(follower.toLowerCase()) ? runEnd + 1 : -1
}

/** Splits clitics and possessives off a word: “Velasco’s”, “don’t”; keeps “O’Hara” whole. */
function scanApostrophes(
  text: string,
  start: number,
  runEnd: number,
  push: (start: number, end: number) => void,
): number {
  let end = runEnd
  while (APOSTROPHES.has(text.charCodeAt(end)) && classOf(text.charCodeAt(end + 1)) === LETTER) {
    const clitic = matchEnd(CLITIC, text, end + 1)
    if (clitic > 0) {
      push(start, end)
      push(end, clitic)
      return clitic
    }
    const not = matchEnd(NOT_CLITIC, text, end + 1)
    if (not > 0 && /n/i.test(text[end - 1]!) && end - 1 > start) {
      push(start, end - 1)
      push(end - 1, not)
      return not
    }
    end = endOfRun(text, end + 1)
  }
  if (end - start === 6 && text.slice(start, end).toLowerCase() === 'cannot') {
    push(start, start + 3)
    push(start + 3, end)
    return end
  }
  push(start, end)
  return end
}

/** Marks and symbols: one character each, but for dashes, dots, typewriter marks, handles, clitics and emoji. */
function scanOther(text: string, start: number, unit: number, adjacent: boolean): number {
  if (unit === 0x2d || unit === 0x2e) return endOfRepeats(text, start, unit)
  if ((unit === 0x60 || unit === 0x27) && text.charCodeAt(start + 1) === unit) return start + 2
  if ((unit === 0x40 || unit === 0x23) && !adjacent) {
    const handle = matchEnd(HANDLE, text, start)
    if (handle > 0) return handle
  }
  // the possessive of what ends in a dot: “the U.S.’s”
  if (APOSTROPHES.has(unit) && adjacent && text[start - 1] === '.') {
    const clitic = matchEnd(CLITIC, text, start + 1)
    if (clitic > 0) return clitic
  }
  return endOfSymbol(text, start)
}

/** “--” and “...” are one token, a single dash or dot is one too. */
function endOfRepeats(text: string, start: number, unit: number): number {
  let end = start + 1
  while (text.charCodeAt(end) === unit) end++
  return end
}

/** One symbol with its combining marks; an emoji with its modifiers and joined emoji. */
function endOfSymbol(text: string, start: number): number {
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1)
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    const kind = classOf(unit)
    if (kind === MARK || (kind === JOINER && unit !== 0x200d && unit !== 0xad)) end++
    else if (unit === 0x200d && classOf(text.charCodeAt(end + 1)) >= OTHER) end += pairLength(text, end + 1) + 1
    else if (kind === SURROGATE && isModifier(text.codePointAt(end)!, text.codePointAt(start)!, end - start)) end += 2
    else break
  }
  return end
}

const pairLength = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)

/** Skin tones, and the second letter of a flag. */
const isModifier = (point: number, first: number, soFar: number): boolean =>
  (point >= 0x1f3fb && point <= 0x1f3ff) ||
  (soFar === 2 && first >= 0x1f1e6 && first <= 0x1f1ff && point >= 0x1f1e6 && point <= 0x1f1ff)

// Finds every character that may be a quotation mark and says what it could do where it stands: open, close, or both.
// What it does in fact is decided by pairing. Apostrophes inside words are never marks.

export const DOUBLE = 0
export const SINGLE = 1
export const GUILLEMET = 2

/** How likely a mark closes: a possessive may look like a closing mark (the ministers’ call). */
const NEVER = 0
export const WEAKLY = 1
export const SURELY = 2

export interface Mark {
  readonly at: number
  readonly length: number
  readonly family: number
  readonly opens: boolean
  readonly closes: number
  /** The mark as written, to pair „ with “ and » with «. */
  readonly sign: string
  /** Stands right after a digit: an inch or foot mark, unless something closes here. */
  readonly measure: boolean
}

const SIGN = /["“”„‟«»‹›'‘’‚`]/g
const LEFT = /[\s([{<—–―‒\-/"“„‟'‘‚`«‹>*_]/
const RIGHT = /[\s)\]},.;:?!…—–―‒\-/"”'’»›<*_]/
const WORD = /[\p{L}\p{N}]/u
/** Words written with a leading apostrophe: give ’em, rock ’n’ roll, the ’90s. */
const ELISION = /^(?:em|tis|twas|cause|til|till|n|round|bout|cuz|\d0s)(?![\p{L}\p{N}])/iu

/**
 * The possible marks of `text` between two offsets, in order.
 * @param from UTF-16 offset where a paragraph begins
 * @param to its end, exclusive
 */
export function findMarks(text: string, from: number, to: number): Mark[] {
  const marks: Mark[] = []
  SIGN.lastIndex = from
  for (let match = SIGN.exec(text); match && match.index < to; match = SIGN.exec(text)) {
    const mark = readMark(text, match.index, from, to)
    if (!mark) continue
    marks.push(mark)
    SIGN.lastIndex = mark.at + mark.length
  }
  return marks
}

function readMark(text: string, at: number, from: number, to: number): Mark | null {
  const sign = text[at]!
  const typewriter = (sign === '`' || sign === "'") && text[at + 1] === sign && text[at + 2] !== sign
  const length = typewriter ? 2 : 1
  const before = at > from ? text[at - 1]! : ' '
  const after = at + length < to ? text[at + length]! : ' '
  const left = LEFT.test(before)
  const right = RIGHT.test(after)
  const place = { at, length, sign, measure: /\d/.test(before) }
  if (typewriter) return { ...place, family: DOUBLE, ...direct(sign === '`', left, right, before, after) }
  switch (sign) {
    case '"':
      return { ...place, family: DOUBLE, ...straight(left, right, before, after) }
    case '“':
      return { ...place, family: DOUBLE, opens: !right || left, closes: SURELY }
    case '”':
      return { ...place, family: DOUBLE, opens: left && !right, closes: SURELY }
    case '„':
    case '‟':
      return { ...place, family: DOUBLE, opens: true, closes: NEVER }
    case '«':
    case '»':
    case '‹':
    case '›':
      return { ...place, family: GUILLEMET, opens: left || at === from, closes: SURELY }
    default:
      return readSingle(text, place, left, right, before, after)
  }
}

interface Role {
  readonly opens: boolean
  readonly closes: number
}

const direct = (backticks: boolean, left: boolean, right: boolean, before: string, after: string): Role =>
  backticks ? { opens: true, closes: NEVER } : straight(left, right, before, after)

/** A straight mark opens towards the word: " at the end of one closes, " before one opens. */
function straight(left: boolean, right: boolean, before: string, after: string): Role {
  if (left && !right) return { opens: true, closes: NEVER }
  if (right && !left) return { opens: false, closes: SURELY }
  const blank = /\s/.test(before)
  if (left && right && blank && /[.…]/.test(after)) return { opens: true, closes: NEVER }
  if (left && right && blank && !/\s/.test(after)) return { opens: false, closes: SURELY }
  return { opens: true, closes: SURELY }
}

type Place = Pick<Mark, 'at' | 'length' | 'sign' | 'measure'>

function readSingle(
  text: string,
  place: Place,
  left: boolean,
  right: boolean,
  before: string,
  after: string,
): Mark | null {
  const { at, sign, measure } = place
  const apostrophe = WORD.test(before) && WORD.test(after)
  if (apostrophe || (sign === "'" && measure && !right)) return null
  const rest = text.slice(at + 1, at + 7)
  if (left && !right && ELISION.test(rest)) return null
  const mark = { ...place, family: SINGLE }
  if (sign === '‘' || sign === '‚' || sign === '`') {
    const closes = sign === '‘' && right ? SURELY : NEVER
    return { ...mark, opens: !right || /[.…]/.test(after), closes }
  }
  if (left && !right && sign === "'") return { ...mark, opens: true, closes: NEVER }
  if (!right || /\s/.test(before)) return null
  return { ...mark, opens: false, closes: closingStrength(before, after) }
}

/** the ministers’ call: after an s and before a word it is more likely a possessive; goin’ home likewise a clipped g. */
function closingStrength(before: string, after: string): number {
  if (/[sSzxnN\d]/.test(before) && /\s/.test(after)) return WEAKLY
  return SURELY
}

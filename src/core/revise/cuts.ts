// Where a very long text is cut into passages. Every cut is chosen by the text that follows the cut before it, so that
// an edit moves the cuts around it and no others.

/**
 * A text up to this length is read as one article, which is longer than newspapers print them. A longer one is many
 * articles in one file, or a book: it is read passage by passage.
 */
const LONGEST_ARTICLE = 50_000
const SHORTEST_PASSAGE = 500
const LONGEST_PASSAGE = 1400
/** How far a line is looked at to judge whether a passage may begin with it. */
const LOOK = 120
const LINE_BEFORE = 400
/** No cut depends on what is further behind the start of its passage than this. */
export const CUT_REACH = LONGEST_PASSAGE + LOOK

const BLANK_LINE = /\n[^\S\n]*\n[^\S\n]*$|\r\r$/
const OPENS_WITH_MARK = /^["'“‘«„>–—-]/
/** A paragraph that goes on with the one before: “He declined”, “But the council …”. */
const LEANS =
  /^(?:he|she|it|they|we|i|his|her|its|their|this|that|these|those|but|and|so|yet|however|meanwhile|still)\b/i
const HEADING = /^#{1,6}\s|^[^\n\r]{4,110}(?<![.!?…:;,"”’'])[^\S\n\r]*(?:[\n\r]|$)/
const SENTENCE_END = /[.!?…]["”’»)\]]{0,3}\s{1,20}(?=\S)/g

export const isOneArticle = (length: number): boolean => length <= LONGEST_ARTICLE

/**
 * The ends of the passages of a text too long for one article, in order; the last one is the length of the text.
 * @param behind how many characters follow that are not given; then the last cut is the last one certain without them
 */
export function* findCuts(text: string, behind = 0): Generator<number, void> {
  for (let start = 0; start < text.length; ) {
    if (behind > 0 && text.length - start < CUT_REACH) return
    start = nextCut(text, start)
    yield start
  }
}

function nextCut(text: string, start: number): number {
  if (text.length - start <= LONGEST_PASSAGE) return text.length
  const window = text.slice(start, start + CUT_REACH)
  return start + (bestLine(window) ?? bestSentence(window) ?? wordEnd(window))
}

/** The start of the line that a passage may best begin with. */
function bestLine(window: string): number | null {
  let best: number | null = null
  let most = -1
  for (let at = lineAfter(window, SHORTEST_PASSAGE - 1); at > 0 && at <= LONGEST_PASSAGE; at = lineAfter(window, at)) {
    if (isBlankAt(window, at)) continue
    const fitness = judgeLine(window, at) * 1000 + (scatter(window, at) % 1000)
    if (fitness > most) {
      most = fitness
      best = at
    }
  }
  return best
}

/** The start of the next line behind an offset, or 0. */
function lineAfter(window: string, at: number): number {
  const line = window.indexOf('\n', at)
  return line < 0 ? 0 : line + 1
}

const isBlankAt = (window: string, at: number): boolean => /^[^\S\n]*(?:\n|$)/.test(window.slice(at, at + LOOK))

function judgeLine(window: string, at: number): number {
  const line = window.slice(at, at + LOOK)
  const before = window.slice(Math.max(0, at - LINE_BEFORE), at)
  const closed = !OPENS_WITH_MARK.test(line) && !leavesOpen(before.trimEnd())
  return (
    (closed ? 8 : 0) + (LEANS.test(line) ? 0 : 4) + (HEADING.test(line) ? 2 : 0) + (BLANK_LINE.test(before) ? 1 : 0)
  )
}

/** Whether the last line of some text seems to leave a quotation open. */
function leavesOpen(text: string): boolean {
  const line = text.slice(text.lastIndexOf('\n') + 1)
  const opened = line.lastIndexOf('“')
  return (opened >= 0 && line.indexOf('”', opened) < 0) || line.split('"').length % 2 === 0
}

function bestSentence(window: string): number | null {
  let best: number | null = null
  let most = -1
  SENTENCE_END.lastIndex = SHORTEST_PASSAGE
  for (let match = SENTENCE_END.exec(window); match; match = SENTENCE_END.exec(window)) {
    const at = match.index + match[0].length
    if (at > LONGEST_PASSAGE) break
    const fitness = scatter(window, at)
    if (fitness > most) {
      most = fitness
      best = at
    }
  }
  return best
}

/** Behind a blank, or wherever no character is torn apart. */
function wordEnd(window: string): number {
  const blank = window.lastIndexOf(' ', LONGEST_PASSAGE - 1)
  if (blank > SHORTEST_PASSAGE) return blank + 1
  const unit = window.charCodeAt(LONGEST_PASSAGE)
  return unit >= 0xdc00 && unit <= 0xdfff ? LONGEST_PASSAGE - 1 : LONGEST_PASSAGE
}

/** A number that depends on the next characters alone: of several good places an edit nearby leaves the best one. */
function scatter(window: string, at: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < Math.min(window.length, at + LOOK); i++)
    hash = Math.imul(hash ^ window.charCodeAt(i), 0x01000193)
  return hash >>> 1
}

// Pairs the marks of one paragraph with a small stack. A mark that stays open is reported as such: what becomes of it
// is decided with the paragraphs around it.
import { DOUBLE, findMarks, GUILLEMET, type Mark, SINGLE, SURELY, WEAKLY } from './marks.ts'

export interface Pair {
  /** Offsets with the marks; of an unclosed one `end` is as far as it could reach. */
  readonly start: number
  readonly end: number
  readonly family: number
  readonly closed: boolean
}

export interface PairedMarks {
  /** In order of their start. */
  readonly pairs: readonly Pair[]
  /** End of the first closing double mark that had nothing to close, before any mark opened; else -1. */
  readonly orphanCloser: number
}

/** Deeper nesting than this is noise, not speech. */
const DEEPEST = 4

interface Open {
  readonly mark: Mark
  /** A closing mark that may have been a possessive, kept in case no better one comes. */
  maybe: Mark | null
}

/** Pairs the quotation marks of a paragraph that lies between two offsets. Linear in its length. */
export function pairMarks(text: string, from: number, to: number): PairedMarks {
  const marks = findMarks(text, from, to)
  const stack: Open[] = []
  const pairs: Pair[] = []
  let orphanCloser = -1

  const emit = (open: Open, close: Mark) =>
    pairs.push({ start: open.mark.at, end: close.at + close.length, family: open.mark.family, closed: true })
  const giveUp = (open: Open, end: number) => {
    const { at, family, sign } = open.mark
    if (open.maybe) emit(open, open.maybe)
    else if (family !== SINGLE || (sign === '‘' && at === from)) pairs.push({ start: at, end, family, closed: false })
  }
  const unwind = (depth: number, end: number) => {
    while (stack.length > depth) giveUp(stack.pop()!, end)
  }
  const open = (mark: Mark) => {
    if (stack.length < DEEPEST) stack.push({ mark, maybe: null })
  }

  marks.forEach((mark, index) => {
    const top = stack.at(-1)
    if (mark.family === SINGLE) {
      if (top?.mark.family === SINGLE && closesSingle(top.mark, mark)) {
        if (mark.closes === SURELY) emit(stack.pop()!, mark)
        else if (!top.maybe) top.maybe = mark
      } else if (mark.opens) {
        if (top?.mark.family === SINGLE) unwind(stack.length - 1, mark.at)
        open(mark)
      }
      return
    }
    const depth = lastOpen(stack, mark.family)
    const partner = stack[depth]
    if (partner && canClose(partner.mark, mark) && !isMeasure(marks, index)) {
      unwind(depth + 1, mark.at)
      emit(stack.pop()!, mark)
    } else if (mark.opens && !(mark.measure && mark.closes)) {
      if (partner && top?.mark.family === mark.family && !isNested(marks, index)) unwind(depth, mark.at)
      open(mark)
    } else if (mark.sign === "''" && top?.mark.family === SINGLE) emit(stack.pop()!, mark)
    else if (mark.family === DOUBLE && !mark.measure && pairs.length === 0 && orphanCloser < 0 && stack.length === 0)
      orphanCloser = mark.at + mark.length
  })
  unwind(0, to)
  return { pairs: pairs.sort((a, b) => a.start - b.start || b.end - a.end), orphanCloser }
}

function lastOpen(stack: readonly Open[], family: number): number {
  for (let depth = stack.length - 1; depth >= 0; depth--) if (stack[depth]!.mark.family === family) return depth
  return -1
}

/** “ closes „ only; » closes «, and « closes »; any other closing double mark closes any double: “It is late," he said. */
function canClose(opened: Mark, mark: Mark): boolean {
  if (mark.family === GUILLEMET) return mark.sign !== opened.sign
  if (mark.sign === '“') return opened.sign === '„' || (!mark.opens && mark.closes === SURELY)
  if (opened.sign === '``' && mark.sign === '"') return mark.closes >= WEAKLY && !mark.opens
  return mark.closes === SURELY
}

const closesSingle = (opened: Mark, mark: Mark): boolean =>
  mark.closes > 0 && (mark.sign !== '‘' || opened.sign === '‚')

/** “We cut a 6" pipe,” he said: a straight mark after a digit measures when a better closing mark follows. */
function isMeasure(marks: readonly Mark[], index: number): boolean {
  const mark = marks[index]!
  if (!mark.measure || mark.sign !== '"') return false
  for (let i = index + 1; i < Math.min(marks.length, index + 6); i++) {
    const next = marks[i]!
    if (next.family === DOUBLE) return next.closes === SURELY && !next.opens && !next.measure
  }
  return false
}

/** A double mark that opens inside an open one is nested when two closing marks follow; else the first was never closed. */
function isNested(marks: readonly Mark[], index: number): boolean {
  let closers = 0
  for (let i = index + 1; i < Math.min(marks.length, index + 12) && closers < 2; i++) {
    const next = marks[i]!
    if (next.family === SINGLE) continue
    if (next.closes !== SURELY || next.opens) return false
    closers++
  }
  return closers === 2
}

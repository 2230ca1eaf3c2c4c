// The switches an author leaves in a Markdown text, where a comment shows nowhere: <!-- newsmark-disable twoSpellings -->
import { COPY_RULES, type CopyEdit, type CopyRule } from './finding.ts'

const SWITCH = /<!--\s*newsmark-disable\b([^<>]*?)\s*-->/gu

/** The rules that comments in the text turn off. A comment that names none turns off all; unknown names say nothing. */
export function rulesTurnedOff(text: string): ReadonlySet<CopyRule> {
  const off = new Set<CopyRule>()
  for (const [, names = ''] of text.matchAll(SWITCH)) {
    const named = namesIn(names)
    for (const rule of COPY_RULES) if (named.length === 0 || named.includes(rule)) off.add(rule)
  }
  return off
}

/** The edit that turns a rule off: its name in the comment that is there, or a comment in a line of its own at the end. */
export function turnOffInText(text: string, rule: CopyRule): CopyEdit {
  const known = [...text.matchAll(SWITCH)].find(([, names = '']) => namesIn(names).length > 0)
  if (known) {
    const end = known.index + known[0].replace(/\s*-->$/u, '').length
    return { start: end, end, text: ` ${rule}` }
  }
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const gap = /\n\s*\n$/u.test(text) || text === '' ? '' : text.endsWith('\n') ? newline : newline + newline
  return { start: text.length, end: text.length, text: `${gap}<!-- newsmark-disable ${rule} -->${newline}` }
}

const namesIn = (words: string): string[] => words.split(/[\s,]+/u).filter((word) => word !== '')

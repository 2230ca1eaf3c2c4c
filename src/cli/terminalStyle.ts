// How the text format looks on a terminal: what look.md says of the editor, in the terms of sixteen colours. Weight,
// slant and underline carry the meaning too, so that it reads without hue.
import { createColors } from 'picocolors'
import { PLAIN_STYLE, REPORTED, type TextStyle } from '../core/formats/index.ts'

/** Whether to colour: asked for, or on a terminal that can and a user who did not say no (https://no-color.org). */
export function wantsColour(asked: boolean | undefined, toTerminal: boolean): boolean {
  if (asked !== undefined) return asked
  if (process.env.NO_COLOR) return false
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0'
  return toTerminal && process.env.TERM !== 'dumb'
}

/** The style for a terminal with colours, or the plain one. */
export function styleFor(coloured: boolean): TextStyle {
  if (!coloured) return PLAIN_STYLE
  const { bold, italic, underline, yellow, dim, cyan, magenta, green } = createColors(true)
  return {
    paint: (words, marks) => {
      let painted = words
      if (marks.has('person')) painted = cyan(underline(painted))
      else if (marks.has('organisation')) painted = magenta(underline(painted))
      else if (marks.has('place') || marks.has('group')) painted = green(underline(painted))
      else if (
        marks.has('directQuote') ||
        marks.has('quotedWords') ||
        marks.has('uncertainQuote') ||
        marks.has('uncertainMixedQuote')
      )
        painted = yellow(painted)
      if (marks.has('source')) painted = bold(painted)
      return marks.has('cue') ? italic(painted) : painted
    },
    brackets: REPORTED,
    title: (words) => bold(underline(words)),
    heading: (words) => bold(words),
    aside: (words) => dim(words),
    legend: null,
  }
}

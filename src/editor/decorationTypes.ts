// How each mark looks. Hues are the theme's to change; every mark also differs by its line, its weight or its slant.
import * as vscode from 'vscode'
import type { Mark } from '../core/features/marks.ts'

export type DecorationTypes = Readonly<Record<Mark, vscode.TextEditorDecorationType>>

/** Creates one decoration type for each mark; the caller disposes them. */
export function createDecorationTypes(): DecorationTypes {
  return {
    person: underline('solid', '2px', 'person'),
    organisation: underline('double', '1px', 'organisation'),
    place: underline('dotted', '2px', 'place'),
    group: underline('dashed', '2px', 'group'),
    date: underline('solid', '1px', 'date'),
    money: underline('double', '1px', 'money'),
    product: underline('dashed', '1px', 'product'),
    event: underline('dotted', '1px', 'event'),
    other: underline('wavy', '1px', 'other'),
    directQuote: background('directQuote', 'solid', '2px'),
    mixedQuote: background('mixedQuote', 'solid', '1px'),
    quotedWords: background('quotedWords', 'solid', '2px'),
    indirectQuote: lineBelow('dotted', '1px', 'indirectQuote'),
    uncertainQuote: background('uncertainQuote', 'dashed', '2px'),
    uncertainIndirectQuote: lineBelow('dashed', '1px', 'uncertainIndirectQuote'),
    source: create({ fontWeight: 'bold' }),
    cue: create({ fontStyle: 'italic' }),
  }
}

/** The question mark behind an uncertain quote while the cursor is in it. */
export function createDoubtType(): vscode.TextEditorDecorationType {
  return create({
    after: { contentText: '?', color: new vscode.ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 2px' },
  })
}

function create(options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...options,
  })
}

/** Theme colours are reachable for underlines as CSS variables only. */
function underline(line: string, width: string, colour: string): vscode.TextEditorDecorationType {
  const variable = `var(--vscode-newsmark-${colour})`
  return create({ textDecoration: `underline ${line} ${variable} ${width}; text-underline-offset: 4px` })
}

/** High-contrast themes have the line in a colour and the background clear; in the others it is the reverse. */
function background(colour: string, line: string, width: string): vscode.TextEditorDecorationType {
  return create({
    backgroundColor: new vscode.ThemeColor(`newsmark.${colour}Background`),
    borderColor: new vscode.ThemeColor(`newsmark.${colour}Border`),
    borderStyle: line,
    borderWidth: `0 0 ${width} 0`,
  })
}

/** A border, not an underline: text has one underline only, and the names within a reported clause need theirs. */
function lineBelow(line: string, width: string, colour: string): vscode.TextEditorDecorationType {
  return create({
    borderColor: new vscode.ThemeColor(`newsmark.${colour}`),
    borderStyle: line,
    borderWidth: `0 0 ${width} 0`,
  })
}

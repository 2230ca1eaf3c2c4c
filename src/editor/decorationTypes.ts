// How each mark looks in each style. Hues are the theme's to change; every mark also differs by its line, its weight or
// its slant.
import * as vscode from 'vscode'
import type { Mark } from '../core/features/marks.ts'
import { type Style, type Styles, styledLayerOf } from '../core/features/styles.ts'

type Options = vscode.DecorationRenderOptions

interface Line {
  readonly line: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy'
  readonly width: number
  /** A CSS colour; theme colours are reachable for underlines as CSS variables only. */
  readonly colour: string
  /** Quotes have their line below the underlines of the names in them: text has one underline only. */
  readonly below?: true
  /** The quote whose background and border colours are contributed. */
  readonly quote?: 'directQuote' | 'mixedQuote' | 'quotedWords' | 'uncertainQuote'
}

const named = (id: string): string => `var(--vscode-newsmark-${id})`
const spoken = named('indirectQuote')

const LINES: Readonly<Record<Mark, Line>> = {
  person: { line: 'solid', width: 2, colour: named('person') },
  organisation: { line: 'double', width: 1, colour: named('organisation') },
  place: { line: 'dotted', width: 2, colour: named('place') },
  group: { line: 'dashed', width: 2, colour: named('group') },
  date: { line: 'solid', width: 1, colour: named('date') },
  money: { line: 'double', width: 1, colour: named('money') },
  product: { line: 'dashed', width: 1, colour: named('product') },
  event: { line: 'dotted', width: 1, colour: named('event') },
  other: { line: 'wavy', width: 1, colour: named('other') },
  directQuote: { line: 'solid', width: 2, colour: spoken, below: true, quote: 'directQuote' },
  mixedQuote: { line: 'dotted', width: 2, colour: spoken, below: true, quote: 'mixedQuote' },
  quotedWords: { line: 'solid', width: 2, colour: spoken, below: true, quote: 'quotedWords' },
  indirectQuote: { line: 'dotted', width: 1, colour: spoken, below: true },
  uncertainQuote: { line: 'dashed', width: 2, colour: spoken, below: true, quote: 'uncertainQuote' },
  uncertainMixedQuote: { line: 'dashed', width: 1, colour: spoken, below: true, quote: 'uncertainQuote' },
  uncertainIndirectQuote: { line: 'dashed', width: 1, colour: named('uncertainIndirectQuote'), below: true },
  source: { line: 'solid', width: 1, colour: 'currentColor' },
  cue: { line: 'dotted', width: 1, colour: 'currentColor' },
}

/** Decoration types, each made when it is first asked for. */
export class DecorationTypes implements vscode.Disposable {
  private readonly types = new Map<string, vscode.TextEditorDecorationType>()

  /** How a mark looks; null when its layer is marked by nothing. */
  of(mark: Mark, styles: Styles): vscode.TextEditorDecorationType | null {
    const style = styles[styledLayerOf(mark)]
    if (style === 'none') return null
    const key = `${mark} ${style}`
    let type = this.types.get(key)
    if (!type) {
      type = create(optionsOf(LINES[mark], style))
      this.types.set(key, type)
    }
    return type
  }

  dispose(): void {
    vscode.Disposable.from(...this.types.values()).dispose()
  }
}

/** The question mark behind an uncertain quote while the cursor is in it. */
export function createDoubtType(): vscode.TextEditorDecorationType {
  return create({
    after: { contentText: '?', color: new vscode.ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 2px' },
  })
}

/** Text that steps back while one speaker is in the light. */
export function createDimType(): vscode.TextEditorDecorationType {
  return create({ opacity: '0.38' })
}

/** A place that a list shows while the list itself keeps the keyboard. */
export function createPreviewType(): vscode.TextEditorDecorationType {
  return create({
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    borderColor: new vscode.ThemeColor('editor.rangeHighlightBorder'),
    borderStyle: 'solid',
    borderWidth: '1px 0',
  })
}

function create(options: Options): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...options,
  })
}

function optionsOf(line: Line, style: Exclude<Style, 'none'>): Options {
  switch (style) {
    case 'underline':
      return line.below ? lineBelow(line, line.width) : underline(line, line.width, line.colour)
    case 'thin':
      return line.below ? lineBelow(line, 1) : underline(line, 1, withAlpha(line.colour, 70))
    case 'background':
      return background(line)
    case 'border':
      return { border: `1px ${line.line === 'wavy' ? 'dotted' : line.line} ${line.colour}; border-radius: 3px` }
    case 'bold':
      return { fontWeight: 'bold' }
    case 'italic':
      return { fontStyle: 'italic' }
  }
}

function underline({ line }: Line, width: number, colour: string): Options {
  return { textDecoration: `underline ${line} ${colour} ${width}px; text-underline-offset: 4px` }
}

function lineBelow({ line, colour }: Line, width: number): Options {
  return { borderColor: colour, borderStyle: line, borderWidth: `0 0 ${width}px 0` }
}

/** High-contrast themes have a quote's line in a colour and its background clear; in the others it is the reverse. */
function background(line: Line): Options {
  if (line.quote === undefined) {
    return {
      backgroundColor: withAlpha(line.colour, 16),
      ...(line.below ? lineBelow(line, 1) : underline(line, 1, line.colour)),
    }
  }
  return {
    backgroundColor: new vscode.ThemeColor(`newsmark.${line.quote}Background`),
    borderColor: new vscode.ThemeColor(`newsmark.${line.quote}Border`),
    borderStyle: line.line,
    borderWidth: `0 0 ${line.width}px 0`,
  }
}

function withAlpha(colour: string, percent: number): string {
  return `color-mix(in srgb, ${colour} ${percent}%, transparent)`
}

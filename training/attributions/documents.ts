// The training documents with everything the span stages read: sheets made with cue counts that leave the document
// itself out, so that training trusts the counts no more than reading may.
import { findQuotations } from '../../src/core/quotes/index.ts'
import { type CueTable, cuesFrom } from '../../src/core/spans/cueTable.ts'
import { CUE } from '../../src/core/spans/labels.ts'
import { readSheet, type SpanSheet } from '../../src/core/spans/sheet.ts'
import type { SyntaxModel } from '../../src/core/syntax/index.ts'
import type { WordColumns } from '../../src/core/syntax/wordColumns.ts'
import { readText } from '../../src/core/text/index.ts'
import { addCounts, type CueCounts, countCues, cueTableWithout } from './cueCounts.ts'
import { type GoldSpans, layGold, type QuotedDocument, tokensOf } from './gold.ts'

export interface SheetedDocument extends GoldSpans {
  readonly document: QuotedDocument
  readonly sheet: SpanSheet
}

type Columns = (words: readonly string[]) => WordColumns

export function countAll(documents: readonly QuotedDocument[], columns: Columns): CueCounts[] {
  return documents.map((document) => {
    const { tokens } = readText(document.text)
    const inCue = new Uint8Array(tokens.count)
    for (const { cue } of document.quotes) {
      const range = cue && tokensOf(document.text, tokens, cue)
      if (range) inCue.fill(CUE, range.first, range.last)
    }
    return countCues(columns(tokens.words).lemma, inCue)
  })
}

/** @param counts of each document; without them `cues` serves all */
export function sheetDocuments(
  documents: readonly QuotedDocument[],
  columns: Columns,
  syntax: SyntaxModel,
  cues: { readonly table: CueTable } | { readonly counts: readonly CueCounts[] },
): SheetedDocument[] {
  const sums = 'counts' in cues ? addCounts(cues.counts) : null
  return documents.map((document, i) => {
    const layer = readText(document.text)
    const table =
      sums && 'counts' in cues
        ? cueTableWithout(sums, cues.counts[i])
        : 'table' in cues
          ? cues.table
          : cuesFrom(new Map())
    const sheet = readSheet(layer, columns(layer.tokens.words), findQuotations(layer), table, syntax)
    return { document, sheet, ...layGold(sheet, document) }
  })
}

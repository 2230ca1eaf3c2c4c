// Span models trained within the test on invented reports, marked up as [s:source] [c:cue] [q:content].
import { RULES } from '../../../src/core/models.ts'
import { type AttributionFinder, createAttributionFinder, readAttributionModel } from '../../../src/core/spans/index.ts'
import { readSyntaxModel } from '../../../src/core/syntax/index.ts'
import { createColumns } from '../../../src/core/syntax/wordColumns.ts'
import { NO_WORDS } from '../../../src/core/tagger/wordTable.ts'
import { ATTRIBUTION_OPTIONS, trainAttributions } from '../../../training/attributions/attributionModel.ts'
import { countAll, sheetDocuments } from '../../../training/attributions/documents.ts'
import type { GoldQuote, QuotedDocument } from '../../../training/attributions/gold.ts'
import { columnSentences, trainSyntax } from '../../../training/syntax/syntaxModel.ts'
import { tinyTreebank } from '../syntax/tinyTreebank.ts'

const WHO = [
  'Mara Velasco',
  'Idris Cole',
  'the mayor',
  'residents',
  'Lena Ortiz',
  'the ministry',
  'police',
  'a fisherman',
]
const WHAT = [
  'the bridge was safe',
  'water was brown',
  'nobody signed',
  'the road was closed',
  'two boats left the harbour',
  'the dam leaks',
  'the vote was fair',
  'the school would open',
]
const FORMS = [
  '[s:WHO] [c:said] [q:WHAT].',
  '[s:WHO] [c:said] [q:that WHAT].',
  '[s:WHO] [c:warned] [q:that WHAT].',
  '[q:“WHAT,”] [c:said] [s:WHO].',
  '[q:“WHAT,”] [s:WHO] [c:said].',
  '[c:According to] [s:WHO], [q:WHAT].',
  'Rain fell on the town. The council opened the door.',
  '[s:WHO] [c:denied] [q:that WHAT].',
]

const capital = (text: string): string =>
  text.replace(/^((?:\[\w:)?“?)(\p{Ll})/u, (_, lead, first) => lead + first.toUpperCase())

/** A document from text with marks; the three marks of a sentence belong together. */
export function marked(id: string, paragraphs: readonly string[]): QuotedDocument {
  let text = ''
  const quotes: GoldQuote[] = []
  paragraphs.forEach((paragraph, index) => {
    const found: Record<string, { start: number; end: number }> = {}
    let at = 0
    for (const match of paragraph.matchAll(/\[(\w):([^\]]*)\]/g)) {
      text += paragraph.slice(at, match.index)
      found[match[1]!] = { start: text.length, end: text.length + match[2]!.length }
      text += match[2]!
      at = match.index + match[0].length
    }
    text += `${paragraph.slice(at)}\n\n`
    if (found.q)
      quotes.push({
        ...found.q,
        kind: /“/.test(paragraph) ? 'direct' : 'indirect',
        speaker: found.s ?? null,
        cue: found.c ?? null,
        attr: `a${index}`,
        speech: true,
      })
  })
  return { id, text, quotes }
}

/** Every form with every speaker and matter, dealt into articles. */
export function tinyCorpus(): QuotedDocument[] {
  return Array.from({ length: 24 }, (_, article) =>
    marked(
      `d${article}`,
      FORMS.map((form, i) =>
        capital(
          form.replace('WHO', WHO[(article + i) % WHO.length]!).replace('WHAT', WHAT[(article * 3 + i) % WHAT.length]!),
        ),
      ),
    ),
  )
}

const columns = createColumns()

export function trainTinyModels(): { syntax: ArrayBuffer; attributions: ArrayBuffer } {
  const syntax = trainSyntax(columnSentences(tinyTreebank(), columns), { rounds: 4, least: 1, enough: 1 })
  const corpus = tinyCorpus()
  const counts = countAll(corpus, columns)
  const documents = sheetDocuments(corpus, columns, readSyntaxModel(syntax), { counts })
  const { tokens } = ATTRIBUTION_OPTIONS
  const small = { ...ATTRIBUTION_OPTIONS, folds: 2, tokens: { ...tokens, rounds: 4, cutoff: 1, least: 1 } }
  return { syntax, attributions: trainAttributions(documents, counts, small, () => {}, RULES.findMentions).file }
}

export const tinyFinder = ({ syntax, attributions }: ReturnType<typeof trainTinyModels>): AttributionFinder =>
  createAttributionFinder({
    words: NO_WORDS,
    syntax: readSyntaxModel(syntax),
    attributions: readAttributionModel(attributions),
  })

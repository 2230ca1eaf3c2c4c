// `train syntax`, `train attributions` and `evaluate attributions`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate, type Models, openModels } from '../../src/core/index.ts'
import { readSyntaxModel } from '../../src/core/syntax/index.ts'
import { createColumns } from '../../src/core/syntax/wordColumns.ts'
import { readWordTable } from '../../src/core/tagger/wordTable.ts'
import { columnSentences, evaluateTags, SYNTAX_OPTIONS, trainSyntax, treebanks } from '../syntax/syntaxModel.ts'
import { readTagged } from '../syntax/treebank.ts'
import { ATTRIBUTION_OPTIONS, trainAttributions } from './attributionModel.ts'
import { formatBands, formatDeciles, scoreAlternatives, scoreDeciles } from './deciles.ts'
import { countAll, sheetDocuments } from './documents.ts'
import { readQuotedDocuments } from './gold.ts'
import { formatQuoteScores, scoreQuotes } from './scoreQuotes.ts'

const NEWS = 'polnear'
/** Corpora the models are not trained on; only part of their quotes is annotated, so only sources are of interest. */
const ELSEWHERE = ['gum_news', 'gum_interview']

type Report = (step: string) => void

const read = (models: string, name: string): ArrayBuffer => {
  const bytes = readFileSync(join(models, `${name}.bin`))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

function write(models: string, name: string, data: ArrayBuffer, report: Report): void {
  writeFileSync(join(models, `${name}.bin`), new Uint8Array(data))
  report(`${name}.bin: ${(data.byteLength / 1e6).toFixed(2)} MB`)
}

const columnsOf = (models: string) => createColumns(readWordTable(read(models, 'words')))

/** Trains `syntax.bin` on the treebanks; needs `words.bin`. */
export function trainSyntaxFile(corpus: string, models: string, report: Report): void {
  const columns = columnsOf(models)
  const sentences = columnSentences(treebanks(corpus, 'train'), columns)
  report(`${sentences.length} sentences`)
  write(models, 'syntax', trainSyntax(sentences, SYNTAX_OPTIONS), report)
  const { tagger } = readSyntaxModel(read(models, 'syntax'))
  for (const name of ['ewt.dev', 'gum_open.dev', 'pud']) {
    const right = evaluateTags(columnSentences(readTagged(join(corpus, 'ud', `${name}.conllu`)), columns), tagger)
    report(`${name}: tags ${(100 * right).toFixed(1)}`)
  }
}

const WEIGHTS = join('src', 'core', 'attribution', 'alternativeWeights.ts')

/** Trains `attributions.bin` and the weights of other speakers; needs `words.bin`, `entities.bin` and `syntax.bin`. */
export function trainAttributionFile(corpus: string, models: string, report: Report): void {
  const columns = columnsOf(models)
  const articles = readQuotedDocuments(join(corpus, `${NEWS}.train.jsonl`))
  const counts = countAll(articles, columns)
  const documents = sheetDocuments(articles, columns, readSyntaxModel(read(models, 'syntax')), { counts })
  report(`${documents.length} articles`)
  const { findMentions } = openModels({ words: read(models, 'words'), entities: read(models, 'entities') }).models
  const { file, alternatives } = trainAttributions(documents, counts, ATTRIBUTION_OPTIONS, report, findMentions)
  write(models, 'attributions', file, report)
  writeFileSync(WEIGHTS, alternatives)
  report(WEIGHTS)
}

/** Prints the scores of the reading on one split of the corpora: by the models of a folder, by rules where it has none. */
export function evaluateAttributions(corpus: string, models: Models, split: string): void {
  for (const name of [NEWS, ...ELSEWHERE]) {
    const file = join(corpus, `${name}.${split}.jsonl`)
    if (!existsSync(file)) continue
    const documents = readQuotedDocuments(file).filter(({ quotes }) => quotes.length > 0)
    const found = new Map(documents.map(({ id, text }) => [id, annotate(text, models)]))
    const articleOf = ({ id }: { id: string }) => found.get(id)!
    const quotesOf = ({ id }: { id: string }) => found.get(id)?.quotes ?? []
    console.log(formatQuoteScores(`\n${name}.${split}`, scoreQuotes(documents, quotesOf)))
    if (name !== NEWS) continue
    console.log(formatQuoteScores(`\n${name}.${split}, speech only`, scoreQuotes(documents, quotesOf, true)))
    console.log(formatDeciles(`\n${name}.${split}, by score`, scoreDeciles(documents, quotesOf)))
    console.log(formatBands(`\n${name}.${split}, other speakers by score`, scoreAlternatives(documents, articleOf)))
  }
}

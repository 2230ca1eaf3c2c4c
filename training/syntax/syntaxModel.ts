// Trains both syntax stages on treebanks and packs them into one file.

import { join } from 'node:path'
import { packSyntax } from '../../src/core/syntax/index.ts'
import { RELATIONS } from '../../src/core/syntax/inventory.ts'
import { parseSentence } from '../../src/core/syntax/parseSentence.ts'
import { tagSentence } from '../../src/core/syntax/tagWords.ts'
import { packRows, type Scorer } from '../../src/core/syntax/weights.ts'
import type { WordColumns } from '../../src/core/syntax/wordColumns.ts'
import { type ParsedSentence, trainParser } from './trainParser.ts'
import { trainTagger } from './trainTagger.ts'
import { readTrees, type Tree } from './treebank.ts'

export interface SyntaxOptions {
  readonly tagRounds: number
  readonly parseRounds: number
  /** Weights of fewer steps are left out of the file, of the tagger and of the parser. */
  readonly least: readonly [tagger: number, parser: number]
  /** How often a feature must have been moved before it is believed. */
  readonly enough: readonly [tagger: number, parser: number]
}

export const SYNTAX_OPTIONS: SyntaxOptions = { tagRounds: 6, parseRounds: 8, least: [10, 14], enough: [5, 20] }
const STEPS = 63
/** Tags for the parser's training come from taggers that have seen the other half. */
const JACKKNIFE_ROUNDS = 4

interface ColumnedTree extends Tree {
  readonly columns: WordColumns
}

export const columnTrees = (
  trees: readonly Tree[],
  columns: (words: readonly string[]) => WordColumns,
): ColumnedTree[] => trees.map((tree) => ({ ...tree, columns: columns(tree.words) }))

export function treebanks(corpus: string, split: 'train' | 'dev'): Tree[] {
  return ['ewt', 'gum_open'].flatMap((name) => readTrees(join(corpus, 'ud', `${name}.${split}.conllu`)))
}

export function tagAll(trees: readonly ColumnedTree[], scorer: Scorer): Uint8Array[] {
  return trees.map(({ columns }) => {
    const tags = new Uint8Array(columns.count)
    tagSentence(columns, 0, columns.count, scorer, tags)
    return tags
  })
}

export function trainSyntax(
  trees: readonly ColumnedTree[],
  options: SyntaxOptions,
  report: (line: string) => void,
): { file: ArrayBuffer } {
  const parsed: ParsedSentence[] = []
  const [enoughForTags, enoughForParsing] = options.enough
  for (const half of [0, 1]) {
    const inHalf = (_: unknown, i: number) => (i >> 5) % 2 === half
    const tagger = trainTagger(
      trees.filter((_, i) => !inHalf(_, i)),
      JACKKNIFE_ROUNDS,
      enoughForTags,
      3,
    )
    const own = trees.filter(inHalf)
    parsed.push(...tagAll(own, tagger).map((tags, i) => ({ ...own[i]!, tags })))
    report(`tags of half ${half + 1}`)
  }
  const tagger = trainTagger(trees, options.tagRounds, enoughForTags, 4)
  report('part-of-speech tagger')
  const parser = trainParser(parsed, options.parseRounds, enoughForParsing, 5, (round) =>
    report(`parser, round ${round + 1}`),
  )
  const [leastTag, leastParse] = options.least
  return {
    file: packSyntax(
      packRows(tagger.quantise(STEPS, leastTag).rows),
      packRows(parser.quantise(STEPS, leastParse).rows),
    ),
  }
}

export interface SyntaxFigures {
  readonly tags: number
  readonly unlabelled: number
  readonly labelled: number
}

/** Shares of right tags, heads, and heads with relations; punctuation is not counted among the heads. */
export function evaluateSyntax(trees: readonly ColumnedTree[], tagger: Scorer, parser: Scorer): SyntaxFigures {
  let words = 0
  let tags = 0
  let arcs = 0
  let unlabelled = 0
  let labelled = 0
  for (const { columns, tags: gold, heads, relations } of trees) {
    const found = new Uint8Array(columns.count)
    const head = new Int32Array(columns.count)
    const relation = new Uint8Array(columns.count)
    tagSentence(columns, 0, columns.count, tagger, found)
    parseSentence(columns, found, 0, columns.count, parser, head, relation)
    for (let i = 0; i < columns.count; i++) {
      words++
      if (found[i] === gold[i]) tags++
      if (RELATIONS[relations[i]!] === 'punct') continue
      arcs++
      if ((head[i]! < 0 ? columns.count : head[i]) !== heads[i]) continue
      unlabelled++
      if (relation[i] === relations[i]) labelled++
    }
  }
  return { tags: tags / words, unlabelled: unlabelled / arcs, labelled: labelled / arcs }
}

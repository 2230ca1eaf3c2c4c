// Makes `models/words.bin`: clusters and type codes of every word with a vector, what spellings look like, and the lists.

import { hashText } from '../src/core/tagger/hash.ts'
import { SPELLINGS } from '../src/core/tagger/spelling.ts'
import { packWordTable, type WordRow } from '../src/core/tagger/wordTable.ts'
import { tokenize } from '../src/core/text/tokens.ts'
import { clusterWords } from './clusters.ts'
import { type Embeddings, readEmbeddings } from './embeddings.ts'
import type { LabelledDocument } from './labelled.ts'
import { exampleWords, gatherPhrases, LISTS, SMALL_LISTS } from './lists.ts'
import { companyPriors, namingPriors } from './prior.ts'
import { learnSpelling, type SpelledWord, spellingAccuracy } from './spellingModel.ts'

const MOST_RANK = 9

/** Ranks double in width: the first word alone, then ever more. */
const rankOf = (row: number): number => Math.min(MOST_RANK, Math.floor(Math.log2(row + 1) / 2))

/** @param report is told each step as it is done */
export function makeWordTable(documents: readonly LabelledDocument[], report: (step: string) => void): ArrayBuffer {
  const phrases = gatherPhrases()
  report(`${phrases.size} phrases of ${LISTS.length} lists`)
  const spelled = spelledWords(documents)
  const spelling = learnSpelling(spelled)
  report(`spelling, ${(100 * spellingAccuracy(spelled, spelling)).toFixed(1)} % of ${spelled.length} words told apart`)
  const embeddings = readEmbeddings()
  report(`${embeddings.words.length} vectors`)
  const clusters = clusterWords(embeddings)
  report(`${new Set(clusters).size} clusters`)
  const priors = namingPriors(embeddings, documents)
  report('types of names')
  const company = companyPriors(embeddings, documents)
  report('types beside words')
  const rows = rowsOf(embeddings, (row) => ({
    cluster: clusters[row]!,
    prior: priors[row]!,
    company: company[row]!,
    rank: rankOf(row),
  }))
  return packWordTable(rows, phrases, { count: LISTS.length, small: SMALL_LISTS }, spelling)
}

/** One row for each hash; of words that share one the commoner stays. Words our tokens never are have none: “co-op”, “euro1”. */
function rowsOf({ words }: Embeddings, describe: (row: number) => Omit<WordRow, 'key'>): WordRow[] {
  const rows = new Map<number, WordRow>()
  words.forEach((word, row) => {
    const { count, lower } = tokenize(word)
    if (count !== 1 || lower[0] !== word || /\d/.test(word)) return
    const key = hashText(word)
    if (!rows.has(key)) rows.set(key, { key, ...describe(row) })
  })
  return [...rows.values()]
}

/** Words of the lists by type; ordinary words are those the corpus writes small. */
function spelledWords(documents: readonly LabelledDocument[]): SpelledWord[] {
  const ordinary = new Set<string>()
  for (const { layer } of documents)
    for (const word of layer.tokens.words) if (/^\p{Ll}{2,}$/u.test(word)) ordinary.add(word)
  const classes = [ordinary, exampleWords('PERSON'), exampleWords('PLACE'), exampleWords('NORP')]
  return SPELLINGS.flatMap((_, spelling) => [...classes[spelling]!].map((lower) => ({ lower, spelling })))
}

// `npm run evaluate -- entities-links --corpus DIR`: how well names, pronouns and speakers are united.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate, type Models } from '../../src/core/index.ts'
import type { Article } from '../../src/core/model.ts'
import { f1, precision, recall, type Tally } from '../score.ts'
import { alignMentions, type LinkedDocument, type MentionKind } from './align.ts'
import { addDocument, type Clusters, emptyClusterSums, f1Of, meanF1 } from './clusterScores.ts'
import { addPair, addSpeakers, emptySpeakers } from './speakers.ts'

const ARTICLES = ['gum_news.train', 'gum_news.dev', 'gum_interview.train', 'gum_interview.dev']
const PAIRS = 'gap.dev'
const MEASURED: readonly { readonly title: string; readonly kinds: ReadonlySet<MentionKind> }[] = [
  { title: 'named', kinds: new Set(['named']) },
  { title: 'named and pronouns', kinds: new Set(['named', 'pronoun']) },
  { title: 'all kinds', kinds: new Set(['named', 'nominal', 'pronoun']) },
]

interface Reading {
  readonly document: LinkedDocument
  readonly article: Article
}

/** Reads the linked corpora of a folder as the product does, and prints the figures. */
export function evaluateLinks(corpus: string, models: Models): void {
  const read = (name: string): readonly Reading[] =>
    readLinked(corpus, name).map((document) => ({ document, article: annotate(document.text, models) }))
  const articles = ARTICLES.flatMap(read)
  console.log(`${ARTICLES.join(', ')}: ${articles.length} articles`)
  for (const { title, kinds } of MEASURED) console.log(formatClusters(title, articles, kinds))
  const speakers = emptySpeakers()
  for (const { document, article } of articles) addSpeakers(speakers, document, article)
  console.log('\nspeakers, by the words of the source: right name, given the source | with the quote found')
  for (const [kind, { gold, resolved, attributed }] of Object.entries(speakers))
    console.log(`${kind.padEnd(22)}${percent(resolved, gold)} | ${percent(attributed, gold)}  of ${gold}`)
  const pairs: Tally = { right: 0, predicted: 0, gold: 0 }
  const snippets = read(PAIRS)
  for (const { document, article } of snippets) addPair(pairs, document, article)
  console.log(
    `\n${PAIRS}, pronoun to name: F1 ${f1(pairs).toFixed(1)}, precision ${precision(pairs).toFixed(1)}, recall ${recall(pairs).toFixed(1)}  (${snippets.length} snippets)`,
  )
}

/** The documents of one file; none where it is missing. */
function readLinked(corpus: string, name: string): readonly LinkedDocument[] {
  const file = join(corpus, `${name}.jsonl`)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LinkedDocument)
}

function formatClusters(title: string, readings: readonly Reading[], kinds: ReadonlySet<MentionKind>): string {
  const alone = emptyClusterSums()
  const whole = emptyClusterSums()
  let gold = 0
  let found = 0
  for (const { document, article } of readings) {
    const aligned = alignMentions(document, article.mentions, kinds)
    const predicted = group(aligned.found)
    gold += aligned.gold.size
    found += aligned.found.size
    addDocument(whole, predicted, group(aligned.gold))
    addDocument(alone, predicted, group(new Map([...aligned.gold].filter(([key]) => aligned.found.has(key)))))
  }
  const row = (name: string, sums: typeof alone): string =>
    `  ${name.padEnd(20)}B³ ${f1Of(sums.b3).toFixed(1)}  MUC ${f1Of(sums.muc).toFixed(1)}  CEAF-e ${f1Of(sums.ceaf).toFixed(1)}  mean ${meanF1(sums).toFixed(1)}`
  return `${title}: ${percent(found, gold)} of ${gold} mentions found\n${row('linking alone', alone)}\n${row('end to end', whole)}`
}

function group(entities: ReadonlyMap<string, string>): Clusters {
  const clusters = new Map<string, Set<string>>()
  for (const [mention, entity] of entities) clusters.set(entity, (clusters.get(entity) ?? new Set()).add(mention))
  return [...clusters.values()]
}

const percent = (part: number, whole: number): string => `${((100 * part) / (whole || 1)).toFixed(1)} %`

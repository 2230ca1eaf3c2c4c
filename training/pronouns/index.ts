// Fits src/core/entities/pronounWeights.ts: `trainPronouns(corpus folder, report)` returns the source of that file.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FEATURES } from '../../src/core/entities/candidateFeatures.ts'
import type { PronounClass } from '../../src/core/entities/choosePronoun.ts'
import type { Models } from '../../src/core/index.ts'
import { collectExamples, type LinkedDocument, type PronounExample } from './examples.ts'
import { accuracy, fit } from './fit.ts'
import { PRIORS } from './priors.ts'

/** Whole articles with all their links, and snippets with one pronoun and two names. */
const ARTICLES = ['gum_news.train', 'gum_interview.train']
const PAIRS = ['gap.train']
const HELD_OUT = 'gap.dev'
/** An article of GUM has fifty pronouns alike; a snippet of GAP has one, hard on purpose. */
const ARTICLE_WEIGHT = 0.5
const KINDS: readonly PronounClass[] = ['person', 'thing', 'plural']
/** Below this a weight is left out. */
const LEAST = 0.1

const HEAD = `// How much each feature of a candidate counts, by the kind of pronoun. Fitted by \`npm run train -- pronouns\` on GUM and
// the training split of GAP; features that count for less than ${LEAST} are left out.

export const PRONOUN_WEIGHTS: Readonly<Record<'person' | 'thing' | 'plural', Readonly<Record<string, number>>>> = {
`

export function trainPronouns(corpus: string, models: Models, report: (step: string) => void): string {
  const read = (name: string, pairs: boolean): readonly PronounExample[] => {
    const file = join(corpus, `${name}.jsonl`)
    if (!existsSync(file)) throw new Error(`no corpus ${file}`)
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
    return lines.flatMap((line) =>
      collectExamples(JSON.parse(line) as LinkedDocument, models, pairs, pairs ? 1 : ARTICLE_WEIGHT),
    )
  }
  const examples = [...ARTICLES.flatMap((name) => read(name, false)), ...PAIRS.flatMap((name) => read(name, true))]
  const heldOut = read(HELD_OUT, true)
  const tables = KINDS.map((kind) => {
    const own = examples
      .filter((example) => example.kind === kind)
      // only people are compared with GAP, which knows no others
      .map((example) => (kind === 'person' ? example : { ...example, weight: 1 }))
    const weights = fit(
      own,
      Float64Array.from(FEATURES, (feature) => PRIORS[kind][feature] ?? 0),
    )
    const unseen = heldOut.filter((example) => example.kind === kind)
    const held = unseen.length > 0 ? `, ${percent(accuracy(unseen, weights))} of ${unseen.length} on ${HELD_OUT}` : ''
    report(`${kind}: ${percent(accuracy(own, weights))} right of ${own.length}${held}`)
    const rows = FEATURES.flatMap((feature, i) =>
      i === 0 || Math.abs(weights[i]!) >= LEAST ? [`    ${quoted(feature)}: ${Number(weights[i]!.toFixed(2))},\n`] : [],
    )
    return `  ${kind}: {\n${rows.join('')}  },\n`
  })
  return `${HEAD}${tables.join('')}}\n`
}

const quoted = (feature: string): string => (/^\w+$/u.test(feature) ? feature : `'${feature}'`)
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

// Fits what pronouns are resolved by: `trainPronouns(corpus folder, models, report)` returns the sources of
// src/core/entities/pronounWeights.ts and pronounForest.ts. What unseen text is worth is told by folds.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FEATURES } from '../../src/core/entities/candidateFeatures.ts'
import { type PronounClass, TREES_SHARE } from '../../src/core/entities/choosePronoun.ts'
import type { Models } from '../../src/core/index.ts'
import { f1 } from '../score.ts'
import { boost } from './boost.ts'
import { choiceOf, isRightChoice, type Judge, tallyPairs } from './choices.ts'
import { collectExamples, type LinkedDocument, type PronounExample } from './examples.ts'
import { accuracy, fit } from './fit.ts'
import { PRIORS } from './priors.ts'
import { forestSource, weightsSource } from './sources.ts'

/** Whole articles with all their links, and snippets with one pronoun and two names. */
const ARTICLES = ['gum_news.train', 'gum_interview.train', 'gum_news.dev', 'gum_interview.dev']
const PAIRS = ['gap.train', 'gap.dev']
/** What the folds are measured on. */
const MEASURED = 'gap.dev'
const KINDS: readonly PronounClass[] = ['person', 'thing', 'plural']
const SEEDS = [1, 2]
const FOLDS = 5

interface Read {
  readonly corpus: string
  readonly fold: number
  readonly examples: readonly PronounExample[]
}

export interface PronounSources {
  readonly weights: string
  readonly forest: string
}

/** @param folds whether to measure on folds first, which takes five times as long as the fitting */
export function trainPronouns(
  corpus: string,
  models: Models,
  folds: boolean,
  report: (step: string) => void,
): PronounSources {
  const documents = [...ARTICLES, ...PAIRS].flatMap((name) => readCorpus(corpus, name, models))
  report(`${documents.length} documents`)
  if (folds) measureFolds(documents, report)
  const examples = documents.flatMap((document) => document.examples).filter(isUsable)
  const weights = Object.fromEntries(
    KINDS.map((kind) => {
      const own = examples.filter((example) => example.kind === kind)
      const fitted = fitWeights(own, kind)
      report(`${kind}: ${percent(accuracy(own, fitted))} right of ${own.length} by weights alone, all of them seen`)
      return [kind, fitted]
    }),
  ) as Record<PronounClass, Float64Array>
  const trees = growForests(examples)
  report(`${trees.length} trees`)
  return { weights: weightsSource(weights), forest: forestSource(trees, SEEDS.length) }
}

const isUsable = ({ right }: PronounExample): boolean => right.length > 0

function readCorpus(corpus: string, name: string, models: Models): readonly Read[] {
  const file = join(corpus, `${name}.jsonl`)
  if (!existsSync(file)) throw new Error(`no corpus ${file}`)
  const pairs = PAIRS.includes(name)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, index) => ({
      corpus: name,
      fold: index % FOLDS,
      examples: collectExamples(JSON.parse(line) as LinkedDocument, models, pairs),
    }))
}

const priorOf = (kind: PronounClass): Float64Array => Float64Array.from(FEATURES, (name) => PRIORS[kind][name] ?? 0)

/** Weights as they ship: of people, the trees know the rest, and what they begin from counts as much as they do. */
function fitWeights(examples: readonly PronounExample[], kind: PronounClass): Float64Array {
  const prior = priorOf(kind)
  const fitted = fit(examples, prior)
  if (kind !== 'person') return fitted
  return fitted.map((weight, i) => (1 - TREES_SHARE) * weight + TREES_SHARE * prior[i]!)
}

const growForests = (examples: readonly PronounExample[]) => {
  const people = examples.filter(({ kind }) => kind === 'person')
  return SEEDS.flatMap((seed) => boost(people, priorOf('person'), seed))
}

/** How often whom a person’s pronoun stands for is found in documents left out. */
function measureFolds(documents: readonly Read[], report: (step: string) => void): void {
  const pairs = { right: 0, predicted: 0, gold: 0 }
  let right = 0
  let all = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const people = (chosen: readonly Read[]): readonly PronounExample[] =>
      chosen.flatMap(({ examples }) => examples.filter(({ kind }) => kind === 'person'))
    const seen = people(documents.filter((document) => document.fold !== fold)).filter(isUsable)
    const judge: Judge = { weights: fitWeights(seen, 'person'), trees: growForests(seen), forests: SEEDS.length }
    const left = documents.filter((document) => document.fold === fold)
    for (const example of people(left.filter((document) => document.corpus === MEASURED)))
      tallyPairs(pairs, example, choiceOf(judge, example))
    for (const example of people(left.filter(({ corpus }) => ARTICLES.includes(corpus)))) {
      all++
      if (isRightChoice(example, choiceOf(judge, example))) right++
    }
    report(`fold ${fold + 1} of ${FOLDS}`)
  }
  report(`left out: ${MEASURED} F1 ${f1(pairs).toFixed(1)}, articles ${percent(right / all)} right of ${all}`)
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

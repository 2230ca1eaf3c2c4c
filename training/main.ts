// `npm run train -- MODEL --corpus DIR` and `npm run evaluate -- entities|entities-links|attributions --corpus DIR`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { MODEL_FILES, type Models, openModels } from '../src/core/index.ts'
import { readWordTable } from '../src/core/tagger/wordTable.ts'
import { readText } from '../src/core/text/index.ts'
import { evaluateAttributions, trainAttributionFile, trainSyntaxFile } from './attributions/commands.ts'
import { readCorpus } from './corpus.ts'
import { ENTITY_DEFAULTS, trainEntities } from './entities.ts'
import { labelDocument } from './labelled.ts'
import { evaluateLinks } from './links/index.ts'
import { formatScores, scoreMentions } from './score.ts'

const NEWSWIRE = 'worldwide_newswire'
const PEOPLE_PLACES = { types: ['PERSON', 'ORG', 'PLACE'], merge: { FACILITY: 'PLACE' } }
/** Corpora of other kinds of text; only some of their types are ours. */
const ELSEWHERE = ['crossner_politics', 'uner_ewt']

const began = Date.now()
const report = (step: string) => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${step}`)

const buffer = (file: string): ArrayBuffer => {
  const bytes = readFileSync(file)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}
const write = (file: string, data: ArrayBuffer) => {
  writeFileSync(file, new Uint8Array(data))
  report(`${file}: ${(data.byteLength / 1e6).toFixed(2)} MB`)
}
const whole = (value: string): number => {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('not a whole number')
  return Number(value)
}

interface Options {
  readonly corpus: string
  readonly models: string
}
interface TrainOptions extends Options {
  readonly seeds: number
  readonly rounds: number
  readonly folds: boolean
}

const program = new Command('training').description('Trains and evaluates the models of Newsmark')
const shared = (command: Command) =>
  command
    .requiredOption('--corpus <dir>', 'folder of the corpora, see training/README.md')
    .option('--models <dir>', 'folder of the models', 'models')

/** The reading with the models of a folder, as the product does it; what is missing is named. */
function openFolder(folder: string): Models {
  const files = MODEL_FILES.filter((name) => existsSync(join(folder, `${name}.bin`)))
  const { models, problems } = openModels(
    Object.fromEntries(files.map((name) => [name, buffer(join(folder, `${name}.bin`))])),
  )
  for (const problem of problems) console.error(problem)
  return models
}

const training = (corpus: string) => readCorpus(join(corpus, `${NEWSWIRE}.train.jsonl`)).map(labelDocument)

shared(program.command('train'))
  .argument('<model>', 'words, entities, pronouns, syntax or attributions')
  .option('--seeds <n>', 'trainings to average', whole, ENTITY_DEFAULTS.seeds)
  .option('--rounds <n>', 'rounds of a training', whole, ENTITY_DEFAULTS.rounds)
  .option('--folds', 'measure pronouns on folds first', false)
  .action(async (model: string, { corpus, models, seeds, rounds, folds }: TrainOptions) => {
    if (model === 'pronouns') {
      const { trainPronouns } = await import('./pronouns/index.ts')
      const sources = trainPronouns(corpus, openFolder(models), folds, report)
      const folder = join('src', 'core', 'entities')
      writeFileSync(join(folder, 'pronounWeights.ts'), sources.weights)
      writeFileSync(join(folder, 'pronounForest.ts'), sources.forest)
      return report(folder)
    }
    if (model === 'syntax') return trainSyntaxFile(corpus, models, report)
    if (model === 'attributions') return trainAttributionFile(corpus, models, report)
    const documents = training(corpus)
    report(`${documents.length} documents`)
    if (model === 'words') {
      const { makeWordTable } = await import('./words.ts')
      write(join(models, 'words.bin'), makeWordTable(documents, report))
    } else if (model === 'entities') {
      const words = readWordTable(buffer(join(models, 'words.bin')))
      write(
        join(models, 'entities.bin'),
        trainEntities(documents, words, { ...ENTITY_DEFAULTS, seeds, rounds }, report),
      )
    } else program.error(`no model ${model}`)
  })

shared(program.command('evaluate'))
  .argument('<model>', 'entities, entities-links or attributions')
  .option('--split <name>', 'dev, train or test', 'dev')
  .action((model: string, { corpus, models, split }: Options & { split: string }) => {
    const reading = openFolder(models)
    if (model === 'attributions') return evaluateAttributions(corpus, reading, split)
    if (model === 'entities-links') return evaluateLinks(corpus, reading)
    if (model !== 'entities') program.error(`no model ${model}`)
    const find = ({ text }: { text: string }) => reading.findMentions(readText(text))
    for (const name of [NEWSWIRE, ...ELSEWHERE]) {
      const file = join(corpus, `${name}.${split}.jsonl`)
      if (!existsSync(file)) continue
      const documents = readCorpus(file)
      if (name === NEWSWIRE) console.log(formatScores(`\n${name}.${split}`, scoreMentions(documents, find)))
      const some = scoreMentions(documents, find, PEOPLE_PLACES)
      console.log(formatScores(`\n${name}.${split}, FACILITY read as PLACE`, some))
    }
  })

program.parse()

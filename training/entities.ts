// Makes `models/entities.bin`: trains the first look as the mean of several seeds, the second on what models of the other
// documents made of each document, and fits the scores on documents left out.
import { prepareDecoder } from '../src/core/tagger/decode.ts'
import { prepareEmissions } from '../src/core/tagger/emissions.ts'
import { mayFollow } from '../src/core/tagger/labels.ts'
import { packModel, readModel, type SecondLookParts } from '../src/core/tagger/model.ts'
import { prepareSecondLook } from '../src/core/tagger/secondLook.ts'
import { readSheet } from '../src/core/tagger/sheet.ts'
import { ENTITY_MODEL, findNames } from '../src/core/tagger/tagger.ts'
import { rememberWords } from '../src/core/tagger/wordFacts.ts'
import type { WordTable } from '../src/core/tagger/wordTable.ts'
import { fitCalibration, type Judged } from './calibrate.ts'
import { compactField } from './compact.ts'
import { type Field, type FieldOptions, type Sequence, trainField } from './crf.ts'
import type { LabelledDocument } from './labelled.ts'
import { TRAINED_TYPES } from './labels.ts'
import { type FirstLook, NO_SECOND_LOOK, trainSecondLook } from './secondLook.ts'
import { prepareSequences } from './sequences.ts'

export interface EntityOptions {
  readonly seeds: number
  readonly rounds: number
  /** Weights smaller than this are dropped from the file. */
  readonly least: number
}

export const ENTITY_DEFAULTS: EntityOptions = { seeds: 4, rounds: 6, least: 0.038 }
/** Features seen only once are noise. */
const LEAST_COUNT = 2
/**
 * Each document is looked at by a model of the other folds, for the second look to learn from. One seed learns more by
 * heart than the mean of several, so it has a round less.
 */
const FOLDS = 5
/** It learns from what so many models made of each document, which differ in their seeds. */
const LOOKS = 2
const LEAST_IN_FOLDS = 0.03
/** Of the second look, every so many documents one is left out to fit the scores on. */
const HELD_OUT = 4
const UNCALIBRATED = { slope: 1, shift: 0 }

const fieldOptions = (features: number, rounds: number, seed: number): FieldOptions => ({
  features,
  labels: 1 + 2 * TRAINED_TYPES.length,
  allowed: mayFollow,
  rounds,
  settle: Math.floor(rounds / 3),
  rate: 0.1,
  dropout: 0.5,
  damping: 2,
  seed,
})

/** The bytes of the model. */
export function trainEntities(
  documents: readonly LabelledDocument[],
  words: WordTable,
  { seeds, rounds, least }: EntityOptions,
  report: (step: string) => void,
): ArrayBuffer {
  const { dictionary, sequences } = prepareSequences(documents, words, LEAST_COUNT)
  report(`${dictionary.keys.length} features`)
  const train = (chosen: readonly Sequence[][], seed: number, most = rounds): Field =>
    trainField(chosen.flat(), fieldOptions(dictionary.keys.length, most, seed), (round, loss) =>
      report(`seed ${seed}, round ${round + 1} of ${most}, loss ${loss.toFixed(0)}`),
    )
  const looks: FirstLook[][] = documents.map(() => [])
  for (let seed = 1; seed <= LOOKS; seed++)
    for (let fold = 0; fold < FOLDS; fold++) {
      const others = sequences.filter((_, i) => i % FOLDS !== fold)
      const field = train(others, seed, rounds - 1)
      const look = prepareFirstLook(pack(compactField(field, dictionary, LEAST_IN_FOLDS)), words)
      documents.forEach((document, i) => {
        if (i % FOLDS === fold) looks[i]!.push(look(document))
      })
    }
  const mean = average(Array.from({ length: seeds }, (_, seed) => train(sequences, seed + 1)))
  const field = compactField(mean, dictionary, least)
  const isLeft = (i: number) => i % HELD_OUT === 0
  const kept = looks.filter((_, i) => !isLeft(i)).flat()
  const left = looks.filter((_, i) => isLeft(i)).flat()
  report('second look')
  const calibration = fitCalibration(judge(left, pack(field, trainSecondLook(kept, words)), words))
  report(`scores: slope ${calibration.slope.toFixed(2)}, shift ${calibration.shift.toFixed(2)}`)
  return pack(field, trainSecondLook(looks.flat(), words), calibration)
}

const pack = (
  field: ReturnType<typeof compactField>,
  secondLook: SecondLookParts = NO_SECOND_LOOK,
  calibration = UNCALIBRATED,
): ArrayBuffer => packModel(ENTITY_MODEL, { ...field, secondLook, calibration })

/** The mean of fields over the same features. */
function average(fields: readonly Field[]): Field {
  const mean = (read: (field: Field) => Float32Array): Float32Array =>
    read(fields[0]!).map((_, i) => fields.reduce((sum, field) => sum + read(field)[i]!, 0) / fields.length)
  return { weights: mean((field) => field.weights), transitions: mean((field) => field.transitions) }
}

/** What a model finds before its second look. */
function prepareFirstLook(model: ArrayBuffer, words: WordTable): (document: LabelledDocument) => FirstLook {
  const opened = readModel(ENTITY_MODEL, model)
  const [describe, emissions, decoder] = [rememberWords(words), prepareEmissions(opened), prepareDecoder(opened)]
  return ({ layer, gold }) => {
    const sheet = readSheet(layer, describe, words)
    return { sheet, found: findNames(layer, sheet, emissions, decoder), gold }
  }
}

/** How sure the second look is of each name, and whether it is right. */
function judge(looks: readonly FirstLook[], model: ArrayBuffer, words: WordTable): Judged[] {
  const secondLook = prepareSecondLook(readModel(ENTITY_MODEL, model).secondLook, words)
  return looks.flatMap(({ sheet, found, gold }) => {
    const right = new Set(gold.map(({ first, last, type }) => `${first}-${last}-${type}`))
    return secondLook.judge(sheet, found).map(({ first, last, type, chance }) => {
      return { chance, right: right.has(`${first}-${last}-${TRAINED_TYPES[type]}`) }
    })
  })
}

// Makes `models/entities.bin`: trains the tagger on the newswire corpus, fits its scores on documents left out of a first
// training, and averages several seeds.
import { mayFollow } from '../src/core/tagger/decode.ts'
import { packModel } from '../src/core/tagger/model.ts'
import { createTagger, ENTITY_MODEL } from '../src/core/tagger/tagger.ts'
import type { WordTable } from '../src/core/tagger/wordTable.ts'
import { fitCalibration, type Judged } from './calibrate.ts'
import { compactField } from './compact.ts'
import { goldMentions, trimSpan } from './corpus.ts'
import { type Field, type FieldOptions, type Sequence, trainField } from './crf.ts'
import type { Dictionary } from './dictionary.ts'
import type { LabelledDocument } from './labelled.ts'
import { TRAINED_TYPES } from './labels.ts'
import { prepareSequences } from './sequences.ts'

export interface EntityOptions {
  readonly seeds: number
  readonly rounds: number
  /** Weights smaller than this are dropped from the file. */
  readonly least: number
}

export const ENTITY_DEFAULTS: EntityOptions = { seeds: 6, rounds: 6, least: 0.035 }
/** Features seen only once are noise. */
const LEAST_COUNT = 2
/** Every so many documents one is left out to fit the scores on. */
const HELD_OUT = 10

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
  const train = (chosen: readonly Sequence[][], seed: number): Field =>
    trainField(chosen.flat(), fieldOptions(dictionary.keys.length, rounds, seed), (round, loss) =>
      report(`seed ${seed}, round ${round + 1} of ${rounds}, loss ${loss.toFixed(0)}`),
    )
  const pack = (field: Field, dictionary: Dictionary, calibration = { slope: 1, shift: 0 }) =>
    packModel(ENTITY_MODEL, compactField(field, dictionary, calibration, least))
  const left = (_: unknown, i: number) => i % HELD_OUT === 0
  const kept = (_: unknown, i: number) => i % HELD_OUT !== 0
  const first = createTagger(pack(train(sequences.filter(kept), 1), dictionary), words)
  const calibration = fitCalibration(documents.filter(left).flatMap((document) => judge(document, first)))
  report(`scores: slope ${calibration.slope.toFixed(2)}, shift ${calibration.shift.toFixed(2)}`)
  const field = average(Array.from({ length: seeds }, (_, seed) => train(sequences, seed + 1)))
  return pack(field, dictionary, calibration)
}

/** The mean of fields over the same features. */
function average(fields: readonly Field[]): Field {
  const mean = (read: (field: Field) => Float32Array): Float32Array =>
    read(fields[0]!).map((_, i) => fields.reduce((sum, field) => sum + read(field)[i]!, 0) / fields.length)
  return { weights: mean((field) => field.weights), transitions: mean((field) => field.transitions) }
}

function judge({ document, layer }: LabelledDocument, tagger: ReturnType<typeof createTagger>): Judged[] {
  const gold = new Set(goldMentions(document).map(({ start, end, type }) => `${start}-${end}-${type}`))
  return tagger.tagEntities(layer).map((mention) => {
    const { start, end } = trimSpan(document.text, mention)
    return { chance: mention.score, right: gold.has(`${start}-${end}-${mention.type}`) }
  })
}

// Finds what is named by a trained model: the sheet of a document, the sums of each sentence, the best labelling.
import type { NamedMention } from '../mentions/index.ts'
import { Fingerprint, type Recollection, recall } from '../recall.ts'
import type { TextLayer } from '../text/layer.ts'
import { type Decoder, type Found, prepareDecoder } from './decode.ts'
import { type Emissions, prepareEmissions } from './emissions.ts'
import { documentFeatures, MOST_FEATURES } from './features.ts'
import { type Calibration, readModel } from './model.ts'
import { amendQuantities } from './quantities.ts'
import { prepareSecondLook } from './secondLook.ts'
import { readSheet, type Sheet, type SheetSource } from './sheet.ts'
import { rememberWords } from './wordFacts.ts'
import type { WordTable } from './wordTable.ts'

export const ENTITY_MODEL = 'entities'

export interface Tagger {
  /**
   * The named mentions of a text in order, none overlapping another.
   * @param memory what was found in sentences before; the same is found without it
   */
  tagEntities(layer: TextLayer, memory?: Recollection<readonly Found[]>): readonly NamedMention[]
}

/**
 * Prepares a tagger; it may be used for any number of texts and remembers words between them.
 * @param model the file `models/entities.bin`
 * @param words the table `models/words.bin`, opened by `readWordTable`
 * @throws ModelFileError when the file is truncated or foreign
 */
export function createTagger(model: ArrayBuffer, words: WordTable): Tagger {
  const opened = readModel(ENTITY_MODEL, model)
  const describe = rememberWords(words)
  const emissions = prepareEmissions(opened)
  const decoder = prepareDecoder(opened)
  const secondLook = prepareSecondLook(opened.secondLook, words)
  return {
    tagEntities(layer, memory) {
      const { tokens } = layer
      const sheet = readSheet(layer, describe, words)
      const found = secondLook.judge(sheet, findNames(layer, sheet, emissions, decoder, memory))
      const mentions = found.map(({ first, last, type, chance }): NamedMention => {
        const [start, end] = [tokens.start[first]!, tokens.end[last - 1]!]
        return { start, end, type: opened.types[type]!, score: calibrate(chance, opened.calibration), first, last }
      })
      return amendQuantities(layer, mentions)
    },
  }
}

/** What a first look finds in a document; tokens count from its first. */
export function findNames(
  { tokens, sentences }: SheetSource,
  sheet: Sheet,
  emissions: Emissions,
  decoder: Decoder,
  memory?: Recollection<readonly Found[]>,
): readonly Found[] {
  const names: Found[] = []
  for (const { first, last } of sentences) {
    const find = () => namesWithin(sheet, first, last, emissions, decoder)
    const found = memory ? recall(memory, describeSentence(tokens.words, sheet, first, last), find) : find()
    for (const name of found) names.push({ ...name, first: first + name.first, last: first + name.last })
  }
  return names
}

/** The names of the sentence [first, last); their tokens count from its first. */
function namesWithin(sheet: Sheet, first: number, last: number, emissions: Emissions, decoder: Decoder): Found[] {
  const names: Found[] = []
  const { sums, labels, certain } = emissions.readSentence(sheet, first, last)
  for (const [from, to] of openStretches(certain, last - first))
    for (const found of decoder.decode(sums.subarray(from * labels, to * labels), to - from))
      names.push({ ...found, first: from + found.first, last: from + found.last })
  return names
}

const traces = new Int32Array(MOST_FEATURES)

/** All that the names of a sentence depend on: its words, and what the rest of the document says of them. */
function describeSentence(words: readonly string[], sheet: Sheet, first: number, last: number): string {
  const document = new Fingerprint()
  let key = ''
  for (let i = first; i < last; i++) {
    key += words[i]!
    key += '\n'
    const count = documentFeatures(sheet, i, sheet.facts[i]!, traces, 0)
    for (let k = 0; k < count; k++) document.add(traces[k]!)
  }
  return key + document.toString()
}

/** Stretches of a sentence that hold a name perhaps, each with the certain token before and after it. */
function openStretches(certain: Uint8Array, length: number): [from: number, to: number][] {
  const stretches: [number, number][] = []
  for (let i = 0; i < length; i++) {
    if (certain[i]) continue
    let to = i + 1
    while (to < length && !certain[to]) to++
    stretches.push([Math.max(0, i - 1), Math.min(length, to + 1)])
    i = to
  }
  return stretches
}

/** Platt's scaling of the log-odds of a chance. */
function calibrate(chance: number, { slope, shift }: Calibration): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, chance))
  const odds = slope * Math.log(bounded / (1 - bounded)) + shift
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000
}

// Finds what is named by a trained model: the sheet of a document, the sums of each sentence, the best labelling.
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { type Decoder, type Found, prepareDecoder } from './decode.ts'
import { type Emissions, prepareEmissions } from './emissions.ts'
import { type Calibration, readModel } from './model.ts'
import { amendQuantities } from './quantities.ts'
import { prepareSecondLook } from './secondLook.ts'
import { readSheet, type Sheet, type SheetSource } from './sheet.ts'
import { rememberWords } from './wordFacts.ts'
import type { WordTable } from './wordTable.ts'

export const ENTITY_MODEL = 'entities'

export interface Tagger {
  /** The named mentions of a text in order, none overlapping another. */
  tagEntities(layer: TextLayer): readonly NamedMention[]
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
    tagEntities(layer) {
      const { tokens } = layer
      const sheet = readSheet(layer, describe, words)
      const found = secondLook.judge(sheet, findNames(layer, sheet, emissions, decoder))
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
  { sentences }: SheetSource,
  sheet: Sheet,
  emissions: Emissions,
  decoder: Decoder,
): readonly Found[] {
  const names: Found[] = []
  for (const sentence of sentences) {
    const { sums, labels, certain } = emissions.readSentence(sheet, sentence.first, sentence.last)
    for (const [from, to] of openStretches(certain, sentence.last - sentence.first)) {
      const before = sentence.first + from
      for (const found of decoder.decode(sums.subarray(from * labels, to * labels), to - from))
        names.push({ ...found, first: before + found.first, last: before + found.last })
    }
  }
  return names
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

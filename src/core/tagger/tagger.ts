// Finds what is named by a trained model: the sheet of a document, the sums of each sentence, the best labelling.
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { agreeOnTypes, type Named } from './agree.ts'
import { prepareDecoder } from './decode.ts'
import { prepareEmissions } from './emissions.ts'
import { extendPhrase, PHRASE_START } from './hash.ts'
import { type Calibration, readModel } from './model.ts'
import { amendQuantities } from './quantities.ts'
import { readSheet, type Sheet } from './sheet.ts'
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
  const passOn = new Map([
    [opened.types.indexOf('PERSON'), 'both' as const],
    [opened.types.indexOf('ORG'), 'first' as const],
  ])
  return {
    tagEntities(layer) {
      const { tokens } = layer
      const sheet = readSheet(layer, describe, words)
      const named: Named[] = []
      const firsts: number[] = []
      for (const sentence of layer.sentences) {
        const { sums, certain } = emissions.readSentence(sheet, sentence.first, sentence.last)
        for (const [from, to] of openStretches(certain, sentence.last - sentence.first)) {
          const part = sums.subarray(from * opened.labels, to * opened.labels)
          const first = sentence.first + from
          for (const found of decoder.decode(part, to - from)) {
            named.push({ found, ...nameKeys(sheet, first + found.first, first + found.last) })
            firsts.push(first)
          }
        }
      }
      const mentions = agreeOnTypes(named, passOn).map(({ first, last, type, chance }, i): NamedMention => {
        const [from, to] = [firsts[i]! + first, firsts[i]! + last]
        return {
          start: tokens.start[from]!,
          end: tokens.end[to - 1]!,
          type: opened.types[type]!,
          score: calibrate(chance, opened.calibration),
          first: from,
          last: to,
        }
      })
      return amendQuantities(layer, mentions)
    },
  }
}

/** The keys of a name and of its first and last word, from the words in small letters. */
function nameKeys(sheet: Sheet, first: number, last: number): Pick<Named, 'key' | 'ends'> {
  let key = PHRASE_START
  for (let i = first; i < last; i++) key = extendPhrase(key, sheet.facts[i]!.lower)
  const end = (i: number) => extendPhrase(PHRASE_START, sheet.facts[i]!.lower)
  return { key, ends: last - first > 1 ? [end(first), end(last - 1)] : null }
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

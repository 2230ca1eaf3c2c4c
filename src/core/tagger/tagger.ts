// Finds what is named by a trained model: the sheet of a document, the sums of each sentence, the best labelling.
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { agreeOnTypes, type Named } from './agree.ts'
import { prepareDecoder } from './decode.ts'
import { prepareEmissions } from './emissions.ts'
import { extendPhrase, PHRASE_START } from './hash.ts'
import { type Calibration, readModel } from './model.ts'
import { amendQuantities } from './quantities.ts'
import { readSheet } from './sheet.ts'
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
      for (const { first, last } of layer.sentences)
        for (const found of decoder.decode(emissions.readSentence(sheet, first, last), last - first)) {
          let key = PHRASE_START
          for (let i = found.first; i < found.last; i++) key = extendPhrase(key, sheet.facts[first + i]!.lower)
          const end = (i: number) => extendPhrase(PHRASE_START, sheet.facts[first + i]!.lower)
          named.push({
            key,
            found,
            ends: found.last - found.first > 1 ? [end(found.first), end(found.last - 1)] : null,
          })
          firsts.push(first)
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

/** Platt's scaling of the log-odds of a chance. */
function calibrate(chance: number, { slope, shift }: Calibration): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, chance))
  const odds = slope * Math.log(bounded / (1 - bounded)) + shift
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000
}

// A second look at every name found and at what rivals it: its type, or that it is none after all, in the light of all
// other names of the document. The first look reads from word to word and cannot see them.
import { chooseNames, type Judged } from './chooseNames.ts'
import { activate, addHidden } from './clueNet.ts'
import type { Found } from './decode.ts'
import { lanesOf, layOutFeatures, readLanes } from './featureTable.ts'
import type { SecondLookModel } from './model.ts'
import { MOST_NAME_FEATURES, nameFeatures } from './nameFeatures.ts'
import { type NameSheet, readNames } from './nameSheet.ts'
import type { Sheet } from './sheet.ts'
import type { WordTable } from './wordTable.ts'

/** What the first look says counts no further than this, as a logarithm. */
const LEAST_LOG = -8
const DOUBT = 1e-3

export interface SecondLook {
  /** Those that are names, with the likeliest type and its chance. Tokens count from the first of the document. */
  judge(sheet: Sheet, found: readonly Found[]): Found[]
}

/** What the first look says of a name: the logarithm of each type, then of “no name”. Written to `out`. */
export function firstLook({ typeChances, spanChance }: Found, out: Float64Array): void {
  const types = typeChances.length
  for (let t = 0; t < types; t++) out[t] = Math.max(LEAST_LOG, typeChances[t]!)
  out[types] = Math.log((1 - spanChance + DOUBT) / (spanChance + DOUBT))
}

/** Adds what the clues of a name say to `out`; `weights` are clues × labels. */
export function addClues({ clues, width }: NameSheet, at: number, weights: Float32Array, out: Float64Array): void {
  const labels = out.length
  for (let k = 0; k < width; k++) {
    const clue = clues[at * width + k]!
    if (clue !== 0) for (let label = 0; label < labels; label++) out[label]! += clue * weights[k * labels + label]!
  }
}

/** Makes chances of their logarithms, in place. */
export function toChances(logs: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (let k = 0; k < logs.length; k++) top = Math.max(top, logs[k]!)
  let total = 0
  for (let k = 0; k < logs.length; k++) total += logs[k] = Math.exp(logs[k]! - top)
  for (let k = 0; k < logs.length; k++) logs[k]! /= total
}

export function prepareSecondLook(model: SecondLookModel, table: WordTable): SecondLook {
  const { labels } = model
  const types = labels - 1
  const features = layOutFeatures(model)
  const hashes = new Int32Array(MOST_NAME_FEATURES)
  const lanes = new Int32Array(lanesOf(labels))
  const sums = new Int32Array(labels)
  const chances = new Float64Array(labels)
  const hidden = new Float64Array(model.net.units)
  return {
    judge(sheet, found) {
      const names = readNames(sheet, found, types)
      const judged = found.map((name, at): Judged => {
        firstLook(name, chances)
        addClues(names, at, model.clueWeights, chances)
        activate(model.net, names.clues, at * names.width, hidden)
        addHidden(model.net, hidden, chances)
        lanes.fill(0)
        features.addTo(lanes, 0, hashes, nameFeatures(names, at, table, hashes))
        readLanes(lanes, 0, labels, sums, 0)
        for (let label = 0; label < labels; label++) chances[label]! += sums[label]! * model.scale
        toChances(chances)
        let type = 0
        for (let t = 1; t < types; t++) if (chances[t]! > chances[type]!) type = t
        return { ...name, type, chance: chances[type]!, spanChance: 1 - chances[types]!, key: names.keys[at]! }
      })
      return chooseNames(sheet, judged)
    },
  }
}

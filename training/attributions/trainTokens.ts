// Learns the first stage: a conditional random field over blocks, from hashed features that were seen often enough.
import { type ChainModel, START } from '../../src/core/spans/chain.ts'
import { findClues } from '../../src/core/spans/clues.ts'
import { LABEL_COUNT, labelBlock, mayFollow } from '../../src/core/spans/labels.ts'
import { describeQuoted } from '../../src/core/spans/quotedFacts.ts'
import { MOST_TOKEN_FEATURES, tokenFeatures } from '../../src/core/spans/tokenFeatures.ts'
import { featureKey, KEY_BITS, packRows, SparseWeights, type WeightRow } from '../../src/core/syntax/weights.ts'
import { trainField } from '../crf.ts'
import { stepOf } from '../growingWeights.ts'
import type { SheetedDocument } from './documents.ts'

export interface TokenOptions {
  readonly rounds: number
  readonly settle: number
  readonly rate: number
  readonly dropout: number
  readonly damping: number
  /** Features seen in fewer tokens are left out. */
  readonly cutoff: number
  /** Weights of fewer steps are left out of the model. */
  readonly least: number
  readonly seed: number
}

/** A block of a document: `rows` of features from `from[i]` to `from[i + 1]`; the last token stands for its end. */
interface Block {
  readonly document: number
  readonly from: Int32Array
  readonly features: Int32Array
  readonly labels: Uint8Array
}

/** The features of all blocks worth reading; what training in folds shares. */
export interface FeaturedBlocks {
  readonly blocks: readonly Block[]
  /** Which row a 24-bit key has, or -1. */
  readonly rowOf: Int32Array
  readonly keys: Int32Array
}

/** Features are counted in a table of so many bits: wide enough that those seen once rarely meet another. */
const COUNT_BITS = { least: 16, most: 28, eachToken: 9 }

export function featureBlocks(documents: readonly SheetedDocument[], cutoff: number): FeaturedBlocks {
  const tokens = documents.reduce((sum, { sheet }) => sum + sheet.count, 1)
  const wanted = Math.ceil(Math.log2(tokens)) + COUNT_BITS.eachToken
  const bits = Math.max(COUNT_BITS.least, Math.min(COUNT_BITS.most, wanted))
  const counts = new Uint8Array(1 << bits)
  const countMask = (1 << bits) - 1
  const buffer = new Int32Array(MOST_TOKEN_FEATURES)
  const raw: { document: number; from: Int32Array; features: Int32Array; labels: Uint8Array }[] = []
  documents.forEach(({ sheet, spans }, document) => {
    const context = { sheet, clues: findClues(sheet), quoted: describeQuoted(sheet) }
    for (const { first, last } of sheet.active) {
      const from = new Int32Array(last - first + 2)
      let features = new Int32Array((last - first) * 100)
      let n = 0
      for (let i = first; i < last; i++) {
        const count = tokenFeatures(context, i, first, last, buffer)
        if (n + count > features.length) {
          const larger = new Int32Array(features.length * 2 + count)
          larger.set(features)
          features = larger
        }
        for (let k = 0; k < count; k++) {
          features[n++] = buffer[k]!
          const at = buffer[k]! & countMask
          if (counts[at]! < 255) counts[at]!++
        }
        from[i - first + 1] = n
      }
      from[last - first + 1] = n
      const labels = new Uint8Array(last - first + 1)
      labels.set(labelBlock(spans, first, last))
      raw.push({ document, from, features: features.slice(0, n), labels })
    }
  })
  const rowOf = new Int32Array(1 << KEY_BITS).fill(-1)
  const keys: number[] = []
  for (const { features } of raw)
    for (const feature of features) {
      if (counts[feature & countMask]! < cutoff) continue
      const key = featureKey(feature)
      if (rowOf[key]! >= 0) continue
      rowOf[key] = keys.length
      keys.push(key)
    }
  const blocks = raw.map(({ document, from, features, labels }) => keepRows(document, from, features, labels, rowOf))
  return { blocks, rowOf, keys: Int32Array.from(keys) }
}

function keepRows(
  document: number,
  from: Int32Array,
  features: Int32Array,
  labels: Uint8Array,
  rowOf: Int32Array,
): Block {
  let n = 0
  const kept = new Int32Array(from.length)
  for (let i = 0; i + 1 < from.length; i++) {
    kept[i] = n
    for (let k = from[i]!; k < from[i + 1]!; k++) {
      const row = rowOf[featureKey(features[k]!)]!
      if (row >= 0) features[n++] = row
    }
  }
  kept[from.length - 1] = n
  return { document, from: kept, features: features.slice(0, n), labels }
}

export interface TrainedChain {
  readonly model: ChainModel
  readonly rows: readonly WeightRow[]
}

const STEPS = 63

export function trainTokens(
  featured: FeaturedBlocks,
  chosen: (document: number) => boolean,
  options: TokenOptions,
  report: (round: number, loss: number) => void = () => {},
): TrainedChain {
  const sequences = featured.blocks
    .filter((block) => chosen(block.document))
    .map(({ from, features, labels }) => ({ from, ids: features, labels }))
  const field = trainField(
    sequences,
    { ...options, features: featured.keys.length, labels: LABEL_COUNT, allowed: mayFollow },
    report,
  )
  const step = stepOf(field.weights, STEPS)
  const rows: WeightRow[] = []
  for (let row = 0; row < featured.keys.length; row++) {
    const entries: [number, number][] = []
    for (let label = 0; label < LABEL_COUNT; label++) {
      const steps = field.weights[row * LABEL_COUNT + label]! / step
      if (Math.abs(steps) >= options.least && Math.round(steps) !== 0) entries.push([label, Math.round(steps)])
    }
    if (entries.length > 0) rows.push({ key: featured.keys[row]!, entries })
  }
  const transitions = new Float64Array((START + 1) * LABEL_COUNT)
  for (let i = 0; i < transitions.length; i++) transitions[i] = Math.round(field.transitions[i]! / step)
  const packed = packRows(rows)
  const weights = new SparseWeights(LABEL_COUNT, packed.keys, packed.entries)
  return { model: { weights, transitions, unit: 1 / step }, rows }
}

// The file of the span stages: cue table, both stages' weights, the linker's, and a few settings.

import { SparseWeights } from '../syntax/weights.ts'
import { openSections, packSections } from '../tagger/binary.ts'
import { START } from './chain.ts'
import { type CueTable, openCues } from './cueTable.ts'
import type { SpanStages } from './findSpans.ts'
import { LABEL_COUNT } from './labels.ts'

const ATTRIBUTIONS = 'attributions'

interface PackedRows {
  readonly keys: Uint8Array
  readonly entries: Uint8Array
}

/** Settings in the order of their place in the file. */
export const SETTINGS = [
  'chainUnit',
  'trust',
  'loss',
  'sourceBonus',
  'cueBonus',
  'contentBonus',
  'surenessBias',
  'surenessOdds',
  'surenessSlack',
  'surenessLink',
  'surenessSource',
  'surenessQuoted',
  'surenessAgreed',
] as const
export type Settings = Readonly<Record<(typeof SETTINGS)[number], number>>

export interface AttributionParts {
  readonly cues: Uint8Array
  readonly tokens: PackedRows
  readonly transitions: Float64Array
  readonly spans: PackedRows
  readonly links: PackedRows
  readonly settings: Settings
}

export const packAttributions = (parts: AttributionParts): ArrayBuffer =>
  packSections(
    ATTRIBUTIONS,
    new Map([
      ['cues', parts.cues],
      ['token keys', parts.tokens.keys],
      ['token entries', parts.tokens.entries],
      ['transitions', new Uint8Array(Int16Array.from(parts.transitions).buffer)],
      ['span keys', parts.spans.keys],
      ['span entries', parts.spans.entries],
      ['link keys', parts.links.keys],
      ['link entries', parts.links.entries],
      ['settings', new Uint8Array(Float32Array.from(SETTINGS, (name) => parts.settings[name]).buffer)],
    ]),
  )

export interface AttributionModel extends SpanStages {
  readonly cues: CueTable
  readonly settings: Settings
}

/**
 * Opens an attribution model.
 * @throws ModelFileError when the file is truncated or foreign
 */
export function readAttributionModel(buffer: ArrayBuffer): AttributionModel {
  const file = openSections(ATTRIBUTIONS, buffer)
  const weights = (name: string, classes: number) =>
    new SparseWeights(classes, file.bytes(`${name} keys`), file.bytes(`${name} entries`))
  const raw = file.bytes('transitions')
  const transitions = Float64Array.from(new Int16Array(raw.buffer, raw.byteOffset, (START + 1) * LABEL_COUNT))
  const packed = file.bytes('settings')
  const values = new Float32Array(packed.buffer, packed.byteOffset, SETTINGS.length)
  const settings = Object.fromEntries(SETTINGS.map((name, i) => [name, values[i]!])) as Settings
  return {
    cues: openCues(file.bytes('cues')),
    chain: { weights: weights('token', LABEL_COUNT), transitions, unit: settings.chainUnit },
    rescorer: { scorer: weights('span', 1), unit: settings.trust },
    links: weights('link', 1),
    bonus: [0, settings.sourceBonus, settings.cueBonus, settings.contentBonus],
    loss: settings.loss,
    settings,
  }
}

// A training document: our layer over it, and a label a token.
import type { TextLayer } from '../src/core/text/layer.ts'
import { type GoldDocument, type LaidDocument, layDocument } from './corpus.ts'
import { labelTokens, TRAINED_TYPES } from './labels.ts'

export const CAPITAL = /^\p{Lu}/u

export interface LabelledDocument extends LaidDocument {
  readonly layer: TextLayer
  readonly labels: Uint8Array
}

export function labelDocument(document: GoldDocument): LabelledDocument {
  const laid = layDocument(document)
  return { ...laid, labels: labelTokens(laid.layer.tokens.count, laid.gold, TRAINED_TYPES) }
}

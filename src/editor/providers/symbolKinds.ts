// The symbols VS Code shows beside names: it has none for people and places, so the nearest in shape.
import { SymbolKind } from 'vscode'
import type { EntityType } from '../../core/model.ts'

export const SYMBOL_KINDS: Readonly<Record<EntityType, SymbolKind>> = {
  PERSON: SymbolKind.Class,
  ORG: SymbolKind.Struct,
  PLACE: SymbolKind.Namespace,
  FACILITY: SymbolKind.Namespace,
  NORP: SymbolKind.Enum,
  DATE: SymbolKind.Number,
  MONEY: SymbolKind.Number,
  PRODUCT: SymbolKind.Constant,
  EVENT: SymbolKind.Event,
  MISC: SymbolKind.Field,
}

// The whole public API of the engine in one place.
export { annotate } from './annotate.ts'
export type {
  Article,
  Block,
  BlockKind,
  Description,
  Entity,
  EntityId,
  EntityType,
  Evidence,
  Mention,
  Quote,
  QuoteId,
  QuoteKind,
  Sourcing,
  Span,
  Stance,
} from './model.ts'
export { ENTITY_TYPES, STANCES, UNCERTAIN } from './model.ts'
export { type Recognition, type RecognitionReason, recogniseNews } from './text/recognise.ts'

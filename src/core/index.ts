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
  Modality,
  Quote,
  QuoteId,
  QuoteKind,
  Sourcing,
  Span,
  Stance,
} from './model.ts'
export { ENTITY_TYPES, MODALITIES, STANCES, UNCERTAIN } from './model.ts'
export { MODEL_FILES, type ModelFiles } from './modelFiles.ts'
export { type Models, type OpenedModels, openModels } from './models.ts'
export { type Edit, revise } from './revise/index.ts'
export { type Recognition, type RecognitionReason, recogniseNews } from './text/recognise.ts'

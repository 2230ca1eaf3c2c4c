// The trained stage: a word table and a model in, named mentions out.
export { ModelFileError, type ModelFileProblem } from './binary.ts'
export type { Found } from './decode.ts'
export { createTagger, type Tagger } from './tagger.ts'
export { readWordTable, type WordTable } from './wordTable.ts'

export type { Sentence, TextBlock, TextLayer, Tokens } from './layer.ts'
export { readText } from './readText.ts'

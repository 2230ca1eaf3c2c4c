export type { Sentence, TextBlock, TextLayer, Tokens } from './layer.ts'
export {
  areWrapped,
  type LineSurvey,
  type Outline,
  outline,
  type Place,
  placeParts,
  surveyLines,
} from './outline.ts'
export { readOutline, readText } from './readText.ts'

export type { Sentence, TextBlock, TextLayer, Tokens } from './layer.ts'
export { type Breaks, isWrapped } from './lines.ts'
export {
  judgeParts,
  type LineSurvey,
  type Outline,
  outline,
  PLACE_REACH,
  type Place,
  placeParts,
  sumBreaks,
  surveyLines,
} from './outline.ts'
export { ownCopy } from './ownCopy.ts'
export { readOutline, readText } from './readText.ts'
export type { TurnRule } from './turns.ts'

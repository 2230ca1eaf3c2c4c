// What an edit costs: one word put into a text that was read before, at places all over it.
import { type Article, annotate, type Edit, type Models, revise } from '../../src/core/index.ts'
import { measureEach, milliseconds, quantile } from './measure.ts'

const EDITS = 200
const LISTS = ['blocks', 'sentences', 'mentions', 'entities', 'quotes'] as const

/** What half of the one-word edits cost, the cheapest and the dear ones, and their share of a full reading. */
export function reportRereading(name: string, text: string, models: Models, whole: number): void {
  let article: Article = annotate(text, models)
  // as in an editor, where the place of an edit is known
  const placeEdit = (i: number): Edit => {
    const near = Math.floor(article.text.length * ((i * 0.618) % 1))
    const at = Math.max(0, article.text.indexOf(' ', near))
    return { start: at, end: at, text: ' quickly' }
  }
  const edit = (made: Edit): void => {
    article = revise(article, [made], models)
  }
  measureEach(EDITS / 2, placeEdit, edit)
  const { clock, processor } = measureEach(EDITS, placeEdit, edit)
  const lists = performance.now()
  const found = LISTS.reduce((sum, list) => sum + article[list].length, 0)
  const listed = performance.now() - lists
  const middle = quantile(clock, 0.5)
  const spread = (times: readonly number[]): string =>
    `${milliseconds(quantile(times, 0.5)).padStart(8)} (least ${milliseconds(times[0]!)}, nine of ten below ${milliseconds(quantile(times, 0.9))})`
  console.log(
    `  ${name.padEnd(32)} ${spread(clock)}, of the processor ${spread(processor).trimStart()}; ` +
      `${((100 * middle) / whole).toFixed(2)} % of ${milliseconds(whole)}; all ${found} findings listed in ${milliseconds(listed)}`,
  )
}

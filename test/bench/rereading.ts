// What an edit costs: one word put into a text that was read before, at places all over it.
import { type Article, annotate, type Models, revise } from '../../src/core/index.ts'
import { measureEach, milliseconds, quantile } from './measure.ts'

const EDITS = 200
const LISTS = ['blocks', 'sentences', 'mentions', 'entities', 'quotes'] as const

/** The times of one-word edits, half of what they cost, the worst, and their share of a full reading. */
export function reportRereading(name: string, text: string, models: Models, whole: number): void {
  let article: Article = annotate(text, models)
  const edit = (i: number): void => {
    const near = Math.floor(article.text.length * ((i * 0.618) % 1))
    const at = Math.max(0, article.text.indexOf(' ', near))
    article = revise(article, [{ start: at, end: at, text: ' quickly' }], models)
  }
  measureEach(EDITS / 4, edit)
  const times = measureEach(EDITS, edit)
  const lists = performance.now()
  const found = LISTS.reduce((sum, list) => sum + article[list].length, 0)
  const listed = performance.now() - lists
  const middle = quantile(times, 0.5)
  console.log(
    `  ${name.padEnd(36)} ${milliseconds(middle).padStart(8)} (least ${milliseconds(times[0]!)}, nine of ten below ` +
      `${milliseconds(quantile(times, 0.9))}), ${((100 * middle) / whole).toFixed(2)} % of ${milliseconds(whole)}; ` +
      `all ${found} findings listed in ${milliseconds(listed)}`,
  )
}

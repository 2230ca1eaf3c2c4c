// However a long text is edited, it is divided as it would be if it were new: into the same passages at the same places.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyEdits, clipEdits, type Edit } from '../../../src/core/revise/edits.ts'
import { type Plan, planReading } from '../../../src/core/revise/passages.ts'
import { planRereading } from '../../../src/core/revise/replan.ts'
import { filesUnder, readArticle } from '../fixtures/expectation.ts'

const ARTICLES = ['samples/', 'test/fixtures/news/'].flatMap(filesUnder).map(readArticle)
const FILE = [...ARTICLES, ...ARTICLES].join('\n\n')
const TEXTS = [FILE, FILE.replace(/\s+/gu, ' '), FILE.replace(/(.{60,70}) /gu, '$1\n'), `${'\n'.repeat(20_000)}${FILE}`]
/** Shorter than that a text is read as one article. */
const SHORT = 45_000

const typed = fc.constantFrom(
  ...['', ' ', 'a', 'quickly ', '“', '”', '\n', '\n\n', '\r\n', '# News in brief\n\n', 'ORTIZ: Did you sign?\n'],
  ...['Q: Why now?\n', 'Mara Velasco: Because it leaks.\n', '\n\n\n\n\n\n', ARTICLES[0]!, FILE],
)
const edits = fc.array(
  fc.record({
    at: fc.oneof(
      fc.constantFrom(0, 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ max: 0.05, min: 0, noNaN: true }),
    ),
    removed: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 6000 }), fc.constant(SHORT)),
    typed,
  }),
  { minLength: 1, maxLength: 4 },
)

const placed = ({ list, starts, breaks, turns }: Plan) => ({
  breaks,
  turns,
  starts: [...starts],
  list: list.map(({ lines, outline, place }) => ({ lines, outline, place })),
})

it('is divided as a new text is', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), fc.array(edits, { minLength: 1, maxLength: 8 }), (source, steps) => {
      let text = source
      let plan = planReading(text)
      for (const planned of steps) {
        let { length } = text
        const made = planned.map(({ at, removed, typed: put }): Edit => {
          const start = Math.floor(at * length)
          const end = Math.min(length, start + removed)
          length += put.length - (end - start)
          return { start, end, text: put }
        })
        const clipped = clipEdits(text.length, made)
        text = applyEdits(text, clipped)
        plan = planRereading(plan, clipped)
        expect(placed(plan)).toEqual(placed(planReading(text)))
      }
    }),
    { seed: 20260202, numRuns: 20, endOnFailure: true },
  )
})

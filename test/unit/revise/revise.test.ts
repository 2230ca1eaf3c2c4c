// An edited article is read as if it were new: whatever is typed, deleted or pasted, into an article or into a file of
// many, with Windows line ends, decomposed letters or emoji.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, annotate, type Edit, revise } from '../../../src/core/index.ts'
import { aTurn } from '../aTurn.ts'
import { filesUnder, readArticle } from '../fixtures/expectation.ts'
import { brokenInvariants } from '../fixtures/invariants.ts'
import { read, shipped } from '../fixtures/reading.ts'

const ARTICLES = ['samples/', 'test/fixtures/news/'].flatMap(filesUnder).map(readArticle)
/** Long enough to be read passage by passage. */
const FILE = [...ARTICLES, ...ARTICLES].join('\n\n')
const LINE = FILE.replace(/\s+/gu, ' ')
// a fixed seed: the same edits on every machine; what fails is long and not worth the hours of shrinking it
const RUNS = { seed: 20260202, endOnFailure: true }

const FORMS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\r?\n/gu, '\r\n'),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/\.(?=\r?\n)/gu, '. 🌊'),
]

const typed = fc.constantFrom(
  ...['', '', ' ', 'a', 'quickly ', 'Cole ', 'Mara Lindqvist ', 'she ', ' said', '“', '”', '"', '’s', '.', ' — ', '🙂'],
  ...['\n', '\n\n', '\r\n', '\r', '\ud83d', '\u0301', '> ', 'ORTIZ: Did you sign?\n', 'Q: ', 'By Lena Ortiz\n\n'],
  ...['# News in brief\n\n', '\n\n“We tried,” the harbour master said. “Nobody came.”\n\n', ...ARTICLES.slice(0, 2)],
)
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 9000 })),
    typed,
  }),
  { minLength: 1, maxLength: 5 },
)

/** Places as shares of the text become offsets in the text as each edit finds it. */
function toEdits(text: string, planned: readonly { at: number; removed: number; typed: string }[]): Edit[] {
  let { length } = text
  return planned.map(({ at, removed, typed }) => {
    const start = Math.floor(at * length)
    const end = Math.min(length, start + removed)
    length += typed.length - (end - start)
    return { start, end, text: typed }
  })
}

const readAgain = (article: Article, made: readonly Edit[]): Article => revise(article, made, shipped)

const apply = (text: string, made: readonly Edit[]): string =>
  made.reduce((now, { start, end, text: typed }) => now.slice(0, start) + typed + now.slice(end), text)

describe('a revised article is the one a fresh reading gives', () => {
  it('of an article', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ARTICLES), fc.constantFrom(...FORMS), edits, (source, form, planned) => {
        const text = form(source)
        const made = toEdits(text, planned)
        expect(readAgain(read(text), made)).toEqual(read(apply(text, made)))
      }),
      { ...RUNS, numRuns: 25 },
    )
  })

  it.each([
    ['of many articles in one file', FILE],
    ['of many articles in one line', LINE],
  ])('%s', { timeout: 300_000 }, async (_title, source) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FORMS),
        fc.array(edits, { minLength: 1, maxLength: 6 }),
        async (form, steps) => {
          await aTurn()
          let article = read(form(source))
          for (const planned of steps) article = readAgain(article, toEdits(article.text, planned))
          expect(article).toEqual(read(article.text))
          expect(brokenInvariants(article)).toEqual([])
        },
      ),
      { ...RUNS, numRuns: 5 },
    )
  })

  it('when it grows into a file of many articles and shrinks again', () => {
    const first = annotate(ARTICLES[0]!)
    const grown = revise(first, [{ start: 0, end: 0, text: `${FILE}\n\n` }])
    expect(grown).toEqual(annotate(`${FILE}\n\n${ARTICLES[0]}`))
    expect(revise(grown, [{ start: 0, end: FILE.length + 2, text: '' }])).toEqual(first)
  })

  it('when it came from a file and nothing is remembered of it', () => {
    const text = ARTICLES[1]!
    const stored = JSON.parse(JSON.stringify(annotate(text)))
    expect(revise(stored, [{ start: 0, end: 0, text: 'Update. ' }])).toEqual(annotate(`Update. ${text}`))
  })

  it('when edits lie outside of the text', () => {
    expect(revise(annotate('Cole left.'), [{ start: -4, end: 400, text: 'Ortiz stayed.' }])).toEqual(
      annotate('Ortiz stayed.'),
    )
  })
})

describe('a file of many articles', () => {
  const article = annotate(FILE)

  it('has sound offsets, order and links', () => expect(brokenInvariants(article)).toEqual([]))

  it('has one entity for a name, wherever it stands', () => {
    const names = article.entities
      .filter(({ type, mentions }) => type === 'PERSON' && article.mentions[mentions[0]!]!.kind === 'named')
      .map(({ name }) => name)
      .filter((name) => name.includes(' '))
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
})

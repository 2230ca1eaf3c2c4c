import { describe, expect, it, test } from 'vitest'
import { entityCard } from '../../../src/core/features/entityCard.ts'
import { normalisedValue, ownDateOf } from '../../../src/core/features/normalise.ts'
import { normaliseDate } from '../../../src/core/features/normaliseDate.ts'
import { normaliseMoney } from '../../../src/core/features/normaliseMoney.ts'
import type { Article, BlockKind } from '../../../src/core/model.ts'
import { articleOf } from './articleOf.ts'

describe('a date in ISO form', () => {
  it.each([
    ['6 September 2019', '2019-09-06'],
    ['Sept. 6, 2019', '2019-09-06'],
    ['Monday, July 25, 2022', '2022-07-25'],
    ['24th day of November , 1954', '1954-11-24'],
    ['2022-03-01', '2022-03-01'],
    ['29 February 2020', '2020-02-29'],
    ['September 2019', '2019-09'],
    ['2019', '2019'],
    ['the 1980s', '1980/1989'],
    ['1990s', '1990/1999'],
    ['2019-21', '2019/2021'],
    ['2009–10', '2009/2010'],
    ['2017 to 2021', '2017/2021'],
    ['June 3-5, 2020', '2020-06-03/2020-06-05'],
    ['June to August 2020', '2020-06/2020-08'],
    ['Sept. 6', '--09-06'],
    ['March 3rd', '--03-03'],
    ['Friday, July 15', '--07-15'],
    ['July\n25', '--07-25'],
    ['29 February', '--02-29'],
    ['October', '--10'],
  ])('%s is %s', (phrase, iso) => expect(normaliseDate(phrase)).toBe(iso))

  it.each([
    'Monday',
    'last week',
    'the end',
    '40 March',
    '31 June 2020',
    '29 February 2021',
    'May I',
    '2021-19',
    '2009-10',
    'the 2000s',
    "the '80s",
    'late 2019',
    '06/09/2019',
    '2022-13-01',
    'June 3-5',
    '',
  ])('%s has none', (phrase) => expect(normaliseDate(phrase)).toBeNull())
})

describe('a sum of money', () => {
  it.each([
    ['$1.4 billion', 1_400_000_000, 'USD'],
    ['£11.2m', 11_200_000, 'GBP'],
    ['€3,000', 3000, 'EUR'],
    ['200 million Norwegian kroner', 200_000_000, 'NOK'],
    ['Rs 500 crore', 5_000_000_000, 'INR'],
    ['Rs. 5,00,000', 500_000, 'INR'],
    ['Rs 2 lakh crore', 2_000_000_000_000, 'INR'],
    ['50 cents', 0.5, 'USD'],
    ['fifty-five cents', 0.55, 'USD'],
    ['80p', 0.8, 'GBP'],
    ['US$ 2.7 million', 2_700_000, 'USD'],
    ['A$40', 40, 'AUD'],
    ['HK$3.5bn', 3_500_000_000, 'HKD'],
    ['a $3.2-million', 3_200_000, 'USD'],
    ['$3 million Canadian', 3_000_000, 'CAD'],
    ['$5 million USD', 5_000_000, 'USD'],
    ['USD 1.16 million', 1_160_000, 'USD'],
    ['40 euros', 40, 'EUR'],
    ['two million pounds sterling', 2_000_000, 'GBP'],
    ['22 billion cedis', 22_000_000_000, 'GHS'],
    ['36 Canadian dollars', 36, 'CAD'],
    ['half a trillion pesos', 500_000_000_000, null],
    ['¥4 million', 4_000_000, null],
    ['90 francs', 90, null],
    ['30 Calderan dollars', 30, null],
    ['a million yen', 1_000_000, 'JPY'],
    ['44-baht', 44, 'THB'],
    ['10 Swedish kronor', 10, 'SEK'],
  ])('%s is %d %s', (phrase, amount, currency) => expect(normaliseMoney(phrase)).toEqual({ amount, currency }))

  it.each([
    'billions of dollars',
    'a dollar sign',
    '40',
    '40 horses',
    'all 5',
    'the 50 cents',
    'constructor 3',
    '$5 a day',
    '$2-3 million',
    '$5-$10 million',
    '€3.000',
    '€3,5 million',
    '',
  ])('%s is none', (phrase) => expect(normaliseMoney(phrase)).toBeNull())

  it.each([
    ['$40', 'The Dunmore council pays $40.', 'USD'],
    ['$40', 'It costs $40, or A$61.', null],
    ['40 dollars', 'A council in Canada pays 40 dollars.', null],
    ['US$40', 'A council in Canada pays US$40.', 'USD'],
    ['Rs 40', 'A council in Nepal pays Rs 40.', null],
    ['50 cents', 'Bread costs €3, up 50 cents.', null],
  ])('%s in “%s” is %s', (phrase, text, currency) => expect(normaliseMoney(phrase, text)?.currency).toBe(currency))
})

/** An article of two lines at the top, then the story; `words` are its one date. */
function dated(stamp: string, story: string, words: string, others: readonly string[] = []): Article {
  const text = `Bridge shut\n\n${stamp}\n\n${story}`
  const entities = Object.fromEntries(others.map((other, index) => [`o${index}`, { type: 'DATE', names: [other] }]))
  const article = articleOf(
    text,
    { date: { type: 'DATE', names: [words] }, ...(entities as Record<string, { type: 'DATE'; names: string[] }>) },
    [...story.matchAll(/“[^”]+”/gu)].map(([part]) => ({ parts: [part] })),
  )
  const start = text.indexOf(story)
  const block = (kind: BlockKind, from: number, end: number) => ({ kind, start: from, end })
  const blocks = [
    block('headline', 0, 11),
    block('byline', 13, 13 + stamp.length),
    block('paragraph', start, text.length),
  ]
  return { ...article, blocks }
}
const dateIn = (article: Article) => normalisedValue(article, article.entities[0]!)

describe('with the article’s own date', () => {
  const STAMP = 'Updated 10:40, 9 September 2019' // a Monday

  test('it is read from the time stamp, not from the story', () => {
    expect(ownDateOf(dated(STAMP, 'It opened on 4 May 1985.', '4 May 1985'))).toBe('2019-09-09')
    expect(ownDateOf(dated('By Lena Ortiz', 'It opened on 4 May 1985.', '4 May 1985'))).toBeNull()
    expect(ownDateOf(dated('Published 5 March 2021 · Updated 9 March 2021', 'In May.', 'May'))).toBeNull()
  })

  it.each([
    ['Sept. 6', 'It closed on Sept. 6.', '2019-09-06'],
    ['3 March', 'It closed on 3 March.', '2019-03-03'],
    ['Sept. 11', 'Nothing was the same since the Sept. 11 attacks.', '--09-11'],
    ['6 January', 'It closes on 6 January.', '--01-06'],
    ['yesterday', 'It closed yesterday.', '2019-09-08'],
    ['tomorrow', 'It opens tomorrow.', '2019-09-10'],
    ['last year', 'It closed last year.', '2018'],
    ['next month', 'It opens next month.', '2019-10'],
    ['Friday', 'Cole resigned on Friday.', '2019-09-06'],
    ['Monday', 'Velasco told the Courier on Monday that it will open.', '2019-09-09'],
    ['Friday', 'The county will pay, Velasco said on Friday.', '2019-09-06'],
    ['Sunday night', 'It was closed late Sunday night.', '2019-09-08'],
  ])('%s in “%s” is %s', (words, story, date) => expect(dateIn(dated(STAMP, story, words))).toEqual({ date }))

  it.each([
    ['Friday', 'The council meets on Friday.'],
    ['Friday', 'The bridge will be opened on Friday.'],
    ['Friday', 'A vote scheduled on Friday is off.'],
    ['yesterday', '“It closed yesterday,” Cole said.'],
    ['last week', 'It closed last week.'],
    ['month', 'It closed for a month.'],
  ])('%s in “%s” stays open', (words, story) => expect(dateIn(dated(STAMP, story, words))).toBeNull())

  test('a day at the turn of the year is the one just gone', () => {
    const article = dated('3 January 2020', 'It closed on Dec. 28.', 'Dec. 28')
    expect(dateIn(article)).toEqual({ date: '2019-12-28' })
  })

  test('a day beside another year gets no year', () => {
    const story = 'The mine opened on 4 May 1985. On Sept. 6 it flooded.'
    expect(dateIn(dated(STAMP, story, 'Sept. 6', ['4 May 1985']))).toEqual({ date: '--09-06' })
  })

  test('mentions of the same words that mean different days have none', () => {
    const story = 'Cole resigned on Friday. The council meets on Friday.'
    const article = dated(STAMP, story, 'Friday')
    const both = articleOf(article.text, { date: { type: 'DATE', names: ['Friday', 'Friday#2'] } })
    expect(dateIn({ ...both, blocks: article.blocks })).toBeNull()
  })
})

test('without a date of its own an article leaves days as they are', () => {
  const article = articleOf('It closed on Sept. 6, and Cole resigned on Friday.', {
    day: { type: 'DATE', names: ['Sept. 6'] },
    weekday: { type: 'DATE', names: ['Friday'] },
  })
  expect(article.entities.map((entity) => normalisedValue(article, entity))).toEqual([{ date: '--09-06' }, null])
})

test('the card of a date or a sum has its value, that of a person none', () => {
  const article = articleOf('Cole paid $1.4 billion in September 2019.', {
    cole: { type: 'PERSON', names: ['Cole'] },
    sum: { type: 'MONEY', names: ['$1.4 billion'] },
    month: { type: 'DATE', names: ['September 2019'] },
  })
  expect(entityCard(article, 'cole')?.value).toBeNull()
  expect(entityCard(article, 'sum')?.value).toEqual({ money: { amount: 1_400_000_000, currency: 'USD' } })
  expect(entityCard(article, 'month')?.value).toEqual({ date: '2019-09' })
})

import { describe, expect, it } from 'vitest'
import { normaliseDate } from '../../../src/core/features/normaliseDate.ts'
import { normaliseMoney } from '../../../src/core/features/normaliseMoney.ts'

describe('a date in ISO form', () => {
  it.each([
    ['6 September 2019', '2019-09-06'],
    ['Sept. 6, 2019', '2019-09-06'],
    ['Monday, July 25, 2022', '2022-07-25'],
    ['the 1990s', '199X'],
    ['1980s', '198X'],
    ['24th day of November , 1954', '1954-11-24'],
    ['May 2020', '2020-05'],
    ['March 3rd', '--03-03'],
    ['3 March', '--03-03'],
    ['Friday, July 15', '--07-15'],
    ['October', '--10'],
    ['2021', '2021'],
    ['2019-21', '2019/2021'],
    ['2017 to 2021', '2017/2021'],
    ['2022-03-01', '2022-03-01'],
    ['July\n25', '--07-25'],
  ])('%s is %s', (phrase, iso) => {
    expect(normaliseDate(phrase)).toBe(iso)
  })

  it.each(['Monday', 'last week', 'the end', '40 March', 'May I', '2021-19', ''])('%s has none', (phrase) => {
    expect(normaliseDate(phrase)).toBeNull()
  })
})

describe('a sum of money', () => {
  it.each([
    ['$3.2 million', 3_200_000, 'USD'],
    ['US$ 2.7 million', 2_700_000, 'USD'],
    ['$1,200', 1200, 'USD'],
    ['£3bn', 3_000_000_000, 'GBP'],
    ['€40', 40, 'EUR'],
    ['40 euros', 40, 'EUR'],
    ['Rs 21 crore', 210_000_000, 'INR'],
    ['Rs. 4000', 4000, 'INR'],
    ['USD 1.16 million', 1_160_000, 'USD'],
    ['22 billion cedis', 22_000_000_000, 'GHS'],
    ['36 Canadian dollars', 36, 'CAD'],
    ['half a trillion pesos', 500_000_000_000, null],
    ['¥4 million', 4_000_000, null],
    ['a million yen', 1_000_000, 'JPY'],
    ['44-baht', 44, 'THB'],
    ['10 Swedish kronor', 10, 'SEK'],
  ])('%s is %d %s', (phrase, amount, currency) => {
    expect(normaliseMoney(phrase)).toEqual({ amount, currency })
  })

  it.each(['billions of dollars', 'a dollar sign', '40', '40 horses', 'constructor 3', ''])('%s is none', (phrase) => {
    expect(normaliseMoney(phrase)).toBeNull()
  })
})

// When and by what means something was said. Numbers are those of the catalogue of cases.
import { describe, expect, it } from 'vitest'
import { quotesOf } from './quotesOf.ts'

describe('the time of an utterance', () => {
  it.each([
    [86, 'Dunne had said in 2019 that the pier was safe.', '2019'],
    [86, 'Dunne said on Tuesday that the vote on Friday was off.', 'Tuesday'],
    [86, 'Dunne said Tuesday that the pier was safe.', 'Tuesday'],
    [86, 'Dunne told a hearing last week that the vote on Friday was off.', 'last week'],
    [86, 'On Tuesday, Marek Dunne said that the pier was safe.', 'Tuesday'],
    [86, 'On Tuesday Dunne told the council that the pier was safe.', 'Tuesday'],
    [86, 'Last week Dunne told the council that the pier was safe.', 'Last week'],
    [86, 'Three weeks earlier, Dunne had promised to mend the pier.', 'Three weeks earlier'],
    [86, 'Dunne said in an interview with the Harbour Gazette on 3 May 2021 that it was safe.', '3 May 2021'],
    [86, 'Dunne wrote in his 2019 memoir that the pier was safe.', '2019'],
    [86, 'The pier will open on Friday, Dunne said on Tuesday.', 'Tuesday'],
    [86, '“It is safe,” said Dunne on Tuesday, after the vote on Monday.', 'Tuesday'],
    [86, 'Asked on Monday about the storm, Dunne said the pier was safe.', 'Monday'],
    [50, 'A 2019 audit found that no receipts existed.', '2019'],
  ])('%i. %s', (_number, text, time) => {
    expect(quotesOf(text).map((quote) => quote.time)).toEqual([time])
  })

  it.each([
    [5, 'Dunne, who resigned in May, said the pier was safe.'],
    [5, 'Dunne, the engineer since 2015, said the pier was safe.'],
    [72, 'Two swimmers died on Monday, police said.'],
    [64, 'Dunne warned that the vote on Friday would fail.'],
    [6, 'Dunne said after the vote on Monday that the pier was safe.'],
    [56, 'In 2019, according to Tallow, nobody signed.'],
    [40, '“Is it Monday?” asked Dunne.'],
  ])('%i. is none that belongs to something else: %s', (_number, text) => {
    expect(quotesOf(text).map((quote) => quote.time)).toEqual([null])
  })

  it('60. is each one’s own where two speak in a sentence', () => {
    const text = 'Tallow said on Monday that it was fair, while Dunne said on Tuesday that it was theft.'
    expect(quotesOf(text).map(({ source, time }) => [source, time])).toEqual([
      ['Tallow', 'Monday'],
      ['Dunne', 'Tuesday'],
    ])
  })

  it('8. holds for what the speaker goes on to say', () => {
    expect(quotesOf('“It cracked,” she said on Tuesday. “We will mend it.”').map(({ time }) => time)).toEqual([
      'Tuesday',
      'Tuesday',
    ])
  })
})

describe('the manner of an utterance', () => {
  it.each([
    [39, '“We ran,” she said through a translator.', 'through a translator'],
    [39, '“We ran,” she said, speaking by telephone through an interpreter.', 'by telephone through an interpreter'],
    [39, '“We ran,” Dunne said in Norwegian.', 'in Norwegian'],
    [53, '“It is over,” Dunne said in a statement, reported the Gazette.', 'in a statement'],
    [37, '“Done,” Dunne posted on Telegram.', 'on Telegram'],
    [37, '“Done,” it said on its Telegram channel.', 'on its Telegram channel'],
    [37, '“Done,” Dunne wrote on his Facebook page.', 'on his Facebook page'],
    [62, '“Stop,” Tallow said in an email to the board.', 'in an email to the board'],
    [6, '“They were warned,” Dunne said at a news conference.', 'at a news conference'],
    [6, '“No,” Dunne said by phone from Ostrava.', 'by phone from Ostrava'],
    [6, 'In court on Thursday, Dunne said the pier was safe.', 'In court'],
    [6, 'In a letter to the council last week, Dunne wrote that it was safe.', 'In a letter to the council'],
    [6, '“No,” Dunne said in a panel discussion on Monday.', 'in a panel discussion'],
    [6, '“No,” Dunne said under oath.', 'under oath'],
    [6, '“No,” Dunne said through his lawyer.', 'through his lawyer'],
  ])('%i. %s', (_number, text, manner) => {
    expect(quotesOf(text).map((quote) => quote.manner)).toEqual([manner])
  })

  it.each([
    [1, 'Dunne said, “They stood in court.”'],
    [64, 'Dunne said that he had read it in a letter.'],
    [2, '“They ran,” said Dunne, who had been in court.'],
  ])('%i. is none that belongs to something else: %s', (_number, text) => {
    expect(quotesOf(text).map((quote) => quote.manner)).toEqual([null])
  })
})

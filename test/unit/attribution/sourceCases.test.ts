// Who is the source: part B of the catalogue of cases.
import { expect, it } from 'vitest'
import { type Case, testCases } from './caseTable.ts'
import { addresseeOf, readParagraph, relayOf, write } from './readings.ts'

const CASES: readonly Case[] = [
  { number: 44, text: '“Not today,” she said.', finds: ['direct she: “Not today,”'], only: true },
  { number: 45, text: '“Not today,” the spokesman said.', finds: ['direct the spokesman: “Not today,”'], only: true },
  {
    number: 46,
    text: 'A senior official, who asked not to be named, said the pumps had failed.',
    finds: ['indirect A senior official, who asked not to be named: the pumps had failed'],
    only: true,
  },
  {
    number: 47,
    text: 'Residents said the water was brown.',
    finds: ['indirect Residents: the water was brown'],
    only: true,
  },
  {
    number: 48,
    text: 'The vote is on Monday. The Harbour Workers’ Union (HWU) said it would strike.',
    finds: ['indirect The Harbour Workers’ Union (HWU): it would strike'],
    only: true,
  },
  {
    number: 48,
    text: 'The ministry said it would appeal.',
    finds: ['indirect The ministry: it would appeal'],
    only: true,
  },
  { number: 49, text: 'Ostrava denied the raid.', finds: ['indirect [denied] Ostrava: the raid'], only: true },
  {
    number: 50,
    text: 'The audit found that no receipts existed.',
    finds: ['indirect The audit: that no receipts existed'],
  },
  {
    number: 51,
    text: '“We regret it,” a letter signed by Marek Dunne read.',
    finds: ['direct a letter signed by Marek Dunne: “We regret it,”'],
  },
  {
    number: 52,
    text: '“It is over,” Dunne was quoted as saying by the Harbour Gazette.',
    finds: ['direct Dunne: “It is over,”'],
    only: true,
  },
  {
    number: 53,
    text: '“It is over,” Dunne said in a statement, reported the Gazette.',
    finds: ['direct Dunne: “It is over,”'],
    only: true,
  },
  { number: 54, text: 'Dunne told the Gazette he would quit.', finds: ['indirect Dunne: he would quit'], only: true },
  {
    number: 55,
    text: 'Dunne said Tallow had warned that the gate was weak.',
    finds: [
      'indirect Dunne: Tallow had warned that the gate was weak',
      'indirect [warned] Tallow: that the gate was weak',
    ],
    only: true,
  },
  { number: 56, text: 'According to Tallow, nobody signed.', finds: ['indirect Tallow: nobody signed'], only: true },
  {
    number: 57,
    text: 'The pier was, in Dunne’s words, “a toy”.',
    finds: ['mixed Dunne: The pier was + “a toy”'],
  },
  { number: 57, text: 'It was over, as Dunne put it.', finds: ['indirect Dunne: It was over'] },
  {
    number: 57,
    text: 'The fee was never paid, per the filing.',
    finds: ['indirect the filing: The fee was never paid'],
  },
  {
    number: 58,
    text: 'The plan was called “a trap” by Dunne.',
    finds: ['mixed Dunne: The plan + “a trap”'],
  },
  { number: 59, text: 'Tallow and Dunne said they would sue.', finds: ['indirect Tallow and Dunne: they would sue'] },
  {
    number: 60,
    text: 'Tallow called it fair, while Dunne said it was theft.',
    finds: ['indirect Tallow: it fair', 'indirect Dunne: it was theft'],
    only: true,
  },
  { number: 61, text: 'Dunne’s lawyer said he was ill.', finds: ['indirect Dunne’s lawyer: he was ill'], only: true },
  { number: 62, text: 'Tallow’s email read: “Stop.”', finds: ['direct Tallow’s email: “Stop.”'] },
  {
    number: 63,
    text: 'He told this newspaper the pier was safe.',
    finds: ['indirect He: the pier was safe'],
    only: true,
  },
]

testCases('sources', CASES)

it.each([
  [52, '“It is over,” Dunne was quoted as saying by the Harbour Gazette.', 'the Harbour Gazette'],
  [53, '“It is over,” Dunne said in a statement, reported the Gazette.', 'the Gazette'],
  [53, 'The Gazette quoted a keeper as saying that the lamp had failed.', 'The Gazette'],
])('%i. keeps the relay apart: %s', (_number, text, relay) => {
  const reading = readParagraph(text)
  expect(reading.attributions.map((one) => relayOf(reading, one))).toEqual([relay])
})

it.each([
  [54, 'Dunne told the Gazette he would quit.', 'the Gazette'],
  [54, 'Dunne told reporters the plan was dead.', 'reporters'],
  [63, 'He told this newspaper the pier was safe.', 'this newspaper'],
  [63, 'Tallow said to the children that the sea was rising.', 'the children'],
])('%i. finds whom it is said to: %s', (_number, text, addressee) => {
  const reading = readParagraph(text)
  expect(reading.attributions.map((one) => addresseeOf(reading, one))).toEqual([addressee])
})

it.each([
  [46, 'A senior official, who asked not to be named, said the pumps had failed.', 'anonymous'],
  [46, 'Two people familiar with the talks said the deal was dead.', 'anonymous'],
  [47, 'Residents of Ostrava said the water was brown.', 'collective'],
  [45, 'The spokesman said the water was brown.', 'role'],
  [48, 'Ines Tallow said the water was brown.', 'named'],
  [50, 'The audit said the water was brown.', 'document'],
  [84, 'It is said that the water was brown.', 'unsourced'],
] as const)('%i. grades the source: %s', (_number, text, grade) => {
  const reading = readParagraph(text)
  expect(reading.attributions.map((one) => [write(reading, one), one.sourcing])).toEqual([[expect.any(String), grade]])
})

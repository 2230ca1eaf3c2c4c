// Indirect speech, stance, and what is no speech at all: part C of the catalogue of cases.
import { expect, it } from 'vitest'
import { type Case, testCases } from './caseTable.ts'
import { readParagraph } from './readings.ts'

const CASES: readonly Case[] = [
  {
    number: 64,
    text: 'Tallow said that roads had closed.',
    finds: ['indirect Tallow: that roads had closed'],
    only: true,
  },
  { number: 65, text: 'Tallow said roads had closed.', finds: ['indirect Tallow: roads had closed'], only: true },
  { number: 66, text: 'Dunne vowed to appeal.', finds: ['indirect [promised] Dunne: to appeal'], only: true },
  {
    number: 67,
    text: 'Tallow asked whether he knew.',
    finds: ['indirect [asked] Tallow: whether he knew'],
    only: true,
  },
  { number: 68, text: 'Dunne denied taking money.', finds: ['indirect [denied] Dunne: taking money'], only: true },
  { number: 69, text: 'She accused him of lying.', finds: ['indirect [criticised] She: him of lying'], only: true },
  {
    number: 70,
    text: 'Nobody shared his claim that votes had vanished.',
    finds: ['indirect [claimed] his: that votes had vanished'],
    only: true,
  },
  {
    number: 70,
    text: 'The vote is on Monday. The mayor’s claim that every street “keeps its branch” also came under fire.',
    finds: ['mixed [claimed] The mayor: that every street “keeps its branch”'],
    only: true,
    knownGapOf: { rules: 'verbs in the present are not known without a tagger' },
  },
  {
    number: 70,
    text: 'The vote is on Monday. Tallow’s conclusion that the pumps should stay is not shared by the council.',
    finds: ['indirect Tallow’s: that the pumps should stay'],
    knownGapOf: { rules: 'verbs in the present are not known without a tagger' },
  },
  {
    number: 70,
    text: 'The council heard his claim that the clerk who signed had left before the vote was taken.',
    finds: ['indirect [claimed] his: that the clerk who signed had left before the vote was taken'],
  },
  {
    number: 70,
    text: 'The vote is on Monday. Asked about Dunne’s claim that the pier was safe, Tallow said, “It is not.”',
    finds: ['direct Tallow: “It is not.”'],
  },
  { number: 71, text: 'The pier, she said, is sound.', finds: ['indirect she: The pier + is sound'], only: true },
  { number: 71, text: 'The pier —she said— is sound.', finds: ['indirect she: The pier + is sound'], only: true },
  { number: 72, text: 'Two swimmers died, police said.', finds: ['indirect police: Two swimmers died'], only: true },
  {
    number: 72,
    text: 'Two swimmers died, police told the Gazette.',
    finds: ['indirect police: Two swimmers died'],
    only: true,
  },
  {
    number: 72,
    text: 'Banmere recorded a low of 19.8°C, Tarnby 19.2°C, Kessim 23.0°C and Dunmore 20.3°C, the official said.',
    finds: ['indirect the official: Banmere recorded a low of 19.8°C, Tarnby 19.2°C, Kessim 23.0°C and Dunmore 20.3°C'],
    only: true,
  },
  {
    number: 72,
    text: 'Orrin recorded a low of 18 degrees on Monday and it was warmer than usual, an official told reporters.',
    finds: ['indirect an official: Orrin recorded a low of 18 degrees on Monday and it was warmer than usual'],
    only: true,
  },
  {
    number: 73,
    text: 'He signed the deal, which Dunne said was void.',
    finds: ['indirect Dunne: which + was void'],
    only: true,
    knownGapOf: { models: 'who signs something is taken to report it' },
  },
  {
    number: 74,
    text: 'Repairs would take a year, Tallow said. Funds were gone.',
    finds: ['indirect Tallow: Repairs would take a year', 'indirect Tallow: Funds were gone'],
    knownGap: 'a sentence without a cue or a mark cannot be told from the reporter’s own',
  },
  { number: 75, text: 'Dunne did not say who signed.', finds: ['indirect Dunne: who signed'], only: true },
  {
    number: 76,
    text: 'Tallow declined to comment.',
    finds: ['indirect [refused] Tallow: to comment'],
    only: true,
  },
  {
    number: 77,
    text: 'Dunne is expected to say that he erred.',
    finds: ['indirect Dunne: that he erred'],
    only: true,
  },
  {
    number: 78,
    text: 'If he says that he erred, talks will end.',
    finds: ['indirect he: that he erred'],
    only: true,
  },
  {
    number: 79,
    text: 'Dunne conceded that it leaked.',
    finds: ['indirect [conceded] Dunne: that it leaked'],
    only: true,
  },
  { number: 79, text: 'Dunne claimed it was dry.', finds: ['indirect [claimed] Dunne: it was dry'], only: true },
  { number: 80, text: 'Dunne denied that he fled.', finds: ['indirect [denied] Dunne: that he fled'], only: true },
  { number: 81, text: 'Tallow believes he knew.', finds: ['indirect [thought] Tallow: he knew'], only: true },
  {
    number: 82,
    text: 'He shrugged as if to say “not me”.',
    only: true,
  },
  {
    number: 83,
    text: 'He allegedly fled by boat.',
    finds: ['indirect —: He allegedly fled by boat'],
    knownGap: 'a hedge without a cue is not read as an attribution',
  },
  {
    number: 84,
    text: 'It is said that the lamp still burns.',
    finds: ['indirect —: that the lamp still burns'],
    only: true,
  },
  {
    number: 56,
    text: 'The trust has promised that she may stay as long as she likes, according to its director, Marek Dunne.',
    finds: ['indirect [promised] The trust: that she may stay as long as she likes'],
  },
  { number: 85, text: 'The buyer was advised by Tarn Lane.', finds: [], only: true },
  {
    number: 58,
    text: 'The review was condemned by the union.',
    finds: ['indirect [criticised] the union: The review'],
  },
  { number: 85, text: 'Tallow spoke at a base that overlooks the harbour.', finds: [], only: true },
  {
    number: 85,
    text: 'The vote is on Monday. The ministry’s claim could not be checked at once.',
    finds: [],
    only: true,
  },
  { number: 85, text: 'By midnight his office had posted a copy online.', finds: [], only: true },
  {
    number: 85,
    text: 'By midnight his office had posted that the pier was closed.',
    finds: ['indirect his office: that the pier was closed'],
  },
  { number: 85, text: 'The bank added $3m to the bill.', only: true },
  { number: 85, text: 'The council voted 7–4 on Monday to approve a new roof.', only: true },
  { number: 85, text: 'The vote was won by Teodor Brand, an independent who had wavered for weeks.', only: true },
  {
    number: 85,
    text: 'She pointed to the door.',
    only: true,
    knownGapOf: { models: 'what is pointed to, and to what end, looks alike' },
  },
  {
    number: 85,
    text: 'The smith stressed metal plates with a hammer.',
    only: true,
    knownGap: 'an object decides, and objects are not told apart',
  },
  {
    number: 85,
    text: 'Gales ruled the waves.',
    only: true,
    knownGapOf: { models: 'a bare object decides, and objects are not told apart' },
  },
  {
    number: 86,
    text: 'Dunne had said in 2019 that it was safe.',
    finds: ['indirect Dunne: that it was safe'],
    only: true,
  },
  {
    number: 87,
    text: 'Correction: An earlier version of this report said the pier was shut.',
    finds: ['indirect An earlier version of this report: the pier was shut'],
    only: true,
  },
]

testCases('indirect speech', CASES)

it('78. an attribution that depends on a condition is less sure', () => {
  const [conditional] = readParagraph('If he says that he erred, talks will end.').attributions
  const [plain] = readParagraph('He says that he erred.').attributions
  expect(conditional!.score).toBeLessThan(plain!.score)
})

// How much each feature of a candidate counts, by the kind of pronoun. Fitted by logistic regression over the candidates
// of each pronoun (training splits of GAP and GUM), then rounded: features and their order are in candidateFeatures.ts.
import type { Feature } from './candidateFeatures.ts'

type Weights = Readonly<Partial<Record<Feature | 'nobody', number>>>

/** he, she, him, her, his */
export const PERSON_WEIGHTS: Weights = {
  nobody: -0.5,
  sameSentence: 1.2,
  previousSentence: 0.9,
  twoBack: 0.2,
  furtherBack: -0.8,
  nearest: 0.6,
  second: 0.2,
  subject: 0.8,
  possessor: 0.2,
  prepositional: -0.4,
  subjectOfSentence: 0.5,
  subjectBefore: 0.5,
  opensSentence: 0.3,
  parallel: 0.4,
  pronounChain: 0.6,
  nominal: -0.8,
  often: 0.4,
  genderTold: 1.2,
  genderAgainst: -3,
  reportedBy: 1.5,
  possessiveOfSubject: 0.3,
  sameClauseObject: -1.5,
  otherQuotation: -0.3,
  ownWords: -4,
  speaker: 1,
  later: -0.5,
}

/** it, its, itself */
export const THING_WEIGHTS: Weights = {
  nobody: 2.2,
  sameSentence: 1,
  previousSentence: 0.3,
  furtherBack: -1.5,
  nearest: 0.4,
  subject: 0.8,
  prepositional: -0.5,
  subjectOfSentence: 0.9,
  subjectBefore: 0.4,
  pronounChain: 0.8,
  often: 0.2,
  organisation: 0.8,
  possessiveOfSubject: 0.6,
  speaker: 1.5,
  reportedBy: 2,
  otherQuotation: -0.6,
  ownWords: -1,
}

/** they, them, their */
export const PLURAL_WEIGHTS: Weights = {
  nobody: 2,
  sameSentence: 1,
  previousSentence: 0.4,
  furtherBack: -1.2,
  nearest: 0.5,
  subject: 0.8,
  prepositional: -0.4,
  subjectOfSentence: 0.8,
  subjectBefore: 0.4,
  pronounChain: 0.9,
  often: 0.2,
  pluralKnown: 0.8,
  possessiveOfSubject: 0.4,
  sameClauseObject: -1,
  speaker: 1.2,
  reportedBy: 1.8,
  otherQuotation: -0.5,
  ownWords: -1.5,
}

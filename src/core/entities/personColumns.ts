// What is noted of each person a “he” or “she” may stand for, as small whole numbers: the columns that the trained trees
// ask about. The order is part of the trained file.

/** Of the pronoun and its place. */
const PRONOUN = [
  'subject',
  'object',
  'possessive',
  'position',
  'wordBefore',
  'wordAfter',
  'adjunct',
  'role',
  'peopleHere',
] as const

/** Of a candidate that was named before: the latest mention, the words between it and the pronoun, and its history. */
const BEFORE = [
  'distance',
  'words',
  'order',
  'orderInSentence',
  'latestRole',
  'latestKind',
  'joined',
  'opens',
  'quotation',
  'beforeIt',
  'afterIt',
  'verbsBetween',
  'commasBetween',
  'joinsBetween',
  'subordinatorsBetween',
  'relativesBetween',
  'subjectsBetween',
  'peopleBetween',
  'sinceSubject',
  'wordsSinceSubject',
  'wordsSinceName',
  'names',
  'subjects',
  'mentionRank',
  'everInFull',
  'latestLength',
  'firstLength',
  'lastSubject',
  'governs',
  'outOfBounds',
  'otherGoverns',
] as const

/** Of any candidate: who it is, and where it is named next. */
const ANY = [
  'inAll',
  'inAllRank',
  'gender',
  'person',
  'named',
  'speech',
  'nextName',
  'later',
  'laterWords',
  'laterCommas',
  'laterVerbs',
] as const

/** Of its nearest rival, and how it compares. */
const RIVAL = [
  'rivalRole',
  'rivalDistance',
  'rivalNearer',
  'rivalGoverns',
  'rivalOpens',
  'rivalGender',
  'rivalInSentence',
  'moreNames',
  'moreSubjects',
  'moreInAll',
] as const

export const PERSON_COLUMNS = [...PRONOUN, ...BEFORE, ...ANY, ...RIVAL] as const
export type PersonColumn = (typeof PERSON_COLUMNS)[number]

/** The place of each column. */
export const COLUMN = Object.fromEntries(PERSON_COLUMNS.map((column, place) => [column, place])) as Readonly<
  Record<PersonColumn, number>
>

// A guess at finite verbs without a tagger: good enough to end a subject.
import { AUXILIARY, CAPITAL, LETTERS, RELATIVE } from './lexicon/wordClasses.ts'
import { is, type Line } from './line.ts'

/** An auxiliary, a word in -ed, or an irregular past. */
export function isVerbLike(line: Line, at: number): boolean {
  const word = line.lower[at]!
  if (!is(line, at, LETTERS) || is(line, at, RELATIVE | CAPITAL)) return false
  if (is(line, at, AUXILIARY)) return true
  return /[a-z]{2}ed$/.test(word) || IRREGULAR_PAST.has(word)
}

const IRREGULAR_PAST = new Set(
  (
    'told said took went came made gave got stood left rose fell met spoke began broke brought built bought caught chose ' +
    'drew drove ate felt found flew forgot fought grew held hid hit kept knew laid led lost paid put ran read rode sang sat ' +
    'saw sent set shook shot showed shut slept sought sold spent stuck struck swept swore taught thought threw thinks wore won wrote'
  ).split(' '),
)

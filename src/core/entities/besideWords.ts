// What kind of word stands beside a mention, and what words stand between two: as much as tells whose clause it is.
import { isRoleNoun } from '../mentions/roleWords.ts'
import { remembering } from '../remember.ts'
import type { TextLayer } from '../text/layer.ts'
import { roleGender } from './gender.ts'
import { AUXILIARIES, DETERMINERS, isVerb, PREPOSITIONS, SUBORDINATORS } from './grammar.ts'

/** The kinds by number, the closed words first; 0 is the edge of a sentence. */
const KINDS: readonly (readonly [kind: number, test: (word: string) => boolean])[] = [
  [1, (word) => word === 'and'],
  [2, (word) => /^(?:but|or|so|yet)$/u.test(word)],
  [3, (word) => word === ','],
  [4, (word) => word === 'that'],
  [5, (word) => /^(?:when|while|as|after|before|until|since|once)$/u.test(word)],
  [6, (word) => /^(?:because|if|although|though|unless|whereas|where|how|why|what)$/u.test(word)],
  [7, (word) => /^(?:who|whom|whose|which)$/u.test(word)],
  [8, (word) => word === 'of'],
  [9, (word) => word === 'by'],
  [10, (word) => word === 'with'],
  [11, (word) => /^(?:to|for|from)$/u.test(word)],
  [12, (word) => PREPOSITIONS.has(word)],
  [13, (word) => AUXILIARIES.has(word)],
  [14, isVerb],
  [15, (word) => word === "'s" || word === "'"],
  [16, (word) => /^["(“‘[]/u.test(word)],
  [17, (word) => /^[;:)\]”’–—-]/u.test(word)],
  [18, (word) => DETERMINERS.has(word)],
  [20, (word) => isRoleNoun(word) && roleGender(word) !== null],
  [19, isRoleNoun],
  [21, (word) => word.endsWith('ing')],
  [22, (word) => word.endsWith('ly')],
  [23, (word) => word === '.'],
]
const OTHER = 24

/** The kind of a word in lower case. */
export const kindOfWord = remembering((word: string): number => KINDS.find(([, test]) => test(word))?.[0] ?? OTHER)

export interface WordsBetween {
  readonly verbs: number
  readonly commas: number
  readonly joins: number
  readonly subordinators: number
  readonly relatives: number
}

/** Counts what stands from one token up to another. */
export function countBetween({ tokens: { lower } }: TextLayer, from: number, to: number): WordsBetween {
  let [verbs, commas, joins, subordinators, relatives] = [0, 0, 0, 0, 0]
  for (let i = from; i < to; i++) {
    const word = lower[i]!
    if (word === ',') commas++
    else if (word === 'and' || word === 'but' || word === 'or') joins++
    else if (word === 'that' || kindOfWord(word) === 7) relatives++
    else if (SUBORDINATORS.has(word)) subordinators++
    else if (!PREPOSITIONS.has(word) && isVerb(word)) verbs++
  }
  return { verbs, commas, joins, subordinators, relatives }
}

// Whether a person is a woman or a man, as far as the text says so: a title before the name, a gendered role, and only
// then the list of given names.
import { lexicon } from '../mentions/lexicon.ts'
import { FEMALE_ROLES, MALE_ROLES } from '../mentions/roleWords.ts'
import type { TextLayer } from '../text/layer.ts'
import { longForm } from './personNames.ts'

export type Gender = 'female' | 'male'

/** The gender of the words for a person (“spokeswoman”, “Mrs”), or null. */
export function roleGender(word: string): Gender | null {
  const bare = word.replace(/\.$/u, '')
  if (FEMALE_ROLES.has(bare) || /(?:woman|women)$/u.test(bare)) return 'female'
  if (MALE_ROLES.has(bare) || /(?:^|[a-z]{2})(?:man|men)$/u.test(bare))
    return bare === 'human' || bare === 'german' ? null : 'male'
  return null
}

/** What the title right before token `first` says: “Mrs Cole” → female. */
export function titleGender(layer: TextLayer, first: number): Gender | null {
  const { lower, sentence } = layer.tokens
  let i = first - 1
  if (i >= 0 && lower[i] === '.') i--
  if (i < 0 || sentence[i] !== sentence[first]) return null
  const word = lower[i]!.replace(/\.$/u, '')
  if (/^(?:mr|sir|lord|mister|herr|monsieur|señor)$/u.test(word)) return 'male'
  if (/^(?:mrs|ms|miss|dame|madam|madame|mme|mlle|lady|señora|frau)$/u.test(word)) return 'female'
  return null
}

/** Short forms of women’s and men’s names alike; “Al” is an article as well. */
const EITHER = new Set(['al', 'charlie', 'drew', 'jamie', 'pat', 'sandy'])

/** What the list of given names says of a name's first word. */
export function nameGender(words: readonly string[]): Gender | null {
  const first = words[0]!
  const { names } = lexicon()
  for (const word of [first, first.split('-')[0]!, EITHER.has(first) ? first : longForm(first)]) {
    const kind = names.get(word)
    if (kind === 'female' || kind === 'male') return kind
  }
  return null
}

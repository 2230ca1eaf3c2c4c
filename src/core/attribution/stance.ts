// The stance of cues that the verb alone does not tell: several words (ruled out, declined to say), and verbs and nouns
// that report too seldom to be looked for.
import type { Stance } from '../model.ts'
import { nounStance } from './nominal.ts'

/** More than one word decides: he called ⟨for⟩ a vote demands, he called it a trap does not. */
const PHRASES: readonly (readonly [RegExp, Stance])[] = [
  [/(?:^|\s)(?:declin\p{L}*|refus\p{L}*)\s+to(?!\p{L})/iu, 'refused'],
  [
    /(?:^|\s)(?:rul(?:e|es|ed|ing)\s+out|hit(?:s|ting)?\s+back|(?:push|fir)(?:e|es|ed|ing)?\s*(?:ed)?\s+back)(?!\p{L})/iu,
    'denied',
  ],
  [/(?:^|\s)call(?:s|ed|ing)?\s+(?:for|on|upon)(?!\p{L})/iu, 'demanded'],
  [/(?:^|\s)(?:ma(?:de|ke|kes|king)\s+the\s+case)(?!\p{L})/iu, 'claimed'],
  [/(?:^|\s)(?:spoke|speak|speaks|speaking)\s+out(?!\p{L})/iu, 'criticised'],
  [/(?:^|\s)(?:look(?:s|ed|ing)?\s+forward\s+to)(?!\p{L})/iu, 'predicted'],
]

/** Verbs that are cues to a trained model, and too rarely to be listed as such. */
const LEMMAS: readonly (readonly [Stance, string])[] = [
  ['thought', 'consider considers considered considering'],
  ['conceded', 'grant grants granted granting'],
]
const WORDS: ReadonlyMap<string, Stance> = new Map(
  LEMMAS.flatMap(([stance, forms]) => forms.split(' ').map((form) => [form, stance] as const)),
)

/** The stance of a cue as written; `stance` is what its verb tells, “said” when that is nothing. */
export function refineStance(cue: string, stance: Stance): Stance {
  if (cue.includes(' ')) for (const [form, told] of PHRASES) if (form.test(cue)) return told
  if (stance !== 'said') return stance
  const word = /\p{L}+(?=\P{L}*$)/u.exec(cue)?.[0].toLowerCase() ?? ''
  return WORDS.get(word) ?? nounStance(word) ?? stance
}

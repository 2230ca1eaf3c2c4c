// The stance of cues that the verb alone does not tell: several words (ruled out, declined to say), and verbs and nouns
// that report too seldom to be looked for.
import type { Stance } from '../model.ts'
import { nounStance } from './nominal.ts'

/** More than one word decides: he called ⟨for⟩ a vote demands, he called it a trap does not. */
const PHRASES: readonly (readonly [RegExp, Stance])[] = [
  [/(?:^|\s)(?:declin[a-z]*|refus[a-z]*)\s+to(?![A-Za-z])/i, 'refused'],
  [
    /(?:^|\s)(?:rul(?:e|es|ed|ing)\s+out|hit(?:s|ting)?\s+back|(?:push|fir)(?:e|es|ed|ing)?\s*(?:ed)?\s+back)(?![A-Za-zÀ-ɏ])/i,
    'denied',
  ],
  [/(?:^|\s)call(?:s|ed|ing)?\s+(?:for|on|upon)(?![A-Za-z])/i, 'demanded'],
  [/(?:^|\s)(?:ma(?:de|ke|kes|king)\s+the\s+case)(?![A-Za-z])/i, 'claimed'],
  [/(?:^|\s)(?:spoke|speak|speaks|speaking)\s+out(?![A-Za-z])/i, 'criticised'],
  [/(?:^|\s)(?:look(?:s|ed|ing)?\s+forward\s+to)(?![A-Za-z])/i, 'predicted'],
]

/** Verbs that are cues to a trained model, and too rarely to be listed as such. */
const LEMMAS: readonly (readonly [Stance, string])[] = [
  ['thought', 'consider considers considered considering'],
  ['conceded', 'grant grants granted granting'],
]
const WORDS: ReadonlyMap<string, Stance> = new Map(
  LEMMAS.flatMap(([stance, forms]) => forms.split(' ').map((form) => [form, stance] as const)),
)

/**
 * The stance of a cue as written.
 * @param stance what its verb tells, “said” when that is nothing
 * @param noun whether the cue is a noun: their calls that he resign
 */
export function refineStance(cue: string, stance: Stance, noun = false): Stance {
  if (cue.includes(' ')) for (const [form, told] of PHRASES) if (form.test(cue)) return told
  // Mayor calls cuts ‘a bill sent to our children’: only who calls for something, or on somebody, demands
  if (!noun && /(?:^|\s)call(?:s|ed|ing)?$/i.test(cue)) return 'said'
  if (noun && /^calls?$/i.test(cue)) return 'demanded'
  if (stance !== 'said') return stance
  const word = /[A-Za-zÀ-ɏ]+(?=[^A-Za-zÀ-ɏ]*$)/.exec(cue)?.[0].toLowerCase() ?? ''
  return WORDS.get(word) ?? nounStance(word) ?? stance
}

// The pronouns that stand for somebody or something named elsewhere, and what each of them tells.

export interface PronounSense {
  readonly gender: 'female' | 'male' | null
  /** “it” and “its” stand for things, “they” and “who” for people and things alike. */
  readonly thing: boolean | null
  readonly plural: boolean | null
  readonly form: 'subject' | 'object' | 'possessive' | 'reflexive' | 'relative'
}

const sense = (
  gender: PronounSense['gender'],
  thing: boolean | null,
  plural: boolean | null,
  form: PronounSense['form'],
): PronounSense => ({ gender, thing, plural, form })

/** Third-person and relative pronouns. “her” is an object or a possessive: `pronounForm` tells. */
export const PRONOUNS: ReadonlyMap<string, PronounSense> = new Map([
  ['he', sense('male', false, false, 'subject')],
  ['him', sense('male', false, false, 'object')],
  ['his', sense('male', false, false, 'possessive')],
  ['himself', sense('male', false, false, 'reflexive')],
  ['she', sense('female', false, false, 'subject')],
  ['her', sense('female', false, false, 'possessive')],
  ['hers', sense('female', false, false, 'possessive')],
  ['herself', sense('female', false, false, 'reflexive')],
  ['it', sense(null, true, false, 'subject')],
  ['its', sense(null, true, false, 'possessive')],
  ['itself', sense(null, true, false, 'reflexive')],
  ['they', sense(null, null, true, 'subject')],
  ['them', sense(null, null, true, 'object')],
  ['their', sense(null, null, true, 'possessive')],
  ['theirs', sense(null, null, true, 'possessive')],
  ['themselves', sense(null, null, true, 'reflexive')],
  ['who', sense(null, false, null, 'relative')],
  ['whose', sense(null, null, null, 'relative')],
  ['whom', sense(null, false, null, 'relative')],
])

/** Pronouns of the speaker. */
export const SPEAKER_PRONOUNS: ReadonlySet<string> = new Set('i me my mine myself'.split(' '))
/** Pronouns of the speaker and others. */
export const SPEAKERS_PRONOUNS: ReadonlySet<string> = new Set('we us our ours ourselves'.split(' '))

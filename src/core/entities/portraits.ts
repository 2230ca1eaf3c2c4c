// Whom the pronouns of a text have mostly stood for: a portrait is about one of them, whoever else comes by.
import type { Gender } from './gender.ts'
import type { Referent } from './referent.ts'

/** Pronouns that make somebody the topic, how many times more than of anybody else, and how many are compared. */
const TOPIC = { least: 4, times: 2, rivals: 4 }
/** Pronouns of one gender, and how many times more than of the other, that tell it. */
const TAKEN_UP = { least: 1.2, times: 4 }

/** The gender that the pronouns for somebody tell, or null where they are few or of both. */
export function genderTakenUp({ takenUp: { female, male } }: Referent): Gender | null {
  if (Math.max(female, male) < TAKEN_UP.least) return null
  return female > TAKEN_UP.times * male ? 'female' : male > TAKEN_UP.times * female ? 'male' : null
}

export class Portraits {
  private readonly portrayed: Record<Gender, readonly Referent[]> = { female: [], male: [] }

  /** Notes that a pronoun stood for somebody. */
  add(gender: Gender, referent: Referent): void {
    const others = this.portrayed[gender].filter((one) => one !== referent)
    this.portrayed[gender] = [referent, ...others]
      .sort((a, b) => b.takenUp[gender] - a.takenUp[gender])
      .slice(0, TOPIC.rivals)
  }

  /** Who the text is about so far, among those of a gender. */
  topicOf(gender: Gender): Referent | null {
    const [first, second] = this.portrayed[gender]
    if (!first || first.takenUp[gender] < TOPIC.least) return null
    return second && first.takenUp[gender] < TOPIC.times * second.takenUp[gender] ? null : first
  }
}

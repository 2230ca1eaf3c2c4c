// What the pronoun beside a bare surname tells of who bears it: “Velasco left her keys” is not said of Idris Velasco.
import type { TextLayer } from '../text/layer.ts'
import type { Gender } from './gender.ts'
import { PREPOSITIONS } from './grammar.ts'
import { isObjectHer } from './pronounForms.ts'
import { PRONOUNS } from './pronounWords.ts'

/** Tokens to either side that are looked at. */
const NEAR = { ahead: 6, back: 8 }

/** The gender of a pronoun that stands for the subject right before it, or for the name after its comma; or null. */
export function genderBeside(layer: TextLayer, first: number, last: number): Gender | null {
  const { lower, words, sentence, count } = layer.tokens
  for (let i = last; i < count && i < last + NEAR.ahead && sentence[i] === sentence[first]; i++) {
    if (!/^\p{Ll}/u.test(words[i]!)) break
    const gender = genderOf(layer, i)
    if (gender) return gender
  }
  // “In her second year, Velasco closed two plants”
  if (lower[first - 1] !== ',') return null
  const from = layer.sentences[sentence[first]!]!.first
  if (!PREPOSITIONS.has(lower[from]!)) return null
  for (let i = Math.max(from, first - NEAR.back); i < first; i++) {
    const gender = genderOf(layer, i)
    if (gender) return gender
  }
  return null
}

// “Cole met her” and “Cole told him” speak of somebody else
function genderOf(layer: TextLayer, token: number): Gender | null {
  const sense = PRONOUNS.get(layer.tokens.lower[token]!)
  if (!sense?.gender || sense.form === 'object' || sense.form === 'relative') return null
  return layer.tokens.lower[token] === 'her' && isObjectHer(layer, token) ? null : sense.gender
}

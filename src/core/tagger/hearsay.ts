// What the names of a document say of one another: the same words elsewhere, the longer name a word begins or ends, the
// long form of an acronym. “Odell opened its plant” is a company’s, so “the Odell case” is too, though the words beside it
// would not tell.
import type { Found } from './decode.ts'
import { extendPhrase, PHRASE_START } from './hash.ts'
import type { Sheet } from './sheet.ts'

/** A single name rules a type out no further than this. */
export const LEAST_LOG = -6
/** Sorts of kin that are heard, see `hearKin`. */
export const KIN = 7
/** More voices than that count as that many. */
const MOST_HEARD = 25

interface Said {
  count: number
  readonly sum: Float64Array
}
type Sayings = Map<number, Said>

/** What names say by their words, by their last and by their first word, and by their initials. */
export interface Hearsay {
  readonly whole: Sayings
  readonly ending: Sayings
  readonly beginning: Sayings
  readonly initials: Sayings
}

/** Gathers what the names of the best labelling say. */
export function gatherHearsay(sheet: Sheet, names: readonly Found[], types: number): Hearsay {
  const hearsay: Hearsay = { whole: new Map(), ending: new Map(), beginning: new Map(), initials: new Map() }
  for (const { first, last, typeChances, best } of names) {
    if (!best) continue
    const say = (sayings: Sayings, key: number) => {
      const said = sayings.get(key) ?? { count: 0, sum: new Float64Array(types) }
      sayings.set(key, said)
      said.count++
      for (let t = 0; t < types; t++) said.sum[t]! += Math.max(LEAST_LOG, typeChances[t]!)
    }
    say(hearsay.whole, phraseKey(sheet, first, last))
    if (last - first === 1) continue
    say(hearsay.ending, phraseKey(sheet, last - 1, last))
    say(hearsay.beginning, phraseKey(sheet, first, first + 1))
    const initials = initialsKey(sheet, first, last)
    if (initials) say(hearsay.initials, initials)
  }
  return hearsay
}

/** Writes what a name's kin say from `at` on; where they end is returned. */
export function hearKin(
  sheet: Sheet,
  { first, last, typeChances, best }: Found,
  { whole, ending, beginning, initials }: Hearsay,
  clues: Float64Array,
  at: number,
): number {
  const types = typeChances.length
  const hear = (said: Said | undefined, own: boolean) => {
    if (said) writeSaid(said, own && best ? typeChances : null, clues, at)
    at += types + 1
  }
  const single = last - first === 1
  const { upper, letters } = sheet.facts[first]!
  const [head, tail] = [phraseKey(sheet, first, first + 1), phraseKey(sheet, last - 1, last)]
  hear(whole.get(phraseKey(sheet, first, last)), true)
  // “Voss” hears “Mara Voss”, “Odell” hears “Odell Foods”, “NWB” hears “National Water Board”
  hear(single ? ending.get(tail) : undefined, false)
  hear(single ? beginning.get(head) : undefined, false)
  hear(single && upper ? initials.get(lettersKey(letters)) : undefined, false)
  // and the other way round; “Ines Voss” hears “Mara Voss” too
  hear(single ? undefined : whole.get(tail), false)
  hear(single ? undefined : whole.get(head), false)
  hear(single ? undefined : ending.get(tail), true)
  return at
}

/** What others say together, the likeliest type as zero, and a 1 behind it where there are any. */
function writeSaid({ count, sum }: Said, own: Float64Array | null, clues: Float64Array, at: number): void {
  const types = sum.length
  const others = own ? count - 1 : count
  if (others < 1) return
  let top = Number.NEGATIVE_INFINITY
  for (let t = 0; t < types; t++) {
    clues[at + t] = sum[t]! - (own ? Math.max(LEAST_LOG, own[t]!) : 0)
    top = Math.max(top, clues[at + t]!)
  }
  // so many voices as no article of the training has would drown all else
  const weight = Math.sqrt(Math.min(others, MOST_HEARD)) / others
  for (let t = 0; t < types; t++) clues[at + t] = (clues[at + t]! - top) * weight
  clues[at + types] = 1
}

/** The words between two tokens as one hash. */
export function phraseKey({ facts }: Sheet, first: number, last: number): number {
  let key = PHRASE_START
  for (let i = first; i < last; i++) key = extendPhrase(key, facts[i]!.lower)
  return key
}

/** “National Water Board” has the key of the letters “nwb”; 0 where there are not two capitals. */
function initialsKey({ facts }: Sheet, first: number, last: number): number {
  let letters = ''
  for (let i = first; i < last; i++) if (facts[i]!.capitalised) letters += facts[i]!.letters.charAt(0)
  return letters.length > 1 ? lettersKey(letters) : 0
}

function lettersKey(letters: string): number {
  let key = PHRASE_START
  for (let i = 0; i < letters.length; i++) if (letters[i] !== '.') key = extendPhrase(key, letters.charCodeAt(i))
  return key
}

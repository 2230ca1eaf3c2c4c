// From judged spans to names: of spans that overlap those are chosen that promise most together, and what is likely no name
// is left out.
import type { Found } from './decode.ts'
import { phraseKey } from './hearsay.ts'
import { OPENING, type Sheet } from './sheet.ts'
import { FORM } from './wordFacts.ts'

/** A name less likely than this takes more from precision than it gives to recall: about half of the F1 there is. */
const LEAST_CHANCE = 0.4
/** The same for what is a name elsewhere in the document, and for capitals that their writer chose. */
const LEAST_KNOWN = 0.2
const LEAST_CHOSEN = 0.2
/** Such capitals have to be a name of some type, if not of which. */
const LEAST_PRESENCE = 0.7
/** “Rain fell”: what the first look passed over where a sentence opens has to be likelier than not. */
const LEAST_OPENING = 0.55

/** A span with the likeliest type and its chance. */
export interface Judged extends Found {
  /** The key of its words. */
  readonly key: number
}

/**
 * The names among judged spans, in order, none overlapping another.
 * @param judged by their first token, of equal ones the longer first
 */
export function chooseNames(sheet: Sheet, judged: readonly Judged[]): Judged[] {
  const known = wordsOfNames(sheet, judged)
  // where a word is a name elsewhere in the document, it is one here; what the first look passed over has no such claim
  const least = (name: Judged): number => {
    if (!name.best) {
      return opensSentence(sheet, name.first) ? LEAST_OPENING : Math.max(LEAST_CHANCE, 1 - name.spanChance)
    }
    return known.has(name.key) ? LEAST_KNOWN : isChosen(sheet, name) ? LEAST_CHOSEN : LEAST_CHANCE
  }
  const chosen: Judged[] = []
  for (let from = 0; from < judged.length; ) {
    let to = from + 1
    let end = judged[from]!.last
    while (to < judged.length && judged[to]!.first < end) end = Math.max(end, judged[to++]!.last)
    chosen.push(...chooseAmong(judged.slice(from, to), least))
    from = to
  }
  return chosen
}

/** Whether nothing but a sign stands before a word: “• Rain fell”. */
const opensSentence = ({ first, opening, facts }: Sheet, i: number): boolean =>
  opening[i] !== OPENING.INSIDE || (first[i] === i - 1 && facts[i - 1]!.form === FORM.OTHER)

/** Of spans that hang together, those that promise most beyond what each has to (weighted interval scheduling). */
function chooseAmong(spans: readonly Judged[], least: (name: Judged) => number): Judged[] {
  const byEnd = [...spans].sort((a, b) => a.last - b.last || a.first - b.first)
  const promise = [0]
  const before: number[] = []
  byEnd.forEach((span, i) => {
    let k = i
    while (k > 0 && byEnd[k - 1]!.last > span.first) k--
    const taken = promise[k]! + span.chance - least(span)
    before.push(taken > promise[i]! ? k : -1)
    promise.push(Math.max(taken, promise[i]!))
  })
  const chosen: Judged[] = []
  for (let i = byEnd.length; i > 0; ) {
    const next = before[i - 1]!
    if (next >= 0) chosen.push(byEnd[i - 1]!)
    i = next >= 0 ? next : i - 1
  }
  return chosen.reverse()
}

function wordsOfNames(sheet: Sheet, judged: readonly Judged[]): ReadonlySet<number> {
  const known = new Set<number>()
  for (const { first, last, chance, key } of judged) {
    if (chance < LEAST_CHANCE) continue
    known.add(key)
    // “Mara Voss” vouches for “Voss”, “Odell Foods” for “Odell”
    known.add(phraseKey(sheet, last - 1, last)).add(phraseKey(sheet, first, first + 1))
  }
  return known
}

// “told the Skarn Islander”, “a dealer in Vessen”: nothing but a name would have these capitals within a sentence
function isChosen({ facts, opening }: Sheet, { first, last, spanChance }: Judged): boolean {
  if (spanChance < LEAST_PRESENCE || opening[first] !== OPENING.INSIDE) return false
  if (!facts[first]!.capitalised || !facts[last - 1]!.capitalised) return false
  if (last - first === 2) return true
  for (let i = first; i < last; i++) if (!facts[i]!.known) return true
  return false
}

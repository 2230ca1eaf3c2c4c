// Runs of capitalised tokens: the candidates for names, cut where a title, a demonym or a role stands before one.
import type { TextLayer } from '../text/layer.ts'
import { isMonth, isWeekday } from './calendar.ts'
import type { CaseEvidence } from './caseEvidence.ts'
import { isCapitalised } from './caseEvidence.ts'
import { demonymOf } from './demonyms.ts'
import { takesComplement } from './headWords.ts'
import { isTitleWord, SHORT_TITLES } from './roleWords.ts'

/** Tokens `first` up to `last` (exclusive) that form one name, and whether a title stood before it. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly titled: boolean
}

const PARTICLES = new Set(
  'de del della der den des di da do dos du la le van von zu bin ibn bint al el ul y e af'.split(' '),
)
const COMPLEMENT = new Set(['of', 'for'])
// “Dunmore-based”, “Orrin-led”: what follows the hyphen is not part of the name
const HYPHEN_TAILS =
  /^(?:based|born|led|backed|style|era|run|owned|bound|area|wide|made|held|controlled|funded|linked|like|speaking|sponsored|allied|aligned|ruled|occupied|only|free)$/u

/** Finds the runs of one text, in order, none overlapping another. */
export function findRuns(layer: TextLayer, evidence: CaseEvidence): readonly Run[] {
  const runs: Run[] = []
  for (const sentence of layer.sentences) {
    let i = sentence.first
    while (i < sentence.last) {
      if (!startsRun(layer, evidence, i)) {
        i++
        continue
      }
      const end = extendRun(layer, evidence, i, sentence.last)
      runs.push(...splitRun(layer, i, end))
      i = end
    }
  }
  return runs
}

function startsRun(layer: TextLayer, evidence: CaseEvidence, i: number): boolean {
  const low = layer.tokens.lower[i]!
  return evidence.maybeName(i) && !isMonth(low) && !isWeekday(low)
}

function extendRun(layer: TextLayer, evidence: CaseEvidence, from: number, limit: number): number {
  const { words, lower, start, end } = layer.tokens
  const touches = (i: number): boolean => i > 0 && end[i - 1] === start[i]
  const capital = (i: number): boolean => i < limit && isCapitalised(words[i]!) && startsRun(layer, evidence, i)
  let i = from + 1
  while (i < limit) {
    const word = words[i]!
    if (capital(i)) i++
    else if (word === '-' || word === '‑') {
      if (!touches(i) || !touches(i + 1) || i + 1 >= limit) break
      // “Orrian-Dunmorian talks”: two peoples, two names
      if (demonymOf(lower[i - 1]!) && demonymOf(lower[i + 1]!)) break
      if (capital(i + 1)) i += 2
      else if (/^\p{Ll}{2,4}$/u.test(words[i + 1]!) && !HYPHEN_TAILS.test(lower[i + 1]!) && isPartOfGivenName(words, i))
        i += 2
      else break
    } else if (word === '&' && capital(i + 1)) i += 2
    else if (/^(?:'s|’s)$/u.test(word)) break
    else if (PARTICLES.has(lower[i]!) && capital(i + 1)) i += 2
    else if (PARTICLES.has(lower[i]!) && PARTICLES.has(lower[i + 1] ?? '') && capital(i + 2)) i += 3
    else if (COMPLEMENT.has(lower[i]!) && takesComplement(lower[i - 1]!)) {
      const next = lower[i + 1] === 'the' ? i + 2 : i + 1
      if (!capital(next)) break
      i = next + 1
    } else if (lower[i] === 'and' && capital(i + 1) && isInsideComplement(lower, from, i)) i += 2
    else break
  }
  return i
}

// “Kim Sun-hee”: the second half of a given name after a hyphen is not capitalised
function isPartOfGivenName(words: readonly string[], hyphen: number): boolean {
  return /^\p{Lu}\p{Ll}{1,4}$/u.test(words[hyphen - 1] ?? '') && isCapitalised(words[hyphen - 2] ?? '')
}

// “Ministry of Roads and Bridges”: joined by “and” only behind a head with “of”
function isInsideComplement(lower: readonly string[], from: number, and: number): boolean {
  for (let i = from; i < and - 1; i++)
    if (
      lower[i + 1] === 'of' &&
      /^(?:ministry|department|committee|board|secretary|institute|faculty|bureau|directorate|centers?|centres?)$/u.test(
        lower[i]!,
      )
    )
      return true
  return false
}

function splitRun(layer: TextLayer, first: number, last: number): readonly Run[] {
  const { words, lower } = layer.tokens
  const out: Run[] = []
  let at = first
  // “British Foreign Secretary Lena Ortiz”: a demonym, a title, a name
  if (last - at > 1 && demonymOf(lower[at]!) && opensTitle(lower, at + 1, last)) {
    out.push({ first: at, last: at + 1, titled: false })
    at++
  }
  const before = at
  while (at < last && isTitle(words, lower, at, last)) at = skipTitle(words, at, last)
  const titled = at > before
  // a title with a complement is a role and a name: “President of Orria”
  if (titled && at < last && lower[at] === 'of') at++
  if (titled && at < last && words[at] === '-') at++
  if (at < last) out.push({ first: at, last, titled })
  else if (titled && at - before > 1 && !isTitleWord(lower[at - 1]!))
    out.push({ first: before, last: at, titled: false })
  return out
}

function opensTitle(lower: readonly string[], at: number, last: number): boolean {
  for (let i = at; i < last; i++) {
    if (!isTitleWord(lower[i]!)) return false
    if (!/^(?:foreign|interior|defen[cs]e|finance|justice|health|home|supreme|national|first|second)$/u.test(lower[i]!))
      return true
  }
  return false
}

function isTitle(words: readonly string[], lower: readonly string[], at: number, last: number): boolean {
  const word = lower[at]!.replace(/\.$/u, '')
  if (!isTitleWord(word)) return false
  if (SHORT_TITLES.has(word)) return true
  // “Prime Minister”, “Foreign Secretary”: an adjective counts when a role follows it at once
  let i = at
  while (i < last && isTitleWord(lower[i]!)) i++
  const lastTitle = lower[i - 1]!
  if (
    /^(?:supreme|foreign|interior|defen[cs]e|finance|justice|health|education|home|state|first|second|national|crown|field|grand|district|rear|prime|top|lead|co)$/u.test(
      lastTitle,
    )
  )
    return false
  if (i === last) return true
  // “Justice Party”, “Officer Corps”, “King Street”: the head decides that it is a name of its own
  return !takesComplement(lower[last - 1]!) || i - at > 1 || words[i] === 'of'
}

function skipTitle(words: readonly string[], at: number, last: number): number {
  let next = at + 1
  if (next < last && words[next] === '.') next++
  return next
}

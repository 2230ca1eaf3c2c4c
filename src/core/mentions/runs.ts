// Runs of capitalised tokens: the candidates for names, cut where a title, a demonym or a role stands before one.
import type { Sentence, TextLayer } from '../text/layer.ts'
import { DOUBTFUL_MONTHS, isMonth, isWeekday } from './calendar.ts'
import type { CaseEvidence } from './caseEvidence.ts'
import { isCapitalised } from './caseEvidence.ts'
import { demonymOf } from './demonyms.ts'
import { headType, takesComplement } from './headWords.ts'
import { lexicon } from './lexicon.ts'
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
/** Tokens after which a run of capitals is a list or a slogan, and is cut. */
const LONGEST = 20
const COMPLEMENT = new Set(['of', 'for'])
// “Dunmore-based”, “Orrin-led”: what follows the hyphen is not part of the name
const HYPHEN_TAILS =
  /^(?:based|born|led|backed|style|era|run|owned|bound|area|wide|made|held|controlled|funded|linked|like|speaking|sponsored|allied|aligned|ruled|occupied|only|free)$/u

/** Finds the runs of one text or of some of its sentences, in order, none overlapping another. */
export function findRuns(
  layer: TextLayer,
  evidence: CaseEvidence,
  sentences: readonly Sentence[] = layer.sentences,
): readonly Run[] {
  const runs: Run[] = []
  for (const sentence of sentences) {
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
  return [...runs, ...findMonthSurnames(layer, runs)].sort((a, b) => a.first - b.first)
}

// “Mark May … May thanked her”: where somebody is called May, the word without a day is no month
function findMonthSurnames(layer: TextLayer, runs: readonly Run[]): readonly Run[] {
  const { lower, words } = layer.tokens
  const surnames = new Set(
    runs
      .filter(({ first, last }) => last - first > 1 && DOUBTFUL_MONTHS.has(lower[last - 1]!))
      .map(({ last }) => lower[last - 1]!),
  )
  if (surnames.size === 0) return []
  const inRun = new Set(runs.flatMap(({ first, last }) => lower.slice(first, last).map((_, k) => first + k)))
  const found: Run[] = []
  lower.forEach((word, i) => {
    if (!surnames.has(word) || !isCapitalised(words[i]!) || inRun.has(i)) return
    if (
      /^\d/u.test(words[i + 1] ?? '') ||
      /^(?:in|of|since|by|until|last|next|this|early|late|mid)$|\d/u.test(lower[i - 1] ?? '')
    )
      return
    found.push({ first: i, last: i + 1, titled: false })
  })
  return found
}

function startsRun(layer: TextLayer, evidence: CaseEvidence, i: number): boolean {
  const low = layer.tokens.lower[i]!
  if (isMonth(low) || isWeekday(low)) return isSurnameOfMonth(layer, i)
  return evidence.maybeName(i) || opensWithParticle(layer, i)
}

// “Mark May”: after a given name and without a day, the month is a surname
function isSurnameOfMonth(layer: TextLayer, i: number): boolean {
  const { lower, words } = layer.tokens
  const given = lexicon().names.get(lower[i - 1] ?? '')
  if (!DOUBTFUL_MONTHS.has(lower[i]!) || !isCapitalised(words[i - 1] ?? '') || /^\d/u.test(words[i + 1] ?? ''))
    return false
  return given === 'female' || given === 'male' || given === 'given'
}

// “Van der Berg resigned.”
function opensWithParticle(layer: TextLayer, i: number): boolean {
  const { lower, words } = layer.tokens
  if (!PARTICLES.has(lower[i]!) || !isCapitalised(words[i]!) || lower[i] === 'y' || lower[i] === 'e') return false
  const next = PARTICLES.has(lower[i + 1] ?? '') || words[i + 1] === '-' ? i + 2 : i + 1
  return next < words.length && isCapitalised(words[next]!)
}

function extendRun(layer: TextLayer, evidence: CaseEvidence, from: number, limit: number): number {
  const { words, lower, start, end } = layer.tokens
  const touches = (i: number): boolean => i > 0 && end[i - 1] === start[i]
  const capital = (i: number): boolean => i < limit && isCapitalised(words[i]!) && startsRun(layer, evidence, i)
  let i = from + 1
  while (i < limit && i - from < LONGEST) {
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
    else if (lower[i] === "'s" || word === "'" || word === '’') {
      // “Women’s Rugby Union”, “St Brannoc’s Hospital”, “Allied Workers’ Federation”
      if (!capital(i + 1) || !ownsItsName(lower, from, i, limit)) break
      i += 2
    } else if (/^["“]$/u.test(word) && isCapitalised(words[i + 1] ?? '')) {
      // “Idris “Bricks” Cole”: the nickname stands inside the name
      const close = /^["”]$/u.test(words[i + 2] ?? '') ? i + 2 : /^["”]$/u.test(words[i + 3] ?? '') ? i + 3 : -1
      if (close < 0 || !capital(close + 1) || i - from > 2) break
      i = close + 2
    } else if (PARTICLES.has(lower[i]!) && capital(i + 1)) i += 2
    else if (PARTICLES.has(lower[i]!) && words[i + 1] === '-' && capital(i + 2)) i += 3
    else if (PARTICLES.has(lower[i]!) && PARTICLES.has(lower[i + 1] ?? '') && capital(i + 2)) i += 3
    else if (/^(?:plc|gmbh|ltd|inc)$/u.test(word)) i++
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

function ownsItsName(lower: readonly string[], from: number, mark: number, limit: number): boolean {
  let last = mark + 1
  while (last + 1 < limit && headType(lower[last]!) === null && last - mark < 4) last++
  if (headType(lower[last]!) === null) return false
  return (
    /^(?:women|men|people|children|workers|farmers|veterans|teachers|students|nurses|writers|lawyers|drivers|merchants)$/u.test(
      lower[mark - 1]!,
    ) || /^(?:st|saint|st\.)$/u.test(lower[from]!)
  )
}

// “Ministry of Roads and Bridges”: joined by “and” only behind a head with “of”
function isInsideComplement(lower: readonly string[], from: number, and: number): boolean {
  // “the Food and Allied Workers’ Federation”: an everyday word is no name to stop at
  if (and === from + 1 && lower[from - 1] === 'the' && lexicon().common.has(lower[from]!)) return true
  for (let i = from; i < and - 1; i++)
    if (
      lower[i + 1] === 'of' &&
      /^(?:union|federation|association|society|council|ministry|department|committee|board|secretary|institute|faculty|bureau|directorate|centers?|centres?)$/u.test(
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
  const office = officeEnd(words, lower, at, last)
  if (office > at) {
    // “Ashdown City Council President Ruth Vane”: the body, the office, the person
    let body = office
    while (body > at && isTitleWord(lower[body - 1]!.replace(/\.$/u, ''))) body--
    if (body - at > 1 || (body > at && !OFFICES_OF.has(lower[at]!))) out.push({ first: at, last: body, titled: false })
    out.push({ first: office, last, titled: true })
    return out
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

const MID_TITLES = new Set(
  'minister president secretary commissioner mayor director governor senator chairman chairwoman chair spokesman spokeswoman spokesperson general chief leader editor correspondent judge officer commander captain professor coroner manager speaker ambassador superintendent inspector treasurer'.split(
    ' ',
  ),
)
const OFFICES_OF = new Set(
  'labor labour transport transportation health education finance defence defense justice interior foreign home environment energy trade housing agriculture culture police fire prime city state county town council board committee treasury security communications press party company club team court'.split(
    ' ',
  ),
)

/** Where the name begins behind an office inside the run; `at` where there is no such office. */
function officeEnd(words: readonly string[], lower: readonly string[], at: number, last: number): number {
  for (let i = last - 2; i > at; i--) {
    if (!MID_TITLES.has(lower[i]!)) continue
    const name = words.slice(i + 1, last)
    const plain =
      name.every((word) => /^[\p{L}.'’-]+$/u.test(word)) &&
      !lower.slice(i + 1, last).some((word) => headType(word) || word === 'of')
    if (plain && name.length <= 4) return i + 1
  }
  return at
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

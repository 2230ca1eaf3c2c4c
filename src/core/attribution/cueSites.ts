// Finds the places of a line where a verb of the cue lexicon stands as a verb, with its auxiliaries.
import {
  BASE,
  CLAUSE,
  type Cue,
  type CueForm,
  GERUND_FORM,
  lookUpCue,
  PARTICIPLE,
  PAST,
  PRESENT,
  QUOTATION,
  THAT_CLAUSE,
} from './lexicon/cueLexicon.ts'
import { NOUN_VERBS } from './lexicon/nounVerbs.ts'
import {
  ADVERB,
  AUXILIARY,
  BE,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  FUTURE,
  GENITIVE,
  LETTERS,
  NEGATION,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTED,
  RELATIVE,
  TIME,
} from './lexicon/wordClasses.ts'
import { is, type Line, type Range } from './line.ts'

export interface CueSite extends Range {
  readonly cue: Cue
  /** The item of the verb itself. */
  readonly at: number
  readonly shape: 'finite' | 'participle' | 'passive'
  readonly negated: boolean
  readonly future: boolean
}

/** is expected to say, was due to announce: said later, or never */
const EXPECTED = new Set(['expected', 'due', 'set', 'scheduled', 'likely', 'poised', 'going', 'prepared', 'planning'])
/** plans to announce, has yet to say: not said so far */
const PLANNED = new Set(['plans', 'planned', 'intends', 'intended', 'yet'])
/** went on to say, appeared to concede */
const CARRYING_ON = new Set([
  'on',
  'continued',
  'continues',
  'appeared',
  'seemed',
  'proceeded',
  'came',
  'used',
  'sought',
  'tried',
])
const PERSONAL = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'who'])
const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'who', 'others', 'some', 'many', 'one'])

/** All cue verbs of a line, in order. */
export function findCueSites(line: Line): readonly CueSite[] {
  const sites: CueSite[] = []
  for (let at = 0; at < line.count; at++) {
    const form = line.lower[at] ? lookUpCue(line.lower[at]!) : undefined
    if (!form || (at > 0 && is(line, at, CAPITAL) && !(line.headline && isHeadlineVerb(line, at, form)))) continue
    const site = readSite(line, at, form)
    if (site) sites.push(site)
  }
  return sites
}

/** Mayor Says Bridge ‘Safe’: a cue in capitals, after a word that is no article. */
const isHeadlineVerb = (line: Line, at: number, { cue, forms }: CueForm): boolean =>
  (forms & PRESENT) !== 0 &&
  !is(line, at - 1, DETERMINER | PREPOSITION | GENITIVE) &&
  (!NOUN_VERBS.has(cue.lemma) || is(line, at + 1, QUOTED))

interface Group {
  readonly from: number
  readonly be: boolean
  readonly auxiliary: boolean
  readonly negated: boolean
  readonly future: boolean
}

/** The auxiliaries and adverbs before a verb: has repeatedly said, did not say. */
function readGroup(line: Line, at: number): Group {
  let from = at
  let be = false
  let auxiliary = false
  let negated = false
  let future = false
  while (from > 0 && is(line, from - 1, AUXILIARY | ADVERB | NEGATION) && !is(line, from - 1, TIME)) {
    from--
    be ||= is(line, from, BE)
    auxiliary ||= is(line, from, AUXILIARY)
    negated ||= is(line, from, NEGATION)
    future ||= is(line, from, FUTURE)
  }
  return { from, be, auxiliary, negated, future }
}

function readSite(line: Line, at: number, form: CueForm): CueSite | null {
  const { cue, forms } = form
  // who asked not to be named
  if (line.lower[at + 1] === 'not' && line.lower[at + 2] === 'to' && line.lower[at + 3] === 'be') return null
  const group = readGroup(line, at)
  const before = group.from - 1
  const site = { cue, at, from: group.from, to: at + 1, negated: group.negated, future: group.future }
  if (line.lower[before] === 'to' && forms & BASE) return readInfinitive(line, site, before)
  if (forms === GERUND_FORM) {
    if (group.be) return { ...site, shape: 'finite' }
    return isParticiple(line, before, cue) && cue.stance !== 'thought' ? { ...site, shape: 'participle' } : null
  }
  if (forms & (PAST | PARTICIPLE) && (group.auxiliary || forms & PAST)) {
    if (group.be && cue.takes === QUOTATION) return null
    if (group.be && forms & PARTICIPLE && !/^(?:be|'m)$/.test(line.lower[group.from]!))
      return { ...site, shape: 'passive' }
    if (!group.auxiliary && isAttributive(line, before, at)) return null
    return { ...site, shape: 'finite' }
  }
  if (forms & PAST && forms & BASE && !isAttributive(line, before, at)) return { ...site, shape: 'finite' }
  if (group.auxiliary && forms & BASE && !group.be) return { ...site, shape: 'finite' }
  if (forms & (BASE | PRESENT) && hasSubject(line, before, at, form)) return { ...site, shape: 'finite' }
  return null
}

/** “to say” reports only when a verb before it says that it was or will be said. */
function readInfinitive(line: Line, site: Omit<CueSite, 'shape'>, to: number): CueSite | null {
  const governor = line.lower[to - 1] ?? ''
  const group = readGroup(line, to - 1)
  // plans to announce, has yet to say
  if (PLANNED.has(governor) && site.cue.takes & (CLAUSE | THAT_CLAUSE) && !site.cue.weak)
    return { ...site, from: readGroup(line, to - 1).from, future: true, shape: 'finite' }
  if (EXPECTED.has(governor) && group.be)
    return { ...site, from: group.from, future: true, negated: group.negated, shape: 'finite' }
  if (!CARRYING_ON.has(governor)) return null
  const from = governor === 'on' ? to - 2 : group.from
  return from >= 0 ? { ...site, from, shape: 'finite' } : null
}

/** After a comma, a noun or a quotation, by telling, after saying; not after a determiner (the saying). */
const isParticiple = (line: Line, before: number, cue: Cue): boolean =>
  (cue.lemma !== 'cite' || line.lower[before] === ',') &&
  (!is(line, before, DETERMINER | PREPOSITION | GENITIVE | AUXILIARY) ||
    /^(?:by|after|before|while)$/.test(line.lower[before]!))

/** the reported deal, his promised reform: an adjective, no cue. */
const isAttributive = (line: Line, before: number, at: number): boolean =>
  // blunt when asked about it, as announced in May
  /^(?:when|if|once|as|until|unless|though)$/.test(line.lower[before] ?? '') ||
  (is(line, before, POSSESSIVE | GENITIVE | PREPOSITION) && !is(line, before, PRONOUN | RELATIVE)) ||
  /^(?:the|a|an|every|each|no|any)$/.test(line.lower[before] ?? '') ||
  // as said by Cole; but: he said by phone
  (line.lower[at + 1] === 'by' && !MEANS.test(line.lower[at + 2] ?? '')) ||
  line.lower[before] === '-' ||
  // an official ⟨briefed on⟩ the talks
  (line.lower[at] === 'briefed' && /^(?:on|about)$/.test(line.lower[at + 1] ?? ''))

const MEANS = /^(?:phone|telephone|e-?mail|text|letter|fax|video|radio|satellite)$/

const QUOTATION_REACH = 20

/** Is there a subject for a base or present form? Officials say …; the report claims …; but the claims of …, a report. */
function hasSubject(line: Line, before: number, at: number, { cue, forms }: CueForm): boolean {
  if (before < 0) return false
  const word = line.lower[before]!
  const noun = NOUN_VERBS.has(cue.lemma)
  if (PERSONAL.has(word) || is(line, before, RELATIVE)) return true
  // the march had one message: “Bread first.”
  if (noun && word === 'one' && is(line, before - 1, LETTERS)) return false
  if (SUBJECT_PRONOUNS.has(word)) return !noun || introducesContent(line, at)
  if (is(line, before, QUOTED)) return (forms & PRESENT) !== 0
  if (is(line, before, DETERMINER | POSSESSIVE | GENITIVE | PREPOSITION | NUMBER | AUXILIARY) || word === '-')
    return false
  if (is(line, before, COORDINATOR)) return !noun && (forms & PRESENT) !== 0
  if (word === ',' || word === ')') return forms & PRESENT ? !noun || introducesContent(line, at) : cue.lemma === 'say'
  if (!noun) return true
  const plural = /[^s']s$/.test(word) || /^(?:people|police|men|women)$/.test(word)
  // “Stop at once,” the letter reads.
  if (forms & PRESENT && !plural && /^[.,]$/.test(line.lower[at + 1] ?? '.'))
    return (
      is(line, before, CAPITAL) ||
      line.quotations.slice(Math.max(0, before - QUOTATION_REACH), before).some((quotation) => quotation >= 0)
    )
  if (line.headline) return (forms & PRESENT) !== 0 && !plural
  // Ortiz and Cole call it …
  const joint = is(line, before, CAPITAL) && line.lower[before - 1] === 'and'
  const agrees = forms & PRESENT ? !plural || is(line, before, CAPITAL) : plural || joint
  return agrees && introducesContent(line, at)
}

/** Officials report that …; rules that could be changed report nothing. */
function introducesContent(line: Line, at: number): boolean {
  const next = at + 1
  const word = line.lower[next] ?? ''
  if (word === 'that') return !is(line, next + 1, AUXILIARY)
  if (/^(?:for|on|out|how|whether|why|:|there|to)$/.test(word)) return word !== 'to' || is(line, at - 1, CAPITAL)
  return is(line, next, DETERMINER | PRONOUN | QUOTED | CAPITAL)
}

// How well a source is known to the reader: by name, by role only, as a group, as a document, or not at all.
import type { NamedMention } from '../mentions/index.ts'
import type { Sourcing, Span } from '../model.ts'
import { anonymityIn, CLOSE_TO, NAMELESS } from './circumstances/anonymity.ts'

/** Papers that speak for themselves. */
const DOCUMENT =
  /(?<![A-Za-zÀ-ɏ])(?:reports?|audits?|stud(?:y|ies)|polls?|surveys?|documents?|filings?|lawsuits?|suit|complaints?|indictments?|memos?|memorandum|articles?|papers?|books?|memoir|reviews?|data|figures|statistics|analys[ei]s|rulings?|judgments?|records?|transcripts?|editorials?|websites?|site|bills?|laws?|census|investigations?|inquir(?:y|ies)|contracts?|dossiers?|affidavits?|petitions?|newsletters?|bulletins?|forecasts?|plans?|guidelines|minutes|logs?|signs?|posters?|obituary|charges|results|findings|evidence|versions?|editions?)$/i
/** Papers that carry somebody’s words: known when it is known who signed. */
const CARRIER =
  /(?<![A-Za-zÀ-ɏ])(?:letters?|e-?mails?|statements?|posts?|tweets?|messages?|texts?|notes?|press releases?|releases?|videos?|recordings?|banners?|open letter)$/i
const COLLECTIVE =
  /(?<![A-Za-zÀ-ɏ])(?:police|people|they|we|others|many|some|most|few|several|both|all|staff|personnel|troops|women|men|children|clergy|media|press|public|crowd|authorities|leadership|opposition|team)$/i
/** A noun in the plural without a name: residents, three drivers, the mayor’s aides. */
const PLURAL = /(?:^|\s)[a-zß-ÿ][a-zß-ÿ-]*(?:[^su'’\s]s|[aeo]us?es|sses)$/
const SINGULAR_IN_S = /(?:news|series|headquarters|politics|economics|species|corps|chaos|his|hers|this|its|boss|gas)$/i
const COUNTED =
  /^(?:some|many|several|most|few|other|both|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|a (?:group|number|handful|crowd|majority|couple|pair)|more than|nearly)(?![A-Za-zÀ-ɏ])/i

/**
 * Judges a source by its words.
 * @param named whether a name stands at its head or in an apposition, not merely in “residents of Dunmore”
 */
export function gradeSource(text: string, source: Span | null, named: boolean): Sourcing {
  if (!source) return 'unsourced'
  const words = text.slice(source.start, Math.min(source.end, source.start + 200))
  const head = headOf(words)
  if (DOCUMENT.test(head) || (CARRIER.test(head) && !named)) return 'document'
  if (named || NAME.test(head)) return 'named'
  if (anonymityIn(text, source) || NAMELESS.test(words) || CLOSE_TO.test(words)) return 'anonymous'
  if (COLLECTIVE.test(head) || COUNTED.test(words)) return 'collective'
  const plain = NAME.test(head) ? head : head.slice(0, 1).toLowerCase() + head.slice(1)
  return PLURAL.test(plain) && !SINGULAR_IN_S.test(head) ? 'collective' : 'role'
}

const NAME = /^[A-ZÀ-Þ][^\s.]+(?:\s[A-ZÀ-Þ]\S*)+$/

const LEADING_VERB = /^(?:did|does|do|has|have|had|should|would|could|can|is|are|was|were)\s+(?=\S)/i
const LEADING_DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\s+(?=[A-ZÀ-Þ]|the\s|a\s)/i

/** A source without what only stands before it: ⟨Did⟩ Tallow say so? On ⟨Tuesday⟩ Tallow said so. */
export function bareSource(text: string, source: Span): Span {
  const words = text.slice(source.start, Math.min(source.end, source.start + 40))
  const verb = LEADING_VERB.exec(words)
  const day = LEADING_DAY.exec(words)
  const dated =
    day &&
    (/(?<![A-Za-z])on\s$/i.test(text.slice(Math.max(0, source.start - 4), source.start)) ||
      /^(?:yester|to)/i.test(words))
  const cut = verb ? verb[0].length : dated ? day[0].length : 0
  return cut > 0 && source.start + cut < source.end ? { start: source.start + cut, end: source.end } : source
}

/** True for “Tallow’s email”, “a statement from the board”: known by who signed it. */
export const isCarried = (text: string, source: Span): boolean =>
  CARRIER.test(headOf(text.slice(source.start, Math.min(source.end, source.start + 200))))

/** The words before the first comma, preposition, participle or relative clause. */
const headOf = (words: string): string =>
  words
    .split(
      /[,(]|\s(?:of|for|in|at|from|who|that|which|with|by|on|to|near|signed|published|released|issued|seen|obtained|posted|sent|written|dated|attributed|based|about|against|familiar|briefed|close)(?![A-Za-zÀ-ɏ])/,
    )[0]!
    .trim()

/** True when a person, organisation or place is named at the head of a source, or a person in its apposition. */
export function holdsName(mentions: readonly NamedMention[], text: string, span: Span): boolean {
  const headEnd = span.start + headOf(text.slice(span.start, Math.min(span.end, span.start + 200))).length
  for (let i = firstFrom(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
    const { type, start, end } = mentions[i]!
    if (end >= headEnd && start < headEnd && NAMED_BY.test(type)) return true
    if (type === 'PERSON' && start >= headEnd && APPOSITION.test(text.slice(headEnd, start))) return true
  }
  return false
}

const NAMED_BY = /^(?:PERSON|ORG|PLACE|FACILITY)$/
/** the mayor, ⟨Lena Ortiz⟩; but: a driver who knew Lena Ortiz; the widow, a friend of Lena Ortiz; Ortiz supporters */
const APPOSITION =
  /^(?!.*(?<![A-Za-zÀ-ɏ])(?:who|whose|whom|which|where|when)(?![A-Za-zÀ-ɏ])).*[,(—–](?!.*(?<![A-Za-zÀ-ɏ])(?:of|for|to|with|by|from|like|on|against)\s$)/s

/** Index of the first mention that starts at `offset` or later; mentions are in order. */
function firstFrom(mentions: readonly Span[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

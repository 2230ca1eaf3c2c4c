// Is this text a news article? Asked of every plain text and Markdown file that is opened, so it looks at the
// beginning only, with cheap signs: who writes news names sources, days, places and roles in paragraphs of prose.

export type RecognitionReason =
  | 'dateline'
  | 'byline'
  | 'reported-speech' // “said”, “according to”, “told reporters”
  | 'quoted-speech' // a quotation beside a reporting verb
  | 'roles' // ministers, spokespeople, police, titles
  | 'days' // “on Monday”
  | 'turns' // the turns of an interview or a transcript
  | 'names'
  | 'too-short'
  | 'code'
  | 'markup'
  | 'list'
  | 'log'
  | 'licence'
  | 'verse'
  | 'story' // fiction and diaries: I, you, and no source

export interface Recognition {
  readonly isNews: boolean
  /** 0 to 1; news from 0.5 on. */
  readonly score: number
  /** What spoke for it and against it, strongest first. */
  readonly reasons: readonly RecognitionReason[]
}

/** Characters looked at: about three screens. */
const BEGINNING = 12_000
/** Fewer words than this are no article. */
const FEWEST_WORDS = 45

const REPORTED =
  /\b(?:said|says|told (?:reporters|the)|according to|announced|confirmed|denied|claimed|alleged|warned|reported|insisted|stated|tweeted|spokes(?:man|woman|person))\b/gi
const QUOTED =
  /[”"’»][,.]?\s+(?:[\p{L}.’'-]+\s+){0,5}(?:said|says|added|told|asked|wrote|insisted|recalled|replied|explained|warned|announced)\b|\b(?:said|says|added|told \w+|asked|wrote|insisted|warned)[,:]?\s+(?:that\s+)?["“‘«]/giu
const ROLES =
  /\b(?:president|minister|ministry|spokes(?:man|woman|person)|police|mayor|governor|senator|officials?|authorities|council|court|parliament|government|chief executive|analysts?|residents|agency|department|party|union|committee|election|company|investors?)\b/gi
const DAYS =
  /\b(?:(?:on|since|until|last|next)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|last (?:week|month|year)|earlier this (?:week|month|year))\b/gi
const NAMES = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{L}’'-]+)+/gu
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\p{M} .'’-]{2,30}(?:,\s[\p{L}\d .,]{2,40})?\s*(?:\(\p{Lu}[^()\n]{1,30}\))?\s*(?:—|–|--|-\s)|[^\n]{2,60}\(\p{Lu}[\w ]{1,20}\)\s*(?:—|–|--|-\s))/mu
const BYLINE = /^(?:by|words by|reporting by)\s+\p{Lu}[\p{L}.'’-]+\s+\p{Lu}[^.\n]{1,60}$/imu

const TURN =
  /^\**(?:Q|A|\p{Lu}[\p{Lu} .'’-]{1,30}|(?!Copyright|License|Files|Source|Comment)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\**\s?:\**\s+(?=(?:\S+[^\S\n]+){4}[^\n]*[.?!…])/gmu

const CODE =
  /^[^\n]*(?:[{}]\s*$|[=()].*;\s*$|=>|\(\)|#include|<\/?\w+[^>\n]*>|^\s*(?:import|export|const|let|var|def|class|function|return|if\s*\()\b.*[;:{(])/gm
const MARKUP = /^(?:```|~~~|\|.*\||\s*[-*+] \[|!\[|\[!\[|={4,}|-{4,})|`[^`\n]+`|\]\((?:https?:|\.|#)/gm
const LIST = /^\s*(?:[-*•+]|\d+[.)])\s/gm
const LOG = /^\W{0,2}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|(?:INFO|WARN|ERROR|DEBUG)\b)/gm
const LICENCE =
  /\b(?:permission is hereby granted|without warranty|licensed under|all copies or substantial portions|terms and conditions of this (?:licen[cs]e|agreement)|hereinafter|shall not be liable)\b/gi
const DIALOGUE_PERSON = /\b(?:I|I'm|I’m|you|your|my|me)\b/g
const QUOTATION = /["“][^"“”\n]{0,400}["”]/g

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
/** Rises from 0 to 1 as `value` goes from 0 to `enough`. */
const upTo = (value: number, enough: number): number => Math.min(1, value / enough)

/**
 * Judges whether a text is a news article. Looks at its first 12,000 characters; never throws.
 * Weights and thresholds were set by hand on articles and other files written for the purpose.
 */
export function recogniseNews(text: string): Recognition {
  const head = text.slice(0, BEGINNING).normalize('NFC')
  const words = count(head, /[\p{L}\p{N}’']+/gu)
  if (words < FEWEST_WORDS) return { isNews: false, score: 0, reasons: ['too-short'] }
  const weights = [...signsFor(head, words), ...signsAgainst(head, words)]
  const sum = weights.reduce((total, [, weight]) => total + weight, 0)
  const score = Math.max(0, Math.min(1, sum))
  const reasons = weights
    .filter(([, weight]) => Math.abs(weight) >= 0.08)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .map(([reason]) => reason)
  return { isNews: score >= 0.5, score, reasons }
}

type Sign = readonly [RecognitionReason, number]

function signsFor(head: string, words: number): readonly Sign[] {
  const per100 = 100 / words
  const reported = count(head, REPORTED)
  // one “said” proves little, however short the text
  const several = reported >= 2 ? 1 : 0.5
  return [
    ['reported-speech', 0.4 * several * upTo(reported * per100, 0.9)],
    ['quoted-speech', 0.15 * upTo(count(head, QUOTED), 2)],
    ['roles', 0.25 * upTo(count(head, ROLES) * per100, 1.5)],
    ['days', 0.15 * upTo(count(head, DAYS), 2)],
    ['turns', 0.45 * upTo(Math.max(0, count(head, TURN) - 2), 4)],
    ['names', 0.2 * upTo(count(head, NAMES) * per100, 1.5)],
    ['dateline', DATELINE.test(head.slice(0, 1500)) ? 0.25 : 0],
    ['byline', BYLINE.test(head.slice(0, 1500)) ? 0.15 : 0],
  ]
}

function signsAgainst(head: string, words: number): readonly Sign[] {
  const lines = head.split(/\r?\n/).filter((line) => line.trim())
  const share = (pattern: RegExp) => count(head, pattern) / lines.length
  const shortLines = lines.filter((line) => line.trim().length < 60).length / lines.length
  // what is quoted and what is answered in an interview is said by somebody: I and you stand there by right
  const told = head.replace(QUOTATION, '')
  const turns = count(head, TURN) >= 4
  return [
    ['code', -1.2 * upTo(share(CODE), 0.25)],
    ['markup', -0.7 * upTo(share(MARKUP), 0.4)],
    ['list', -0.7 * upTo(Math.max(0, share(LIST) - 0.1), 0.3)],
    ['log', -1 * upTo(share(LOG), 0.3)],
    ['licence', -0.8 * upTo(count(head, LICENCE), 1)],
    ['verse', lines.length >= 8 && shortLines > 0.85 ? -0.4 : 0],
    ['story', (turns ? -0.1 : -0.35) * upTo(Math.max(0, (count(told, DIALOGUE_PERSON) * 100) / words - 1.5), 4)],
  ]
}

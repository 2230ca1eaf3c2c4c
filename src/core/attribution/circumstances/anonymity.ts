// Why, or on what condition, a source goes unnamed: “who asked not to be named because the talks are private”.
import type { Span } from '../../model.ts'

const NAMES = '(?:(?:his|her|their|the)\\s(?:own\\s|full\\s|last\\s|real\\s|first\\s)*names?)'
const SPEAK = '(?:speak|talk|comment|discuss|brief|describe|address|be\\squoted)'
const FORMS: readonly string[] = [
  // speaking on condition of anonymity; on condition that he not be named
  `(?:(?:spoke|speaks|speaking|talked|talking|commented|commenting|briefed|agreed\\sto\\s${SPEAK}|insisted)\\s(?:[A-Za-zÀ-ɏ]+\\s){0,4}?)?(?:on|under)\\s(?:the\\s|strict\\s){0,2}(?:conditions?|promise|guarantee|grounds|understanding|cover)\\s(?:of\\s(?:strict\\s|complete\\s|full\\s)?(?:anonymity|not\\sbeing\\s(?:named|identified))|that\\s(?:${NAMES}|he|she|they|it)\\s(?:would\\s|will\\s|should\\s)?not\\sbe\\s(?:named|identified|used|published|quoted))`,
  // asked not to be named, declined to be identified, wished to remain anonymous, did not want to give her name
  `(?:(?:did|do|does)(?:\\snot|n['’]t)\\s(?:want|wish|like)|asked|asks|asking|requested|requests|requesting|wanted|wished|wishes|preferred|prefers|insisted|chose|declined|declines|declining|refused|refuses|refusing)\\s(?:that\\s(?:${NAMES}|he|she|they)\\s|on\\s)?(?:not\\s)?(?:(?:to\\s)?(?:be|being)\\s(?:publicly\\s|further\\s)?(?:named|identified|quoted(?:\\sby\\sname)?)|to\\s(?:remain|stay)\\s(?:anonymous|unnamed|nameless)|to\\shave\\s${NAMES}\\s(?:used|published|printed|disclosed|revealed)|to\\s(?:give|provide|reveal|disclose|use|share)\\s${NAMES}|(?:for|to)\\sanonymity)`,
  `(?:asked|requested|requesting|demanded|insisted\\son|sought|seeking|was\\sgranted|were\\sgranted|been\\sgranted|granted|was\\soffered|was\\sgiven)\\s(?:for\\s)?anonymity`,
  // who cannot be named for legal reasons; whose name has been withheld
  `(?:(?:can|could|may|must|is|are|was|were|has|have)(?:\\s?not|n['’]t)|cannot)\\s(?:be\\s|being\\s|been\\s)?(?:publicly\\s)?(?:named|identified)`,
  `whose\\s(?:names?|identit(?:y|ies))\\s(?:(?:is|are|was|were|has|have|been|being|had)\\s){1,2}(?:withheld|changed|protected|kept\\ssecret|not\\s(?:been\\s)?(?:published|disclosed|revealed))`,
  // was not authorised to speak publicly
  `(?:(?:is|are|was|were|am|be)\\s?(?:not|n['’]t)|not)\\s(?:publicly\\s)?(?:authori[sz]ed|allowed|permitted|cleared)\\sto\\s(?:publicly\\s)?${SPEAK}`,
  `(?:spoke|speaking|talked|talking)\\sanonymously`,
  // who gave only her first name
  `(?:gave|gives|giving|provided|provides|used|using)\\s(?:only\\s)?${NAMES}(?:\\sonly)?\\s?(?:as(?:\\sonly)?\\s[A-ZÀ-Þ][A-Za-zÀ-ɏ.-]*)?(?<=\\sonly\\s.{0,60}|first\\sname.{0,30})`,
]
/** A clause with its relative pronoun; after it a reason, up to the next comma. */
const ANONYMITY = new RegExp(
  `(?:(?:who|which|both\\sof\\swhom|all\\sof\\swhom)\\s(?:(?:also|like|all|both|has|have|had)\\s){0,2})?(?<![A-Za-zÀ-ɏ-])(?:${FORMS.join('|')})(?![A-Za-zÀ-ɏ])`,
)
const REASON =
  /^(?:[^,.;:?!“”"()—]{0,60}?,?\s(?:because|citing|as|since|for\s(?:fear|safety|security|legal|privacy|personal|the\ssake|reasons)|fearing|due\sto|owing\sto|out\sof|in\sorder\sto|so\sas\sto|so\sthat|so\s(?:he|she|they)|to\s(?:discuss|describe|speak|talk|share|avoid|protect|preserve|reveal)|given|lest|in\s(?:keeping|line|accordance)|under|about|publicly|on)(?![A-Za-zÀ-ɏ])[^,.;:?!“”"()—]*|\s(?:publicly|by\sname|further))/

/** Words without any of these say nothing of it; asked first, for it costs little. */
const MAY_TELL = /anonym|nam(?:e|ed|es)\b|nameless|identi|quoted|authori|allowed|permitted|cleared/

/** The first such words in a stretch of text, with the reason that follows; null where there are none. */
export function anonymityIn(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  if (!MAY_TELL.test(words)) return null
  const match = ANONYMITY.exec(words)
  if (!match) return null
  let to = match.index + match[0].length
  for (let round = 0; round < 2; round++) {
    const reason = REASON.exec(words.slice(to))
    if (!reason) break
    to += reason[0].length
  }
  return { start: start + match.index, end: start + to - (/\s*$/.exec(words.slice(0, to))?.[0].length ?? 0) }
}

/** Cues that may belong to such words: ⟨spoke⟩ on condition of anonymity, ⟨citing⟩ the rules */
const MAY_HIDE =
  /(?:^|\s)(?:sp(?:oke|eaks?|eaking)|talk(?:ed|s|ing)?|ask(?:ed|s|ing)?|request(?:ed|s|ing)?|declin(?:ed|es|ing)|refus(?:ed|es|ing)|insist(?:ed|s|ing)?|demand(?:ed|ing)?|cit(?:ed|es|ing)|comment(?:ed|ing)?|condition|brief(?:ed|ing)?|fear(?:ed|ing)?|named|identified|authori[sz]ed|withheld)(?![A-Za-zÀ-ɏ])/i
const BEFORE = 120
const AFTER = 120

/** “…, speaking on condition of anonymity”: a cue that tells of the source’s namelessness and reports nothing. */
export function isAboutAnonymity(text: string, cue: Span): boolean {
  if (!MAY_HIDE.test(text.slice(cue.start, cue.end))) return false
  const found = anonymityIn(text, {
    start: Math.max(0, cue.start - BEFORE),
    end: Math.min(text.length, cue.end + AFTER),
  })
  return found !== null && found.start <= cue.start && found.end >= cue.end
}

/** “a source”, “an official familiar with the talks”, “insiders”: words that hide who speaks. */
export const NAMELESS =
  /(?:^|[\s-])(?:unnamed|unidentified|undisclosed|anonymous|insiders?|(?<!(?:open|news|water|power|energy|heat|light|data|income)[\s-])sources?)(?:$|[\s,])|(?:familiar with|with (?:direct |first-hand |firsthand |intimate )?knowledge of|briefed on|privy to)\s/i
/** close to the mayor: of people, not of places near the mayor’s house */
export const CLOSE_TO =
  /(?<![A-Za-zÀ-ɏ])(?:person|people|official|officials|man|woman|aide|aides|someone|one)\s(?:very\s)?close to\s/i

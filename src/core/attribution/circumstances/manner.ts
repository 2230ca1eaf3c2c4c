// By what means, through whom or where something was said: in a statement, through a translator, on Telegram, at a news
// conference, in French.
import type { Span } from '../../model.ts'
import { lowered, OCCASION } from './timeWords.ts'

const DETERMINER = "(?:an?|the|his|her|their|its|another|one|two|several|[A-Za-zÀ-ɏ-]+['’]s?)"
/** up to four words before the noun: a brief, carefully worded written statement */
const BETWEEN = '(?:\\s(?!(?:with|to|for|on|in|at|by|from|and)\\s)[A-Za-zÀ-ɏ0-9-]+){0,4}?'
const ADJECTIVE =
  '(?:written|prepared|recorded|opening|closing|televised|public|brief|e-?mailed|court|sworn|separate|joint|private|internal|recent)'
const LANGUAGES =
  '(?:English|French|German|Spanish|Italian|Portuguese|Dutch|Danish|Norwegian|Swedish|Finnish|Icelandic|Polish|Czech|Slovak|' +
  'Hungarian|Romanian|Bulgarian|Greek|Turkish|Russian|Ukrainian|Serbian|Croatian|Arabic|Hebrew|Persian|Farsi|Dari|Pashto|' +
  'Urdu|Hindi|Bengali|Tamil|Punjabi|Nepali|Burmese|Thai|Vietnamese|Khmer|Malay|Indonesian|Tagalog|Mandarin|Cantonese|' +
  'Chinese|Japanese|Korean|Mongolian|Swahili|Somali|Amharic|Hausa|Yoruba|Zulu|Afrikaans|Welsh|Irish|Gaelic|Catalan|Basque|' +
  'Kurdish|Armenian|Georgian|Kazakh|Uzbek|Tajik|Creole)'
const NETWORKS =
  '(?:Twitter|X|Facebook|Instagram|Telegram|WhatsApp|TikTok|YouTube|LinkedIn|Mastodon|Bluesky|Weibo|WeChat|Threads|Snapchat|' +
  'Reddit|Signal|social\\smedia|the\\ssocial\\s(?:network|media\\s(?:site|platform|network))[^,.;:]{0,30})'
const PEOPLE =
  '(?:translator|interpreter|spokes(?:man|woman|person|people)|lawyers?|attorneys?|solicitors?|barrister|publicist|agent|' +
  'representatives?|aide|intermediary|lawyer)'

const FORMS: readonly string[] = [
  `(?:through|via|with\\sthe\\shelp\\sof)\\s(?:${DETERMINER}${BETWEEN}\\s)?${PEOPLE}`,
  `(?:in|via|through|during|at|on)\\s(?:${DETERMINER}${BETWEEN}\\s|${ADJECTIVE}\\s(?:[A-Za-zÀ-ɏ-]+\\s)?)${OCCASION}(?!\\s(?:rooms?|halls?|houses?|of\\s(?:an?|war|attack)))`,
  `in\\s(?:court(?:\\s(?:papers|filings|documents))?|writing|private|public|testimony|evidence|remarks|comments|interviews|statements|tweets|letters|e-?mails|texts|posts|Parliament|parliament|chambers)(?!\\s(?:of|that|about|opinion|life|interest|services?|schools?|works)(?![A-Za-zÀ-ɏ]))`,
  `in\\s(?:fluent\\s|broken\\s|halting\\s)?${LANGUAGES}(?!\\s[a-zß-ÿ])`,
  '(?:by|via|over|on|in)\\s(?:(?:the|a)\\s)?(?:telephone|phone|e-?mail|text(?:\\smessage)?|letter|video(?:\\s?link|\\scall)?|fax|radio|loudspeaker|satellite\\sphone|intercom|phone\\scall|telephone\\scall)',
  `(?:on|via|over|in|from)\\s(?:one\\sof\\s)?(?:his|her|its|their|the|an?)\\s(?:[a-zß-ÿ-]+\\s)?(?:Facebook|Twitter|Instagram|Telegram|YouTube|X)\\s(?:pages?|accounts?|channels?|feeds?)(?![A-Za-zÀ-ɏ])`,
  `(?:on|via|over)\\s(?:(?:his|her|its|their|the|a)\\s)?(?:(?:official|personal|verified|state|national|local|public|live|own|private)\\s)?(?:${NETWORKS}|website|web\\ssite|blog|homepage|account|television|TV|radio|air|camera|stage)(?![A-Za-zÀ-ɏ])`,
  'on\\s(?:the\\s(?:stand|witness\\sstand|floor(?:\\sof\\s(?:the\\s)?[A-Za-zÀ-ɏ]+)?|record|air|sidelines(?:\\sof\\s(?:the|a)\\s[A-Za-zÀ-ɏ-]+(?:\\s[A-Za-zÀ-ɏ-]+)?)?))',
  '(?:from\\sthe\\s(?:pulpit|witness\\sstand|stand|podium|dock|stage|floor))',
  '(?:under\\soath|off\\sthe\\srecord|over\\sthe\\s(?:phone|telephone|radio))',
]
/** with the Courier, to members of the union, posted on Telegram: what belongs to the occasion */
const WORD =
  "\\s(?!(?:on|in|at|that|last|this|and|late|early|earlier|yesterday|today|after|before)(?![A-Za-zÀ-ɏ])|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Za-zÀ-ɏ0-9’'.&-]+"
const TAIL = new RegExp(
  `^\\s(?:(?:with|to|for|from)|(?:posted|published|broadcast|aired|shared|streamed|issued|released|delivered|read)\\s(?:on|to|by|in|through|via))(?:\\s(?:an?|the|his|her|their|its))?(?:${WORD}){1,5}`,
)

/** What every form begins with: nearly all words are told by it to begin none. */
const OPENING = '(?=(?:through|via|with|in|during|at|on|by|over|from|under|off)\\s)'
const MANNER = new RegExp(`(?<![A-Za-zÀ-ɏ0-9-])${OPENING}(?:${FORMS.join('|')})(?![A-Za-zÀ-ɏ])`, 'g')

/** a panel ⟨discussion⟩, a news ⟨conference call⟩ */
const SECOND_NOUN = new RegExp(`^\\s${OCCASION}(?![A-Za-zÀ-ɏ])`)

/** “on X” */
const SHORTEST = 4

/** The words for the means in the first stretch that has them; “by telephone through an interpreter” are one. */
export function mannerIn(text: string, stretches: readonly Span[]): Span | null {
  for (const { start, end } of stretches) {
    if (end - start < SHORTEST) continue
    const words = lowered(text.slice(start, end))
    let from = -1
    let to = -1
    for (const { index, 0: form } of words.matchAll(MANNER)) {
      if (from >= 0 && index !== to + 1) break
      if (from < 0) from = index
      const noun = SECOND_NOUN.exec(words.slice(index + form.length))?.[0].length ?? 0
      const end = index + form.length + noun
      const tail = TAIL.exec(words.slice(end))?.[0].replace(/[\s.’'-]+$/, '').length ?? 0
      to = end + tail
      if (tail > 0) break
    }
    if (from >= 0) return { start: start + from, end: start + to }
  }
  return null
}

// How news writes when something was said, and the occasions and papers it is said in: word lists, apart from the code
// that reads them.

const COUNT =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\\s+few|a\\s+couple\\s+of|some|\\d{1,3})'
const UNIT = '(?:minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?)'
const PART = '(?:morning|afternoon|evening|night|week|weekend|month|year|summer|spring|autumn|fall|winter|decade)'
const YEAR = '(?:1[5-9]|20)\\d\\d'
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)'
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|' +
  'Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?(?!\\d|[.,]\\d|\\s*(?:per\\s?cent|%))'
const DATE = `(?:${MONTH}\\s${DAY}(?:,?\\s${YEAR})?|(?:the\\s)?${DAY}(?:\\sof)?\\s${MONTH}(?:,?\\s${YEAR})?|${YEAR}-\\d\\d-\\d\\d)`

/** Phrases that give a time wherever they stand. */
export const TIMES = new RegExp(
  "(?<![A-Za-zÀ-ɏ0-9’'-])(?:" +
    [
      `${DATE}`,
      `(?:late|early|earlier|later)\\s(?:on\\s)?${WEEKDAY}(?:\\s${PART})?`,
      `${WEEKDAY}(?:\\s(?:morning|afternoon|evening|night))?(?:,?\\s${DATE})?`,
      `(?:early\\s|late\\s|mid-)?${MONTH}(?:\\sof)?,?\\s${YEAR}`,
      `(?:(?:earlier|later|late|early)\\s)?(?:this|last|next|that)\\s(?:${PART}|${WEEKDAY}(?:\\s${PART})?|${MONTH})`,
      `(?:earlier|later)\\s(?:in\\sthe\\s)?(?:day|week|month|year)`,
      `the\\s(?:same|next|following|previous)\\s(?:day|night|evening|morning|week|month|year)`,
      `(?:just\\s)?${COUNT}\\s${UNIT}\\s(?:ago|earlier|later|before)`,
      'yesterday(?:\\s(?:morning|afternoon|evening))?|today|tonight|tomorrow|overnight',
      'the\\sweekend',
      '(?<=[Ii]n\\s)the\\s(?:early\\s|late\\s|mid-)?(?:1[5-9]|20)\\d0s',
      // bare years and months are times only behind a preposition: in 2019, back in May, in his 2019 memoir
      `(?<=(?:[Ii]n|[Ll]ate|[Ee]arly|mid|[Ii]n\\s(?:an?|his|her|its|the|their))[\\s-])(?:early\\s|late\\s|mid-)?(?:${YEAR}|${MONTH})`,
      // a May report, a 2019 audit
      `(?<=^(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\\s)(?:${YEAR}|${MONTH})`,
    ].join('|') +
    ')(?![A-Za-zÀ-ɏ0-9])',
  'g',
)

/** Before a time: it tells how long, until when or what about, and not when it was said. */
export const NO_TIME_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:for|by|until|till|since|from|to|than|between|through|before|after|about|every|each|within|beyond|towards?|ahead of|because of)\s+(?:the\s+)?$/i
/** the attack of 3 May; but: on the evening of 3 May, at the end of May */
export const OF_BEFORE = /(?<!(?:end|beginning|start|middle|morning|afternoon|evening|night|half|day|days|as)\s)of\s+$/i

/** Nouns for what is said, written or held: a time before one of them is its time, as in “a 2019 memoir”. */
export const OCCASION =
  '(?:statements?|interviews?|letters?|e-?mails?|tweets?|posts?|speech(?:es)?|briefings?|filings?|reports?|memos?|notes?|messages?|' +
  'books?|memoirs?|columns?|articles?|essays?|editorials?|op-eds?|videos?|recordings?|broadcasts?|podcasts?|documentary|lawsuits?|' +
  'complaints?|affidavits?|depositions?|testimony|petitions?|indictments?|papers?|documents?|texts?|releases?|address(?:es)?|' +
  'sermons?|autobiography|biography|diary|diaries|remarks?|comments?|conferences?|hearings?|rally|rallies|meetings?|events?|' +
  'ceremony|ceremonies|trials?|inquests?|summits?|debates?|funerals?|vigils?|protests?|sessions?|calls?|conversations?|' +
  'visits?|appearances?|talks?|lectures?|discussions?|chats?|gatherings?|assembly|forums?|panels?|inquir(?:y|ies)|dinners?|breakfasts?|' +
  'lunch(?:eon)?|exchanges?|rulings?|judgments?|judgements?|opinions?|orders?|audits?|study|studies|surveys?|polls?|analys[ei]s|' +
  'reviews?|transcripts?|newsletters?|blogs?|threads?|notices?|bulletins?|advisor(?:y|ies)|announcements?|warnings?|forecasts?)'

/** Words without any of these tell no time; asked first, for it costs little. */
export const MAY_TELL_TIME =
  /\d|day|night|week|month|year|morning|noon|evening|hour|minute|decade|ago\b|earlier|later|summer|spring|autumn|fall|winter|[JFMASOND](?:an|eb|ar|pr|ay|u[nl]|ug|ep|ct|ov|ec)/

const NAMED_TIME = new RegExp(`^(?:${WEEKDAY}|${MONTH})`)

/** The words of a stretch as they would stand in the middle of a sentence: “Last week” as “last week”. */
export const lowered = (words: string): string =>
  NAMED_TIME.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1)

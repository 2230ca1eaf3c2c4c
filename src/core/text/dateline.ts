// Datelines: “DUNMORE, Sept 6 (Reuters) — ”, “Dunmore (CNN) – ”, “afrol News, 26 June - ”.

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const DATE = `(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?)`
const AGENCY = '(?:\\([\\p{Lu}][^()\\n]{1,40}\\))'
/** A place in capitals, its region or country after a comma: “FORT DUNMORE, Calder”. */
const CAPITALS =
  "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,4}(?:,\\s+[\\p{Lu}][\\p{L}\\p{M}.'’ ]{1,24}){0,2}"
const MIXED =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ /]\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}(?:,\\s+[\\p{Lu}][\\p{L}\\p{M}.'’ ]{1,24}){0,2}"

const FORMS = [
  // DUNMORE, Sept 6 (Reuters) — · DUNMORE — · DUNMORE, Calder (AP) -
  `${CAPITALS}(?:,?\\s+${DATE})?(?:,?\\s*${AGENCY})?\\s*(?:—|–|--|-\\s|:\\s)`,
  // Dunmore (Reuters) — · Dunmore, 6 September (AFP) –
  `${MIXED}(?:,?\\s+${DATE})?,?\\s*${AGENCY}\\s*(?:—|–|--|-\\s|:\\s)`,
  // Dunmore, 6 September – · Harbor Press, 26 June -
  `[\\p{L}][\\p{L}\\p{M}.'’ -]{1,40},\\s+${DATE}(?:,?\\s*${AGENCY})?\\s*(?:—|–|--|-\\s)`,
  // (Reuters) -
  `${AGENCY}\\s*(?:—|–|--|-\\s)`,
]
const DATELINE = new RegExp(`^(?:${FORMS.join('|')})\\s*`, 'u')
/** A dateline is no longer than this. */
const LONGEST = 100

/** The length of the dateline that a paragraph begins with, its dash included; 0 where there is none. */
export function readDateline(paragraph: string): number {
  const match = DATELINE.exec(paragraph.slice(0, LONGEST + 20))
  if (!match || match[0].length > LONGEST) return 0
  const dateline = match[0].trimEnd()
  // “ORTIZ: I did.” is a turn; a colon ends a dateline only after a date or an agency
  if (dateline.endsWith(':') && !/\d|\)/.test(dateline)) return 0
  // “HARD LESSONS LEARNED —” is an emphatic heading; a bare place has two words at most: “FORT DUNMORE —”
  if (!/[,()\d]/.test(dateline) && dateline.split(/\s+/).length > 3) return 0
  // “UPDATE -” and “PHOTOS -” are no places, and “T-shirt” is no dateline
  if (/^(?:UPDATE|BREAKING|EXCLUSIVE|WATCH|PHOTOS?|VIDEO|LIVE|OPINION|ANALYSIS|Q&A)\b/.test(dateline)) return 0
  return dateline.length
}

// What a pair of marks is for: speech, irony, the title of a work, a nickname, or a word spoken about. Judged from the
// words inside and the few around, before anyone is asked who speaks.
import type { TextLayer } from '../text/layer.ts'
import type { Quotation, QuotationMarks, QuotationPart, QuotationUse } from './quotation.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** her memoir, “The Long Thaw” */
export const WORKS = list(
  'book memoir novel film movie documentary album song single show series play essay poem article column report ' +
    'magazine podcast sitcom drama comedy musical opera exhibition anthem hit thriller biography autobiography ballad ' +
    'programme program episode titled entitled headlined comic sequel trilogy soundtrack video game',
)
/** the word “shall” was deleted */
const WORDS_ABOUT = list(
  'word words term terms phrase letter letters expression prefix suffix acronym noun verb adjective',
)
const IRONY = list('so-called called')
const NAMING = list('nicknamed dubbed aka alias')

/** Small words that a title in capitals may hold in lower case. */
const SMALL = list('the a an of and or in on at to for with by from vs v is as de la but nor your my')
const TITLE_LONGEST = 10
const NICKNAME_LONGEST = 3
/** A fragment of so few words without sentence punctuation is only speech if a cue claims it. */
const FRAGMENT_LONGEST = 5

const isCapital = (word: string) => /^\p{Lu}/u.test(word)
/** As the words of a title are written. */
const isLarge = (word: string) => isCapital(word) || /^\d/.test(word)
const isWord = (word: string) => /^[\p{L}\p{N}]/u.test(word)

/** The use of one quotation. */
export function judgeUse(layer: TextLayer, parts: readonly QuotationPart[], marks: QuotationMarks): QuotationUse {
  if (marks === 'block' || marks === 'turn' || marks === 'dash' || parts.length > 1) return 'speech'
  const { words, lower } = layer.tokens
  const part = parts[0]!
  const inner: string[] = []
  for (let i = part.first; i < part.last && inner.length <= 40; i++) if (isWord(words[i]!)) inner.push(words[i]!)
  if (inner.length === 0) return 'other'
  const before = lower[part.first - 1] ?? ''
  const earlier = lower[part.first - 2] ?? ''
  const sentenceLike = endsLikeSentence(words, part)

  if (isNickname(layer, part, inner)) return 'nickname'
  if (inner.length <= FRAGMENT_LONGEST) {
    if (before === 'called' && earlier === '-') return 'scare'
    if (NAMING.has(before) || (before === 'as' && earlier === 'known')) return 'nickname'
    if (WORDS_ABOUT.has(before)) return 'word'
    if (IRONY.has(`${earlier}-${before}`)) return 'scare'
  }
  if (isTitle(inner, before, earlier, holdsSentence(words, part)) || isExplained(layer, part)) return 'title'
  if (sentenceLike || inner.length > FRAGMENT_LONGEST) return 'speech'
  return 'other'
}

/** Ends in a full stop, a question mark or a comma inside the marks: “It is safe,” */
function endsLikeSentence(words: readonly string[], part: QuotationPart): boolean {
  const last = words[part.last - 2] ?? ''
  return part.last - part.first > 3 && isCapital(words[part.first + 1] ?? '') && /^[.,?!…—–]/.test(last)
}

/** Idris “Bricks” Cole */
function isNickname({ tokens }: TextLayer, part: QuotationPart, inner: readonly string[]): boolean {
  if (inner.length > NICKNAME_LONGEST || !inner.every((word) => isCapital(word) || SMALL.has(word))) return false
  const before = tokens.words[part.first - 1] ?? ''
  const after = tokens.words[part.last] ?? ''
  const touching = tokens.start[part.last] === part.end
  return (
    isCapital(before) && isCapital(after) && !touching && tokens.sentence[part.first] === tokens.sentence[part.last]
  )
}

/** “The Harbour. The Old Harbour.” and “Who Pays?” are said, “The Long Thaw.” may be a title at the end of a sentence. */
function holdsSentence(words: readonly string[], part: QuotationPart): boolean {
  if (/^[?!]/.test(words[part.last - 2] ?? '')) return true
  for (let i = part.first + 1; i < part.last - 2; i++) if (/^[.?!]+$/.test(words[i]!)) return true
  return false
}

/** Words for works that stand behind a title only: “Esme,” a tale of two sisters */
const KINDS = list('tale story discussion meditation satire parable retelling portrait study collection look')
const isWork = (word: string): boolean => WORKS.has(word) || KINDS.has(word)

/** among them “Esme,” a play about the war */
function isExplained({ tokens }: TextLayer, part: QuotationPart): boolean {
  const { words, lower, sentence } = tokens
  const comma = words[part.last - 2] === ',' || words[part.last] === ','
  const article = words[part.last] === ',' ? part.last + 1 : part.last
  if (!comma || part.last - part.first > 2 * TITLE_LONGEST || sentence[article] !== sentence[part.first]) return false
  if (!/^(?:a|an|the|his|her|their|its|whose)$/.test(lower[article]!) || !isWork(lower[article + 1]!)) return false
  return words.slice(part.first, part.last).every((word) => !isWord(word) || SMALL.has(word) || isLarge(word))
}

/** Whether the text itself calls the quotation, which looks like a title, a work: her memoir, “The Long Thaw”; “Esme,” a play. */
export function isNamedWork(layer: TextLayer, { use, parts: [part] }: Quotation): boolean {
  const { lower } = layer.tokens
  if (use !== 'title') return false
  return isIntroduced(lower[part!.first - 1] ?? '', lower[part!.first - 2] ?? '') || isExplained(layer, part!)
}

const isIntroduced = (before: string, earlier: string): boolean =>
  WORKS.has(before) || (before === ',' && WORKS.has(earlier))

function isTitle(inner: readonly string[], before: string, earlier: string, sentence: boolean): boolean {
  if (inner.length > TITLE_LONGEST) return false
  const large = inner.filter((word) => !SMALL.has(word.toLowerCase()))
  if (large.length === 0 || !large.every(isLarge)) return false
  if (isIntroduced(before, earlier)) return true
  return large.length >= 2 && !sentence
}

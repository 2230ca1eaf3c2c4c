// What each paragraph of an article is: headline, byline, paragraph, turn of an interview, caption … Judged from its
// own words and its neighbours, never from markup alone, because articles arrive as bare text.
import type { Block, BlockKind, Span } from '../model.ts'
import { readDateline } from './dateline.ts'
import type { Outline, Place } from './outline.ts'
import { toTurns } from './turns.ts'

const HEADLINE_LONGEST = 160
const STOPPED_HEADLINE_LONGEST = 100
const HEADING_LONGEST = 90
/** The story begins within the first paragraphs, and its dateline with it. */
const DATELINE_REACH = 8
/** A byline or a time stamp stands near the top or at the very end. */
const BYLINE_REACH = { top: 7, end: 3 }

const ABBREVIATED = /\b(?:\p{Lu}\.)+|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|St)\./gu
const BYLINE =
  /^(?:by|words by|text by|reporting by|story by|written by|from)\s+(?:the\s+)?\p{Lu}[^.!?]{1,100}$|^(?:published|updated|posted|last updated|first published)\b.{0,80}$|^(?:\p{Lu}[\p{L}.'’-]+\s){1,3}(?:reports|reporting)\.?$/iu
const DATE_LINE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+|\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?),?\s+\d{4}(?:[,\s|·-]+.{0,30})?$/iu
/** Capitals and small words alone, without a stop: The Ashdown Ledger; Gazette of the Lower Esk */
const CREDIT =
  /^\p{Lu}[\p{L}\p{M}.'’&-]*(?:\s(?:[\p{Lu}\p{N}][\p{L}\p{M}.'’&-]*|of|the|for|and|in|at|de|la|&)){0,6}(?<![.,;:!?])$/u
const CREDIT_LONGEST = 60
const CAPTION =
  /^(?:photo|photograph|picture|image|caption|video|graphic|illustration|map|file photo|photos?\s+by)\s*[:(]|^\((?:photo|image|picture|file)\b|(?:\bimage|\bphoto|\bphotograph|\bpicture|\bcredit)s?\s*:\s*[^.]{1,60}\.?\)?$|^[([](?:.{1,200})(?:\/(?:AP|AFP|Reuters|Getty|EPA)[^)\]]{0,20})[)\]]$/iu
const BOILERPLATE =
  /^[([]?(?:read more|read also|also read|read next|read the rest|see also|related(?: articles?| stor(?:y|ies))?\s*:|recommended|sign up|subscribe|advertisement|sponsored|follow us|click here|share this|copyright\b|©|all rights reserved|continue reading|watch:|listen:|download our|join our|support our journalism|\(?(?:additional |with )?(?:reporting|editing|writing) by\b.{0,160}$)/iu
/** Boilerplate prompts are short; a paragraph that happens to begin so is not. */
const BOILERPLATE_LONGEST = 240

/** The blocks of a text in order; together they hold every character that is not white space. */
export function findBlocks({ text, paragraphs, labels }: Outline, place: Place): readonly Block[] {
  const turns = toTurns(paragraphs, labels, place.turns)
  const blocks: Block[] = []
  paragraphs.forEach((_, index) => {
    blocks.push(...(turns.get(index) ?? readParagraph(text, paragraphs, index, place)))
  })
  return blocks
}

function readParagraph(text: string, paragraphs: readonly Span[], index: number, place: Place): Block[] {
  const span = paragraphs[index]!
  const words = text.slice(span.start, Math.min(span.end, span.start + 400))
  const kind = isUnderByline(text, paragraphs, index, place) ? 'byline' : kindOf(words, span, paragraphs, index, place)
  if (kind !== 'paragraph' && kind !== 'headline') return [{ kind, ...span }]
  const dateline = place.before + index < DATELINE_REACH ? readDateline(words) : 0
  if (dateline === 0) return [{ kind, ...span }]
  const body = span.start + dateline
  let start = body
  while (start < span.end && /\s/.test(text[start]!)) start++
  return [
    { kind: 'dateline', start: span.start, end: body },
    ...(start < span.end ? [{ kind: 'paragraph' as const, start, end: span.end }] : []),
  ]
}

function kindOf(words: string, span: Span, paragraphs: readonly Span[], index: number, place: Place): BlockKind {
  const length = span.end - span.start
  const fromStart = place.before + index
  const fromEnd = place.after + paragraphs.length - 1 - index
  if (/^>/.test(words)) return 'blockquote'
  if (/^#{1,6}\s/.test(words)) return fromStart === 0 ? 'headline' : 'heading'
  if (length <= 140 && (fromStart < BYLINE_REACH.top || fromEnd < BYLINE_REACH.end))
    if (isByline(words, fromStart) && fromStart + fromEnd > 0) return 'byline'
  if (length <= BOILERPLATE_LONGEST && BOILERPLATE.test(words)) return 'boilerplate'
  if (length <= 400 && CAPTION.test(words)) return 'caption'
  if (fromStart === 0) return isHeadline(words, span, paragraphs) ? 'headline' : 'paragraph'
  return isHeading(words, span, paragraphs[index + 1]) ? 'heading' : 'paragraph'
}

/** By Nora Whitlam / The Ashdown Ledger: in the line below a byline stands for whom it was written, or from where. */
function isUnderByline(text: string, paragraphs: readonly Span[], index: number, place: Place): boolean {
  const above = paragraphs[index - 1]
  const { start, end } = paragraphs[index]!
  const fromStart = place.before + index
  if (!above || fromStart > BYLINE_REACH.top || end - start > CREDIT_LONGEST) return false
  if (!/^[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*$/.test(text.slice(above.end, start))) return false
  const words = text.slice(above.start, Math.min(above.end, above.start + 141))
  return (
    words.length <= 140 && /^by\s/i.test(words) && isByline(words, fromStart - 1) && CREDIT.test(text.slice(start, end))
  )
}

/** “By” begins many a sentence; a byline goes on with a name and ends without a full stop. */
function isByline(words: string, index: number): boolean {
  if (DATE_LINE.test(words)) return true
  if (!BYLINE.test(words)) return false
  const from = /^from\s/i.test(words)
  return from
    ? index > 0 && index < 4 && !/[.!?]$/.test(words) && words.length < 60
    : /^\P{Ll}|^by\s+\p{Lu}/u.test(words)
}

function isHeadline(words: string, span: Span, paragraphs: readonly Span[]): boolean {
  const next = paragraphs[1]
  const length = span.end - span.start
  if (!next || length > HEADLINE_LONGEST || readDateline(words) > 0) return false
  if (!/[.:;,]["”’']?$/.test(words)) return !/[!?]["”’']$/.test(words) || !/^["“‘']/.test(words)
  // a headline with a full stop is one short sentence that opens nothing: “Harbour bridge to close for repairs.”
  return length <= STOPPED_HEADLINE_LONGEST && !/[.!?]["”’']?\s+["“‘']?\p{Lu}/u.test(words.replace(ABBREVIATED, ''))
}

/** A short line without a full stop over a longer paragraph. */
// An emoji after the full stop does not make a heading: “The work could take months. 🌊”
const ENDS_A_SENTENCE = /[.!?…:;,]["”’')]*(?:\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI}|\p{M}|\u200d)*$/u

function isHeading(words: string, span: Span, next: Span | undefined): boolean {
  const length = span.end - span.start
  if (!next || length > HEADING_LONGEST || next.end - next.start < Math.max(60, length)) return false
  return /^[\p{Lu}\p{N}]/u.test(words) && !ENDS_A_SENTENCE.test(words) && !/^["“‘«„]/.test(words)
}

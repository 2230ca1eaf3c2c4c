// The names a reader would like to have whispered: behind “he”, behind “the spokesman”, before a quote without a source.
import { entityWithId, mentionOf, quoteOf } from '../findings.ts'
import { type Article, type Entity, type EntityId, type Mention, type Quote, type Span, UNCERTAIN } from '../model.ts'
import { blockAt } from './blockAt.ts'
import { lookupOf, quotesBy, startOf } from './lookup.ts'
import { isNamed } from './salience.ts'
import { spansAt, spansTouching } from './spanIndex.ts'
import { firstMention } from './subject.ts'

export interface NameHint {
  readonly at: number
  /** Before a quote without a source, behind the words that stand for the name. */
  readonly side: 'before' | 'behind'
  readonly entity: EntityId
  readonly name: string
  readonly uncertain: boolean
  readonly first: Span
}

/** `speakers`: where they speak. `everyone`: also where a pronoun or a description stands for somebody else. */
export type Hinted = 'speakers' | 'everyone'

// “Cole, who said so himself”: the name is near enough.
const BESIDE_THE_NAME = /^(?:who|whom|whose|which|that|\p{L}+sel(?:f|ves)|I|me|my|mine)$/iu

const POSSESSIVE = /^['’]s(?!\p{L})/u

/** The hints that touch `window`, in order of the text, no two of them at one place. */
export function nameHints(article: Article, window: Span, hinted: Hinted): readonly NameHint[] {
  const hints = new Map<number, NameHint>()
  const add = (hint: NameHint | null) => hint && !hints.has(hint.at) && hints.set(hint.at, hint)
  for (const quote of quotesTouching(article, window)) {
    add(hintBefore(article, quote))
    add(hintBehindSource(article, quote))
  }
  if (hinted === 'everyone') {
    const { mentions } = lookupOf(article)
    for (const at of spansTouching(mentions, window)) add(hintOfMention(article, mentions.owner[at]!))
  }
  return [...hints.values()].sort((a, b) => a.at - b.at)
}

function quotesTouching(article: Article, window: Span): readonly Quote[] {
  const { parts, sources } = lookupOf(article)
  const owners = [parts, sources].flatMap((index) => spansTouching(index, window).map((at) => index.owner[at]!))
  return [...new Set(owners)].sort((a, b) => a - b).map((owner) => quoteOf(article, owner))
}

function hintBefore(article: Article, quote: Quote): NameHint | null {
  const speaker = namedSpeaker(article, quote)
  if (!speaker || hasSourceBeside(article, quote) || !isBare(article, quote)) return null
  return hint(article, speaker, startOf(quote), 'before', quote.score < UNCERTAIN)
}

function hintBehindSource(article: Article, quote: Quote): NameHint | null {
  const speaker = namedSpeaker(article, quote)
  const { source } = quote
  if (!speaker || !source) return null
  if (saysName(article, speaker, source) || isKnownLabel(article, quote, source)) return null
  // “the spokesman, who asked for patience”: behind the words that stand for the name, not behind all of it.
  const words = mentionsIn(article, source).find(({ entity }) => entity === speaker.id) ?? source
  if (BESIDE_THE_NAME.test(article.text.slice(words.start, words.end))) return null
  return hint(article, speaker, words.end, 'behind', quote.score < UNCERTAIN)
}

function namedSpeaker(article: Article, { speaker }: Quote): Entity | null {
  const entity = entityWithId(article, speaker)
  return entity && isNamed(article, entity) ? entity : null
}

/** Whether the quote's own paragraph has its source. “It took us a week.” is often Velasco's who spoke paragraphs ago. */
function hasSourceBeside(article: Article, quote: Quote): boolean {
  const { source } = quote
  return source !== null && blockAt(article, source.start) === blockAt(article, startOf(quote))
}

/** “A:” stands before every answer; the first has told whose they are. */
function isKnownLabel(article: Article, quote: Quote, source: Span): boolean {
  const label = blockAt(article, source.start)?.label
  if (!label || label.start > source.start || label.end < source.end) return false
  const words = article.text.slice(label.start, label.end)
  const first = quotesBy(article, quote.speaker).find(
    (each) => each.source && saysSame(article.text, each.source, words),
  )
  return first !== undefined && first !== quote
}

const saysSame = (text: string, { start, end }: Span, words: string) => text.slice(start, end) === words

/** Whether nothing in its paragraph tells whose it is: “We tried.” She said so. “Nobody came.” needs no second hint. */
function isBare(article: Article, quote: Quote): boolean {
  const { parts } = lookupOf(article)
  const block = blockAt(article, startOf(quote))
  if (quote.inside !== null || !block) return quote.inside === null
  return !spansTouching(parts, block).some((at) => {
    const other = quoteOf(article, parts.owner[at]!)
    return other.speaker === quote.speaker && (hasSourceBeside(article, other) || startOf(other) < startOf(quote))
  })
}

function hintOfMention(article: Article, index: number): NameHint | null {
  const mention = mentionOf(article, index)
  const entity = entityWithId(article, mention.entity)
  if (!entity || mention.kind === 'named' || !isNamed(article, entity) || saysName(article, entity, mention))
    return null
  const words = article.text.slice(mention.start, mention.end)
  if (BESIDE_THE_NAME.test(words) || wasJustMentioned(article, entity, index)) return null
  return hint(article, entity, mention.end, 'behind', mention.score < UNCERTAIN)
}

/** Cole sold [[his]] house: the sentence has said who. */
function wasJustMentioned(article: Article, { id }: Entity, index: number): boolean {
  const { sentences } = lookupOf(article)
  const sentence = spansAt(sentences, mentionOf(article, index).start)[0]
  const begins = sentence === undefined ? Number.MAX_SAFE_INTEGER : sentences.start[sentence]!
  for (let before = index - 1; before >= 0 && mentionOf(article, before).start >= begins; before--) {
    if (mentionOf(article, before).entity === id) return true
  }
  return false
}

/** Whether the words have the name, or the part of it that tells: “Cole’s lawyer, Ruth Amsel,” or “Amsel”. */
function saysName(article: Article, entity: Entity, { start, end }: Span): boolean {
  const words = article.text.slice(start, end).toLowerCase()
  const last = entity.name.toLowerCase().split(/\s+/u).at(-1)!
  return words.includes(last) || mentionsIn(article, { start, end }).some((each) => isName(each, entity))
}

const isName = (mention: Mention, entity: Entity) => mention.kind === 'named' && mention.entity === entity.id

function mentionsIn(article: Article, span: Span): readonly Mention[] {
  const { mentions } = lookupOf(article)
  return spansTouching(mentions, span).map((at) => mentionOf(article, mentions.owner[at]!))
}

function hint(
  article: Article,
  entity: Entity,
  at: number,
  side: NameHint['side'],
  uncertain: boolean,
): NameHint | null {
  const first = firstMention(article, entity)
  // The mayor’s [[Delphine Arkwright]] claim: behind the whole word.
  const behind = side === 'behind' && POSSESSIVE.test(article.text.slice(at, at + 3)) ? at + 2 : at
  return first ? { at: behind, side, entity: entity.id, name: entity.name, uncertain, first } : null
}

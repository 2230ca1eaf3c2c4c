// One utterance in two places: a pull quote, a caption or a headline that shows the words of a quote again.
import type { EntityId, Evidence, QuoteId, QuoteKind, Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { firstEndingAfter, tokenAt } from '../text/places.ts'

/** What is needed to tell whether a quote repeats another. */
export interface Repeatable {
  readonly id: QuoteId
  readonly kind: QuoteKind
  readonly parts: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
  readonly speaker: EntityId | null
  readonly inside: QuoteId | null
  readonly why: readonly Evidence[]
}

/** Fewer words in common are chance: “We will see.” */
const FEWEST_WORDS = 4
/** A headline quotes a few words of what the story quotes in full. */
const FEWEST_IN_HEADLINE = 3
/** A longer run of words is not looked up; its beginning tells. */
const MOST_WORDS = 400
/** How many quotes with the same first words are looked for. */
const MOST_RIVALS = 16

interface Words {
  readonly quote: number
  readonly words: readonly string[]
  readonly apart: boolean
}

/** For each quote the index of the one whose words it shows again, or −1. */
export function findRepeats(layer: TextLayer, quotes: readonly Repeatable[]): readonly number[] {
  const spoken: Words[] = []
  quotes.forEach((each, quote) => {
    if (each.kind === 'indirect' || each.inside !== null) return
    const words = quotedTokens(layer, each)
    const apart = standsApart(layer, each)
    if (words.length >= (apart ? FEWEST_IN_HEADLINE : FEWEST_WORDS)) spoken.push({ quote, words, apart })
  })
  const told = quotes.map((each) => isTold(layer, each))
  const copies = indexCopies(told, spoken)
  const repeats = quotes.map(() => -1)
  for (const other of spoken)
    for (let i = 0; i + FEWEST_IN_HEADLINE <= other.words.length; i++)
      for (const copy of copies.get(other.words[i]!)?.get(other.words[i + 1]!) ?? [])
        if (repeats[copy.quote]! < 0 && isOrigin(quotes, told, copy, other) && holdsAt(other.words, copy.words, i))
          repeats[copy.quote] = other.quote
  return repeats.map((origin) => (origin >= 0 && repeats[origin]! >= 0 ? repeats[origin]! : origin))
}

type CopyIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Words[]>>

/** Quotes that may show the words of another, by their first word and their second. */
function indexCopies(told: readonly boolean[], spoken: readonly Words[]): CopyIndex {
  const index = new Map<string, Map<string, Words[]>>()
  for (const each of spoken) {
    if (!each.apart && told[each.quote]) continue
    const [first = '', second = ''] = each.words
    const seconds = index.get(first) ?? new Map<string, Words[]>()
    const known = seconds.get(second) ?? []
    if (known.length < MOST_RIVALS) known.push(each)
    index.set(first, seconds.set(second, known))
  }
  return index
}

/** The fuller of two shows the words first-hand; of two alike the one in the story, with a speaker, or the first. */
function isOrigin(quotes: readonly Repeatable[], told: readonly boolean[], copy: Words, other: Words): boolean {
  if (other.quote === copy.quote) return false
  const [shown, origin] = [quotes[copy.quote]!, quotes[other.quote]!]
  // the same slogan from two mouths is said twice
  const same = shown.speaker === origin.speaker || shown.speaker === null || isGuessed(shown)
  if (!same) return false
  if (copy.apart !== other.apart) return copy.apart
  if (told[copy.quote]) return false
  return other.words.length > copy.words.length || told[other.quote]! || other.quote < copy.quote
}

/** “It held,” Corrado said. “It was luck.”: who speaks is told beside the words, by a cue or in the same paragraph. */
function isTold({ blocks }: TextLayer, { cue, source, parts, why }: Repeatable): boolean {
  if (cue || !source || why[0]?.reason !== 'continued') return cue !== null
  return firstEndingAfter(blocks, source.start) === firstEndingAfter(blocks, parts[0]!.start)
}

/** Nothing beside the words names their speaker: it is who spoke before. */
const isGuessed = ({ why }: Repeatable): boolean =>
  why.length === 0 || /^(?:continued|alternating|scene)$/.test(why[0]!.reason)

/** Whether `part` stands in `whole` from a place on. */
function holdsAt(whole: readonly string[], part: readonly string[], from: number): boolean {
  if (from + part.length > whole.length) return false
  for (let i = 0; i < part.length; i++) if (whole[from + i] !== part[i]) return false
  return true
}

/** Headlines, subheads and captions show; the story tells. */
function standsApart({ blocks }: TextLayer, { parts }: Repeatable): boolean {
  const block = blocks[firstEndingAfter(blocks, parts[0]!.start)]
  return /^(?:headline|heading|caption)$/.test(block?.kind ?? '')
}

const OPENING = /^[“„"«‘]$|^``$/
const CLOSING = /^[”"»’“]$|^''$/

/** The words between the marks of a mixed quote, all words of a direct one, in lower case and without signs. */
function quotedTokens(layer: TextLayer, { parts, kind }: Repeatable): readonly string[] {
  const { lower, start, count } = layer.tokens
  const words: string[] = []
  for (const part of parts) {
    let open = kind === 'direct'
    for (let i = tokenAt(layer, part.start); i < count && start[i]! < part.end; i++) {
      const word = lower[i]!
      if (kind === 'mixed' && open && CLOSING.test(word)) open = false
      else if (kind === 'mixed' && !open && OPENING.test(word)) open = true
      else if (open && isWord(word)) words.push(word)
      if (words.length > MOST_WORDS) return words
    }
  }
  return words
}

function isWord(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  return /[\p{L}\p{N}]/u.test(word)
}

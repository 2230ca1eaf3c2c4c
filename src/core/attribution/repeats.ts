// One utterance in two places: a pull quote, a caption or a headline that shows the words of a quote again.
import type { EntityId, Evidence, QuoteId, QuoteKind, Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { firstEndingAfter, tokenAt } from './places.ts'

/** What is needed to tell whether a quote repeats another. */
export interface Repeatable {
  readonly id: QuoteId
  readonly kind: QuoteKind
  readonly parts: readonly Span[]
  readonly cue: Span | null
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
/** How many quotes that share the first words are compared. */
const MOST_RIVALS = 8

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
  const places = new Map<string, Words[]>()
  for (const each of spoken)
    for (let i = 0; i + FEWEST_IN_HEADLINE <= Math.min(each.words.length, MOST_WORDS); i++) {
      const key = each.words.slice(i, i + FEWEST_IN_HEADLINE).join(' ')
      const known = places.get(key)
      if (!known) places.set(key, [each])
      else if (known.length < MOST_RIVALS && known.at(-1) !== each) known.push(each)
    }
  const repeats = quotes.map(() => -1)
  for (const each of spoken) {
    const rivals = places.get(each.words.slice(0, FEWEST_IN_HEADLINE).join(' ')) ?? []
    const origin = rivals.find((other) => isOrigin(quotes, each, other, repeats))
    if (origin) repeats[each.quote] = origin.quote
  }
  return repeats
}

/** The fuller of two shows the words first-hand; of two alike the one in the story, with a cue, or the first. */
function isOrigin(quotes: readonly Repeatable[], copy: Words, other: Words, repeats: readonly number[]): boolean {
  if (other.quote === copy.quote || repeats[other.quote]! >= 0) return false
  const [shown, told] = [quotes[copy.quote]!, quotes[other.quote]!]
  // the same slogan from two mouths is said twice
  const same = shown.speaker === told.speaker || shown.speaker === null || isGuessed(shown)
  if (!same || !holdsWords(other.words, copy.words)) return false
  if (copy.apart !== other.apart) return copy.apart
  if (other.words.length > copy.words.length) return shown.cue === null
  return shown.cue === null && (told.cue !== null || other.quote < copy.quote)
}

/** Nothing beside the words names their speaker: it is who spoke before. */
const isGuessed = ({ why }: Repeatable): boolean =>
  why.length === 0 || /^(?:continued|alternating|scene)$/.test(why[0]!.reason)

function holdsWords(whole: readonly string[], part: readonly string[]): boolean {
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `)
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
      else if (open && /[\p{L}\p{N}]/u.test(word)) words.push(word)
      if (words.length > MOST_WORDS) return words
    }
  }
  return words
}

// Which names are names of people and which of things, seen over the whole text: the finder of names looks at each place
// alone, and people are called like cities (“Lena Paris … Paris wept”), storms like people.
import { headType } from '../mentions/headWords.ts'
import type { NamedMention } from '../mentions/index.ts'
import { isTitleWord } from '../mentions/roleWords.ts'
import type { TextLayer } from '../text/layer.ts'
import { isVerb } from './grammar.ts'
import { nameWords } from './nameForm.ts'

const STORM = /^(?:hurricane|cyclone|typhoon|storm)$/u
/** Before a name these make it a place: “in Paris”. */
const LOCATIVE = /^(?:in|at|near|to|from|outside|around|across|toward|towards|into|via|through|between)$/u
const MAY_BE_PEOPLE = new Set(['PLACE', 'MISC', 'NORP'])

/** The mentions with the type that the whole text gives them; the same places in the same order. */
export function retypeNames(layer: TextLayer, mentions: readonly NamedMention[]): readonly NamedMention[] {
  const keys = mentions.map(({ first, last }) => nameWords(layer, first, last))
  const stormNames = new Set<string>()
  const surnames = new Set<string>()
  for (const [index, { type }] of mentions.entries()) {
    const words = keys[index]!
    if (words.length > 1 && STORM.test(words.at(-2)!) && !headType(words.at(-1)!)) stormNames.add(words.at(-1)!)
    else if (type === 'PERSON' && words.slice(0, -1).some((word) => word.length > 2)) surnames.add(words.at(-1)!)
  }
  const acting = actingAlone(layer, mentions, keys, surnames)
  return mentions.map((mention, index) => {
    const words = keys[index]!
    const [word = ''] = words
    if (mention.type === 'DATE' || mention.type === 'MONEY') return mention
    // “Cyclone Orla … Orla”
    if (words.length > 1 ? STORM.test(words.at(-2)!) && stormNames.has(words.at(-1)!) : stormNames.has(word)) {
      if (words.length > 1 || !surnames.has(word)) return { ...mention, type: 'EVENT' }
    } else if (words.length === 1 && acting.has(word) && MAY_BE_PEOPLE.has(mention.type) && !isLocated(layer, mention))
      return { ...mention, type: 'PERSON' }
    return mention
  })
}

/** The surnames that stand alone as places and act as people do more often than they are places. */
function actingAlone(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  keys: readonly (readonly string[])[],
  surnames: ReadonlySet<string>,
): ReadonlySet<string> {
  const balance = new Map<string, number>()
  for (const [index, mention] of mentions.entries()) {
    const [word, second] = keys[index]!
    if (word === undefined || second !== undefined || !surnames.has(word) || !MAY_BE_PEOPLE.has(mention.type)) continue
    const weight = isLocated(layer, mention) ? -1 : acts(layer, mention) ? 1 : 0
    balance.set(word, (balance.get(word) ?? 0) + weight)
  }
  return new Set([...balance].filter(([, weight]) => weight > 0).map(([word]) => word))
}

const isLocated = (layer: TextLayer, { first }: NamedMention): boolean =>
  LOCATIVE.test(layer.tokens.lower[first - 1] ?? '')

// “Paris told the court”, “Ms Paris”, “said Paris”
function acts(layer: TextLayer, { first, last }: NamedMention): boolean {
  const { lower } = layer.tokens
  const before = (lower[first - 1] ?? '').replace(/\.$/u, '')
  return isVerb(lower[last] ?? '') || isTitleWord(before) || /^(?:said|says|told|asked|added)$/u.test(before)
}

// Names a model has passed over though their words leave no doubt: peoples and parties, states before a title, and in
// headlines and headings in capitals whatever the story names.
import type { EntityType } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { isCapitalised } from './caseEvidence.ts'
import { isKnownGroup } from './demonyms.ts'
import { FUNCTION_WORDS } from './functionWords.ts'
import { headType } from './headWords.ts'
import type { NamedMention } from './index.ts'
import { lexicon } from './lexicon.ts'
import { isTitleWord } from './roleWords.ts'

/** What is found by rule alone is worth as much as in `findMentions`. */
export const RULE_SCORE = 0.9
/** A name the story is less sure of than this is not looked for in its headline. */
const SURE = 0.7
const LONGEST = 4
const STATE_ABBREVIATIONS = new Set(
  `ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb.
  nev. okla. ore. pa. tenn. va. vt. wash. wis. wyo. n.c. s.c. n.d. s.d. n.h. n.j. n.m. n.y. w.va. r.i. ont. que.
  ohio iowa utah texas idaho maine`.split(/\s+/u),
)

/** A heading of fewer capitals may be a name and no more. */
const LEAST_SHOUTED = 3

interface TokenRange {
  readonly first: number
  readonly last: number
}
type Missed = readonly [last: number, type: EntityType]

/** All names: those given and those they left out, in order. */
export function addMissedNames(layer: TextLayer, mentions: readonly NamedMention[]): readonly NamedMention[] {
  const { tokens } = layer
  const taken = new Uint8Array(tokens.count)
  for (const { first, last } of mentions) taken.fill(1, first, last)
  const added: NamedMention[] = []
  const add = (first: number, [last, type]: Missed) => {
    if (taken.subarray(first, last).some((each) => each === 1)) return
    taken.fill(1, first, last)
    const [start, end] = [tokens.start[first]!, tokens.end[last - 1]!]
    added.push({ start, end, type, score: RULE_SCORE, first, last })
  }
  const headline = layer.blocks[0]?.kind === 'headline' ? layer.blocks[0].last : 0
  const shouted = layer.sentences.filter(({ first, last }) => first >= headline && isShouted(layer, first, last))
  const headings = headline > 0 ? [{ first: 0, last: headline }, ...shouted] : shouted
  if (headings.length > 0) {
    const read = readRepeated(layer, mentions, headings)
    for (const { first, last } of headings)
      for (let i = first; i < last; i++) {
        const repeated = taken[i] || !isCapitalised(tokens.words[i]!) ? null : read(i, last)
        if (repeated) add(i, repeated)
      }
  }
  for (const sentence of layer.sentences) {
    let titleCase: boolean | null = null
    for (let i = sentence.first; i < sentence.last; i++) {
      if (taken[i] || !isCapitalised(tokens.words[i]!)) continue
      const place = readPlace(layer, i, sentence, taken)
      titleCase ??= isTitleCase(layer, sentence.first, sentence.last)
      const missed =
        place ?? (titleCase ? null : (readRoyal(layer, i, sentence) ?? readWord(layer, i, sentence, taken)))
      if (missed) add(i, missed)
    }
  }
  return added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.first - b.first)
}

function readWord(
  layer: TextLayer,
  i: number,
  { first: from, last: to }: TokenRange,
  taken: Uint8Array,
): Missed | null {
  const { words, lower } = layer.tokens
  const chosen = i > from && !/^["“‘']$/u.test(words[i - 1]!)
  // “Republicans said no”, “the mood of Latino voters”; but “Christian Moss” and “the Socialist Party”
  const group = isKnownGroup(lower[i]!) && (chosen || lower[i]!.endsWith('s'))
  const alone = i + 1 === to || !isCapitalised(words[i + 1]!)
  if (group && alone && !(i > from && isCapitalised(words[i - 1]!) && !taken[i - 1])) return [i + 1, 'NORP']
  // “the Earth turns”: a capital that its writer chose
  if (chosen && words[i] === 'Earth' && alone) return [i + 1, 'PLACE']
  return null
}

const ROYAL = new Set('king queen prince princess emperor empress sultan emir pope tsar'.split(' '))
const NUMERAL = /^[IVX]{1,5}$/u
/** “King Aldous II”, “Queen Ine of Orrin”; more words in a row are a place or a stage act */
const ROYAL_WORDS = 2

function readRoyal({ tokens }: TextLayer, i: number, { first: from, last: to }: TokenRange): Missed | null {
  const { words, lower } = tokens
  if (i === from || !ROYAL.has(lower[i - 1]!) || words[i - 1] === lower[i - 1] || headType(lower[i]!)) return null
  let last = i + 1
  while (last < to && isCapitalised(words[last]!) && !NUMERAL.test(words[last]!)) last++
  if (last - i > ROYAL_WORDS || headType(lower[last - 1]!)) return null
  return [last < to && NUMERAL.test(words[last]!) ? last + 1 : last, 'PERSON']
}

function readPlace(
  layer: TextLayer,
  i: number,
  { first: from, last: to }: TokenRange,
  taken: Uint8Array,
): Missed | null {
  const { words, lower } = layer.tokens
  // “a doctor in Ashdown, Okla., said”
  const state = i - 2 >= from && words[i - 1] === ',' && taken[i - 2] && STATE_ABBREVIATIONS.has(lower[i]!)
  if (state) return [i + 1, 'PLACE']
  // “New Jersey Gov. Lena Ortiz”: two words the list knows, and no longer name
  if (i + 1 >= to || !isCapitalised(words[i + 1]!)) return null
  if (lexicon().names.get(`${lower[i]} ${lower[i + 1]}`) !== 'place') return null
  const goesOn = i + 2 < to && isCapitalised(words[i + 2]!) && !isTitleWord(lower[i + 2]!.replace(/\.$/u, ''))
  return goesOn ? null : [i + 2, 'PLACE']
}

/** Finds in headings what the story names: the longest name that begins at a token and ends before another. */
function readRepeated({ tokens }: TextLayer, mentions: readonly NamedMention[], headings: readonly TokenRange[]) {
  const { lower, words } = tokens
  const types = new Map<string, EntityType>()
  const plain = new Set<string>()
  const heading = new Uint8Array(tokens.count)
  for (const { first, last } of headings) heading.fill(1, first, last)
  for (let i = 0; i < tokens.count; i++) if (!heading[i] && !isCapitalised(words[i]!)) plain.add(lower[i]!)
  for (const { type, first, last, score } of mentions) {
    if (heading[first] || score < SURE || type === 'DATE' || type === 'MONEY') continue
    types.set(lower.slice(first, last).join(' '), type)
    if (type === 'PERSON' && last - first > 1 && !types.has(lower[last - 1]!)) types.set(lower[last - 1]!, type)
  }
  return (i: number, end: number): Missed | null => {
    for (let last = Math.min(end, i + LONGEST); last > i; last--) {
      const type = types.get(lower.slice(i, last).join(' '))
      const doubtful = last === i + 1 && (plain.has(lower[i]!) || FUNCTION_WORDS.has(lower[i]!))
      if (type && !doubtful) return [last, type]
    }
    return null
  }
}

/** “THE STORY OF HARROWBY UNITED”: a heading in capitals from end to end. */
function isShouted({ tokens }: TextLayer, first: number, last: number): boolean {
  let capitals = 0
  for (let i = first; i < last; i++) {
    if (/\p{Ll}/u.test(tokens.words[i]!)) return false
    if (isCapitalised(tokens.words[i]!)) capitals++
  }
  return capitals >= LEAST_SHOUTED
}

function isTitleCase({ tokens }: TextLayer, first: number, last: number): boolean {
  let small = 0
  let capitals = 0
  for (let i = first; i < last; i++) {
    const unit = tokens.words[i]!.charCodeAt(0)
    if (unit >= 0x61 && unit <= 0x7a) small++
    else if (isCapitalised(tokens.words[i]!)) capitals++
  }
  return small < capitals
}

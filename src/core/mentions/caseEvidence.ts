// What the capitals of this text are worth. A capital at the start of a sentence or in a headline says nothing by
// itself: the words of the body decide (“Bridge Closed After Orrin Warning”).
import type { TextLayer } from '../text/layer.ts'
import { FUNCTION_WORDS, OPENING_NOUNS } from './functionWords.ts'
import { lexicon } from './lexicon.ts'

export interface CaseEvidence {
  /** Whether token `i` may be part of a name. */
  readonly maybeName: (token: number) => boolean
  /** Whether the capital of token `i` is one its writer had a choice about. */
  readonly reliable: (token: number) => boolean
}

const CAPITAL = /^['’]?\p{Lu}/u
const INNER_CAPITAL = /^\p{Ll}{1,3}\p{Lu}/u
const LETTER = /\p{L}/u

/** Asked of every word: what ASCII letters tell needs no pattern. */
export function isCapitalised(word: string): boolean {
  const unit = word.charCodeAt(0)
  if (unit >= 0x41 && unit <= 0x5a) return true
  if (unit < 0x80 && unit !== 0x27 && !isSmall(unit)) return false
  if (isSmall(unit) && isSmall(word.charCodeAt(1)) && isSmall(word.charCodeAt(2)) && isSmall(word.charCodeAt(3)))
    return false
  return CAPITAL.test(word) || INNER_CAPITAL.test(word)
}

/** A small ASCII letter, or no letter at all. */
const isSmall = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || Number.isNaN(unit)

enum Casing {
  Normal,
  Title,
  Upper,
}

/** Reads the capitals of the whole text once. */
export function readCase(layer: TextLayer): CaseEvidence {
  const { tokens, sentences } = layer
  const headings = new Set(
    layer.blocks.flatMap((block) =>
      block.kind === 'headline' || block.kind === 'heading' ? [tokens.sentence[block.first]!] : [],
    ),
  )
  const casing = sentences.map((sentence, index) =>
    sentenceCasing(layer, sentence.first, sentence.last, headings.has(index)),
  )
  const opening = new Uint8Array(tokens.count)
  for (const sentence of sentences) {
    let at = sentence.first
    while (at < sentence.last - 1 && !LETTER.test(tokens.words[at]!)) at++
    opening[at] = 1
  }
  for (let i = 1; i < tokens.count; i++)
    if (/^["'“„«‘:•–—]$/u.test(tokens.words[i - 1]!) && tokens.sentence[i] === tokens.sentence[i - 1]) opening[i] = 1
  const reliable = (i: number): boolean => opening[i] === 0 && casing[tokens.sentence[i]!] === Casing.Normal

  const lower = new Map<string, number>()
  const capital = new Map<string, number>()
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!
    if (!LETTER.test(word)) continue
    const count = !isCapitalised(word) ? lower : reliable(i) ? capital : null
    count?.set(tokens.lower[i]!, (count.get(tokens.lower[i]!) ?? 0) + 1)
  }

  const maybeName = (i: number): boolean => {
    const word = tokens.words[i]!
    const low = tokens.lower[i]!
    if (!isCapitalised(word) || FUNCTION_WORDS.has(low)) return isCapitalised(word) && isAcronym(word) && reliable(i)
    if (reliable(i)) return true
    const seenCapital = capital.get(low) ?? 0
    const seenLower = lower.get(low) ?? 0
    if (seenCapital > seenLower) return true
    if (seenLower > 0) return false
    if (casing[tokens.sentence[i]!] !== Casing.Upper && isAcronym(word)) return true
    if (lexicon().names.has(low)) return true
    if (isEveryday(low)) return casing[tokens.sentence[i]!] === Casing.Normal && partOfRun(i)
    return casing[tokens.sentence[i]!] === Casing.Normal || !headings.has(tokens.sentence[i]!)
  }
  // “Orrin Valley farmers said”: an everyday word opens the sentence but a chosen capital follows it
  const partOfRun = (i: number): boolean =>
    i + 1 < tokens.count &&
    tokens.sentence[i + 1] === tokens.sentence[i] &&
    reliable(i + 1) &&
    isCapitalised(tokens.words[i + 1]!) &&
    !OPENING_NOUNS.has(tokens.lower[i]!) &&
    !/(?:ing|ly|ed)$/u.test(tokens.lower[i]!)
  return { maybeName, reliable }
}

function sentenceCasing(layer: TextLayer, first: number, last: number, heading: boolean): Casing {
  const { words, lower } = layer.tokens
  let upper = 0
  let capitals = 0
  let long = 0
  let letters = 0
  for (let i = first; i < last; i++) {
    const word = words[i]!
    if (!LETTER.test(word)) continue
    letters++
    if (word.length > 1 && word === word.toUpperCase()) upper++
    if (word.length < 4 || FUNCTION_WORDS.has(lower[i]!)) continue
    long++
    if (isCapitalised(word)) capitals++
  }
  if (letters >= 3 && upper >= 0.7 * letters) return Casing.Upper
  const stopped = /[.!?]/u.test(words[last - 1]!)
  return long >= 3 && (heading || !stopped) && capitals >= (heading ? 0.75 : 0.95) * long ? Casing.Title : Casing.Normal
}

/** “NRF”, “U.S.”, “BoG”: capitals beyond the first letter. */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.){2,}$|^\p{Lu}[\p{Lu}\d&]+s?$|^\p{Lu}\p{Ll}?\p{Lu}+$/u.test(word)
}

function isEveryday(word: string): boolean {
  const { common, actors } = lexicon()
  if (OPENING_NOUNS.has(word) || common.has(word) || actors.has(word)) return true
  if (/(?:ing|ly|tion|tions|ment|ments|ness|less|ful|ous|ally)$/u.test(word)) return true
  const stem = word.replace(/(?:ies|es|s|ed|er|ers|d)$/u, '')
  return (
    stem !== word && (common.has(stem) || common.has(`${stem}e`) || common.has(`${stem}y`) || OPENING_NOUNS.has(stem))
  )
}

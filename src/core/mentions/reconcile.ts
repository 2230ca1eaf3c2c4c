// Trained names and names by rule: the model knows names, the rules know form. Labels of turns, datelines and whatever is
// written in capitals from end to end are form; so is the title before a name.
import type { EntityType, Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { firstEndingAfter } from '../text/places.ts'
import { headType } from './headWords.ts'
import type { NamedMention } from './index.ts'
import { uniteCapital, uniteJoined } from './joinedNames.ts'
import { addMissedNames } from './missedNames.ts'
import { cutToKnown, isOnlyTitleCase, isPartyLabel, withNickname, withoutTitle } from './nameEdges.ts'
import { uniteTeams } from './teamNames.ts'
import { typeByForm } from './typeByForm.ts'
import { typeByIntroduction } from './typeByIntroduction.ts'
import { typeByNeighbours } from './typeByNeighbours.ts'

/** An agency the model is surer of than this is no place. */
const SURE = 0.8

/**
 * Puts the names of a model right by rules of form.
 * @param trained names in order, none overlapping another
 * @param byRule finds names by rule within spans; asked only about the forms the model does not know
 * @returns names in order, none overlapping another
 */
export function reconcileMentions(
  layer: TextLayer,
  trained: readonly NamedMention[],
  byRule: (layer: TextLayer, within: readonly Span[]) => readonly NamedMention[],
): readonly NamedMention[] {
  const forms = formsOf(layer)
  const onlyTitleCase = isOnlyTitleCase(layer)
  const everyday = opensHeadline(layer)
  const cut = cutToKnown(layer, trained)
  const whole = uniteJoined(
    layer,
    uniteCapital(layer, trained)
      .filter(
        (mention) =>
          !isPartyLabel(layer, mention) && !onlyTitleCase(mention) && !isBareHead(layer, mention) && !everyday(mention),
      )
      .map((mention) => cut(withNickname(layer, withoutTitle(layer, mention))))
      .filter(isFirstAt),
  )
  const typed = typeByNeighbours(layer, typeByForm(layer, uniteTeams(layer, whole)))
  const names = addMissedNames(layer, typeByIntroduction(layer, typed))
  if (forms.length === 0) return names
  const isForm = inAny(forms)
  const agencies = names.filter(opensDateline(layer))
  const kept = names.filter((mention) => !isForm(mention.start) || agencies.includes(mention))
  const asElsewhere = typeAsElsewhere(layer, kept)
  const added = byRule(layer, forms)
    .filter(({ start }) => isForm(start) && !agencies.some((agency) => start < agency.end && start >= agency.start))
    .map(asElsewhere)
  return [...kept, ...added].sort((a, b) => a.start - b.start).filter(isFirstAt)
}

// “Calder News, 27 May - The pier was closed.” Whose name stands where a place mostly does is for the model to say.
function opensDateline({ blocks, tokens }: TextLayer): (mention: NamedMention) => boolean {
  const starts = new Set(blocks.filter(({ kind }) => kind === 'dateline').map(({ start }) => start))
  return ({ type, score, start, first, last }) =>
    type === 'ORG' &&
    score >= SURE &&
    starts.has(start) &&
    last - first > 1 &&
    headType(tokens.lower[last - 1]!) === 'ORG'
}

// “Army says town has fallen”: the story has “the army”, and a headline opens with a capital
function opensHeadline({ tokens, blocks }: TextLayer): (mention: NamedMention) => boolean {
  const [word, small] = [tokens.words[0], tokens.lower[0]]
  const isEveryday = blocks[0]?.kind === 'headline' && word !== small && tokens.words.includes(small!)
  return ({ first, last }) => isEveryday && first === 0 && last === 1
}

/** Where rules know better than a model, ascending: “ORTIZ:”, “DUNMORE, Sept 6 (Reuters) —”, “BRIDGE CLOSED FOR REPAIRS”. */
function formsOf(layer: TextLayer): readonly Span[] {
  const { text, blocks } = layer
  return blocks.flatMap((block, index) => {
    if (block.kind === 'byline' && isOutlet(layer, index)) return [block]
    if (block.kind === 'dateline') return [block]
    if (block.kind === 'turn' && block.label) return [block.label]
    const shouted = block.kind === 'headline' && !/\p{Ll}/u.test(text.slice(block.start, block.end))
    return shouted ? [block] : []
  })
}

/** “By Nora Whitlam ¶ The Ashdown Ledger”: the line below a byline ends as the names of newspapers do. */
const isOutlet = ({ blocks, tokens: { lower } }: TextLayer, index: number): boolean =>
  blocks[index - 1]?.kind === 'byline' &&
  lower[blocks[index]!.first] !== 'by' &&
  headType(lower[blocks[index]!.last - 1]!) === 'ORG'

// “ORTIZ: Did you sign?” and “LO: I did” speak where the story has Lena Ortiz; “HARROWBY UNITED WIN AGAIN” plays where it has Harrowby United
function typeAsElsewhere(
  { tokens }: TextLayer,
  names: readonly NamedMention[],
): (mention: NamedMention) => NamedMention {
  const words = ({ first, last }: NamedMention): readonly string[] => tokens.lower.slice(first, last)
  const types = new Map<string, EntityType>()
  for (const name of names)
    if (name.type === 'PERSON')
      for (let i = name.first + 1; i < name.last; i++) types.set(words({ ...name, first: i }).join(' '), 'PERSON')
  for (const name of names) types.set(words(name).join(' '), name.type)
  for (const name of names) {
    const initials = words(name)
      .map((word) => word.charAt(0))
      .join('')
    if (name.type === 'PERSON' && initials.length > 1 && !types.has(initials)) types.set(initials, 'PERSON')
  }
  return (mention) => {
    const type = types.get(words(mention).join(' '))
    return type && type !== mention.type && mention.type !== 'DATE' ? { ...mention, type } : mention
  }
}

/** “River bursts its banks”: a word for a place or a building that only begins its sentence names none. */
const isBareHead = ({ tokens, sentences }: TextLayer, { first, last }: NamedMention): boolean =>
  last - first === 1 &&
  first === sentences[tokens.sentence[first]!]!.first &&
  /^(?:PLACE|FACILITY)$/.test(headType(tokens.lower[first]!) ?? '')

/** Whether an offset lies in one of the spans; the spans ascend. */
function inAny(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    const next = spans[firstEndingAfter(spans, offset)]
    return next !== undefined && next.start <= offset
  }
}

const isFirstAt = (mention: NamedMention, i: number, all: readonly NamedMention[]): boolean =>
  i === 0 || all[i - 1]!.end <= mention.start

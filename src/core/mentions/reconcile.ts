// Trained names and names by rule: the model knows names, the rules know form. Labels of turns, datelines and whatever is
// written in capitals from end to end are form; so is the title before a name.
import type { EntityType, Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { firstEndingAfter } from '../text/places.ts'
import type { NamedMention } from './index.ts'
import { uniteJoined } from './joinedNames.ts'
import { addMissedNames } from './missedNames.ts'
import { cutToKnown, isOnlyTitleCase, isPartyLabel, withNickname, withoutTitle } from './nameEdges.ts'
import { typeByForm } from './typeByForm.ts'
import { typeByNeighbours } from './typeByNeighbours.ts'

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
  const cut = cutToKnown(layer, trained)
  const whole = uniteJoined(
    layer,
    trained
      .filter((mention) => !isPartyLabel(layer, mention) && !onlyTitleCase(mention))
      .map((mention) => cut(withNickname(layer, withoutTitle(layer, mention))))
      .filter(isFirstAt),
  )
  const names = addMissedNames(layer, typeByNeighbours(layer, typeByForm(layer, whole)))
  if (forms.length === 0) return names
  const isForm = inAny(forms)
  const kept = names.filter((mention) => !isForm(mention.start))
  const typed = typeAsElsewhere(layer, kept)
  const added = byRule(layer, forms)
    .filter((mention) => isForm(mention.start))
    .map(typed)
  return [...kept, ...added].sort((a, b) => a.start - b.start).filter(isFirstAt)
}

/** Where rules know better than a model, ascending: “ORTIZ:”, “DUNMORE, Sept 6 (Reuters) —”, “BRIDGE CLOSED FOR REPAIRS”. */
function formsOf({ text, blocks }: TextLayer): readonly Span[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'dateline') return [block]
    if (block.kind === 'turn' && block.label) return [block.label]
    const shouted = block.kind === 'headline' && !/\p{Ll}/u.test(text.slice(block.start, block.end))
    return shouted ? [block] : []
  })
}

// “ORTIZ: Did you sign?” speaks where the story has Lena Ortiz; “HARROWBY UNITED WIN AGAIN” plays where it has Harrowby United
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
  return (mention) => {
    const type = types.get(words(mention).join(' '))
    return type && type !== mention.type && mention.type !== 'DATE' ? { ...mention, type } : mention
  }
}

/** Whether an offset lies in one of the spans; the spans ascend. */
function inAny(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    const next = spans[firstEndingAfter(spans, offset)]
    return next !== undefined && next.start <= offset
  }
}

const isFirstAt = (mention: NamedMention, i: number, all: readonly NamedMention[]): boolean =>
  i === 0 || all[i - 1]!.end <= mention.start

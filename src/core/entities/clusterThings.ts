// Unites the names of organisations, places and other things: equal names, acronyms defined or not, short forms.

import { headType } from '../mentions/headWords.ts'
import type { NamedMention } from '../mentions/index.ts'
import { lexicon } from '../mentions/lexicon.ts'
import type { EntityType } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { type NameForm, thingForm } from './nameForm.ts'
import {
  commonKey,
  isAcronymOf,
  isCommonName,
  isMisspelled,
  isShortForm,
  looksLikeAcronym,
  mayAbbreviate,
} from './organisationNames.ts'

interface Thing {
  readonly forms: NameForm[]
  readonly members: number[]
  readonly type: EntityType
  /** Token of the latest mention so far; −1 before the first. */
  latest: number
}

const MOST_RIVALS = 24

/** The things of `chosen` (indices into `mentions`, in order): lists of indices, one per thing. */
export function clusterThings(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  chosen: readonly number[],
): number[][] {
  const forms = new Map(chosen.map((index) => [index, thingForm(layer, mentions[index]!)]))
  const things: Thing[] = []
  const byKey = new Map<string, Thing>()
  const byWord = new Map<string, Thing[]>()
  const byInitials = new Map<string, Thing[]>()
  const file = (map: Map<string, Thing[]>, key: string, thing: Thing): void => {
    const list = map.get(key) ?? []
    if (list.length < MOST_RIVALS && !list.includes(thing)) list.push(thing)
    map.set(key, list)
  }
  const enter = (thing: Thing, form: NameForm): void => {
    byKey.set(commonKey(form.key), thing)
    if (form.words.length < 2) return
    for (const word of form.words) file(byWord, word, thing)
    file(byInitials, form.words[0]![0]!, thing)
  }

  const isShort = (index: number): boolean => forms.get(index)!.words.length === 1
  const definitions = findDefinitions(layer, mentions, chosen, forms)
  // long names first: a headline's acronym finds the name that only the body spells out
  for (const index of chosen) {
    const form = forms.get(index)!
    const key = commonKey(form.key)
    if (isShort(index) || byKey.has(key)) continue
    const written = form.words.flatMap((word) => byWord.get(word) ?? [])
    const meant = written.find((thing) => isMisspelled(thing.forms[0]!.words, form.words))
    if (meant) {
      meant.forms.push(form)
      enter(meant, form)
      continue
    }
    const thing: Thing = { forms: [form], members: [], type: mentions[index]!.type, latest: -1 }
    things.push(thing)
    enter(thing, form)
  }
  for (const [acronym, long] of definitions) {
    const thing = byKey.get(commonKey(forms.get(long)!.key))
    if (thing) byKey.set(forms.get(acronym)!.key, thing)
  }
  const shorter = new Map<string, readonly Thing[]>()
  for (const index of chosen) {
    const mention = mentions[index]!
    const form = forms.get(index)!
    const key = commonKey(form.key)
    const written = layer.tokens.words[mention.first]!
    let candidates = shorter.get(key)
    if (!candidates) {
      candidates = findLonger(form, mention.type, written, byWord, byInitials)
      shorter.set(key, candidates)
    }
    let thing = nearest(candidates) ?? byKey.get(key)
    if (isShort(index) && definitions.has(index)) thing = byKey.get(form.key)
    if (!thing) {
      thing = { forms: [form], members: [], type: mention.type, latest: -1 }
      things.push(thing)
      byKey.set(key, thing)
    }
    thing.members.push(index)
    thing.latest = mention.first
  }
  return things.filter((thing) => thing.members.length > 0).map((thing) => thing.members)
}

function findLonger(
  form: NameForm,
  type: EntityType,
  written: string,
  byWord: ReadonlyMap<string, readonly Thing[]>,
  byInitials: ReadonlyMap<string, readonly Thing[]>,
): readonly Thing[] {
  if (isCommonName(form.key)) return []
  if (form.words.length === 1 && looksLikeAcronym(written)) {
    const named = (byInitials.get(form.key[0]!) ?? []).filter((thing) =>
      thing.forms.some((long) => isAcronymOf(form.key, long.words)),
    )
    if (named.length > 0) return named
  }
  const rivals = byWord.get(form.words.at(-1)!) ?? []
  return rivals.filter((thing) =>
    thing.forms.some((long) => long.key !== form.key && mayShorten(form, type, long, thing.type)),
  )
}

function mayShorten(short: NameForm, type: EntityType, long: NameForm, longType: EntityType): boolean {
  if (!isShortForm(short, long)) return false
  if (type === 'PLACE' || longType === 'PLACE') {
    // “Dunmore” is “Dunmore City”, and “the Valley” may be “Orrin Valley”; “York” is not “New York”
    if (type !== longType) return false
    const tail = long.words.at(-1)!
    return long.words[0] === short.words[0]
      ? /^(?:city|town|village)$/u.test(tail) && long.words.length === short.words.length + 1
      : short.words.length === 1 && headType(tail) === 'PLACE'
  }
  if (type === 'NORP' || longType === 'NORP') return false
  const bodies = BODIES.has(type) && BODIES.has(longType)
  if (bodies) return true
  // the finder of names is seldom sure what a work, a product or an event is: the end of a name is proof enough where its
  // words are telling, the beginning only before “of …”; “World Cup” may be any year’s
  if (headTypesDiffer(short, long)) return false
  const isEnd = short.words.every((word, i) => word === long.words[long.words.length - short.words.length + i])
  if (isEnd) return long.words.every((word) => !/\d/u.test(word)) && (short.words.length > 1 || !isEveryday(short))
  return short.words.length > 1 && /^(?:of|for|de|des|del)$/u.test(long.words[short.words.length] ?? '')
}

const isEveryday = ({ words }: NameForm): boolean => lexicon().common.has(words[0]!)

const BODIES = new Set<EntityType>(['ORG', 'FACILITY'])

const headTypesDiffer = (one: NameForm, other: NameForm): boolean => {
  const [a, b] = [headType(one.words.at(-1)!), headType(other.words.at(-1)!)]
  return a !== null && b !== null && a !== b
}

/** Of several candidates the one named last; before any was named, the first of the text. */
function nearest(candidates: readonly Thing[]): Thing | undefined {
  let best = candidates[0]
  for (const thing of candidates) if (best && thing.latest > best.latest) best = thing
  return best
}

/** Acronyms in brackets behind their names, or names behind their acronyms: acronym → name. */
function findDefinitions(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  chosen: readonly number[],
  forms: ReadonlyMap<number, NameForm>,
): ReadonlyMap<number, number> {
  const { words } = layer.tokens
  const found = new Map<number, number>()
  for (let k = 0; k + 1 < chosen.length; k++) {
    const [one, other] = [chosen[k]!, chosen[k + 1]!]
    const [left, right] = [mentions[one]!, mentions[other]!]
    if (words[left.last] !== '(' || right.first > left.last + 2 || !/^[),;]$/u.test(words[right.last] ?? '')) continue
    const [a, b] = [forms.get(one)!, forms.get(other)!]
    if (b.words.length === 1 && a.words.length > 1 && mayAbbreviate(b.key, a.words)) found.set(other, one)
    else if (a.words.length === 1 && b.words.length > 1 && mayAbbreviate(a.key, b.words)) found.set(one, other)
  }
  return found
}

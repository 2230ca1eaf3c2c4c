// The words of a name as they are written and as they compare: without case, accents, dots, hyphens and possessives.
import { mentionsOf } from '../../findings.ts'
import type { Article, Entity, Mention, Span } from '../../model.ts'

export interface NameWord extends Span {
  readonly written: string
  readonly folded: string
}

const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/iu
const WORD = /[\p{L}\p{N}](?:[^\s,;:()"“”]*[\p{L}\p{N}])?/gu

/** The words of a name in order, each with its place. */
export function nameWords(text: string, { start, end }: Span): NameWord[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => {
    const written = match[0].replace(POSSESSIVE, '')
    const at = start + match.index
    const plain = written.normalize('NFC').replaceAll('’', "'")
    return { start: at, end: at + written.length, written: plain, folded: fold(written) }
  })
}

/** Reads the words of many names of a text; a name that comes again is not read again. */
export function createNameReader(text: string): (name: Span) => NameWord[] {
  const known = new Map<string, readonly NameWord[]>()
  return ({ start, end }) => {
    const name = text.slice(start, end)
    let words = known.get(name)
    if (!words) {
      words = nameWords(name, { start: 0, end: name.length })
      known.set(name, words)
    }
    return words.map((word) => ({ ...word, start: start + word.start, end: start + word.end }))
  }
}

/** The places where an entity is named, in order of the text. */
export const namedMentions = (article: Article, entity: Entity): Mention[] =>
  mentionsOf(article, entity).filter(({ kind }) => kind === 'named')

/** “Núñez-Reál” → “nunezreal” */
export const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}\p{P}]+/gu, '')
    .toLowerCase()

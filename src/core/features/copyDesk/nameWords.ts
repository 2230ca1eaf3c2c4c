// The words of a name as they are written and as they compare: without case, accents, dots, hyphens and possessives.
import type { Article, Entity, Mention, Span } from '../../model.ts'

export interface NameWord extends Span {
  readonly written: string
  readonly folded: string
}

const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/iu
const WORD = /[\p{L}\p{N}](?:[^\s,;:()"“”]*[\p{L}\p{N}])?/gu

/** The words of a mention in order, each with its place. */
export function nameWords(text: string, { start, end }: Span): NameWord[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => {
    const written = match[0].replace(POSSESSIVE, '')
    const at = start + match.index
    return {
      start: at,
      end: at + written.length,
      written: written.normalize('NFC').replaceAll('’', "'"),
      folded: fold(written),
    }
  })
}

/** The places where an entity is named, in order of the text. */
export const namedMentions = (article: Article, entity: Entity): Mention[] =>
  entity.mentions.map((index) => article.mentions[index]!).filter(({ kind }) => kind === 'named')

/** “Núñez-Reál” → “nunezreal” */
export const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}\p{P}]+/gu, '')
    .toLowerCase()

// Which entities of different passages are one: names that are the same, surnames of somebody named in full before, and
// short names that an earlier passage gave. What has no name lives in its passage.
import type { Article, Entity } from '../model.ts'

/** What of an entity decides whether it is one with another. */
export interface Signature {
  /** Its name; null without one. */
  readonly full: string | null
  /** The word a person may go by, or what a person named by one word goes by. */
  readonly surname: string | null
  readonly bare: boolean
  readonly aliases: readonly string[]
  readonly gender: Entity['gender']
}

const signatures = new WeakMap<Article, readonly Signature[]>()

/** The signatures of a passage's entities, in their order. */
export function signaturesOf(reading: Article): readonly Signature[] {
  const known = signatures.get(reading)
  if (known) return known
  const made = reading.entities.map((entity) => sign(entity, reading))
  signatures.set(reading, made)
  return made
}

function sign({ name, type, aliases, mentions, gender }: Entity, reading: Article): Signature {
  const named = mentions.some((index) => reading.mentions[index]!.kind === 'named')
  if (!named) return { full: null, surname: null, bare: false, aliases: [], gender }
  const words = fold(name)
  const key = (written: string): string => `${type} ${written}`
  return {
    full: key(words),
    surname: type === 'PERSON' ? words.slice(words.lastIndexOf(' ') + 1) : null,
    bare: !words.includes(' '),
    aliases: type === 'PERSON' ? [] : aliases.map((alias) => key(fold(alias))),
    gender,
  }
}

/** A name as it is compared: without case and diacritics. */
export const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()

/** For each passage and each of its entities the number of the entity of the text, counted in order of appearance. */
export function uniteEntities(passages: readonly (readonly Signature[])[]): readonly (readonly number[])[] {
  const byName = new Map<string, number>()
  const bySurname = new Map<string, Pick<Signature, 'gender'> & { readonly number: number }>()
  const byAlias = new Map<string, number>()
  let count = 0

  // “Cole” in a later passage is the Cole named last, unless one of them is a woman and the other a man
  const surnamed = ({ surname, bare, gender }: Signature): number | undefined => {
    const person = surname !== null && bare ? bySurname.get(surname) : undefined
    return person && !(gender && person.gender && gender !== person.gender) ? person.number : undefined
  }

  return passages.map((signed) => {
    const taken = new Set<number>()
    return signed.map((signature) => {
      const { full, surname, bare, aliases, gender } = signature
      if (full === null) return count++
      const named = surnamed(signature)
      let number = named ?? byName.get(full) ?? byAlias.get(full)
      // two entities of one passage were told apart by closer reading than this
      if (number === undefined || taken.has(number)) number = count++
      taken.add(number)
      if (number !== named) byName.set(full, number)
      if (surname !== null && !bare) bySurname.set(surname, { number, gender })
      for (const alias of aliases) byAlias.set(alias, number)
      return number
    })
  })
}

/** Whether two lists of signatures unite in the same way with whatever stands around them. */
export function areAlike(one: readonly Signature[], other: readonly Signature[]): boolean {
  return (
    one.length === other.length &&
    one.every((a, i) => {
      const b = other[i]!
      return (
        a.full === b.full &&
        a.gender === b.gender &&
        a.aliases.length === b.aliases.length &&
        a.aliases.every((alias, k) => alias === b.aliases[k])
      )
    })
  )
}

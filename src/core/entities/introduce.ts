// Somebody or something named, before the text is read on: what the names themselves tell, and what descriptions add.
import { headType } from '../mentions/headWords.ts'
import type { NamedMention } from '../mentions/index.ts'
import { lexicon } from '../mentions/lexicon.ts'
import type { TextLayer } from '../text/layer.ts'
import type { NameCluster } from './clusterNames.ts'
import type { TokenDescription } from './descriptions.ts'
import { type Gender, nameGender, roleGender, titleGender } from './gender.ts'
import { nameWords } from './nameForm.ts'
import { makeReferent, type Referent } from './referent.ts'
import { readHead } from './rolePhrases.ts'

/**
 * The referent of a cluster of names.
 * @param learned the gender of the pronouns that took it up when the text was read before
 */
export function introduce(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  cluster: NameCluster,
  index: number,
  learned: Gender | null,
): Referent {
  const referent = makeReferent(cluster.type, index)
  referent.inAll = cluster.members.length
  referent.nameStarts = cluster.members.map((member) => mentions[member]!.first)
  referent.plural = cluster.type === 'NORP' ? true : cluster.type === 'ORG' ? null : false
  for (const member of cluster.members) {
    const { first, last } = mentions[member]!
    if (cluster.type === 'PERSON' && saysThey(layer, last)) referent.takesThey = true
    const words = nameWords(layer, first, last)
    for (const word of words) referent.modifiers.add(word)
    if (cluster.type === 'PERSON') {
      const title = titleGender(layer, first)
      if (title && !referent.genderTold) {
        referent.gender = title
        referent.genderTold = true
      }
      if (words.length > 1) referent.gender ??= nameGender(words)
    } else for (const word of words) if (headType(word) && readHead(word)) referent.heads.add(word)
  }
  if (cluster.type === 'PERSON' && !referent.gender) {
    const { first, last } = mentions[cluster.members[0]!]!
    referent.gender = nameGender(nameWords(layer, first, last))
    referent.genderDoubtful = referent.gender !== null
  }
  if (learned && isGenderOpen(referent)) {
    referent.gender = learned
    referent.genderDoubtful = false
  }
  referent.mayBePerson ||=
    MAY_BE_PEOPLE.has(cluster.type) && cluster.members.every((one) => isLikePerson(layer, mentions[one]!))
  return referent
}

/** Whether pronouns may tell the gender of somebody, because nothing else has told it for certain. */
export const isGenderOpen = ({ gender, genderTold, genderDoubtful }: Referent): boolean =>
  !genderTold && (genderDoubtful || !gender)

const MAY_BE_PEOPLE = new Set(['ORG', 'PLACE', 'MISC', 'PRODUCT'])

// The finder takes a rare surname for a firm now and then; “the Calder” and “in Calder”, “Calder Bank” and “CBK” are none
function isLikePerson(layer: TextLayer, { first, last }: NamedMention): boolean {
  const { lower, words } = layer.tokens
  const { names } = lexicon()
  if (
    last - first > 3 ||
    /^(?:the|in|at|near|a|an|of|from|across|outside|inside|around|into|toward|towards)$/u.test(lower[first - 1] ?? '')
  )
    return false
  for (let i = first; i < last; i++) {
    const kind = names.get(lower[i]!)
    if (kind === 'place' || kind === 'organisation' || kind === 'demonym') return false
    if (headType(lower[i]!) || !/^\p{Lu}[\p{Ll}'’*-]+$/u.test(words[i]!)) return false
  }
  return true
}

// “Robin Tane, who uses they, won”, “Robin Tane (they/them)”, “Robin Tane, who is non-binary”
function saysThey(layer: TextLayer, last: number): boolean {
  const { lower, sentence, count } = layer.tokens
  for (let i = last; i < count && i < last + 8 && sentence[i] === sentence[last - 1]; i++) {
    if (lower[i] === 'they' && (/^uses?$|^pronouns?$/u.test(lower[i - 1]!) || lower[i + 1] === '/')) return true
    if (/^non-?binary$/u.test(lower[i]!) || (lower[i] === 'binary' && lower[i - 2] === 'non')) return true
  }
  return false
}

/** Adds what is told around one name. */
export function learnFrom(layer: TextLayer, referent: Referent, descriptions: readonly TokenDescription[]): void {
  for (const { kind, heads, first, last } of descriptions) {
    if (kind === 'age') referent.heads.add(`${layer.tokens.lower[first]}-year-old`)
    if (kind === 'age' || kind === 'nickname' || kind === 'origin') continue
    for (const head of heads) {
      referent.heads.add(head)
      const gender = roleGender(head)
      if (gender && referent.type === 'PERSON' && !referent.genderTold) {
        referent.gender = gender
        referent.genderTold = true
      }
    }
    for (let i = first; i < last; i++) referent.modifiers.add(layer.tokens.lower[i]!)
  }
}

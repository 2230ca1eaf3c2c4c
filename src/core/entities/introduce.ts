// Somebody or something named, before the text is read on: what the names themselves tell, and what descriptions add.
import { headType } from '../mentions/headWords.ts'
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import type { NameCluster } from './clusterNames.ts'
import type { TokenDescription } from './descriptions.ts'
import { nameGender, roleGender, titleGender } from './gender.ts'
import { nameWords } from './nameForm.ts'
import { makeReferent, type Referent } from './referent.ts'
import { readHead } from './rolePhrases.ts'

/** The referent of a cluster of names. */
export function introduce(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  cluster: NameCluster,
  index: number,
): Referent {
  const referent = makeReferent(cluster.type, index)
  referent.inAll = cluster.members.length
  referent.plural = cluster.type === 'NORP' ? true : cluster.type === 'ORG' ? null : false
  for (const member of cluster.members) {
    const { first, last } = mentions[member]!
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
  }
  return referent
}

/** Adds what is told around one name. */
export function learnFrom(layer: TextLayer, referent: Referent, descriptions: readonly TokenDescription[]): void {
  for (const { kind, heads, first, last } of descriptions) {
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

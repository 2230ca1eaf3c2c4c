// A role that comes before its name: “Mayor calls cuts cruel”, and only the story says who the mayor is. Such a referent
// without a name is the one person whom the text names with that role.

import { isTitleWord } from '../mentions/roleWords.ts'
import type { TextLayer } from '../text/layer.ts'
import type { Referent } from './referent.ts'

/** Gives the references of nameless referents to the named ones they turn out to be; returns those that are left. */
export function joinLateNames(layer: TextLayer, referents: readonly Referent[]): ReadonlyMap<Referent, Referent> {
  const byHead = new Map<string, Referent[]>()
  for (const referent of referents)
    if (referent.cluster !== null && referent.type === 'PERSON')
      for (const head of referent.heads) byHead.set(head, [...(byHead.get(head) ?? []), referent])
  const joined = new Map<Referent, Referent>()
  for (const referent of referents) {
    if (referent.cluster !== null || referent.type !== 'PERSON' || referent.plural === true) continue
    const first = referent.references.find(({ kind }) => kind === 'nominal')
    if (!first || !mayBeNamedLater(layer, first.first)) continue
    const [head] = referent.heads
    const named = head ? (byHead.get(head) ?? []) : []
    const only = named.length === 1 ? named[0]! : null
    if (!only || (only.gender && referent.gender && only.gender !== referent.gender)) continue
    const words = layer.tokens.lower
      .slice(first.first, first.last - 1)
      .filter((word) => word !== 'the' && !only.modifiers.has(word))
    if (words.length > 0 && !words.every(isTitleWord)) continue
    joined.set(referent, only)
  }
  return joined
}

// “a mayor” and “their mayor” may be another one; “the mayor” and a headline’s “mayor” are not
function mayBeNamedLater(layer: TextLayer, first: number): boolean {
  return !/^(?:a|an|another|one|some|any|no|his|her|its|their|my|our|your|every|each)$/u.test(
    layer.tokens.lower[first]!,
  )
}

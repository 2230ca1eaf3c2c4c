// Training examples for pronouns: every pronoun a corpus has resolved, with the features of its candidates and which of
// them are right. Pronouns are read in order and each gets its right answer, so later ones see a true history.
import type { Candidate } from '../../src/core/entities/candidateFeatures.ts'
import { readFeatures } from '../../src/core/entities/candidateFeatures.ts'
import { choosePronoun, type PronounClass, pronounClass } from '../../src/core/entities/choosePronoun.ts'
import { clusterNames } from '../../src/core/entities/clusterNames.ts'
import { addMissedPeople } from '../../src/core/entities/missedPeople.ts'
import { readPeople } from '../../src/core/entities/readPeople.ts'
import { readReferents } from '../../src/core/entities/readReferents.ts'
import { makeScene } from '../../src/core/entities/scene.ts'
import type { Models } from '../../src/core/index.ts'
import type { Span } from '../../src/core/model.ts'
import { findQuotations } from '../../src/core/quotes/index.ts'
import { readText } from '../../src/core/text/index.ts'

export interface LinkedDocument {
  readonly text: string
  readonly entities: readonly (Span & {
    readonly cluster?: string | number
    readonly mention?: 'named' | 'nominal' | 'pronoun'
    readonly name?: Span
  })[]
}

export interface PronounExample {
  readonly kind: PronounClass
  /** The feature numbers of each candidate. */
  readonly candidates: readonly (readonly number[])[]
  /** What the trees see of each candidate, and last of nobody: a `PersonSheet`. */
  readonly cells: Uint8Array
  /** Which candidates are right; −1 for nobody; none where whom it stands for was not found. */
  readonly right: readonly number[]
  /** Of a pair: which candidates are one of its two names. */
  readonly named: readonly boolean[]
}

const NOBODY = -1

/**
 * @param models the names and quotes that pronouns will be resolved with
 * @param pairs the corpus links one pronoun to one of two names and is silent about everybody else (GAP); otherwise a
 *   pronoun whose entity is no candidate stands for nobody
 */
export function collectExamples(document: LinkedDocument, models: Models, pairs: boolean): readonly PronounExample[] {
  const layer = readText(document.text)
  const { start, end } = layer.tokens
  const found = models.findMentions(layer)
  const quotations = findQuotations(layer)
  const attributions = models.findAttributions(layer, found, quotations)
  const names = addMissedPeople(layer, found)
  const clusters = clusterNames(layer, names)
  const gold = document.entities.filter(({ cluster }) => cluster !== undefined)
  const named = gold
    .filter(({ mention }) => mention === 'named')
    .map((one) => ({ ...(one.name ?? one), cluster: one.cluster }))
  const others = gold.filter(({ mention }) => mention !== 'named')
  const pronouns = new Map(
    gold.filter(({ mention }) => mention === 'pronoun').map((one) => [`${one.start}-${one.end}`, one]),
  )

  const clustersOf = ({ referent }: Candidate): ReadonlySet<string | number | undefined> => {
    const found = new Set<string | number | undefined>()
    for (const member of referent.cluster === null ? [] : clusters[referent.cluster]!.members)
      for (const one of named)
        if (one.start < names[member]!.end && one.end > names[member]!.start) found.add(one.cluster)
    for (const { first, last, kind } of referent.references)
      if (kind !== 'named')
        for (const one of others)
          if (one.end === end[last - 1] && (kind === 'nominal' || one.start === start[first])) found.add(one.cluster)
    return found
  }

  const examples: PronounExample[] = []
  readReferents(makeScene(layer, quotations, attributions), names, clusters, attributions, {
    mayBe: choosePronoun.mayBe,
    choose: (scene, anaphor, candidates) => {
      const answer = pronouns.get(`${start[anaphor.token]}-${end[anaphor.token]}`)
      if (!answer) return choosePronoun.choose(scene, anaphor, candidates)
      const linked = candidates.map(clustersOf)
      const indices = (test: (of: ReadonlySet<string | number | undefined>) => boolean): number[] =>
        linked.flatMap((of, i) => (test(of) ? [i] : []))
      const someoneElse = pairs && !named.some(({ cluster }) => cluster === answer.cluster)
      let right = someoneElse ? [...indices((of) => of.size === 0), NOBODY] : indices((of) => of.has(answer.cluster))
      if (right.length === 0 && !pairs) right = [NOBODY]
      examples.push({
        kind: pronounClass(anaphor),
        candidates: candidates.map((candidate, order) => {
          const features: number[] = []
          readFeatures(scene, anaphor, candidate, order, (feature) => features.push(feature))
          return features
        }),
        cells: pronounClass(anaphor) === 'person' ? readPeople(scene, anaphor, candidates).cells : new Uint8Array(0),
        right,
        named: linked.map((of) => pairs && named.some(({ cluster }) => of.has(cluster))),
      })
      if (right.length === 0) return choosePronoun.choose(scene, anaphor, candidates)
      const chosen = right[0] === NOBODY || someoneElse ? undefined : candidates[right[0]!]
      return chosen ? { referent: chosen.referent, score: 1 } : null
    },
  })
  return examples
}

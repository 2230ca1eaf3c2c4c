// Chooses whom a pronoun stands for: every candidate gets a score, nobody at all is a candidate too.
import { type Anaphor, type Candidate, FEATURES, readFeatures } from './candidateFeatures.ts'
import { type Forest, readForest, scoreForest } from './forest.ts'
import { PersonSheet } from './personSheet.ts'
import { PRONOUN_FOREST, PRONOUN_FORESTS } from './pronounForest.ts'
import { PRONOUN_WEIGHTS } from './pronounWeights.ts'
import { readPeople } from './readPeople.ts'
import type { Referent } from './referent.ts'
import type { Scene } from './scene.ts'

export interface Choice {
  readonly referent: Referent
  /** The share of belief the chosen one has, 0 to 1. */
  readonly score: number
}

/** Decides whom a pronoun stands for. */
export interface PronounChooser {
  /** Whether a referent may be what a pronoun stands for at all. */
  readonly mayBe: (anaphor: Anaphor, referent: Referent) => boolean
  /** The choice among the candidates, nearest first. */
  readonly choose: (scene: Scene, anaphor: Anaphor, candidates: readonly Candidate[]) => Choice | null
}
export type PronounClass = keyof typeof PRONOUN_WEIGHTS

/** Sentences back that a pronoun reaches, and the most candidates looked at. */
const REACH = { sentences: 7, candidates: 14 }

/** Who has that much less than the best by weights alone is past the help of trees. */
const HOPELESS = 2

/** “it said”: a source is somebody, so nobody is that much less likely. */
const SOURCE = 4

/** The front said it held. “The guild’s claim is false,” it said.: what spoke last in its paragraph is that much likelier. */
const GOES_ON = 1.5

const goesOn = ({ layer, block }: Scene, { reporting, quoted, lastSpeaker, token }: Anaphor, one: Referent): boolean =>
  reporting &&
  quoted < 0 &&
  lastSpeaker === one &&
  one.latestSubject >= 0 &&
  block[layer.tokens.sentence[one.latestSubject]!] === block[layer.tokens.sentence[token]!]

/** The part that the trees have in the score of a person; the weights have the rest already in them. */
export const TREES_SHARE = 0.5

/** What a choice goes by. */
export interface PronounModel {
  /** By class, the weight of each feature. */
  readonly weights: Readonly<Record<PronounClass, Float64Array>>
  /** The trees for “he” and “she”, and how many forests were grown of which they are the sum. */
  readonly forest: Forest
  readonly forests: number
}

const column = (name: PronounClass): Float64Array => {
  const weights: Readonly<Record<string, number>> = PRONOUN_WEIGHTS[name]
  return Float64Array.from(FEATURES, (feature) => weights[feature] ?? 0)
}

/** The model that ships. */
const trained = (): PronounModel => ({
  weights: { person: column('person'), thing: column('thing'), plural: column('plural') },
  forest: readForest(PRONOUN_FOREST),
  forests: PRONOUN_FORESTS,
})

/** Which weights a pronoun goes by. */
export function pronounClass({ sense }: Anaphor): PronounClass {
  if (sense.gender) return 'person'
  return sense.plural ? 'plural' : 'thing'
}

/**
 * The candidates of a pronoun, nearest first.
 * @param later those the rest of the sentence names
 */
export function candidatesOf(
  scene: Scene,
  anaphor: Anaphor,
  later: readonly Candidate[],
  mayBe: PronounChooser['mayBe'],
): readonly Candidate[] {
  const { sentence } = scene.layer.tokens
  const { recent } = anaphor
  const out: Candidate[] = []
  const seen = new Set<Referent>()
  for (let i = recent.length - 1; i >= 0 && out.length < REACH.candidates; i--) {
    const { referent } = recent[i]!
    if (seen.has(referent)) continue
    seen.add(referent)
    if (sentence[anaphor.token]! - sentence[referent.latest]! > REACH.sentences) break
    if (mayBe(anaphor, referent) && !isTalkedOf(anaphor, referent))
      out.push({ referent, later: later.find((one) => one.referent === referent)?.later ?? null })
  }
  for (const one of later)
    if (!out.some(({ referent }) => referent === one.referent) && mayBe(anaphor, one.referent)) out.push(one)
  return out
}

/** Adds what the trees say to the scores of all who may still be the best. */
function askTrees(
  { forest, forests }: PronounModel,
  scene: Scene,
  anaphor: Anaphor,
  candidates: readonly Candidate[],
  scores: Float64Array,
): void {
  const least = Math.max(...scores) - HOPELESS
  if (scores.filter((score) => score >= least).length < 2) return
  const { cells } = readPeople(scene, anaphor, candidates)
  for (let row = 0; row < scores.length; row++)
    if (scores[row]! >= least)
      scores[row]! += (TREES_SHARE * scoreForest(forest, cells, row * PersonSheet.width)) / forests
}

/** The score of every candidate, and last of nobody. */
function scoreAll(model: PronounModel, scene: Scene, anaphor: Anaphor, candidates: readonly Candidate[]): Float64Array {
  const kind = pronounClass(anaphor)
  const own = model.weights[kind]
  const scores = new Float64Array(candidates.length + 1)
  candidates.forEach((candidate, order) => {
    if (kind === 'thing' && goesOn(scene, anaphor, candidate.referent)) scores[order]! += GOES_ON
    readFeatures(scene, anaphor, candidate, order, (feature) => {
      scores[order]! += own[feature]!
    })
  })
  scores[candidates.length] = own[0]!
  if (kind === 'person' && candidates.length > 0) askTrees(model, scene, anaphor, candidates, scores)
  if (anaphor.reporting) scores[candidates.length]! -= SOURCE
  return scores
}

/** The best candidate, or null when nobody is likelier than any of them. */
const chooseBest =
  (model: PronounModel): PronounChooser['choose'] =>
  (scene, anaphor, candidates) => {
    const scores = scoreAll(model, scene, anaphor, candidates)
    let best = candidates.length
    for (let i = 0; i < candidates.length; i++) if (scores[i]! > scores[best]!) best = i
    if (best === candidates.length) return null
    const total = scores.reduce((sum, score) => sum + Math.exp(score - scores[best]!), 0)
    return { referent: candidates[best]!.referent, score: 1 / total }
  }

// “My father built it,” he said: who speaks is not somebody nameless whom only the quotation mentions
const isTalkedOf = ({ reporting, quoted }: Anaphor, { cluster, latestQuoted }: Referent): boolean =>
  reporting && quoted < 0 && cluster === null && latestQuoted >= 0

const THINGS = new Set(['ORG', 'PLACE', 'FACILITY', 'EVENT', 'PRODUCT', 'MISC'])

/** Pronouns of one gender after which somebody is nobody of the other. */
const SETTLED = 3

function isCompatible({ sense }: Anaphor, referent: Referent): boolean {
  const wanted = sense.gender
  if (wanted) {
    const { gender, genderTold, takenUp } = referent
    // a list of names may be wrong about a person, the text is not: “he … he … he … her” are two
    const against = gender !== null && gender !== wanted && (genderTold || takenUp[gender] - takenUp[wanted] > SETTLED)
    return (referent.type === 'PERSON' || referent.mayBePerson) && referent.plural !== true && !against
  }
  if (sense.plural) return referent.plural !== false || referent.takesThey
  return THINGS.has(referent.type) && referent.plural !== true
}

/** A chooser that goes by a model. */
export const chooserOf = (model: PronounModel): PronounChooser => ({ mayBe: isCompatible, choose: chooseBest(model) })

/** The choice by what training fitted. */
export const choosePronoun: PronounChooser = chooserOf(trained())

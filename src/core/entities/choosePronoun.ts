// Chooses whom a pronoun stands for: every candidate gets a score, nobody at all is a candidate too.
import { type Anaphor, type Candidate, FEATURES, readFeatures } from './candidateFeatures.ts'
import { PRONOUN_WEIGHTS } from './pronounWeights.ts'
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

/** “it said”: a source is somebody, so nobody is that much less likely. */
const SOURCE = 4

const column = (name: PronounClass): Float64Array => {
  const weights: Readonly<Record<string, number>> = PRONOUN_WEIGHTS[name]
  return Float64Array.from(FEATURES, (feature) => weights[feature] ?? 0)
}
const COLUMNS: Readonly<Record<PronounClass, Float64Array>> = {
  person: column('person'),
  thing: column('thing'),
  plural: column('plural'),
}

/** Which weights a pronoun goes by. */
export function pronounClass({ sense }: Anaphor): PronounClass {
  if (sense.gender) return 'person'
  return sense.plural ? 'plural' : 'thing'
}

/**
 * The candidates of a pronoun, nearest first.
 * @param recent the referents in order of mention, the latest last, repeated as often as they were mentioned
 * @param later those the rest of the sentence names
 */
export function candidatesOf(
  scene: Scene,
  anaphor: Anaphor,
  recent: readonly Referent[],
  later: readonly Candidate[],
  mayBe: PronounChooser['mayBe'],
): readonly Candidate[] {
  const { sentence } = scene.layer.tokens
  const out: Candidate[] = []
  const seen = new Set<Referent>()
  for (let i = recent.length - 1; i >= 0 && out.length < REACH.candidates; i--) {
    const referent = recent[i]!
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

/** The best candidate, or null when nobody is likelier than any of them. */
const chooseBest: PronounChooser['choose'] = (scene, anaphor, candidates) => {
  const weights = COLUMNS[pronounClass(anaphor)]
  let best: Referent | null = null
  let most = weights[0]! - (anaphor.reporting ? SOURCE : 0)
  let total = Math.exp(most)
  candidates.forEach((candidate, order) => {
    let score = 0
    readFeatures(scene, anaphor, candidate, order, (feature) => {
      score += weights[feature]!
    })
    total += Math.exp(score)
    if (score > most) {
      most = score
      best = candidate.referent
    }
  })
  return best && { referent: best, score: Math.exp(most) / total }
}

// “My father built it,” he said: who speaks is not somebody nameless whom only the quotation mentions
const isTalkedOf = ({ reporting, quoted }: Anaphor, { cluster, latestQuoted }: Referent): boolean =>
  reporting && quoted < 0 && cluster === null && latestQuoted >= 0

const THINGS = new Set(['ORG', 'PLACE', 'FACILITY', 'EVENT', 'PRODUCT', 'MISC'])

function isCompatible({ sense }: Anaphor, referent: Referent): boolean {
  if (sense.gender) {
    // a list of names may be wrong about a person, the text is not
    const against = referent.gender !== null && referent.gender !== sense.gender && referent.genderTold
    return (referent.type === 'PERSON' || referent.mayBePerson) && referent.plural !== true && !against
  }
  if (sense.plural) return referent.plural !== false || referent.takesThey
  return THINGS.has(referent.type) && referent.plural !== true
}

/** The choice by the weights that training fitted. */
export const choosePronoun: PronounChooser = { mayBe: isCompatible, choose: chooseBest }

// Chooses whom a pronoun stands for: every candidate gets a score, nobody at all is a candidate too.
import { type Anaphor, FEATURES, type Feature, readFeatures } from './candidateFeatures.ts'
import type { Referent } from './referent.ts'
import type { Scene } from './scene.ts'
import { PERSON_WEIGHTS, PLURAL_WEIGHTS, THING_WEIGHTS } from './weights.ts'

export interface Choice {
  readonly referent: Referent
  /** The share of belief the chosen one has, 0 to 1. */
  readonly score: number
}

/** Sentences back that a pronoun reaches, and the most candidates looked at. */
const REACH = { sentences: 7, candidates: 16 }

type Weights = Readonly<Partial<Record<Feature | 'nobody', number>>>
const column = (weights: Weights): Float64Array => Float64Array.from(FEATURES, (feature) => weights[feature] ?? 0)
const TABLES = {
  person: { weights: column(PERSON_WEIGHTS), nobody: PERSON_WEIGHTS.nobody! },
  thing: { weights: column(THING_WEIGHTS), nobody: THING_WEIGHTS.nobody! },
  plural: { weights: column(PLURAL_WEIGHTS), nobody: PLURAL_WEIGHTS.nobody! },
}

/** Which table of weights a pronoun goes by. */
export function pronounClass({ sense }: Anaphor): keyof typeof TABLES {
  if (sense.gender) return 'person'
  return sense.plural ? 'plural' : 'thing'
}

/** The candidates of a pronoun, nearest first. `recent` holds the referents by their latest mention, latest last. */
export function candidatesOf(scene: Scene, anaphor: Anaphor, recent: readonly Referent[]): readonly Referent[] {
  const { sentence } = scene.layer.tokens
  const out: Referent[] = []
  const seen = new Set<Referent>()
  for (let i = recent.length - 1; i >= 0 && out.length < REACH.candidates; i--) {
    const candidate = recent[i]!
    if (seen.has(candidate)) continue
    seen.add(candidate)
    if (sentence[anaphor.token]! - sentence[candidate.latest]! > REACH.sentences) break
    if (isCompatible(anaphor, candidate)) out.push(candidate)
  }
  return out
}

/** The best candidate, or null when nobody is likelier than any of them. */
export function choosePronoun(scene: Scene, anaphor: Anaphor, candidates: readonly Referent[]): Choice | null {
  const { weights, nobody } = TABLES[pronounClass(anaphor)]
  const features = new Float64Array(FEATURES.length)
  let best: Referent | null = null
  let most = nobody
  let total = Math.exp(nobody)
  candidates.forEach((candidate, order) => {
    readFeatures(scene, anaphor, candidate, order, features)
    let score = 0
    for (let i = 0; i < weights.length; i++) score += weights[i]! * features[i]!
    total += Math.exp(score)
    if (score > most) {
      most = score
      best = candidate
    }
  })
  return best && { referent: best, score: Math.exp(most) / total }
}

function isCompatible({ sense }: Anaphor, candidate: Referent): boolean {
  if (sense.gender) {
    // a list of names may be wrong about a person, the text is not
    const against = candidate.gender !== null && candidate.gender !== sense.gender && candidate.genderTold
    return candidate.type === 'PERSON' && candidate.plural !== true && !against
  }
  if (sense.plural) return candidate.plural !== false
  return (
    candidate.type !== 'PERSON' &&
    candidate.type !== 'NORP' &&
    candidate.type !== 'DATE' &&
    candidate.type !== 'MONEY' &&
    candidate.plural !== true
  )
}

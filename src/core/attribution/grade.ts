// How well the source of each attribution is known once it is known whom its words stand for, and what the text says of
// a source that stays unnamed.
import { signerOf } from '../entities/sourceHead.ts'
import type { Entity, EntityId, Mention, Sourcing, Span } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import type { Attribution } from './attribution.ts'
import { findAnonymity } from './circumstances/index.ts'
import { gradeSource, isCarried } from './sourcing.ts'

export interface Grade {
  readonly sourcing: Sourcing
  readonly anonymity: Span | null
}

const UNGRADED: Grade = { sourcing: 'unsourced', anonymity: null }

/**
 * The grade of each attribution. One that goes on with another has the grade of the other; an official who asked not to
 * be named stays anonymous when the text says “the official” later on.
 * @param speakers the entity behind each
 */
export function gradeSources(
  layer: TextLayer,
  attributions: readonly Attribution[],
  speakers: readonly (EntityId | null)[],
  mentions: readonly Mention[],
  entities: readonly Entity[],
): readonly Grade[] {
  const named = new Set<EntityId>()
  for (const { kind, entity } of mentions) if (kind === 'named' && entity !== null) named.add(entity)
  const groups = new Set(
    entities.filter(({ type, number }) => type === 'NORP' || number === 'plural').map(({ id }) => id),
  )
  const hidden = new Map<EntityId, Grade>()
  const grades: Grade[] = []
  for (const [index, { source, follows, sourcing }] of attributions.entries()) {
    const speaker = speakers[index]!
    if (!source) {
      grades.push((follows !== null && follows < index ? grades[follows] : undefined) ?? { ...UNGRADED, sourcing })
      continue
    }
    const anonymity = findAnonymity(layer, attributions, index)
    const signer = signerOf(layer, source)
    if (speaker !== null && signer !== source && isCarried(layer.text, source)) {
      grades.push({ sourcing: gradeSource(layer.text, signer, named.has(speaker)), anonymity })
      continue
    }
    if (speaker !== null && named.has(speaker)) {
      grades.push({ sourcing: gradeNamed(layer.text, source, sourcing, groups.has(speaker)), anonymity })
      continue
    }
    const known = speaker === null ? undefined : hidden.get(speaker)
    const grade: Grade = {
      sourcing: anonymity || (known && sourcing !== 'document') ? 'anonymous' : sourcing,
      anonymity: anonymity ?? known?.anonymity ?? null,
    }
    if (speaker !== null && grade.sourcing === 'anonymous') hidden.set(speaker, grade)
    grades.push(grade)
  }
  return grades
}

const PRONOUN = /^(?:he|she|it|they|i|we|who|his|her|its|their|my|our)$/iu
const INDEFINITE = /^(?:an?|another|some|one|any|no)\s|^(?:some|any)one(?!\p{L})/iu

/** The words may be “she” or “the spokesman”: what they stand for has a name. */
function gradeNamed(text: string, source: Span, sourcing: Sourcing, group: boolean): Sourcing {
  if (sourcing === 'named' || group) return sourcing
  if (sourcing === 'document') return sourcing
  const words = text.slice(source.start, Math.min(source.end, source.start + 40))
  return PRONOUN.test(words) || (sourcing === 'role' && !INDEFINITE.test(words)) ? 'named' : sourcing
}

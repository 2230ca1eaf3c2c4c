// Whether the words of an attribution were said at all: “did not say”, “is expected to say”, “if he says”, “would say”.
import type { Modality, Span } from '../../model.ts'
import type { TextLayer } from '../../text/layer.ts'
import { tokenAt } from '../../text/places.ts'
import type { Attribution } from '../attribution.ts'
import { lookUpCue } from '../lexicon/cueLexicon.ts'
import { ADVERB, AUXILIARY, classesOf, NEGATION, TIME } from '../lexicon/wordClasses.ts'
import { FACTUAL_WOULD, GOVERNORS, NO_ONE, nounModality } from './modalWords.ts'

/** The tokens a modality is read from: the sentence, the verb of the cue, the words before it. */
interface Verb {
  readonly layer: TextLayer
  readonly floor: number
  readonly ceiling: number
  /** The verb itself. */
  readonly head: number
  /** Tokens of the source, where it stands in the same sentence; −1 where it does not. */
  readonly sourceFirst: number
  readonly sourceLast: number
}

/**
 * Reads the modality of an attribution from the words around its cue, inside `bounds`.
 * @param reported inside reported speech: she said it ⟨would⟩ appeal is what will be, not what might
 */
export function modalityOf(layer: TextLayer, { cue, source }: Attribution, bounds: Span, reported: boolean): Modality {
  if (!cue) return 'actual'
  const floor = tokenAt(layer, bounds.start)
  const first = tokenAt(layer, cue.start)
  const last = tokenAt(layer, cue.end - 1) + 1
  const head = headOf(layer, first, last)
  if (head < 0) return 'actual'
  const near = source && source.start >= bounds.start && source.end <= bounds.end ? source : null
  const verb: Verb = {
    layer,
    floor,
    ceiling: tokenAt(layer, bounds.end - 1) + 1,
    head,
    sourceFirst: near ? tokenAt(layer, near.start) : -1,
    sourceLast: near ? tokenAt(layer, near.end - 1) : -1,
  }
  const noun = nounModality(layer.tokens.lower, head, floor)
  if (noun) return noun
  const group = readGroup(verb, reported)
  if (isAsked(verb, group.from)) return 'questioned'
  if (group.negated !== isNobody(verb)) return 'negated'
  const condition = readCondition(verb, group.from)
  if (condition) return condition
  return group.modality
}

/** The verb of a cue: the last one, but the first of “quoted as saying”. */
function headOf({ tokens }: TextLayer, first: number, last: number): number {
  let head = -1
  for (let i = first; i < last; i++) {
    if (tokens.lower[i] === 'as' && head >= 0) return head
    if (lookUpCue(tokens.lower[i]!)) head = i
  }
  if (head < 0 && last - first === 1 && /^[A-Za-zÀ-ɏ]+$/.test(tokens.words[first]!)) return first
  // went on, made clear: a cue of several words without one of the lexicon
  return head < 0 && last > first && /^(?:made|took|put|spoke|hit|ruled)$/.test(tokens.lower[first]!) ? first : head
}

interface Group {
  /** The first token of the verb group. */
  readonly from: number
  readonly negated: boolean
  readonly modality: Modality
}

const flagsAt = ({ tokens }: TextLayer, i: number): number => classesOf(tokens.words[i]!, tokens.lower[i]!)

/** Auxiliaries, adverbs and governing verbs before the verb: has not yet been asked to say */
function readGroup(verb: Verb, reported: boolean): Group {
  const { layer, head, floor, sourceFirst, sourceLast } = verb
  const { lower } = layer.tokens
  let negated = false
  let modality: Modality = 'actual'
  let from = head
  for (let i = head - 1; i >= floor; i--) {
    const word = lower[i]!
    // did ⟨Cole⟩ say
    if (i === sourceLast && i < head) {
      const before = sourceFirst - 1
      if (before < floor || !INVERTED.test(lower[before]!)) break
      i = sourceFirst
      continue
    }
    const governed = GOVERNORS.get(word)
    if (governed && governs(lower, i, from)) {
      if (governed === 'negated') negated = !negated
      else if (modality === 'actual') modality = governed
      from = i
      continue
    }
    const flags = flagsAt(layer, i)
    const carrier = word === 'to' || CARRYING.test(word)
    if (!carrier && (!(flags & (AUXILIARY | ADVERB | NEGATION)) || flags & TIME)) break
    if (flags & NEGATION && !/^(?:only|just|merely|simply|without)$/.test(lower[i + 1] ?? '')) negated = !negated
    if (modality === 'actual') modality = auxiliaryModality(lower, i, head, reported)
    from = i
  }
  return { from, negated, modality }
}

const INVERTED = /^(?:did|do|does|has|have|had|will|would|can|could|should|shall|might|may|is|are|was|were)$/
/** Words between auxiliaries and an infinitive that change nothing: went on to say, is being quoted as saying */
const CARRYING = /^(?:on|went|going|go|continued|quick|careful|keen|as|quoted|cited|heard|seen|being|yet|of|from|than)$/

/** A governor stands right before “to” or a form in -ing, adverbs aside: declined ⟨to⟩ say, without say⟨ing⟩ */
function governs(lower: readonly string[], at: number, from: number): boolean {
  const next = lower[at + 1] ?? ''
  if (next === 'to' || next === 'from' || next === 'of' || next === 'than') return true
  return at + 1 === from && /ing$/.test(lower[from] ?? '')
}

function auxiliaryModality(lower: readonly string[], at: number, head: number, reported: boolean): Modality {
  const word = lower[at]!
  const base = lookUpCue(lower[head]!)?.cue.lemma === lower[head]
  if (/^(?:will|'ll|shall|wo)$/.test(word)) return 'future'
  if (word === 'to' && /^(?:is|are|was|were)$/.test(lower[at - 1] ?? '')) return 'future'
  if (/^(?:would|'d)$/.test(word)) {
    if (word === "'d" && !base) return 'actual'
    for (let i = at; i < head; i++) if (FACTUAL_WOULD.has(lower[i]!)) return 'actual'
    return reported && lower[at + 1] !== 'have' ? 'future' : 'conditional'
  }
  // could be heard shouting: it was said
  if (/^(?:could|may|might|can|should|must|ought)$/.test(word))
    return /^(?:heard|seen|read|found)$/.test(lower[at + 2] ?? '') ? 'actual' : 'conditional'
  return 'actual'
}

/** Did he say who signed? Who said so? */
function isAsked({ layer, ceiling, floor, sourceFirst, sourceLast, head }: Verb, from: number): boolean {
  const { lower } = layer.tokens
  const last = /^["”’')]$/.test(lower[ceiling - 1] ?? '') ? ceiling - 2 : ceiling - 1
  if (!/^\?/.test(lower[last] ?? '')) return false
  if (sourceFirst < 0) return false
  if (/^(?:who|what|which)$/.test(lower[sourceFirst]!) && sourceFirst - floor <= 1) return true
  return sourceLast < head && sourceFirst > floor && INVERTED.test(lower[sourceFirst - 1]!) && from < sourceFirst + 1
}

/** Nobody said; none of the officials said; not everyone said */
function isNobody({ layer, sourceFirst, head }: Verb): boolean {
  const { lower } = layer.tokens
  if (sourceFirst >= 0 && sourceFirst < head) {
    if (NO_ONE.has(lower[sourceFirst]!) || (lower[sourceFirst] === 'not' && lower[sourceFirst + 1] !== 'only'))
      return true
    if (lower[sourceFirst - 1] === 'not' && /^(?:every|all|many)/.test(lower[sourceFirst]!)) return true
  }
  return false
}

/** If he says no; as if to say; whether she said so; should he say */
function readCondition({ layer, floor, head, sourceFirst }: Verb, from: number): Modality | null {
  const { lower } = layer.tokens
  const start = sourceFirst >= 0 && sourceFirst < head ? Math.min(sourceFirst, from) : from
  if (sourceFirst > from && /^(?:should|had|were)$/.test(lower[sourceFirst - 1]!) && sourceFirst - 1 - floor <= 1)
    return 'conditional'
  for (let i = start - 1; i >= Math.max(floor, start - 3); i--) {
    const word = lower[i]!
    if (word === 'whether') return 'questioned'
    if (/^(?:if|though)$/.test(word) && lower[i - 1] === 'as') return 'conditional'
    if (/^(?:if|unless|lest|assuming|suppose|supposing|until)$/.test(word))
      return word === 'if' && isIndirectQuestion(lower, i, floor) ? 'questioned' : 'conditional'
    if (!(flagsAt(layer, i) & ADVERB)) return null
  }
  return null
}

/** asked if he had said so; it is not clear if he said so */
function isIndirectQuestion(lower: readonly string[], at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 3); i--)
    if (
      lookUpCue(lower[i]!)?.cue.stance === 'asked' ||
      /^(?:clear|unclear|know|known|sure|see|say|said)$/.test(lower[i]!)
    )
      return true
  return false
}

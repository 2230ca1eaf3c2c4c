// What a pronoun is by the words around it: “it” that stands for nothing, “her” as an object.
import type { TextLayer } from '../text/layer.ts'
import { isVerb } from './grammar.ts'

/** Whether “it” stands for nothing: “it is clear that”, “it was in May that”, “it rained”. */
export function isEmptyIt(layer: TextLayer, token: number): boolean {
  const { lower } = layer.tokens
  if (lower[token] !== 'it') return false
  const next = lower[token + 1] ?? ''
  if (/^(?:rained|rains|snowed|seems|seemed|appears|appeared|turns|turned|takes|took|remains|remained)$/u.test(next))
    return true
  if (!/^(?:is|was|'s|would|will|has|had|may|might|could|should|became|becomes)$/u.test(next)) return false
  for (let i = token + 2; i < token + 9 && i < lower.length; i++) {
    if (/^(?:that|to|if|whether|how|why|what|when|who|for)$/u.test(lower[i]!)) return true
    if (/^[.,;:!?”"]$/u.test(lower[i]!)) return false
  }
  return false
}

/** Whether “her” is an object, as in “told her that”: no noun follows. */
export function isObjectHer(layer: TextLayer, token: number): boolean {
  const next = layer.tokens.lower[token + 1] ?? '.'
  return (
    !/^\p{L}/u.test(next) ||
    /^(?:to|that|and|in|on|at|for|with|from|as|by|after|before|when|but|or|the|a|an|how|what|why|into|out|up|down|off|away|back|because|if|while|until|about|of|so|his|not)$/u.test(
      next,
    ) ||
    (isVerb(next) && /^(?:is|was|were|has|had|would|will|could)$/u.test(next))
  )
}

/** Whether a pronoun is the word itself: “who uses they”, “they/them”. */
export function isSpokenOf(layer: TextLayer, token: number): boolean {
  const { lower } = layer.tokens
  if (lower[token - 1] === '/' || lower[token + 1] === '/') return true
  // “Tane uses his boat” is nothing of the kind
  return /^(?:he|she|it|they)$/u.test(lower[token]!) && /^(?:uses?|pronouns?)$/u.test(lower[token - 1] ?? '')
}

// An interview without labels: paragraphs that ask and paragraphs that answer. Whoever it is with says “I” in the answers
// and is “you” in the questions.
import type { TextLayer } from '../text/layer.ts'
import { introducedBefore } from './interviewee.ts'
import { SPEAKER_PRONOUNS } from './pronounWords.ts'
import type { Referent } from './referent.ts'
import type { Scene } from './scene.ts'

const ADDRESSED: ReadonlySet<string> = new Set('you your yours yourself'.split(' '))
/** Questions to somebody that make an interview of a text that calls itself one. */
const LEAST_QUESTIONS = 3
const LONGEST_QUESTION = 120

/** The references of the one who is interviewed to themselves; none where the text is no interview without labels. */
export function findInterviewPronouns(
  { layer, quoted }: Scene,
  referents: readonly Referent[],
): readonly { readonly referent: Referent; readonly token: number }[] {
  const { lower } = layer.tokens
  const paragraphs = layer.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
  const questions = new Set(paragraphs.filter((block) => isQuestion(layer, block)))
  if (questions.size < LEAST_QUESTIONS) return []
  const opening = [...questions][0]!.first
  if (!lower.slice(0, opening).some((word) => /^(?:interview|interviews|interviewed|q&a)$/u.test(word))) return []
  const referent = introducedBefore(layer, referents, opening)
  if (!referent) return []
  const found: { referent: Referent; token: number }[] = []
  for (const block of paragraphs) {
    if (block.first < opening) continue
    const words = questions.has(block) ? ADDRESSED : SPEAKER_PRONOUNS
    for (let token = block.first; token < block.last; token++)
      if (words.has(lower[token]!) && quoted[token]! < 0) found.push({ referent, token })
  }
  return found
}

// “How did you find it?”: it ends in a question mark and speaks to somebody
function isQuestion(
  { tokens }: TextLayer,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  if (tokens.lower[last - 1] !== '?' || last - first > LONGEST_QUESTION) return false
  return /^(?:how|what|why|when|where|who|which|do|does|did|is|are|was|were|have|has|can|could|would|will|so|and|but|in|as|for|if|you|your|there)$/u.test(
    tokens.lower[first]!,
  )
}

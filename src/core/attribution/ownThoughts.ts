// “I think it will hold,” Corrado said.: what the speaker says and what the speaker thinks, one within the other.
import type { Quotation } from '../quotes/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { firstEndingAfter } from '../text/places.ts'
import { type Draft, draft } from './draft.ts'
import { SCORES } from './scores.ts'

const PERSON = /^(?:i|we)$/
const THINKING = /^(?:think|thought|believe|believed|suspect|hope|guess|feel|felt)$/
/** “I hope so,” “I think we can.” */
const FEWEST_WORDS = 4

/** The thought that a quotation of one sentence begins with, or null. */
export function ownThought({ tokens, blocks }: TextLayer, { parts, marks, closed, use }: Quotation): Draft | null {
  const part = parts[0]!
  const first = part.first + 1
  if (!closed || parts.length > 1 || use !== 'speech' || /^(?:turn|block|dash)$/.test(marks)) return null
  if (!PERSON.test(tokens.lower[first] ?? '')) return null
  const doubtless = tokens.lower.slice(first + 1, first + 4).join(' ') === 'have no doubt'
  if (!doubtless && !THINKING.test(tokens.lower[first + 1] ?? '')) return null
  const from = first + (doubtless ? 4 : 2)
  let to = part.last - 1
  while (to > from && !/[\p{L}\p{N}]/u.test(tokens.words[to - 1]!)) to--
  if (to - from < FEWEST_WORDS || !/^[\p{L}\p{N}]/u.test(tokens.words[from]!)) return null
  if (/^(?:so|not|about|of|like)$/.test(tokens.lower[from]!)) return null
  for (let i = from; i < to; i++) if (/^[.?!;]+$/.test(tokens.words[i]!)) return null
  const cue = { start: tokens.start[first + 1]!, end: tokens.end[from - 1]! }
  return draft({
    parts: [{ start: tokens.start[from]!, end: tokens.end[to - 1]! }],
    source: { start: tokens.start[first]!, end: tokens.end[first]! },
    cue,
    stance: 'thought',
    block: firstEndingAfter(blocks, part.start),
    score: SCORES.ownThought,
    why: [{ reason: 'cue-before', span: cue }],
    nested: true,
  })
}

// Which drafts of the rules are believed whatever the model says: where marks bound the words and the speaker stands
// beside them, and where a sentence ends in its source and its cue.
import type { Draft } from '../attribution/draft.ts'
import type { Evidence, Span } from '../model.ts'
import type { Quotation } from '../quotes/quotation.ts'
import type { TextLayer } from '../text/layer.ts'

type Reason = Evidence['reason']

/** “It is late,” said Cole; “We are grateful.” — Ines Tallow; Cole was blunt: “No.” */
const BESIDE: ReadonlySet<Reason> = new Set(['cue-after', 'inverted', 'parenthetical', 'credit', 'colon', 'headline'])

/** Rules as sure as that are right about what a sentence says before its source: Two boats had sunk, police said. */
const SURE_CLAUSE = 0.9

/** True when the words of a rule's draft, and its speaker, are told by form. */
export function isExact(rule: Draft, layer: TextLayer, quotations: readonly Quotation[]): boolean {
  const reason = rule.why[0]?.reason
  const held = rule.quotations.map((index) => quotations[index]!)
  // a statement over paragraphs is said as a whole
  if (held.some(({ parts }) => parts.length > 1)) return rule.source !== null || rule.follows !== null
  if (!reason || !rule.source) return false
  // Council passes budget mayor calls ‘a bill sent to our children’: headlines leave out the words the model goes by
  if (/^head/.test(layer.blocks[rule.block]!.kind)) return true
  const whole = held.filter((quotation) => isPart(rule, quotation))
  if (BESIDE.has(reason) && whole.some((quotation) => isLed(layer, quotation))) return true
  // As for the mangling of “Kestrel,” Ortiz found it dull.
  if (whole.length > 0 && !whole.some((quotation) => isLed(layer, quotation))) return false
  if (reason === 'cue-after' || reason === 'parenthetical') return rule.score >= SURE_CLAUSE
  // seen, as the Courier put it, “as a toy”
  if (reason === 'according-to' && /^(?:puts?|words)\b/.test(textOf(layer, rule.cue!))) return true
  return reason === 'according-to' && held.length === 0 && rule.cue!.start < rule.parts[0]!.start
}

const textOf = ({ text }: TextLayer, { start, end }: Span): string => text.slice(start, end)

const isPart = ({ parts: [part] }: Draft, { parts: [first] }: Quotation): boolean =>
  part!.start === first!.start && part!.end === first!.end

/** On “Harbour Hour,” Ortiz said it was late.: a preposition or a genitive before the marks leads to a name, not to speech. */
function isLed({ tokens, text }: TextLayer, { parts: [first] }: Quotation): boolean {
  const before = first!.first - 1
  if (before < 0 || tokens.sentence[before] !== tokens.sentence[first!.first]) return true
  if (/^(?:and|but|that|or)$/.test(tokens.lower[before]!)) return true
  return !/[\p{L}\p{N}]/u.test(text.slice(tokens.start[before], tokens.end[before]))
}

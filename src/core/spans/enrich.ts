// What a draft of the model gains from the rule that reads the same words: a source, a relay, an addressee, and the
// end of a clause that the model cut short.
import type { Draft } from '../attribution/draft.ts'
import type { Span } from '../model.ts'
import { overlaps, within } from '../text/spans.ts'
import { agreement, isWider, sameCue, sameStart } from './compareDrafts.ts'
import type { Settings } from './modelFile.ts'
import { agreed } from './sureness.ts'

/** Tells whether a report of its own lies within some words; `atOnce` whether they begin with its cue. */
export type ReportsWithin = (span: Span, atOnce: boolean) => boolean

/**
 * @param twin a draft of the model
 * @param rule the rules' draft of the same words
 */
export function enrich(text: string, twin: Draft, rule: Draft, settings: Settings, reports: ReportsWithin): Draft {
  const why = rule.relay && !twin.relay ? rule.why.filter(({ reason }) => reason === 'relay') : []
  const beside = { relay: twin.relay ?? rule.relay, addressee: twin.addressee ?? rule.addressee }
  // visitors are told ¶ “They sent a letter.”: nobody is named beside the marks, who spoke before goes on
  if (twin.cue && !twin.source && !rule.cue && rule.block === twin.block && isElsewhere(twin)) return rule
  // Her ⟨note of⟩ the incident read: “No.”: what reports is the verb after the note
  if (twin.cue && rule.cue && rule.source && within(twin.cue, rule.source)) return rule
  // declined ⟨to comment on the deal⟩: what is refused is all that follows
  if (rule.stance === 'refused' && sameCue(twin, rule) && twin.cue!.end > rule.parts[0]!.start)
    return { ...twin, ...beside, cue: rule.cue, parts: rule.parts, stance: rule.stance }
  // Tarn ⟨used the phrase⟩ “a safe pair of hands”: the noun belongs to the cue
  if (rule.quotations.length > 0 && sameCue(twin, rule) && rule.cue!.end > twin.parts[0]!.start && isInCue(twin, rule))
    return { ...twin, ...beside, cue: rule.cue, parts: rule.parts, quotations: rule.quotations, why: rule.why }
  // It is said that the lamp burns.: nobody says it
  if (rule.why[0]?.reason === 'passive' && !rule.source && sameCue(twin, rule) && isExpletive(text, twin))
    return { ...twin, ...beside, source: null, why: rule.why }
  if (rule.follows && rule.score >= CONTINUED && (isAheadOf(text, twin) || passesOver(twin, rule.follows))) return rule
  if (goesAstray(twin, rule)) return { ...twin, ...beside, follows: rule.follows, source: rule.source, why: rule.why }
  if (twin.cue === null && rule.source && isBeside(rule) && sameStart(twin, rule)) {
    const { source, cue, stance, score } = rule
    const parts = rule.quotations.length > 0 ? rule.parts : twin.parts
    return { ...twin, ...beside, parts, source, cue, stance, score, why: rule.why, follows: null }
  }
  if (twin.source === null && twin.follows === null && rule.source && sameCue(twin, rule)) return rule
  if (twin.source === null && twin.follows === null && rule.follows && sameCue(twin, rule))
    return { ...twin, follows: rule.follows }
  const score = agreed(twin.score, settings, agreement(twin, rule))
  if (rule.relay && sameCue(twin, rule)) return { ...rule, score, why: [...rule.why, { reason: 'model', span: null }] }
  if (!twin.cue && !rule.cue && rule.why.some(({ reason }) => reason === 'alternating')) return { ...rule, score }
  const better =
    isWider(rule, twin) || (!twin.source && !twin.follows) || isRelative(text, twin) || isLessSure(twin, rule)
  const apart = rule.source && !twin.parts.some((part) => overlaps(part, rule.source!))
  const source = better && apart ? rule.source : twin.source
  const parts = mendParts(text, twin, rule, reports)
  return { ...twin, ...beside, parts, source, score, rivals: rivalsOf(twin, rule, source), why: [...twin.why, ...why] }
}

/** “We tried,” Ortiz said. “We left.” ¶ The council noted it.: a cue in the next paragraph reports nothing before it. */
const isAheadOf = (text: string, { cue, parts }: Draft): boolean =>
  cue !== null && cue.start > parts.at(-1)!.end && text.slice(parts.at(-1)!.end, cue.start).includes('\n')

/** The rule takes for its cue what the model has for its own and the beginning of what is said. */
const isInCue = (twin: Draft, rule: Draft): boolean =>
  rule.why[0]?.reason === 'nominal-cue' && within(twin.cue!, rule.cue!) && twin.source !== null

/** Words that go on do so with the nearest speaker, not with one before. */
const passesOver = ({ cue, follows }: Draft, nearer: Draft): boolean =>
  cue === null && follows !== null && follows.parts[0]!.start < nearer.parts[0]!.start

/** As sure as the rules are that a speaker goes on within a paragraph. */
const CONTINUED = 0.9

/** Its cue stands well before its words. */
const isElsewhere = ({ cue, parts: [part] }: Draft): boolean => cue !== null && part!.start - cue.end > 2

/** Whom the one names and the other does not. */
function rivalsOf(twin: Draft, rule: Draft, source: Span | null): readonly Span[] {
  if (agreement(twin, rule) !== -1) return twin.rivals
  const other = source === rule.source ? twin.source : rule.source
  return other ? [other, ...twin.rivals] : twin.rivals
}

/** The rule names a speaker by a cue or a credit, not by who spoke before. */
const isBeside = ({ cue, why }: Draft): boolean => cue !== null || why.some(({ reason }) => reason === 'credit')

const isExpletive = (text: string, { source }: Draft): boolean =>
  source !== null && /^it$/i.test(text.slice(source.start, source.end))

/** A sign that read “No entry”: the sign says it, not “that”. */
const isRelative = (text: string, { source }: Draft): boolean =>
  source !== null && /^(?:that|which)$/i.test(text.slice(source.start, source.end))

/** Where the two name different sources for one cue the rule is right more often, as long as the model is in doubt. */
const isLessSure = (twin: Draft, rule: Draft): boolean =>
  twin.score < 0.6 && rule.score >= 0.75 && sameCue(twin, rule) && agreement(twin, rule) === -1

/** “Nor do I.” ¶ Her daughter would like her to stop.: words that stand alone are not said by who comes only after them. */
const goesAstray = ({ cue, follows, block }: Draft, rule: Draft): boolean =>
  cue === null &&
  follows !== null &&
  follows.block > block &&
  rule.cue === null &&
  (rule.source ?? rule.follows) !== null

/** he changed his mind ⟨after⟩ …; the boat they named “Petrel” ⟨was⟩ … */
const GOES_ON =
  /^\s*(?:until|after|before|because|since|when|while|unless|once|if|as|is|are|was|were|has|have|had|will|would|can|could|may|might|should|must)\b/i

/** A content of so low a score is cut short more often than not. */
const UNLIKELY = 0.3
const DOUBTFUL = 0.4

/** Tarn said it had sunk, ⟨which surprised the keepers⟩ */
const ASIDE = /^\s*(?:,\s*(?:who|which|whose)\b|[—–(-])/

/** Tarn criticised the keepers ⟨at a meeting⟩ */
const ADJUNCT = /^\s*\(?(?:on|in|at|during|with|by|from|for|over|through)\b/

/** Rules as sure as that know where what is said ends, and as sure as this where the clause does that a verb reports. */
const SAID = 0.82
const CLAUSAL = 0.6

const CLAUSE = /^(?:that|what|how|whether|if)\b/i

/** The parts of the model, with the rule's beginning after an addressee and the rule's end where the model cut a clause. */
function mendParts(text: string, twin: Draft, rule: Draft, reports: ReportsWithin): readonly Span[] {
  const [part, ...more] = twin.parts
  const [ruled, ...further] = rule.parts
  // noted ⟨what began as a toy had grown into a⟩ “machine”: where the model has the ends of a clause the rule has the whole
  if (part && ruled && further.length === 0 && more.length === 1 && sameCue(twin, rule)) {
    const whole = part.start === ruled.start && Math.abs(more[0]!.end - ruled.end) <= BESIDE
    return whole && CLAUSE.test(text.slice(ruled.start, ruled.end)) ? [ruled] : twin.parts
  }
  if (!part || !ruled || more.length > 0 || further.length > 0 || !sameCue(twin, rule)) return twin.parts
  const told = rule.addressee
  // promised ⟨the townspeople⟩ that nobody would be punished
  if (told && part.start <= told.start && ruled.start >= told.end && ruled.start < part.end)
    return [{ start: ruled.start, end: part.end }]
  // noted ⟨that the harbour had become⟩ “a toy”: the clause is said as a whole
  if (
    ruled.start < part.start &&
    Math.abs(part.end - ruled.end) <= BESIDE &&
    CLAUSE.test(text.slice(ruled.start, part.start))
  )
    return [ruled]
  if (part.start !== ruled.start) return twin.parts
  // called it “a toy” and ⟨left the room⟩: marks show the rules where a fragment ends
  if (part.end > ruled.end) return rule.quotations.length > 0 ? [ruled] : twin.parts
  // The claim that nobody signed ⟨was false⟩: of a noun’s clause the rule does not know the end
  if (rule.why[0]?.reason === 'nominal-cue') return twin.parts
  const rest = { start: part.end, end: ruled.end }
  const words = text.slice(rest.start, rest.end)
  if (reports(rest, true) || twin.score < UNLIKELY) return [ruled]
  if (twin.score < DOUBTFUL && /^\s*,\s*(?:when|until|because|since|after|before)\b/.test(words)) return [ruled]
  if (rule.score >= SAID && !ASIDE.test(words)) return [ruled]
  const goesOn = (rule.score >= CLAUSAL && !ADJUNCT.test(words)) || GOES_ON.test(words) || reports(rest, false)
  return goesOn && !/^\s*[,;:—–-]/.test(words) ? [ruled] : twin.parts
}

/** Words that may stand between what the model took for the end of a content and the cue it cut off: “, ”. */
const BESIDE = 2

/** Tells of some words whether one of the drafts lies within them, cue and content, or begins them with its cue. */
export const reportsAmong =
  (drafts: (span: Span) => readonly Draft[]): ReportsWithin =>
  (span, atOnce) =>
    drafts(span).some(
      ({ cue, parts }) =>
        cue !== null &&
        [cue, ...parts].every((each) => within(each, span)) &&
        (!atOnce || cue.start - span.start <= BESIDE),
    )

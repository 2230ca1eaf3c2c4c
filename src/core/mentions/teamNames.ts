// Sides of one club that differ by a letter or a number alone: “Orrin 1 beat Orrin 3, and Vessen A met Vessen B.” The mark
// is part of the name, though a number behind a name is mostly something else: “Orrin 2 Vessen 1” is a result.
import type { TextLayer } from '../text/layer.ts'
import { isCapitalised } from './caseEvidence.ts'
import type { NamedMention } from './index.ts'
import { RULE_SCORE } from './missedNames.ts'

const MARK = /^[A-D1-9]$/u
const NUMBER = /^\d/u
/** A club has so many sides at least, which are named so often together. */
const LEAST_SIDES = 2
const LEAST_OFTEN = 3

/** The names with the marks of sides taken in, in order, none overlapping another. */
export function uniteTeams(
  { tokens, sentences }: TextLayer,
  mentions: readonly NamedMention[],
): readonly NamedMention[] {
  const { words, lower, sentence, start, end } = tokens
  const hasMark = (i: number): boolean => {
    if (i + 1 >= sentences[sentence[i]!]!.last || !MARK.test(words[i + 1]!)) return false
    const after = sentence[i + 2] === sentence[i] ? words[i + 2]! : ''
    return !NUMBER.test(words[i + 1]!) || !(isCapitalised(after) || /^[-–:]$/u.test(after))
  }
  const clubs = new Set<string>()
  for (const { type, first, last } of mentions)
    if (type === 'ORG' && (last - first === 1 || (last - first === 2 && MARK.test(words[last - 1]!))))
      clubs.add(lower[first]!)
  const sides = new Map<string, string[]>()
  const places: number[] = []
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!clubs.has(lower[i]!) || !isCapitalised(words[i]!) || !hasMark(i)) continue
    places.push(i)
    const marks = sides.get(lower[i]!)
    if (marks) marks.push(words[i + 1]!)
    else sides.set(lower[i]!, [words[i + 1]!])
  }
  const divided = [...sides].filter(([, marks]) => marks.length >= LEAST_OFTEN && new Set(marks).size >= LEAST_SIDES)
  const isDivided = new Set(divided.map(([club]) => club))
  const teams = new Map<number, NamedMention>()
  for (const first of places.filter((i) => isDivided.has(lower[i]!)))
    teams.set(first, {
      start: start[first]!,
      end: end[first + 1]!,
      type: 'ORG',
      score: RULE_SCORE,
      first,
      last: first + 2,
    })
  if (teams.size === 0) return mentions
  const isFree = ({ first, last }: NamedMention): boolean => {
    for (let i = first - 1; i < last; i++) if (teams.has(i)) return false
    return true
  }
  return [...mentions.filter(isFree), ...teams.values()].sort((a, b) => a.first - b.first)
}

// The turns of transcripts and interviews: “ORTIZ: Did you sign?”, “Q: Why now?”, “Mara Velasco: Because …”.
// A lone label proves nothing (“WARNING: …”, “Velasco: bridge is safe”), so a text must show several.
import type { Block, Span } from '../model.ts'

/** Labels in capitals or of one letter: two of them make a transcript. */
const STRONG =
  /^["“]?\**(Q|A|Q\d|A\d|(?!(?:NOTE|WARNING|UPDATE|BREAKING|CORRECTION|PHOTO|VIDEO|WATCH|RELATED|READ|SOURCE|HTTPS?|TODO|ERROR|INFO|DEBUG)\b)(?:\p{Lu}[\p{Lu}\p{M}.'’-]+)(?: [\p{Lu}][\p{Lu}\p{M}.'’-]*){0,4})(?:\s*\([^()]{1,40}\)|, [^:]{1,40})?\**\s?:\**\s/u
/** Names and roles in mixed case: at least three turns, one label of which comes back. */
const WEAK =
  /^\**((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|der|al|bin|of|the)){0,4})\**\s?:\**\s/u
const INLINE = /(?:[.?!”"]\s)((?:Q|A|\p{Lu}[\p{Lu}\p{M}'’-]{2,}(?: \p{Lu}[\p{Lu}\p{M}'’-]+){0,2}))\s?:\s/gu
const WEAK_TURNS = 3
/** “Hours: 8 to 4”, “GOALKEEPERS: Oko, Tan”: a list has labels too, but nobody speaks in it. */
const SPOKEN =
  /\b(?:I|you|we|it|they|my|your|our|me|us|this|that|is|are|was|were|do|did|have|has|had|will|would|can|could|not|no|yes|yeah|what|why|how)\b|n['’]t\b/iu

/** So many characters behind a label tell whether somebody speaks. */
const SPOKEN_REACH = 160
const INITIALS = /^\p{Lu}{2,4}$/u

/** Whether a label may be the initials of a name. */
export const isInitials = (label: string): boolean => INITIALS.test(label)

export interface Label extends Span {
  readonly name: string
  readonly strong: boolean
  /** Whether the words behind it may be somebody's. */
  readonly spoken: boolean
}

/** The labels of paragraphs, by the index of the paragraph; most paragraphs have none. */
export type Labels = ReadonlyMap<number, readonly Label[]>

/** Which labels begin turns in a text. */
export interface TurnRule {
  readonly strong: boolean
  readonly weak: boolean
  /** Labels that may be the initials of names which stand before other turns: “JN TBP”. */
  readonly initials: string
}

/** What may be the label of a turn, if the text turns out to have turns. */
export function findLabels(text: string, paragraphs: readonly Span[]): Labels {
  const labels = new Map<number, readonly Label[]>()
  paragraphs.forEach((paragraph, index) => {
    const found = readLabels(text, paragraph)
    if (found.length > 0) labels.set(index, found)
  })
  return labels
}

/** Decides by all labels of a text, however it was divided. */
export function judgeTurns(parts: readonly Labels[]): TurnRule {
  let strong = 0
  let weak = 0
  let again = false
  let lists = 0
  const names = new Set<string>()
  const initials = new Set<string>()
  for (const labels of parts) {
    if (labels.size === 0) continue
    for (const found of labels.values())
      for (const label of found) {
        if (!label.spoken) lists++
        if (label.strong) {
          strong++
          if (isInitials(label.name)) initials.add(label.name)
        } else {
          weak++
          again ||= names.has(label.name)
          names.add(label.name)
        }
      }
  }
  const spoken = 2 * lists <= strong + weak
  const held = spoken && weak >= WEAK_TURNS && again
  return { strong: (spoken && strong >= 2) || held, weak: held, initials: [...initials].sort().join(' ') }
}

/**
 * Turn blocks by the index of their paragraph. A paragraph that holds several turns (“ORTIZ: Did you? COLE: I did.”)
 * gives several blocks.
 */
export function toTurns(
  paragraphs: readonly Span[],
  labels: Labels,
  rule: TurnRule,
): ReadonlyMap<number, readonly Block[]> {
  const turns = new Map<number, readonly Block[]>()
  const initials = new Set(rule.initials.split(' '))
  for (const [index, found] of labels) {
    const kept = found.filter((label) =>
      label.strong ? rule.strong : rule.weak || (rule.strong && initials.has(initialsOf(label.name))),
    )
    if (kept.length > 0) turns.set(index, toBlocks(paragraphs[index]!, kept))
  }
  return turns
}

function readLabels(text: string, paragraph: Span): readonly Label[] {
  const words = text.slice(paragraph.start, paragraph.end)
  const strong = STRONG.exec(words)
  const match = strong ?? WEAK.exec(words.slice(0, 120))
  if (!match) return []
  const toLabel = (name: string, at: number, behind: number): Label => ({
    name,
    strong: strong !== null,
    spoken: /^[QA]\d?$/.test(name) || SPOKEN.test(words.slice(behind, behind + SPOKEN_REACH)),
    start: paragraph.start + at,
    end: paragraph.start + at + name.length,
  })
  const first = toLabel(match[1]!, match[0].indexOf(match[1]!), match[0].length)
  if (!strong) return [first]
  const inline = [...words.matchAll(INLINE)].map((each) =>
    toLabel(each[1]!, each.index + each[0].indexOf(each[1]!), each.index + each[0].length),
  )
  return [first, ...inline.filter((label) => label.start > first.end)]
}

/** “Ines Tallow” gives IT, “The Dunmore Post” TDP. */
export const initialsOf = (name: string): string => name.replace(/(\p{L})[\p{L}\p{M}.'’]*[\s-]*/gu, '$1').toUpperCase()

function toBlocks(paragraph: Span, labels: readonly Label[]): readonly Block[] {
  return labels.map((label, i) => ({
    kind: 'turn',
    start: i === 0 ? paragraph.start : label.start,
    end: i + 1 < labels.length ? labels[i + 1]!.start - 1 : paragraph.end,
    label: { start: label.start, end: label.end },
  }))
}

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

export interface Label extends Span {
  readonly name: string
  readonly strong: boolean
}

/** The labels of paragraphs, by the index of the paragraph; most paragraphs have none. */
export type Labels = ReadonlyMap<number, readonly Label[]>

/** Which labels begin turns in a text. */
export interface TurnRule {
  readonly strong: boolean
  readonly weak: boolean
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
  const names = new Set<string>()
  for (const labels of parts) {
    if (labels.size === 0) continue
    for (const found of labels.values())
      for (const label of found) {
        if (label.strong) strong++
        else {
          weak++
          again ||= names.has(label.name)
          names.add(label.name)
        }
      }
  }
  const held = weak >= WEAK_TURNS && again
  return { strong: strong >= 2 || held, weak: held }
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
  for (const [index, found] of labels) {
    const kept = found.filter((label) => (label.strong ? rule.strong : rule.weak))
    if (kept.length > 0) turns.set(index, toBlocks(paragraphs[index]!, kept))
  }
  return turns
}

function readLabels(text: string, paragraph: Span): readonly Label[] {
  const words = text.slice(paragraph.start, paragraph.end)
  const strong = STRONG.exec(words)
  const match = strong ?? WEAK.exec(words.slice(0, 120))
  if (!match) return []
  const first = toLabel(match[1]!, paragraph.start + match[0].indexOf(match[1]!), strong !== null)
  if (!strong) return [first]
  const inline = [...words.matchAll(INLINE)].map((each) =>
    toLabel(each[1]!, paragraph.start + each.index + each[0].indexOf(each[1]!), true),
  )
  return [first, ...inline.filter((label) => label.start > first.end)]
}

const toLabel = (name: string, start: number, strong: boolean): Label => ({
  name,
  strong,
  start,
  end: start + name.length,
})

function toBlocks(paragraph: Span, labels: readonly Label[]): readonly Block[] {
  return labels.map((label, i) => ({
    kind: 'turn',
    start: i === 0 ? paragraph.start : label.start,
    end: i + 1 < labels.length ? labels[i + 1]!.start - 1 : paragraph.end,
    label: { start: label.start, end: label.end },
  }))
}

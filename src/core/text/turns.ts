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

interface Label extends Span {
  readonly name: string
  readonly strong: boolean
}

/**
 * Turn blocks by the index of their paragraph. A paragraph that holds several turns (“ORTIZ: Did you? COLE: I did.”)
 * gives several blocks.
 */
export function findTurns(text: string, paragraphs: readonly Span[]): ReadonlyMap<number, readonly Block[]> {
  const labels = new Map<number, readonly Label[]>()
  paragraphs.forEach((paragraph, index) => {
    const found = readLabels(text, paragraph)
    if (found.length > 0) labels.set(index, found)
  })
  const all = [...labels.values()].flat()
  const strong = all.filter((label) => label.strong).length
  const weak = all.filter((label) => !label.strong)
  const weakCounts = new Map<string, number>()
  for (const label of weak) weakCounts.set(label.name, (weakCounts.get(label.name) ?? 0) + 1)
  const weakHold = weak.length >= WEAK_TURNS && [...weakCounts.values()].some((count) => count >= 2)
  const turns = new Map<number, readonly Block[]>()
  for (const [index, found] of labels) {
    const kept = found.filter((label) => (label.strong ? strong >= 2 || weakHold : weakHold))
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

// Turns that are labelled by initials: “Ines Tallow: I was young.” is “IT: …” further on, and the paper is “TDP”.
import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import { initialsOf, isInitials } from '../text/turns.ts'
import type { NameCluster } from './clusterNames.ts'

/** Adds names that are nothing but labels of turns to the one name before them whose initials they are. */
export function uniteInitials(
  { text, blocks }: TextLayer,
  mentions: readonly NamedMention[],
  clusters: readonly NameCluster[],
): readonly NameCluster[] {
  const labels = new Map(blocks.flatMap(({ label }) => (label ? [[label.start, label.end] as const] : [])))
  if (labels.size === 0) return clusters
  const wordsOf = (member: number): string => text.slice(mentions[member]!.start, mentions[member]!.end)
  const isLabel = (member: number): boolean =>
    labels.get(mentions[member]!.start) === mentions[member]!.end && isInitials(wordsOf(member))
  const named = new Map<string, Set<NameCluster>>()
  for (const cluster of clusters)
    for (const member of cluster.members) {
      if (isLabel(member)) continue
      const initials = initialsOf(wordsOf(member))
      const withArticle = /(?<!\p{L})The $/u.test(
        text.slice(Math.max(0, mentions[member]!.start - 5), mentions[member]!.start),
      )
      for (const key of withArticle ? [initials, `T${initials}`] : [initials])
        named.set(key, (named.get(key) ?? new Set()).add(cluster))
    }
  const joined = new Map<NameCluster, readonly number[]>()
  const gone = new Set<NameCluster>()
  for (const short of clusters) {
    if (!short.members.every(isLabel)) continue
    const [meant, rival] = named.get(wordsOf(short.members[0]!)) ?? []
    if (!meant || rival || meant.members[0]! > short.members[0]!) continue
    gone.add(short)
    joined.set(meant, [...(joined.get(meant) ?? []), ...short.members])
  }
  if (gone.size === 0) return clusters
  return clusters
    .filter((each) => !gone.has(each))
    .map((each) => {
      const more = joined.get(each)
      return more ? { ...each, members: [...each.members, ...more].sort((a, b) => a - b) } : each
    })
}

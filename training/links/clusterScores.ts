// How well clusters of mentions agree with those a person made: MUC (links), B³ (mentions), CEAF-e (entities), and the
// mean of the three that the CoNLL shared tasks rank by.
import { bestAssignment } from './assign.ts'

/** Mentions by any key that both sides share, in clusters. */
export type Clusters = readonly ReadonlySet<string>[]

/** Points reached and points to be had, for precision and for recall; sums over documents. */
interface Sums {
  precision: number
  ofPredicted: number
  recall: number
  ofGold: number
}
export interface ClusterSums {
  readonly muc: Sums
  readonly b3: Sums
  readonly ceaf: Sums
}

const empty = (): Sums => ({ precision: 0, ofPredicted: 0, recall: 0, ofGold: 0 })
export const emptyClusterSums = (): ClusterSums => ({ muc: empty(), b3: empty(), ceaf: empty() })

/** Adds what one document scores. */
export function addDocument(sums: ClusterSums, predicted: Clusters, gold: Clusters): void {
  const inGold = clusterOf(gold)
  const inPredicted = clusterOf(predicted)
  for (const [measure, score] of [
    ['muc', links],
    ['b3', shares],
  ] as const) {
    const [precision, ofPredicted] = score(predicted, inGold)
    const [recall, ofGold] = score(gold, inPredicted)
    add(sums[measure], { precision, ofPredicted, recall, ofGold })
  }
  const alike = bestAssignment(
    gold.map((one) => predicted.map((other) => (2 * common(one, other)) / (one.size + other.size))),
  )
  add(sums.ceaf, { precision: alike, ofPredicted: predicted.length, recall: alike, ofGold: gold.length })
}

/** F1 in percent. */
export function f1Of({ precision, ofPredicted, recall, ofGold }: Sums): number {
  const p = ofPredicted ? precision / ofPredicted : 0
  const r = ofGold ? recall / ofGold : 0
  return p + r ? (200 * p * r) / (p + r) : 0
}

export const meanF1 = ({ muc, b3, ceaf }: ClusterSums): number => (f1Of(muc) + f1Of(b3) + f1Of(ceaf)) / 3

function add(sum: Sums, more: Sums): void {
  sum.precision += more.precision
  sum.ofPredicted += more.ofPredicted
  sum.recall += more.recall
  sum.ofGold += more.ofGold
}

const clusterOf = (clusters: Clusters): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(clusters.flatMap((cluster) => [...cluster].map((mention) => [mention, cluster] as const)))

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((mention) => other.has(mention)).length

/** MUC: a cluster of n mentions holds n − 1 links; those survive that the other side does not cut. */
function links(clusters: Clusters, other: ReadonlyMap<string, ReadonlySet<string>>): [number, number] {
  let kept = 0
  let all = 0
  for (const cluster of clusters) {
    const pieces = new Set([...cluster].map((mention) => other.get(mention) ?? mention))
    kept += cluster.size - pieces.size
    all += cluster.size - 1
  }
  return [kept, all]
}

/** B³: of each mention, the share of its cluster that the other side has with it. */
function shares(clusters: Clusters, other: ReadonlyMap<string, ReadonlySet<string>>): [number, number] {
  let reached = 0
  let all = 0
  for (const cluster of clusters)
    for (const mention of cluster) {
      const there = other.get(mention)
      reached += there ? common(cluster, there) / cluster.size : 0
      all++
    }
  return [reached, all]
}

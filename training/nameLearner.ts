// Learns what the features and clues of a name say of its type: logistic regression and, over the clues, a small network,
// by AdaGrad on the log-loss, on top of what the first look says. The weights are the mean over the ends of the later rounds.
import { activate, addHidden, type ClueNet } from '../src/core/tagger/clueNet.ts'
import type { NameSheet } from '../src/core/tagger/nameSheet.ts'
import { addClues, firstLook, toChances } from '../src/core/tagger/secondLook.ts'
import { type RandomSource, seededRandom } from './random.ts'

/** A name of a document: the features of it that are kept, and its type, or “no name” as the label after all types. */
export interface NameExample {
  readonly names: NameSheet
  readonly at: number
  readonly ids: Int32Array
  readonly label: number
}

export interface NameWeights {
  /** Features × labels. */
  readonly features: Float32Array
  /** Clues × labels. */
  readonly clues: Float32Array
  readonly net: ClueNet
}

export interface LearnerOptions {
  readonly features: number
  readonly clues: number
  readonly labels: number
  readonly seed: number
}

const ROUNDS = 8
/** Rounds whose end is not averaged. */
const SETTLE = 2
const UNITS = 32
/** Of features and, in the net, of units. */
const DROPOUT = { features: 0.6, units: 0.3 }
const RATE = { features: 0.03, clues: 0.02, net: 0.02 }
/** What the squared slopes start from; clues are few and always there, and begin slowly. */
const DAMPING = { features: 1, clues: 10, net: 1 }
/** Weights of the net start between this and its negative. */
const START = 0.1
const LEAST_SLOPE = 0.005

/** Weights with their squared slopes and their mean. */
class Descent {
  readonly values: Float32Array
  readonly mean: Float32Array
  private readonly squares: Float32Array

  constructor(
    size: number,
    private readonly rate: number,
    damping: number,
    start: () => number = () => 0,
  ) {
    this.values = Float32Array.from({ length: size }, start)
    this.mean = new Float32Array(size)
    this.squares = new Float32Array(size).fill(damping)
  }

  step(at: number, slope: number): void {
    const square = this.squares[at]! + slope * slope
    this.squares[at] = square
    this.values[at]! -= (this.rate * slope) / Math.sqrt(square)
  }

  /** Takes the values as they are into the mean, as its `count`-th part. */
  average(count: number): void {
    for (let i = 0; i < this.mean.length; i++) this.mean[i]! += (this.values[i]! - this.mean[i]!) / count
  }
}

export function learnNames(all: readonly NameExample[], options: LearnerOptions): NameWeights {
  const { labels } = options
  const examples = [...all]
  const random = seededRandom(options.seed)
  const start = () => (2 * random.next() - 1) * START
  const features = new Descent(options.features * labels, RATE.features, DAMPING.features)
  const clues = new Descent(options.clues * labels, RATE.clues, DAMPING.clues)
  const inner = new Descent(options.clues * UNITS, RATE.net, DAMPING.net, start)
  const bias = new Descent(UNITS, RATE.net, DAMPING.net)
  const outer = new Descent(UNITS * labels, RATE.net, DAMPING.net, start)
  const net: ClueNet = { units: UNITS, inner: inner.values, bias: bias.values, outer: outer.values }
  const most = examples.reduce((longest, { ids }) => Math.max(longest, ids.length), 0)
  const kept = new Int32Array(most)
  const chances = new Float64Array(labels)
  const hidden = new Float64Array(UNITS)
  const back = new Float64Array(UNITS)

  const learn = ({ names, at, ids, label }: NameExample): void => {
    const count = keepSome(ids, random, kept)
    firstLook(names.names[at]!, chances)
    addClues(names, at, clues.values, chances)
    for (let k = 0; k < count; k++)
      for (let c = 0; c < labels; c++) chances[c]! += features.values[kept[k]! * labels + c]! / (1 - DROPOUT.features)
    activate(net, names.clues, at * names.width, hidden)
    for (let u = 0; u < UNITS; u++) hidden[u] = random.next() < DROPOUT.units ? 0 : hidden[u]! / (1 - DROPOUT.units)
    addHidden(net, hidden, chances)
    toChances(chances)
    chances[label]! -= 1
    // from here on the chances are slopes
    if (chances.every((slope) => Math.abs(slope) < LEAST_SLOPE)) return
    for (let k = 0; k < count; k++) for (let c = 0; c < labels; c++) features.step(kept[k]! * labels + c, chances[c]!)
    for (let u = 0; u < UNITS; u++) {
      back[u] = 0
      if (hidden[u] === 0) continue
      for (let c = 0; c < labels; c++) {
        back[u]! += (chances[c]! * outer.values[u * labels + c]!) / (1 - DROPOUT.units)
        outer.step(u * labels + c, chances[c]! * hidden[u]!)
      }
      bias.step(u, back[u]!)
    }
    for (let k = 0; k < names.width; k++) {
      const clue = names.clues[at * names.width + k]!
      if (clue === 0) continue
      for (let c = 0; c < labels; c++) clues.step(k * labels + c, chances[c]! * clue)
      for (let u = 0; u < UNITS; u++) if (back[u] !== 0) inner.step(k * UNITS + u, back[u]! * clue)
    }
  }

  for (let round = 0; round < ROUNDS; round++) {
    for (const example of random.shuffle(examples)) learn(example)
    if (round < SETTLE) continue
    for (const each of [features, clues, inner, bias, outer]) each.average(round - SETTLE + 1)
  }
  return {
    features: features.mean,
    clues: clues.mean,
    net: { units: UNITS, inner: inner.mean, bias: bias.mean, outer: outer.mean },
  }
}

function keepSome(ids: Int32Array, random: RandomSource, kept: Int32Array): number {
  let count = 0
  for (let k = 0; k < ids.length; k++) if (random.next() >= DROPOUT.features) kept[count++] = ids[k]!
  return count
}

/** One net that says the mean of what several say: their units side by side, each with its share. */
export function joinNets(nets: readonly ClueNet[], labels: number): ClueNet {
  const units = nets.reduce((sum, net) => sum + net.units, 0)
  const clues = nets[0]!.inner.length / nets[0]!.units
  const inner = new Float32Array(clues * units)
  const bias = new Float32Array(units)
  const outer = new Float32Array(units * labels)
  let from = 0
  for (const net of nets) {
    bias.set(net.bias, from)
    for (let k = 0; k < clues; k++) inner.set(net.inner.subarray(k * net.units, (k + 1) * net.units), k * units + from)
    outer.set(
      net.outer.map((weight) => weight / nets.length),
      from * labels,
    )
    from += net.units
  }
  return { units, inner, bias, outer }
}

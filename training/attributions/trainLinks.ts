// Learns the two rankers of the linker on gold spans (averaged perceptron); both live in one set of weights.

import { CONTENT, type TokenSpan } from '../../src/core/spans/labels.ts'
import {
  cuesFor,
  type FoundSpans,
  linkFeatures,
  MOST_LINK_FEATURES,
  sourcesFor,
} from '../../src/core/spans/linkFeatures.ts'
import { judge } from '../../src/core/spans/spanFeatures.ts'
import { featureKey } from '../../src/core/syntax/weights.ts'
import { seededRandom } from '../random.ts'
import type { SheetedDocument } from './documents.ts'
import { KeyWeights } from './trainSpans.ts'

/** A question to the rankers: of these options the gold one. */
interface Question {
  readonly found: FoundSpans
  readonly asks: 'cue' | 'source'
  /** The content whose cue, or the cue whose source is asked for. */
  readonly at: number
  readonly gold: number
  readonly options: readonly number[]
}

/** The questions a document asks, over its own gold spans. */
export function questionsOf({ sheet, spans, links }: SheetedDocument): Question[] {
  const found: FoundSpans = {
    sheet,
    spans: spans.map((span) => judge(sheet, { ...span, odds: 0, slack: 0 })),
    spares: new Map(),
  }
  const indexOf = (span: TokenSpan | null): number =>
    span ? spans.findIndex((s) => s.type === span.type && s.first < span.last && s.last > span.first) : -1
  const questions: Question[] = []
  const asked = new Set<number>()
  for (const { content, cue, source } of links) {
    const c = indexOf(cue)
    if (c < 0) continue
    spans.forEach((span, at) => {
      if (span.type !== CONTENT || span.first < content.first || span.first >= content.last) return
      const options = cuesFor(found, at)
      if (options.includes(c)) questions.push({ found, asks: 'cue', at, gold: c, options })
    })
    if (asked.has(c)) continue
    asked.add(c)
    const s = indexOf(source)
    const options = [...sourcesFor(found, c), -1]
    if (options.includes(s)) questions.push({ found, asks: 'source', at: c, gold: s, options })
  }
  return questions
}

const buffer = new Int32Array(MOST_LINK_FEATURES)
const sum = new Float64Array(1)

const read = ({ found, asks, at }: Question, option: number): number =>
  asks === 'cue' ? linkFeatures(found, option, at, buffer) : linkFeatures(found, at, option, buffer)

function choose(question: Question, weights: KeyWeights): number {
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  for (const option of question.options) {
    sum[0] = 0
    weights.score(buffer, read(question, option), sum)
    if (sum[0]! > most) {
      most = sum[0]!
      best = option
    }
  }
  return best
}

export function trainLinks(questions: readonly Question[], rounds: number, seed: number): KeyWeights {
  const weights = new KeyWeights()
  const random = seededRandom(seed)
  const order = [...questions]
  for (let round = 0; round < rounds; round++)
    for (const question of random.shuffle(order)) {
      const chosen = choose(question, weights)
      weights.clock++
      if (chosen === question.gold) continue
      const change = new Map<number, number>()
      for (const [option, by] of [
        [question.gold, 1],
        [chosen, -1],
      ] as const) {
        const count = read(question, option)
        for (let k = 0; k < count; k++) {
          const key = featureKey(buffer[k]!)
          change.set(key, (change.get(key) ?? 0) + by)
        }
      }
      weights.move(change, 1)
    }
  return weights.averaged()
}

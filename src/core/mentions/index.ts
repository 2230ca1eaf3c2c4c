// Finds what is named: people, organisations, places and the rest by their capitals and the word list, dates and sums of
// money by their words. The finder of a machine without a model, and the evidence a model builds on.
import type { BlockKind, EntityType, Span } from '../model.ts'
import type { Sentence, TextLayer } from '../text/layer.ts'
import { readCase } from './caseEvidence.ts'
import { findDatelineNames } from './datelineNames.ts'
import { readDate } from './dates.ts'
import { readMoney } from './money.ts'
import { findRuns } from './runs.ts'
import { type TypedRun, typeRuns } from './runTypes.ts'

/** A name in the text: its characters and its tokens (`last` exclusive). */
export interface NamedMention extends Span {
  readonly type: EntityType
  /** How sure the finder is, 0 to 1. */
  readonly score: number
  readonly first: number
  readonly last: number
}

/**
 * The named mentions of a text in order, none overlapping another; offsets are UTF-16 code units.
 * @param within spans, ascending: only their sentences are read, for who asks about a few lines of a long text
 */
export function findMentions(layer: TextLayer, within?: readonly Span[]): readonly NamedMention[] {
  const { tokens } = layer
  const sentences = within ? sentencesOf(layer, within) : layer.sentences
  const mention = (first: number, last: number, type: EntityType, score: number): NamedMention => ({
    start: tokens.start[first]!,
    end: tokens.end[last - 1]!,
    type,
    score,
    first,
    last,
  })
  const kinds = blockKinds(layer)
  const taken = new Uint8Array(tokens.count)
  const found: NamedMention[] = []
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const money = readMoney(layer, i, sentence.last)
      const end = money ?? readDate(layer, i, sentence.last)
      if (end === null) continue
      found.push(mention(i, end, money === null ? 'DATE' : 'MONEY', 0.9))
      taken.fill(1, i, end)
      i = end - 1
    }
  }
  for (const run of [...readRuns(layer, sentences, kinds), ...findDatelineNames(layer)]) {
    const kind = kinds[tokens.sentence[run.first]!]
    if (kind === 'byline' && run.type !== 'PERSON' && run.type !== 'ORG') continue
    if (kind === 'dateline' && !('dateline' in run)) continue
    if (kind === 'turn' && run.last - run.first === 1 && /^[QA]$/u.test(tokens.words[run.first]!)) continue
    let free = true
    for (let i = run.first; i < run.last; i++) if (taken[i]) free = false
    if (free) found.push(mention(run.first, run.last, run.type, run.score))
  }
  return found.sort((a, b) => a.start - b.start)
}

/** What capitals name; datelines are read otherwise, and a text is searched for evidence only where there is more. */
function readRuns(layer: TextLayer, sentences: readonly Sentence[], kinds: readonly BlockKind[]): readonly TypedRun[] {
  const { sentence } = layer.tokens
  const asked = sentences.filter(({ first }) => kinds[sentence[first]!] !== 'dateline')
  return asked.length > 0 ? typeRuns(layer, findRuns(layer, readCase(layer), asked)) : []
}

function sentencesOf({ sentences }: TextLayer, within: readonly Span[]): readonly Sentence[] {
  let span = 0
  return sentences.filter(({ start, end }) => {
    while (span < within.length && within[span]!.end <= start) span++
    return span < within.length && within[span]!.start < end
  })
}

/** By sentence: the kind of its block. */
function blockKinds(layer: TextLayer): readonly BlockKind[] {
  const kinds: BlockKind[] = []
  for (const { kind, first, last } of layer.blocks)
    for (let i = layer.tokens.sentence[first]!; i <= layer.tokens.sentence[last - 1]!; i++) kinds[i] = kind
  return kinds
}

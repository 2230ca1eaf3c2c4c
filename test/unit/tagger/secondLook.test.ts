import { describe, expect, it } from 'vitest'
import type { Found } from '../../../src/core/tagger/decode.ts'
import { openKeys, packKeys } from '../../../src/core/tagger/keySet.ts'
import { clueWidth } from '../../../src/core/tagger/nameSheet.ts'
import { prepareSecondLook } from '../../../src/core/tagger/secondLook.ts'
import { readSheet } from '../../../src/core/tagger/sheet.ts'
import { rememberWords } from '../../../src/core/tagger/wordFacts.ts'
import { NO_WORDS } from '../../../src/core/tagger/wordTable.ts'
import { readText } from '../../../src/core/text/index.ts'

const TYPES = ['PERSON', 'ORG', 'PLACE']
const LABELS = TYPES.length + 1
const KIN = 7

/** A second look that knows no words and believes kin two thirds as much as the name itself. */
function believeKin() {
  const { counts, low } = packKeys(new Uint32Array(0))
  const clueWeights = new Float32Array(clueWidth(TYPES.length) * LABELS)
  for (let kin = 0; kin < KIN; kin++)
    for (let type = 0; type < TYPES.length; type++) {
      const clue = TYPES.length + kin * (TYPES.length + 1) + type
      clueWeights[clue * LABELS + type] = 2 / 3
    }
  const features = openKeys(counts, low)
  const [from, entries] = [new Uint32Array(1), new Uint16Array(0)]
  const net = { units: 0, inner: new Float32Array(0), bias: new Float32Array(0), outer: new Float32Array(0) }
  return prepareSecondLook({ labels: LABELS, features, from, entries, scale: 1, clueWeights, net }, NO_WORDS)
}

/** Names marked with their chances of being a person, an organisation and a place, and what a second look makes of them. */
function judged(marked: string): string[] {
  let text = ''
  const spans: { start: number; end: number; chances: number[] }[] = []
  for (const [piece, words, chances] of marked.matchAll(/\[([^|\]]+)\|([\d. ]+)\]|[^[]+/gu)) {
    const start = text.length
    text += words ?? piece
    if (words) spans.push({ start, end: text.length, chances: chances!.split(' ').map(Number) })
  }
  const layer = readText(text)
  const found = spans.map(({ start, end, chances }): Found => {
    const total = chances.reduce((sum, chance) => sum + chance, 0)
    return {
      first: layer.tokens.start.indexOf(start),
      last: layer.tokens.end.indexOf(end) + 1,
      type: chances.indexOf(Math.max(...chances)),
      chance: Math.max(...chances),
      spanChance: total,
      typeChances: Float64Array.from(chances, (chance) => Math.log(chance / total)),
      best: true,
    }
  })
  const sheet = readSheet(layer, rememberWords(NO_WORDS), NO_WORDS)
  return believeKin()
    .judge(sheet, found)
    .map(({ first, last, type }) => `${layer.tokens.words.slice(first, last).join(' ')} ${TYPES[type]}`)
}

describe('a second look at names', () => {
  it.each([
    [
      'the same words have the type they clearly have elsewhere',
      'We met [Odell|.05 .9 .05] and the [Odell|.5 .4 .1] case.',
      ['Odell ORG', 'Odell ORG'],
    ],
    [
      'a word has the type of the longer name it begins or ends',
      'Then [Odell Foods|.02 .95 .03] and [Mara Voss|.95 .02 .03] met [Voss|.4 .5 .1] and [Odell|.5 .4 .1].',
      ['Odell Foods ORG', 'Mara Voss PERSON', 'Voss PERSON', 'Odell ORG'],
    ],
    [
      'an acronym has the type of its long form',
      'The [National Water Board|.02 .95 .03] met. In [NWB|.1 .4 .5] they wept.',
      ['National Water Board ORG', 'NWB ORG'],
    ],
    [
      'a clear type stays',
      'The [Odell|.01 .98 .01] case, and then [Odell|.98 .01 .01] spoke.',
      ['Odell ORG', 'Odell PERSON'],
    ],
    [
      'what is likely no name is none',
      'Robotics [Robotics|.1 .15 .1] came. We met [Voss|.9 .05 .05].',
      ['Voss PERSON'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(judged(marked)).toEqual(expected)
  })
})

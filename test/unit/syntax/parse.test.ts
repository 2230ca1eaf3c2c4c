import { describe, expect, it } from 'vitest'
import { growTree } from '../../../src/core/spans/tree.ts'
import { readSyntax, readSyntaxModel } from '../../../src/core/syntax/index.ts'
import { RELATIONS } from '../../../src/core/syntax/inventory.ts'
import { LONGEST, leftOf, ParseState, rightOf, SHIFT } from '../../../src/core/syntax/transitions.ts'
import { createColumns } from '../../../src/core/syntax/wordColumns.ts'
import { ModelFileError } from '../../../src/core/tagger/binary.ts'
import { columnTrees, trainSyntax } from '../../../training/syntax/syntaxModel.ts'
import { costs } from '../../../training/syntax/trainParser.ts'
import { tinyTrees } from './tinyTrees.ts'

const columns = createColumns()
const options = { tagRounds: 4, parseRounds: 6, least: [1, 1], enough: [1, 1] } as const
/** Each tree several times, so that both halves of the training see it. */
const trees = Array.from({ length: 64 }, (_, i) => tinyTrees()[i % 10]!)
const file = trainSyntax(columnTrees(trees, columns), options, () => {}).file
const model = readSyntaxModel(file)

const parsed = (sentence: string) => {
  const words = sentence.split(' ')
  const { heads, relations } = readSyntax(columns(words), [{ first: 0, last: words.length }], model)
  return words.map((word, i) => `${word} ←${RELATIONS[relations[i]!]}– ${heads[i]! < 0 ? '·' : words[heads[i]!]}`)
}

describe('a parser trained on ten invented sentences', () => {
  it('reads a sentence it has not seen', () => {
    expect(parsed('Ortiz said the dam was closed .')).toEqual([
      'Ortiz ←nsubj– said',
      'said ←root– ·',
      'the ←det– dam',
      'dam ←nsubj– closed',
      'was ←aux– closed',
      'closed ←ccomp– said',
      '. ←punct– said',
    ])
  })

  it('gives every word of a long sentence one head and no circle', () => {
    const words = Array.from({ length: LONGEST * 2 + 7 }, (_, i) => ['the', 'road', 'said', ',', 'Cole'][i % 5]!)
    const { heads } = readSyntax(columns(words), [{ first: 0, last: words.length }], model)
    for (let i = 0; i < words.length; i++) {
      let at = i
      for (let steps = 0; at >= 0; steps++) {
        expect(steps).toBeLessThan(words.length)
        at = heads[at]!
      }
    }
  })

  it('leaves sentences alone that nobody asked about', () => {
    const words = 'Rain fell . Cole said nothing .'.split(' ')
    const { heads, tags } = readSyntax(columns(words), [{ first: 3, last: 7 }], model)
    expect([...heads.subarray(0, 3)]).toEqual([-1, -1, -1])
    expect([...tags.subarray(0, 3)]).toEqual([0, 0, 0])
  })

  it('is trained to the same bytes from the same trees', () => {
    const again = trainSyntax(columnTrees(trees, columns), options, () => {}).file
    expect(Buffer.from(again).equals(Buffer.from(file))).toBe(true)
  })

  it('refuses a file that is cut off', () => {
    expect(() => readSyntaxModel(file.slice(0, file.byteLength - 8))).toThrow(ModelFileError)
  })
})

describe('the oracle', () => {
  it('finds a way without cost through every tree', () => {
    for (const { words, heads, relations } of tinyTrees()) {
      const state = new ParseState()
      state.begin(words.length)
      while (!state.done) {
        const cost = costs(state, heads)
        expect(Math.min(cost.shift, cost.left, cost.right)).toBe(0)
        const top = state.below(0)
        if (cost.left === 0) state.apply(leftOf(relations[top]!))
        else if (cost.right === 0) state.apply(rightOf(relations[top]!))
        else state.apply(SHIFT)
      }
      expect([...state.head.subarray(0, words.length)]).toEqual([...heads])
    }
  })
})

describe('a tree', () => {
  it('knows children in order and how far each word reaches', () => {
    const { firstChild, nextSibling, low, high } = growTree(Int32Array.from([1, -1, 3, 5, 5, 1]))
    expect([firstChild[1], nextSibling[0]]).toEqual([0, 5])
    expect([low[5], high[5]]).toEqual([2, 5])
    expect([low[1], high[1]]).toEqual([0, 5])
    expect([low[3], high[3]]).toEqual([2, 3])
  })
})

// What was found in a paragraph stays true as long as its words and its quotation marks are the same: where most of a
// text was read before, only the paragraphs that were edited are labelled again.
import { type Recollection, recall } from '../recall.ts'
import type { Lattice } from './rescore.ts'
import type { Range, SpanSheet } from './sheet.ts'

/** What is remembered of earlier readings of a text. */
export interface SpanMemory {
  /** The parts of speech of sentences. */
  readonly tags: Recollection<Uint8Array>
  /** What there is in paragraphs to choose from; null for those without candidates. */
  readonly lattices: Recollection<Lattice | null>
  /** What was chosen. */
  readonly paths: Recollection<readonly number[]>
}

/** The lattice of a block, remembered or found. */
export function recallLattice(
  { lattices }: SpanMemory,
  sheet: SpanSheet,
  range: Range,
  find: () => Lattice | null,
): Lattice | null {
  const key = describeBlock(sheet, range)
  if (key === null) return find()
  const lattice = recall(lattices, key, () => {
    const found = find()
    return found && { ...found, key }
  })
  return lattice && moveTo(lattice, range.first)
}

/**
 * The path through a lattice, remembered or found.
 * @param wish tells it from other paths through the same lattice
 */
export function recallPath(
  memory: SpanMemory | undefined,
  lattice: Lattice,
  wish: string,
  find: () => readonly number[],
): readonly number[] {
  return memory && lattice.key !== undefined ? recall(memory.paths, wish + lattice.key, find) : find()
}

/**
 * Everything about a block that its labels and candidates are read from: its words, its sentences, the marks in it, and
 * whether it is the first. Null for a piece of a longer block, which depends on where the block was cut.
 */
function describeBlock(sheet: SpanSheet, { first, last }: Range): string | null {
  const { layer, quoted, mark, dull, partOf, parts, sentence, sentences } = sheet
  const block = layer.blocks[sheet.block[first]!]!
  if (block.first !== first || block.last !== last) return null
  let key = first === 0 ? 'first' : ''
  for (let i = first; i < last; i++) {
    const part = parts[partOf[i]!]
    const starts = sentences[sentence[i]!]!.first === i ? 1 : 0
    const shares = part ? (part.first === i ? 2 : 0) + (part.part > 0 ? 4 : 0) + (part.closed ? 8 : 0) : 0
    const code = quoted[i]! + 2 * (mark[i]! + 4 * (dull[i]! + 4 * (starts + shares)))
    key += `\n${layer.tokens.words[i]!}\n${code}`
  }
  return key
}

function moveTo(lattice: Lattice, start: number): Lattice {
  const { from, to, candidates } = lattice
  const shift = start - from
  if (shift === 0) return lattice
  return {
    ...lattice,
    from: start,
    to: to + shift,
    candidates: candidates.map(({ first, last, type, odds, slack, head }) => ({
      first: first + shift,
      last: last + shift,
      type,
      odds,
      slack,
      head: head + shift,
    })),
  }
}

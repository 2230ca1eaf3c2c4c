// What was found in a paragraph stays true as long as its words and its quotation marks are the same: where most of a
// text was read before, only the paragraphs that were edited are labelled again.
import type { Lattice } from './rescore.ts'
import type { Range, SpanSheet } from './sheet.ts'

/** The lattices of paragraphs by all that they depend on; null for a paragraph without candidates. */
export type Lattices = ReadonlyMap<string, Lattice | null>

export interface LatticeMemory {
  /** What earlier readings found, to be taken over. */
  readonly known: readonly Lattices[]
  /** What this reading finds or takes over is noted here. */
  readonly made: Map<string, Lattice | null>
}

/** The lattice of a block, remembered or found. */
export function recall(
  memory: LatticeMemory,
  sheet: SpanSheet,
  range: Range,
  find: () => Lattice | null,
): Lattice | null {
  const key = describeBlock(sheet, range)
  if (key === null) return find()
  let lattice: Lattice | null | undefined
  for (let i = 0; i < memory.known.length && lattice === undefined; i++) lattice = memory.known[i]!.get(key)
  const here = lattice === undefined ? find() : lattice && moveTo(lattice, range.first)
  memory.made.set(key, here)
  return here
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

function moveTo({ from, to, candidates }: Lattice, first: number): Lattice {
  const shift = first - from
  if (shift === 0) return { from, to, candidates }
  return {
    from: first,
    to: to + shift,
    candidates: candidates.map((one) => ({
      ...one,
      first: one.first + shift,
      last: one.last + shift,
      head: one.head + shift,
    })),
  }
}

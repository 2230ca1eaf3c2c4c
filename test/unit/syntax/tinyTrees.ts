// A treebank of invented sentences, one a line: word/TAG/head/relation, heads counted from 1.
import { relationOf, tagOf } from '../../../src/core/syntax/inventory.ts'
import type { Tree } from '../../../training/syntax/treebank.ts'

const SENTENCES = `
Velasco/NNP/2/nsubj said/VBD/0/root the/DT/4/det bridge/NN/6/nsubj is/VBZ/6/aux safe/JJ/2/ccomp ././2/punct
The/DT/2/det mayor/NN/3/nsubj denied/VBD/0/root that/IN/6/mark she/PRP/6/nsubj left/VBD/3/ccomp early/RB/6/advmod ././3/punct
Residents/NNS/2/nsubj said/VBD/0/root water/NN/5/nsubj was/VBD/5/aux brown/JJ/2/ccomp ././2/punct
Cole/NNP/2/nsubj opened/VBD/0/root the/DT/4/det door/NN/2/obj ././2/punct
Rain/NN/2/nsubj fell/VBD/0/root on/IN/5/case the/DT/5/det town/NN/2/obl ././2/punct
She/PRP/2/nsubj said/VBD/0/root the/DT/4/det road/NN/6/nsubj was/VBD/6/aux closed/JJ/2/ccomp ././2/punct
Police/NNS/2/nsubj closed/VBD/0/root the/DT/4/det road/NN/2/obj ././2/punct
The/DT/2/det council/NN/3/nsubj warned/VBD/0/root that/IN/7/mark the/DT/6/det dam/NN/7/nsubj leaks/VBZ/3/ccomp ././3/punct
Ortiz/NNP/2/nsubj said/VBD/0/root nobody/NN/4/nsubj signed/VBD/2/ccomp ././2/punct
Two/CD/2/nummod boats/NNS/3/nsubj left/VBD/0/root the/DT/5/det harbour/NN/3/obj ././3/punct
`

export const tinyTrees = (): Tree[] =>
  SENTENCES.trim()
    .split('\n')
    .map((line) => {
      const rows = line.split(' ').map((cell) => cell.split('/'))
      // the full stop is its own tag: “././6/punct”
      const cells = rows.map((row) => (row.length === 5 ? ['.', '.', row[3]!, row[4]!] : row))
      return {
        words: cells.map((row) => row[0]!),
        tags: Uint8Array.from(cells, (row) => tagOf(row[1]!)),
        heads: Int16Array.from(cells, (row) => (row[2] === '0' ? cells.length : Number(row[2]) - 1)),
        relations: Int8Array.from(cells, (row) => relationOf(row[3]!)),
      }
    })

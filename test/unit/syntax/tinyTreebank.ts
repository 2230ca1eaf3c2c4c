// A treebank of invented sentences, one a line: word/TAG.
import { tagOf } from '../../../src/core/syntax/inventory.ts'
import type { TaggedWords } from '../../../training/syntax/treebank.ts'

const SENTENCES = `
Velasco/NNP said/VBD the/DT bridge/NN is/VBZ safe/JJ ./.
The/DT mayor/NN denied/VBD that/IN she/PRP left/VBD early/RB ./.
Residents/NNS said/VBD water/NN was/VBD brown/JJ ./.
Cole/NNP opened/VBD the/DT door/NN ./.
Rain/NN fell/VBD on/IN the/DT town/NN ./.
She/PRP said/VBD the/DT road/NN was/VBD closed/JJ ./.
Police/NNS closed/VBD the/DT road/NN ./.
The/DT council/NN warned/VBD that/IN the/DT dam/NN leaks/VBZ ./.
Ortiz/NNP said/VBD nobody/NN signed/VBD ./.
Two/CD boats/NNS left/VBD the/DT harbour/NN ./.
`

export const tinyTreebank = (): TaggedWords[] =>
  SENTENCES.trim()
    .split('\n')
    .map((line) => {
      const cells = line.split(' ').map((cell) => cell.split('/'))
      return { words: cells.map(([word]) => word!), tags: Uint8Array.from(cells, ([, tag]) => tagOf(tag!)) }
    })
